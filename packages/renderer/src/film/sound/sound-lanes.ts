import { secondsOf } from "../media/frame-rate.ts";
import type { FilmShot, FilmTransition } from "../cut/film-cut.ts";
import type { CutWithSound } from "./sound-plan.ts";

/** Samples per second in films. */
export const filmSampleRate = 48_000;

/** Sound of one file and its place in the film, in samples at 48 kHz. */
export type SoundPiece = {
  readonly path: string;
  readonly sha256: string;
  readonly sourceStart: number;
  readonly start: number;
  readonly length: number;
  readonly fadeIn: number;
  readonly fadeOut: number;
};

/** Pieces without overlap, in the order of the film. */
export type SoundLane = readonly SoundPiece[];

/** Start of a frame, in samples. Computed from the start of the film, so that rounding errors do not add up. */
export function sampleAt(frame: number, cut: Pick<CutWithSound, "rate">): number {
  return Math.round(secondsOf(frame, cut.rate) * filmSampleRate);
}

/** The sound of the clips. Shots overlap where a transition joins them, which takes two lanes. */
export function layProduction(cut: CutWithSound): SoundLane[] {
  return intoLanes(
    cut.shots.flatMap((shot, index) => {
      if (!shot.source.hasSound) return [];
      return [pieceOf(cut, shot, cut.shots[index + 1]?.transition)];
    }),
  );
}

/** Narration starts with its shot and may continue under the next one. Where two overlap, both are heard. */
export function layNarration(cut: CutWithSound): SoundLane[] {
  const end = sampleAt(cut.frameCount, cut);
  return intoLanes(
    (cut.sound?.narration ?? []).flatMap(({ path, sha256, startFrame, durationSeconds }) => {
      const start = sampleAt(startFrame, cut);
      const length = Math.min(Math.round(durationSeconds * filmSampleRate), end - start);
      return length > 0
        ? [{ path, sha256, sourceStart: 0, start, length, fadeIn: 0, fadeOut: 0 }]
        : [];
    }),
  );
}

function pieceOf(
  cut: CutWithSound,
  shot: FilmShot,
  leaving: FilmTransition | undefined,
): SoundPiece {
  const entering = shot.transition;
  const [headFrames, fadeInFrames] = reach(entering, "fade_from", entering?.beforeFrames);
  const [tailFrames, fadeOutFrames] = reach(leaving, "fade_to", leaving?.afterFrames);
  const first = shot.startFrame - headFrames;
  const last = shot.startFrame + shot.frameCount + tailFrames;
  const start = sampleAt(first, cut);
  const length = sampleAt(last, cut) - start;
  return {
    path: shot.source.path,
    sha256: shot.source.sha256,
    sourceStart: sampleAt(shot.sourceInFrame - headFrames, cut),
    start,
    length,
    fadeIn: Math.min(length, sampleAt(fadeInFrames, cut)),
    fadeOut: Math.min(length, sampleAt(fadeOutFrames, cut)),
  };
}

/** Audible frames of the handle, and frames of fade: sound fades where the picture does. */
function reach(
  transition: FilmTransition | undefined,
  ownFade: "fade_from" | "fade_to",
  handleFrames: number | undefined,
): [handle: number, fade: number] {
  if (transition === undefined) return [0, 0];
  const frames = transition.beforeFrames + transition.afterFrames;
  switch (transition.type) {
    case "dissolve":
    case "wipe":
      return [handleFrames ?? 0, frames];
    case "fade_from":
    case "fade_to":
      return [0, transition.type === ownFade ? frames : 0];
  }
}

/** Puts each piece in the first lane that is free when it starts. */
function intoLanes(pieces: readonly SoundPiece[]): SoundLane[] {
  const lanes: SoundPiece[][] = [];
  for (const piece of pieces) {
    const free = lanes.find((lane) => {
      const last = lane.at(-1);
      return last === undefined || last.start + last.length <= piece.start;
    });
    if (free === undefined) lanes.push([piece]);
    else free.push(piece);
  }
  return lanes;
}
