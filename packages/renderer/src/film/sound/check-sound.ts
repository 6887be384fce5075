import type { Diagnostic } from "@storyreel/models/source";
import { outputSeconds } from "@storyreel/models";
import type { Model } from "@storyreel/models";
import { bindShot, standInPictures } from "../../storyboard/bind-shot.ts";
import type { Shot, Storyboard } from "../../storyboard/storyboard.ts";
import { frameRateOf, framesIn } from "../media/frame-rate.ts";
import { checkMusic } from "./check-music.ts";
import { checkNarration, type NarratedFilm } from "./check-narration.ts";
import { readSoundFiles } from "./find-sound-files.ts";
import type { Sound } from "./probe-sound.ts";
import { narrationPath } from "./sound-paths.ts";

/** A storyboard with its models by id. */
export type ModelledStoryboard = {
  readonly storyboard: Storyboard;
  readonly models: ReadonlyMap<string, Model>;
};

/** Reports what `findSoundFiles` would, and narration that will not fit if clips have the requested length. */
export async function checkSound(board: ModelledStoryboard): Promise<readonly Diagnostic[]> {
  const { sounds, diagnostics } = await readSoundFiles(board.storyboard);
  const film = sounds.size === 0 ? undefined : expectFilm(board, sounds);
  if (film === undefined) return diagnostics;
  return [...diagnostics, ...checkNarration(film), ...checkMusic(film, sounds)];
}

/** `undefined` when the length of a clip is unknown before it exists. */
function expectFilm(
  { storyboard, models }: ModelledStoryboard,
  sounds: ReadonlyMap<string, Sound>,
): NarratedFilm | undefined {
  const rate = frameRateOf(storyboard.rate);
  const narration: NarratedFilm["narration"][number][] = [];
  let startFrame = 0;
  for (const shot of storyboard.shots) {
    if (!shot.isEnabled) continue;
    const { inSeconds, outSeconds = secondsAsked(shot, models) } = shot.cut;
    if (outSeconds === undefined) return undefined;
    const sound = sounds.get(narrationPath(storyboard, shot) ?? "");
    if (sound !== undefined) narration.push({ shotId: shot.id, startFrame, ...sound });
    startFrame += framesIn(outSeconds, rate) - framesIn(inSeconds, rate);
  }
  return { storyboard, rate, frameCount: startFrame, narration };
}

function secondsAsked(shot: Shot, models: ModelledStoryboard["models"]): number | undefined {
  const model = models.get(shot.model);
  const bound = model && bindShot(model, shot, { take: 1, pictures: standInPictures(shot) });
  return bound && outputSeconds(model, bound.payload);
}
