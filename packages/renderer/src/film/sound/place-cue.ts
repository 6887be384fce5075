import type { FrameRate } from "../media/frame-rate.ts";
import type { Cue } from "../../storyboard/storyboard.ts";
import type { FilmShot } from "../cut/film-cut.ts";
import type { Sound } from "./probe-sound.ts";
import { filmSampleRate, sampleAt } from "./sound-lanes.ts";
import type { CuePosition } from "./sound-plan.ts";

/** The shots of a film, or of a planned film as far as it is known. */
export type CueFilm = {
  readonly rate: FrameRate;
  readonly frameCount: number;
  readonly shots: readonly TimedShot[];
};

export type TimedShot = Pick<
  FilmShot,
  "shotId" | "startFrame" | "frameCount" | "sourceInFrame" | "retime"
>;

/** Where a cue is heard, or why it is not. */
export type CuePlacement =
  | ({
      readonly isHeard: true;
      /** It would last longer if the film did. */
      readonly isCutOff: boolean;
    } & CuePosition)
  | {
      readonly isHeard: false;
      /**
       * - `no-shot`: its shot is not in the film
       * - `outside-shot`: its moment was cut off the shot
       * - `empty`: the file has no such part
       * - `past-end`: the film is shorter
       */
      readonly why: "no-shot" | "outside-shot" | "empty" | "past-end";
    };

// Music that the end of the film cuts off.
const musicEndFadeSeconds = 1.5;
// The index of an MP3 counts what its encoder added; shorter differences are not heard either.
const sameEndSamples = 0.1 * filmSampleRate;

/** Places a cue in a film, to the sample. */
export function placeCue(cue: Cue, sound: Sound, film: CueFilm): CuePlacement {
  const startSample = startOf(cue, film);
  if (typeof startSample === "string") return { isHeard: false, why: startSample };
  const fileEnd = samplesIn(sound.durationSeconds);
  const sourceStartSample = samplesIn(cue.inSeconds);
  const sourceEnd = Math.min(fileEnd, samplesIn(cue.outSeconds ?? Infinity));
  const once = sourceEnd - sourceStartSample;
  if (once <= 0) return { isHeard: false, why: "empty" };
  const wanted = Math.min(cue.isLoop ? Infinity : once, samplesIn(cue.durationSeconds ?? Infinity));
  const left = sampleAt(film.frameCount, film) - startSample;
  if (left <= 0) return { isHeard: false, why: "past-end" };
  const lengthSamples = Math.min(wanted, left);
  const isCutOff = wanted > left - sameEndSamples;
  const fadeOut =
    cue.fadeOutSeconds ?? (isCutOff && cue.kind === "music" ? musicEndFadeSeconds : 0);
  return {
    isHeard: true,
    isCutOff,
    startSample,
    lengthSamples,
    sourceStartSample,
    loopSamples: lengthSamples > once ? once : undefined,
    fadeInSamples: Math.min(samplesIn(cue.fadeInSeconds ?? 0), lengthSamples),
    fadeOutSamples: Math.min(samplesIn(fadeOut), lengthSamples),
  };
}

function startOf({ place }: Cue, film: CueFilm): number | "no-shot" | "outside-shot" {
  const { shotId, atSeconds } = place;
  if (shotId === undefined) return samplesIn(atSeconds ?? 0);
  const shot = film.shots.find((one) => one.shotId === shotId);
  if (shot === undefined) return "no-shot";
  const { startFrame, sourceInFrame, frameCount, retime } = shot;
  const start = sampleAt(startFrame, film);
  if (atSeconds === undefined) return start;
  // The moment is one of the clip, which plays at the speed of the shot, after its held frames.
  const { speed = 1, holdFirstFrames = 0 } = retime ?? {};
  const inClip = samplesIn(atSeconds) - sampleAt(sourceInFrame, film);
  const inShot = Math.round(inClip / speed) + (inClip < 0 ? 0 : sampleAt(holdFirstFrames, film));
  const isInside = inShot >= 0 && inShot < sampleAt(startFrame + frameCount, film) - start;
  return isInside ? start + inShot : "outside-shot";
}

/** Seconds in samples of a film. */
export function samplesIn(seconds: number): number {
  return Math.round(seconds * filmSampleRate);
}
