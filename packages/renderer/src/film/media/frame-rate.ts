import { greatestCommonDivisor } from "../../kit/greatest-common-divisor.ts";

/** Frames per second as a ratio in lowest terms: 24/1, 24000/1001. */
export type FrameRate = { readonly numerator: number; readonly denominator: number };

/**
 * The ratio for a decimal rate. Whole numbers and television rates (23.976, 29.97, 59.94 …) become exact ratios;
 * others are rounded to a thousandth.
 */
export function frameRateOf(framesPerSecond: number): FrameRate {
  const whole = Math.round(framesPerSecond);
  if (Math.abs(framesPerSecond - whole) < 1e-4) return { numerator: whole, denominator: 1 };
  if (Math.abs(framesPerSecond - (whole * 1000) / 1001) < 2e-3) {
    return { numerator: whole * 1000, denominator: 1001 };
  }
  const thousandths = Math.round(framesPerSecond * 1000);
  const divisor = greatestCommonDivisor(thousandths, 1000);
  return { numerator: thousandths / divisor, denominator: 1000 / divisor };
}

/** Whether both rates are equal. */
export function isSameRate(left: FrameRate | undefined, right: FrameRate): boolean {
  return (
    left !== undefined && left.numerator * right.denominator === right.numerator * left.denominator
  );
}

/** A duration in frames, rounded. */
export function framesIn(seconds: number, rate: FrameRate): number {
  return Math.round((seconds * rate.numerator) / rate.denominator);
}

/** The duration of a number of frames. */
export function secondsOf(frames: number, rate: FrameRate): number {
  return (frames * rate.denominator) / rate.numerator;
}

/** For ffmpeg: `24`, `24000/1001`. */
export function formatRate(rate: FrameRate): string {
  return rate.denominator === 1 ? String(rate.numerator) : `${rate.numerator}/${rate.denominator}`;
}
