import type { FrameRate } from "./frame-rate.ts";

/** How frames are counted. Drop-frame timecode skips labels, not frames, so that at 29.97 it stays with the clock on the wall. */
export type TimecodeMode = "drop" | "non_drop";

/** The clock of a timeline. */
export type TimecodeClock = { readonly rate: FrameRate; readonly timecode: TimecodeMode };

/** Films start at 01:00:00:00, as is customary, which leaves room for a leader. */
export function firstTimecodeFrame({ rate, timecode }: TimecodeClock): number {
  const labels = 3600 * nominalRate(rate);
  return timecode === "drop" ? labels - 54 * droppedLabels(rate) : labels;
}

/**
 * `HH:MM:SS:FF`, in which every frame is counted, so at 23.976 the clock runs slightly slow; or `HH:MM:SS;FF`, drop-frame:
 * the first labels of each minute but every tenth are left out (SMPTE ST 12-1).
 */
export function formatTimecode(frame: number, { rate, timecode }: TimecodeClock): string {
  const perSecond = nominalRate(rate);
  const label = timecode === "drop" ? frame + labelsSkippedBefore(frame, rate) : frame;
  const seconds = Math.floor(label / perSecond);
  const [hours, minutes, rest, frames] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
    label % perSecond,
  ].map((part) => String(part).padStart(2, "0"));
  return `${hours}:${minutes}:${rest}${timecode === "drop" ? ";" : ":"}${frames}`;
}

/** Whether timecode of this rate can drop frames: at 29.97 and 59.94. */
export function canDropFrames({ numerator, denominator }: FrameRate): boolean {
  return denominator === 1001 && (numerator === 30_000 || numerator === 60_000);
}

function labelsSkippedBefore(frame: number, rate: FrameRate): number {
  const dropped = droppedLabels(rate);
  const inMinute = 60 * nominalRate(rate) - dropped;
  const inTenMinutes = 10 * inMinute + dropped;
  const rest = frame % inTenMinutes;
  const minutes = Math.max(0, Math.floor((rest - dropped) / inMinute));
  return dropped * (9 * Math.floor(frame / inTenMinutes) + minutes);
}

/** At the start of a minute: 2 at 29.97, 4 at 59.94. */
function droppedLabels(rate: FrameRate): number {
  return nominalRate(rate) / 15;
}

/** Frames in a second of timecode: 24 for 23.976 as well. */
export function nominalRate({ numerator, denominator }: FrameRate): number {
  return Math.round(numerator / denominator);
}
