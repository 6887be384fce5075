import type { FilmFacts, GainRamp, SoundFade, StudioSound } from "../../api/studio-view.ts";
import { framesPerSecond } from "../kit/timecode.ts";

/** How loud a sound is, as a factor: straight lines between the points, in seconds of the film. */
export type SoundLevels = {
  readonly at: (filmSeconds: number) => number;
  readonly points: readonly number[];
};

/** Its gain, its fades, how it makes room for speech, and the opening and the ending of the film. */
export function levelsOf(sound: StudioSound, film: FilmFacts): SoundLevels {
  const { startSeconds, fadeIn, fadeOut, ducking = [], gainDb } = sound;
  const endSeconds = startSeconds + sound.seconds;
  const rate = framesPerSecond(film.rate);
  const filmEnd = film.frameCount / rate;
  const opens = (film.opening?.frames ?? 0) / rate;
  const closes = (film.ending?.frames ?? 0) / rate;
  const base = 10 ** (gainDb / 20);
  const curves = [
    ...points(startSeconds, fadeIn?.seconds ?? 0),
    ...points(endSeconds - (fadeOut?.seconds ?? 0), fadeOut?.seconds ?? 0),
    ...ducking.flatMap((ramp) =>
      ramp.fromDb === ramp.toDb ? [] : points(ramp.startSeconds, ramp.seconds),
    ),
    ...points(0, opens),
    ...points(filmEnd - closes, closes),
    endSeconds,
  ];
  return {
    at: (seconds) =>
      base *
      fade(fadeIn, seconds - startSeconds) *
      fade(fadeOut, endSeconds - seconds) *
      duck(ducking, seconds) *
      fade({ seconds: opens, curve: "qsin" }, seconds) *
      fade({ seconds: closes, curve: "qsin" }, filmEnd - seconds),
    points: [...new Set(curves)]
      .filter((seconds) => seconds > startSeconds && seconds <= endSeconds)
      .toSorted((one, other) => one - other),
  };
}

const steps = 12;

/** The ends of a curve, and some between them. */
function points(from: number, seconds: number): number[] {
  if (seconds <= 0) return [];
  return Array.from({ length: steps + 1 }, (_, index) => from + (seconds * index) / steps);
}

function fade(along: SoundFade | undefined, passed: number): number {
  if (along === undefined || along.seconds === 0) return 1;
  const share = Math.min(1, Math.max(0, passed / along.seconds));
  switch (along.curve) {
    case "hsin":
      return bell(share);
    case "qsin":
      return Math.sin((Math.PI / 2) * share);
    case "tri":
      return share;
  }
}

function duck(ducking: readonly GainRamp[], seconds: number): number {
  const ramp = ducking.findLast(({ startSeconds }) => startSeconds <= seconds);
  if (ramp === undefined) return 1;
  const { startSeconds, fromDb, toDb } = ramp;
  const share = Math.min(1, (seconds - startSeconds) / ramp.seconds);
  return 10 ** ((fromDb + (toDb - fromDb) * bell(share)) / 20);
}

function bell(share: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * share);
}
