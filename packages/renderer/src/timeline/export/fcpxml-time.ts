import type { FrameRate } from "../../film/media/frame-rate.ts";

/** Frames as rational seconds, which FCPXML wants: `5s`, `13/24s`, `1001/24000s`. */
export function fcpxmlTime(frames: number, { numerator, denominator }: FrameRate): string {
  const ticks = frames * denominator;
  return ticks % numerator === 0 ? `${ticks / numerator}s` : `${ticks}/${numerator}s`;
}
