import { dirname, relative } from "node:path";
import type { JsonValue, UnknownPrices } from "@storyreel/models";
import { slashed } from "@storyreel/models/paths";
import { formatOf } from "../../storyboard/output-format.ts";
import { overlayWords } from "../../storyboard/describe-overlays.ts";
import type {
  Audio,
  Captions,
  Cue,
  CueKey,
  Deliverable,
  Ducking,
  FilmFade,
  MadeMusic,
  MusicCue,
  Storyboard,
} from "../../storyboard/storyboard.ts";

type Words = { readonly [key: string]: JsonValue | undefined };

/**
 * What a storyboard says about the whole film, apart from its shots, in its own words and with defaults filled in. Nothing of it is
 * part of a request: a change costs nothing. A grade of the film is part of each shot.
 */
export function filmWords(board: Storyboard): Words {
  const { budget, captions } = board;
  return {
    title: board.title,
    language: board.language,
    rate: board.rate,
    timecode: board.timecode,
    budget: {
      ...(budget.maxUsd === undefined ? {} : { max_usd: budget.maxUsd }),
      ...(budget.perShotUsd === undefined ? {} : { per_shot_usd: budget.perShotUsd }),
      ...(budget.unknownPrices === undefined
        ? {}
        : { unknown_prices: unknownWords(budget.unknownPrices) }),
    },
    opening: fadeWords("fade_from", board.opening),
    ending: fadeWords("fade_to", board.ending),
    overlays: (board.overlays ?? []).map(overlayWords),
    audio: audioWords(board.audio, dirname(board.path)),
    captions: captions === undefined ? undefined : captionWords(captions),
    deliverables: board.deliverables.map(deliverableWords),
    exports: board.exports,
  };
}

function fadeWords(way: string, fade: FilmFade | undefined): JsonValue | undefined {
  return fade && { type: `${way}_${fade.colour}`, duration: fade.durationSeconds };
}

function audioWords(audio: Audio, folder: string): JsonValue {
  const { madeMusic = [], loudness, narrationPattern } = audio;
  return without({
    music: [...audio.music, ...madeMusic].map((cue) => cueWords(cue, folder)),
    effects: audio.effects.map((cue) => cueWords(cue, folder)),
    narration: without({ file_pattern: narrationPattern }),
    stems: audio.stems,
    production_sound: audio.productionSound,
    loudness: loudness && {
      integrated_lufs: loudness.integratedLufs,
      true_peak_dbtp: loudness.truePeakDbtp,
    },
  });
}

function cueWords(cue: Cue | MusicCue | MadeMusic, folder: string): JsonValue {
  return without({
    ...("madeBy" in cue
      ? { generate: cue.madeBy }
      : { file: slashed(relative(folder, cue.source.file)) }),
    shot: cue.place.shotId,
    at: cue.place.atSeconds,
    in: cue.inSeconds,
    out: cue.outSeconds,
    loop: cue.isLoop,
    duration: cue.durationSeconds,
    fade_in: cue.fadeInSeconds,
    fade_out: cue.fadeOutSeconds,
    gain_db: cue.gainDb,
    ducking: "ducking" in cue && cue.ducking !== undefined ? duckingWords(cue.ducking) : undefined,
  } satisfies { readonly [Key in CueKey]: unknown } & Words);
}

function duckingWords(ducking: Ducking): JsonValue {
  return {
    amount_db: ducking.amountDb,
    under: ducking.under,
    attack: ducking.attackSeconds,
    release: ducking.releaseSeconds,
    threshold_lufs: ducking.thresholdLufs,
  };
}

function captionWords({ source, formats, burnIn, style }: Captions): JsonValue {
  return without({
    source,
    formats,
    burn_in: burnIn,
    style:
      style &&
      without({
        font: style.font?.name,
        size: percentOf(style.sizeShare),
        position: style.position,
        margin: percentOf(style.marginShare),
      }),
  });
}

function deliverableWords(deliverable: Deliverable): JsonValue {
  const { id, aspectRatio, widthPx, heightPx, reframe, focus } = deliverable;
  return without({
    id,
    aspect_ratio: aspectRatio,
    width: widthPx,
    height: heightPx,
    reframe,
    focus: focus && { x: focus.x, y: focus.y },
    ...formatOf(deliverable),
  });
}

function percentOf(share: number | undefined): string | undefined {
  return share === undefined ? undefined : `${Number((share * 100).toFixed(3))}%`;
}

function without(words: Words): { readonly [key: string]: JsonValue } {
  const said = Object.entries(words).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries(said);
}

function unknownWords(prices: UnknownPrices): string {
  return prices.kind === "per-second" ? `$${prices.usd} a second` : prices.kind;
}
