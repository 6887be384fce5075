import { framesIn, type FrameRate } from "../../film/media/frame-rate.ts";

/** A frame in seconds, with as few decimals as name this frame and no other: what a person would write. */
export function shortestSeconds(frame: number, rate: FrameRate): number {
  const exact = (frame * rate.denominator) / rate.numerator;
  for (let places = 0; places < 6; places += 1) {
    const rounded = Number(exact.toFixed(places));
    if (framesIn(rounded, rate) === frame) return rounded;
  }
  return exact;
}
