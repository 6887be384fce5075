import { isSameRate, secondsOf, type FrameRate } from "../../film/media/frame-rate.ts";
import type { SoundCue, TimelineTake } from "../timeline.ts";

/** A length in units of its own rate. `count` can be a fraction only where the rate is not that of the media. */
export type MediaSpan = { readonly count: number; readonly rate: FrameRate };

/**
 * The whole length of a take's media, in the media's own frames: three seconds of 30 fps are 90 frames at 30, whatever the rate
 * of the timeline. Media without a constant rate are measured, exactly, at the rate of the timeline; a take without media is as
 * long as is known.
 */
export function spanOfMedia(take: TimelineTake, rate: FrameRate): MediaSpan {
  const { media, availableFrames } = take;
  if (media === undefined) return { count: availableFrames, rate };
  if (media.rate !== undefined) return { count: media.frameCount, rate: media.rate };
  const exact = media.durationSeconds / secondsOf(1, rate);
  return { count: Number(exact.toFixed(3)), rate };
}

/** The whole length of a sound file, in its own samples. */
export function spanOfSound({ durationSeconds, sampleRateHz }: SoundCue): MediaSpan {
  const rate = { numerator: sampleRateHz, denominator: 1 };
  return { count: Math.round(durationSeconds * sampleRateHz), rate };
}

/** Media are played at another rate than their own; also true when theirs varies. */
export function isConformed(take: TimelineTake, rate: FrameRate): boolean {
  return take.media !== undefined && !isSameRate(take.media.rate, rate);
}

/** Rates that differ by 1001/1000, as 24 and 23.976: suites play such media frame by frame. */
export function isNearRate(left: FrameRate, right: FrameRate): boolean {
  const ratio = (left.numerator * right.denominator) / (left.denominator * right.numerator);
  return Math.abs(ratio - 1) < 0.0015;
}
