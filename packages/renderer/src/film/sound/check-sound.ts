import type { Diagnostic } from "@storyreel/models/source";
import { outputSeconds } from "@storyreel/models";
import type { Model } from "@storyreel/models";
import { bindShot, standInPictures } from "../../storyboard/bind-shot.ts";
import { modelOf, ownSourceOf } from "../../storyboard/shot-source.ts";
import type { Shot, Storyboard } from "../../storyboard/storyboard.ts";
import { firstFfmpeg, type FfmpegSearch } from "../media/ffmpeg.ts";
import { rangeOf } from "../cut/plan-range.ts";
import { frameRateOf, framesIn } from "../media/frame-rate.ts";
import { checkCueFit, checkCueRanges, listCues } from "./check-cue-fit.ts";
import { checkNarration, type NarratedFilm } from "./check-fit.ts";
import { checkSilence } from "./check-silence.ts";
import { readSoundFiles } from "./find-sound-files.ts";
import { samplesIn, type TimedShot } from "./place-cue.ts";
import { offsetOf } from "./plan-sound.ts";
import type { Sound } from "./probe-sound.ts";
import { sampleAt } from "./sound-lanes.ts";
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
  const cues = listCues(board.storyboard, sounds);
  const ofRanges = checkCueRanges(board.storyboard, cues);
  const ofLength = film === undefined ? [] : [...checkNarration(film), ...checkCueFit(film, cues)];
  const ffmpegPath = environment && (await firstFfmpeg(environment));
  const ofSilence =
    ffmpegPath === undefined
      ? []
      : await checkSilence(board.storyboard, sounds, { ffmpegPath, film });
  return [...diagnostics, ...ofRanges, ...ofLength, ...ofSilence];
}

/** `undefined` when the length of a clip is unknown before it exists. */
function expectFilm(
  { storyboard, models }: ModelledStoryboard,
  sounds: ReadonlyMap<string, Sound>,
): NarratedFilm | undefined {
  const rate = frameRateOf(storyboard.rate);
  const narration: NarratedFilm["narration"][number][] = [];
  const shots: TimedShot[] = [];
  let startFrame = 0;
  for (const shot of storyboard.shots) {
    if (!shot.isEnabled) continue;
    const { inSeconds, outSeconds = secondsAsked(shot, models) } = shot.cut;
    if (outSeconds === undefined) return undefined;
    const sourceInFrame = framesIn(inSeconds, rate);
    const count = framesIn(outSeconds, rate) - sourceInFrame;
    const range = rangeOf(shot, { sourceInFrame, count }, rate);
    shots.push({ shotId: shot.id, startFrame, ...range });
    const sound = sounds.get(narrationPath(storyboard, shot) ?? "");
    const startSample = sampleAt(startFrame, { rate }) + samplesIn(offsetOf(shot));
    if (sound !== undefined) narration.push({ shotId: shot.id, startSample, ...sound });
    startFrame += range.frameCount;
  }
  narration.sort((one, other) => one.startSample - other.startSample);
  return { storyboard, rate, frameCount: startFrame, narration, shots };
}

/** `undefined` also for a shot that is as long as a narration that does not exist yet. */
function secondsAsked(shot: Shot, models: ModelledStoryboard["models"]): number | undefined {
  if (shot.length !== undefined) return undefined;
  const own = ownSourceOf(shot);
  if (own !== undefined) return own.seconds;
  const model = models.get(modelOf(shot) ?? "");
  const bound = model && bindShot(model, shot, { take: 1, pictures: standInPictures(shot) });
  return bound && outputSeconds(model, bound.payload);
}
