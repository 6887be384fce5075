/** Frames per second as a fraction: 24000/1001. */
export type ClipRate = { readonly numerator: number; readonly denominator: number };

/** Whole frames in a second of timecode: 24 for 24000/1001. */
export function timebase({ numerator, denominator }: ClipRate): number {
  return Math.round(numerator / denominator);
}

/** Frames of a clip as seconds and frames: `04:18`; from a minute on `01:04:18`. */
export function clipTime(frames: number, rate: ClipRate): string {
  const base = timebase(rate);
  const two = (value: number): string => String(value).padStart(2, "0");
  const whole = Math.max(0, Math.round(frames));
  const seconds = Math.floor(whole / base);
  const minute = Math.floor(seconds / 60);
  return `${minute === 0 ? "" : `${two(minute)}:`}${two(seconds % 60)}:${two(whole % base)}`;
}

/** `4.5 s`. */
export function clipLength(frames: number, { numerator, denominator }: ClipRate): string {
  return `${Number(((frames * denominator) / numerator).toFixed(2))} s`;
}
