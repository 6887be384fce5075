import type { Diagnostic } from "@storyreel/models/source";
import type { Cue, Storyboard } from "../../storyboard/storyboard.ts";
import { secondsOf } from "../media/frame-rate.ts";
import { endsOnPurpose, listCues, nameCue } from "./check-cue-fit.ts";
import { noticedSilence, roughly } from "./check-fit.ts";
import { findAudible, type Audible } from "./find-audible.ts";
import { placeCue, type CueFilm, type CuePlacement } from "./place-cue.ts";
import type { Sound } from "./probe-sound.ts";
import { filmSampleRate } from "./sound-lanes.ts";
import { cuePath, narrationPath } from "./sound-paths.ts";

/**
 * Listens to music, effects and narration, and warns where they are silent. Codes: `STORYBOARD_SOUND_SILENT`,
 * `STORYBOARD_MUSIC_LATE`, `STORYBOARD_MUSIC_SHORT`.
 *
 * @param sounds by absolute path. @param work `film` is `undefined` when its length is unknown.
 */
export async function checkSilence(
  storyboard: Storyboard,
  sounds: ReadonlyMap<string, Sound>,
  work: { readonly ffmpegPath: string; readonly film: CueFilm | undefined },
): Promise<Diagnostic[]> {
  const { film, ffmpegPath } = work;
  const { file, shots } = storyboard;
  const found: Diagnostic[] = [];
  for (const { cue, sound } of listCues(storyboard, sounds)) {
    const placement = film && placeCue(cue, sound, film);
    const part = partOf(cue, sound, placement);
    if (part === undefined) continue;
    const path = cuePath(storyboard, cue.source);
    const audible = await findAudible({ path, ...part }, ffmpegPath);
    const filmSeconds = film && secondsOf(film.frameCount, film.rate);
    const heard = { cue, part, audible, filmSeconds, startSeconds: startOf(placement) };
    found.push(...checkHeard(heard).map((warning) => ({ ...warning, file, span: cue.span })));
  }
  for (const shot of shots) {
    const path = shot.isEnabled ? narrationPath(storyboard, shot) : undefined;
    const sound = path === undefined ? undefined : sounds.get(path);
    if (path === undefined || sound === undefined) continue;
    const seconds = sound.durationSeconds;
    if ((await findAudible({ path, fromSeconds: 0, seconds }, ffmpegPath)) !== undefined) continue;
    found.push({
      severity: "warning",
      code: "STORYBOARD_SOUND_SILENT",
      message: `the narration of shot "${shot.id}" is silent: its file stays below -60 dB`,
      file,
      span: shot.span,
      hint: "check how the file was exported, or remove it",
    });
  }
  return found;
}

/** What a film plays of a file; of a loop, once. `undefined`: nothing. */
function partOf(
  cue: Cue,
  sound: Sound,
  placement: CuePlacement | undefined,
): { readonly fromSeconds: number; readonly seconds: number } | undefined {
  const fromSeconds = cue.inSeconds;
  if (placement === undefined) {
    const seconds = Math.min(sound.durationSeconds, cue.outSeconds ?? Infinity) - fromSeconds;
    return seconds > 0 ? { fromSeconds, seconds } : undefined;
  }
  if (!placement.isHeard) return undefined;
  const { lengthSamples, loopSamples = lengthSamples } = placement;
  return { fromSeconds, seconds: Math.min(lengthSamples, loopSamples) / filmSampleRate };
}

function startOf(placement: CuePlacement | undefined): number {
  return placement?.isHeard === true ? placement.startSample / filmSampleRate : 0;
}

type HeardCue = {
  readonly cue: Cue;
  readonly part: { readonly fromSeconds: number; readonly seconds: number };
  /** In seconds of the part. */
  readonly audible: Audible;
  readonly filmSeconds: number | undefined;
  readonly startSeconds: number;
};

type Warning = Pick<Diagnostic, "code" | "message" | "severity"> & { readonly hint: string };

/**
 * Warns about a cue that is silent where the film plays it: all of it (`STORYBOARD_SOUND_SILENT`), or for music at its start
 * (`STORYBOARD_MUSIC_LATE`) or its end (`STORYBOARD_MUSIC_SHORT`).
 */
function checkHeard({ cue, part, audible, filmSeconds = 0, startSeconds }: HeardCue): Warning[] {
  const { seconds } = part;
  if (audible === undefined) {
    const silent =
      part.fromSeconds === 0
        ? `the first ${roughly(seconds)} of its file stay below -60 dB`
        : `its file stays below -60 dB from ${roughly(part.fromSeconds)} to ${roughly(part.fromSeconds + seconds)}`;
    return [
      {
        severity: "warning",
        code: "STORYBOARD_SOUND_SILENT",
        message: `${nameCue(cue)} is silent: ${silent}`,
        hint: "check how the file was exported, or remove it",
      },
    ];
  }
  if (cue.kind !== "music") return [];
  const warnings: Warning[] = [];
  const { fromSeconds, toSeconds } = audible;
  if (fromSeconds >= noticedSilence) {
    const late =
      startSeconds === 0
        ? `the first ${roughly(fromSeconds)} of the film have no music`
        : `it is first heard at ${roughly(startSeconds + fromSeconds)}`;
    warnings.push({
      severity: "warning",
      code: "STORYBOARD_MUSIC_LATE",
      message: `the music begins with ${roughly(fromSeconds)} of silence, so ${late}`,
      hint: `start later in the file with in: ${Number((part.fromSeconds + fromSeconds).toFixed(2))}, or accept it`,
    });
  }
  const silentSeconds = filmSeconds - startSeconds - toSeconds;
  const isSilentAtEnd = seconds - toSeconds >= noticedSilence && silentSeconds >= noticedSilence;
  if (isSilentAtEnd && !cue.isLoop && !endsOnPurpose(cue)) {
    warnings.push({
      severity: "warning",
      code: "STORYBOARD_MUSIC_SHORT",
      message: `the music falls silent ${roughly(part.fromSeconds + toSeconds)} into its file, but the film is ${roughly(filmSeconds)}: its last ${roughly(silentSeconds)} have no music`,
      hint: "use a longer piece, or accept the silence",
    });
  }
  return warnings;
}
