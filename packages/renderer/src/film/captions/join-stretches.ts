import type { FrameRate } from "../media/frame-rate.ts";

// The usual limit of broadcasters and streaming services.
const leastSeconds = 5 / 6;

/** Text and the time in which it is shown. `endFrame` is exclusive. */
export type Stretch = {
  readonly text: string;
  readonly startFrame: number;
  readonly endFrame: number;
  /** Until when it may stay if it would be too short: the start of the next text, or the end of the film. */
  readonly limitFrame: number;
};

/** The shortest time that a cue is shown. */
export function leastFrames({ numerator, denominator }: FrameRate): number {
  return Math.ceil((leastSeconds * numerator) / denominator - 1e-9);
}

/** Gives every stretch the time of a cue: by starting earlier where nothing is shown, or by joining it with its neighbour. */
export function joinShortStretches<T extends Stretch>(
  stretches: readonly T[],
  rate: FrameRate,
  join: (one: T, other: T) => T,
): T[] {
  const least = leastFrames(rate);
  const joined: T[] = [];
  for (const stretch of stretches) {
    const before = joined.at(-1);
    const isShort = before !== undefined && before.limitFrame - before.startFrame < least;
    if (isShort) joined[joined.length - 1] = join(before, stretch);
    else joined.push(stretch);
  }
  // Only the last one can still be too short: the film ends.
  const last = joined.at(-1);
  if (last === undefined || last.limitFrame - last.startFrame >= least) return joined;
  const before = joined.at(-2);
  if (before === undefined) return [{ ...last, startFrame: Math.max(0, last.limitFrame - least) }];
  const startFrame = last.limitFrame - least;
  if (startFrame >= Math.max(before.endFrame, before.startFrame + least)) {
    const earlier = { ...before, limitFrame: startFrame };
    return [...joined.slice(0, -2), earlier, { ...last, startFrame }];
  }
  return [...joined.slice(0, -2), join(before, last)];
}
