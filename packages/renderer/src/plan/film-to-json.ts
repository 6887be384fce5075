import type { JsonValue } from "@storyreel/models";
import { overlayWords } from "../storyboard/describe-overlays.ts";
import { formatOf, hasOneQuality, type OutputFormat } from "../storyboard/output-format.ts";
import type { Cue, Focus, MusicCue, Storyboard } from "../storyboard/storyboard.ts";

/** What the cut makes of the clips, for programs; seconds, dB and absolute paths. `null`: none, or as it comes. */
export type FilmJson = {
  readonly opening: FadeJson | null;
  readonly ending: FadeJson | null;
  readonly music: readonly (CueJson & {
    readonly ducking: { readonly under: string; readonly amountDb: number } | null;
  })[];
  readonly effects: readonly CueJson[];
  /** Over the whole film, the lowest first, in the words of the storyboard. */
  readonly overlays: readonly JsonValue[];
  readonly deliverables: readonly DeliverableJson[];
};

type FadeJson = { readonly color: "black" | "white"; readonly seconds: number };

type CueJson = {
  readonly file: string;
  /** `null`: `at` is a time of the film. */
  readonly shot: string | null;
  /** `null`: the start of the shot, or of the film. */
  readonly at: number | null;
  readonly in: number;
  readonly out: number | null;
  readonly loop: boolean;
  readonly gainDb: number;
};

type DeliverableJson = {
  readonly id: string;
  readonly aspectRatio: string | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly reframe: string;
  readonly focus: readonly [x: number, y: number] | null;
  readonly codec: OutputFormat["codec"];
  readonly bits: OutputFormat["bits"];
  /** `null`: the codec has only one. */
  readonly quality: OutputFormat["quality"] | null;
};

/** Pure and JSON-safe. */
export function filmToJson(storyboard: Storyboard): FilmJson {
  const { opening, ending, audio, overlays = [], deliverables } = storyboard;
  return {
    opening: opening === undefined ? null : fadeToJson(opening),
    ending: ending === undefined ? null : fadeToJson(ending),
    music: audio.music.map(musicToJson),
    effects: audio.effects.map(cueToJson),
    overlays: overlays.map(overlayWords),
    deliverables: deliverables.map((deliverable) => {
      const { id, aspectRatio, widthPx, heightPx, reframe, focus } = deliverable;
      const { codec, bits, quality } = formatOf(deliverable);
      return {
        id,
        aspectRatio: aspectRatio ?? null,
        widthPx: widthPx ?? null,
        heightPx: heightPx ?? null,
        reframe,
        focus: focusToJson(focus),
        codec,
        bits,
        quality: hasOneQuality(codec) ? null : quality,
      };
    }),
  };
}

function fadeToJson({
  colour: color,
  durationSeconds,
}: NonNullable<Storyboard["opening"]>): FadeJson {
  return { color, seconds: durationSeconds };
}

function musicToJson(cue: MusicCue): FilmJson["music"][number] {
  const { ducking } = cue;
  return {
    ...cueToJson(cue),
    ducking: ducking === undefined ? null : { under: ducking.under, amountDb: ducking.amountDb },
  };
}

function cueToJson({ source, place, inSeconds, outSeconds, isLoop, gainDb }: Cue): CueJson {
  return {
    file: source.file,
    shot: place.shotId ?? null,
    at: place.atSeconds ?? null,
    in: inSeconds,
    out: outSeconds ?? null,
    loop: isLoop,
    gainDb,
  };
}

function focusToJson(focus: Focus | undefined): DeliverableJson["focus"] {
  return focus === undefined ? null : [focus.x, focus.y];
}
