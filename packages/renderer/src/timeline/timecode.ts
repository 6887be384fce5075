import type { FrameRate } from "../film/media/frame-rate.ts";

/** Films start at 01:00:00:00, as is customary, which leaves room for a leader. */
export function firstTimecodeFrame(rate: FrameRate): number {
  return 3600 * nominalRate(rate);
}

/** `HH:MM:SS:FF`, non-drop: every frame is counted, so at 23.976 the clock runs slightly slow. */
export function formatTimecode(frame: number, rate: FrameRate): string {
  const perSecond = nominalRate(rate);
  const seconds = Math.floor(frame / perSecond);
  const parts = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
    frame % perSecond,
  ];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** Frames in a second of timecode: 24 for 23.976 as well. */
function nominalRate({ numerator, denominator }: FrameRate): number {
  return Math.round(numerator / denominator);
}
