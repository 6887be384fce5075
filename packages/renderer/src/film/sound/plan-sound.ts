import type { FrameRate } from "../media/frame-rate.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { FilmShot } from "../cut/film-cut.ts";
import type { Sound } from "./probe-sound.ts";
import type { MusicBed, NarrationCue, SoundPlan } from "./sound-plan.ts";
import { cuePath, narrationPath } from "./sound-paths.ts";

/** The facts of an existing sound file. */
export type SoundFile = Sound & { readonly sha256: string };

/** By absolute path. */
export type SoundFiles = ReadonlyMap<string, SoundFile>;

/** Plans what is heard: the sound of the clips, music, narration. `undefined` for a film without sound. */
export function planSound(from: {
  readonly storyboard: Storyboard;
  readonly shots: readonly FilmShot[];
  readonly rate: FrameRate;
  readonly soundFiles: SoundFiles | undefined;
}): SoundPlan | undefined {
  const { storyboard, shots, soundFiles } = from;
  const { audio } = storyboard;
  const keepsProductionSound =
    audio.productionSound === "keep" && shots.some((shot) => shot.source.sound !== undefined);
  const narration = planNarration(storyboard, shots, soundFiles);
  const music = planMusic(storyboard, soundFiles);
  if (!keepsProductionSound && music.length === 0 && narration.length === 0) return undefined;
  return { keepsProductionSound, music, narration, loudness: audio.loudness };
}

function planMusic(storyboard: Storyboard, soundFiles: SoundFiles | undefined): MusicBed[] {
  return storyboard.audio.music.flatMap(({ source, gainDb, duckingDb }) => {
    const path = cuePath(storyboard, source);
    const file = soundFiles?.get(path);
    return file === undefined ? [] : [{ path, ...file, gainDb, duckingDb }];
  });
}

function planNarration(
  storyboard: Storyboard,
  shots: readonly FilmShot[],
  soundFiles: SoundFiles | undefined,
): NarrationCue[] {
  const boardShots = new Map(storyboard.shots.map((shot) => [shot.id, shot]));
  return shots.flatMap((shot) => {
    const board = boardShots.get(shot.shotId);
    const path = board && narrationPath(storyboard, board);
    const file = path === undefined ? undefined : soundFiles?.get(path);
    if (path === undefined || file === undefined) return [];
    return [{ shotId: shot.shotId, path, startFrame: shot.startFrame, ...file }];
  });
}
