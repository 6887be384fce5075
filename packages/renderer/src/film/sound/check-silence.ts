import type { Diagnostic } from "@storyreel/models/source";
import type { MusicCue, Storyboard } from "../../storyboard/storyboard.ts";
import { noticedSilence, roughly } from "./check-fit.ts";
import { findAudible, type Audible } from "./find-audible.ts";
import type { Sound } from "./probe-sound.ts";
import { cuePath, narrationPath } from "./sound-paths.ts";

/**
 * Listens to music and narration, and warns where they are silent. Codes: `STORYBOARD_SOUND_SILENT`,
 * `STORYBOARD_MUSIC_LATE`, `STORYBOARD_MUSIC_SHORT`.
 *
 * @param sounds by absolute path. @param work `filmSeconds` is `undefined` when the length of the film is unknown.
 */
export async function checkSilence(
  storyboard: Storyboard,
  sounds: ReadonlyMap<string, Sound>,
  work: { readonly ffmpegPath: string; readonly filmSeconds: number | undefined },
): Promise<Diagnostic[]> {
  const { filmSeconds = Infinity, ffmpegPath } = work;
  const { file, audio, shots } = storyboard;
  const found: Diagnostic[] = [];
  for (const cue of audio.music) {
    const path = cuePath(storyboard, cue.source);
    const sound = sounds.get(path);
    if (sound === undefined) continue;
    const seconds = Math.min(sound.durationSeconds, filmSeconds);
    const audible = await findAudible({ path, seconds }, ffmpegPath);
    const played = { audible, seconds, filmSeconds: work.filmSeconds };
    found.push(...checkAudibleMusic(storyboard, cue, played));
  }
  for (const shot of shots) {
    const path = shot.isEnabled ? narrationPath(storyboard, shot) : undefined;
    const sound = path === undefined ? undefined : sounds.get(path);
    if (path === undefined || sound === undefined) continue;
    const seconds = sound.durationSeconds;
    if ((await findAudible({ path, seconds }, ffmpegPath)) !== undefined) continue;
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

/**
 * Warns about music whose file is silent where the film plays it: at its start (`STORYBOARD_MUSIC_LATE`), at its end
 * (`STORYBOARD_MUSIC_SHORT`), or all of it (`STORYBOARD_SOUND_SILENT`).
 *
 * @param played how much of it the film plays, and the whole film if its length is known.
 */
function checkAudibleMusic(
  storyboard: Storyboard,
  cue: MusicCue,
  { audible, seconds, filmSeconds }: PlayedMusic,
): Diagnostic[] {
  const warn = (warning: MusicWarning): Diagnostic => {
    return { severity: "warning", ...warning, file: storyboard.file, span: cue.span };
  };
  if (audible === undefined) {
    return [
      warn({
        code: "STORYBOARD_SOUND_SILENT",
        message: `the music is silent: the first ${roughly(seconds)} of its file stay below -60 dB`,
        hint: "check how the file was exported, or remove it",
      }),
    ];
  }
  const warnings: Diagnostic[] = [];
  const { fromSeconds, toSeconds } = audible;
  if (fromSeconds >= noticedSilence) {
    warnings.push(
      warn({
        code: "STORYBOARD_MUSIC_LATE",
        message: `the music begins with ${roughly(fromSeconds)} of silence, so the first ${roughly(fromSeconds)} of the film have no music`,
        hint: "cut the silence off the file, or accept it",
      }),
    );
  }
  const silentSeconds = (filmSeconds ?? 0) - toSeconds;
  if (seconds - toSeconds >= noticedSilence && silentSeconds >= noticedSilence) {
    warnings.push(
      warn({
        code: "STORYBOARD_MUSIC_SHORT",
        message: `the music falls silent ${roughly(toSeconds)} into its file, but the film is ${roughly(filmSeconds ?? 0)}: its last ${roughly(silentSeconds)} have no music`,
        hint: "use a longer piece, or accept the silence",
      }),
    );
  }
  return warnings;
}

type PlayedMusic = {
  readonly audible: Audible;
  readonly seconds: number;
  readonly filmSeconds: number | undefined;
};

type MusicWarning = Pick<Diagnostic, "code" | "message"> & { readonly hint: string };
