import type { Diagnostic } from "@storyreel/models/source";
import { outputSeconds } from "@storyreel/models";
import type { Model } from "@storyreel/models";
import { bindShot, standInPictures } from "../../storyboard/bind-shot.ts";
import { modelOf, ownSourceOf } from "../../storyboard/shot-source.ts";
import type { Shot, Storyboard } from "../../storyboard/storyboard.ts";
import { firstFfmpeg, type FfmpegSearch } from "../media/ffmpeg.ts";
import { frameRateOf, framesIn, secondsOf } from "../media/frame-rate.ts";
import { checkMusic, checkNarration, type NarratedFilm } from "./check-fit.ts";
import { checkSilence } from "./check-silence.ts";
import { readSoundFiles } from "./find-sound-files.ts";
import type { Sound } from "./probe-sound.ts";
import { narrationPath } from "./sound-paths.ts";

/** A storyboard with its models by id. */
export type ModelledStoryboard = {
  readonly storyboard: Storyboard;
  readonly models: ReadonlyMap<string, Model>;
};

/**
 * Reports what `findSoundFiles` would, music and narration that will not fit if clips have the requested length, and
 * files that are silent.
 *
 * @param environment where to look for ffmpeg. Without it, or without ffmpeg, nobody listens for silence.
 */
export async function checkSound(
  board: ModelledStoryboard,
  environment?: FfmpegSearch["environment"],
): Promise<readonly Diagnostic[]> {
  const { sounds, diagnostics } = await readSoundFiles(board.storyboard);
  if (sounds.size === 0) return diagnostics;
  const film = expectFilm(board, sounds);
  const ofLength = film === undefined ? [] : [...checkNarration(film), ...checkMusic(film, sounds)];
  const ffmpegPath = environment && (await firstFfmpeg(environment));
  const filmSeconds = film && secondsOf(film.frameCount, film.rate);
  const ofSilence =
    ffmpegPath === undefined
      ? []
      : await checkSilence(board.storyboard, sounds, { ffmpegPath, filmSeconds });
  return [...diagnostics, ...ofLength, ...ofSilence];
}

/** `undefined` when the length of a clip is unknown before it exists. */
function expectFilm(
  { storyboard, models }: ModelledStoryboard,
  sounds: ReadonlyMap<string, Sound>,
): NarratedFilm | undefined {
  const rate = frameRateOf(storyboard.rate);
  const narration: NarratedFilm["narration"][number][] = [];
  const shotEnds = new Map<string, number>();
  let startFrame = 0;
  for (const shot of storyboard.shots) {
    if (!shot.isEnabled) continue;
    const { inSeconds, outSeconds = secondsAsked(shot, models) } = shot.cut;
    if (outSeconds === undefined) return undefined;
    const sound = sounds.get(narrationPath(storyboard, shot) ?? "");
    if (sound !== undefined) narration.push({ shotId: shot.id, startFrame, ...sound });
    startFrame += framesIn(outSeconds, rate) - framesIn(inSeconds, rate);
    shotEnds.set(shot.id, startFrame);
  }
  return { storyboard, rate, frameCount: startFrame, narration, shotEnds };
}

function secondsAsked(shot: Shot, models: ModelledStoryboard["models"]): number | undefined {
  const own = ownSourceOf(shot);
  if (own !== undefined) return own.seconds;
  const model = models.get(modelOf(shot) ?? "");
  const bound = model && bindShot(model, shot, { take: 1, pictures: standInPictures(shot) });
  return bound && outputSeconds(model, bound.payload);
}
