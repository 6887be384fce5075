import type { FilmFacts } from "../../api/studio-view.ts";

/** The clock of the film. */
export type FilmClock = Pick<FilmFacts, "rate" | "timecode">;

/** `HH:MM:SS:FF` of a frame of the film; drop-frame `HH:MM:SS;FF` leaves out the first labels of each minute but every tenth. */
export function formatTimecode(frame: number, { rate, timecode }: FilmClock): string {
  const perSecond = labelsPerSecond(rate);
  const whole = Math.max(0, Math.floor(frame));
  const label = timecode === "drop" ? whole + labelsSkipped(whole, perSecond) : whole;
  const seconds = Math.floor(label / perSecond);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const separator = timecode === "drop" ? ";" : ":";
  return `${parts.map(twoDigits).join(":")}${separator}${twoDigits(label % perSecond)}`;
}

/** `4.5 s` */
export function formatLength(frames: number, { rate }: FilmClock): string {
  return `${Number(secondsOf(frames, rate).toFixed(2))} s`;
}

export function framesPerSecond({ numerator, denominator }: FilmFacts["rate"]): number {
  return numerator / denominator;
}

export function secondsOf(frames: number, rate: FilmFacts["rate"]): number {
  return frames / framesPerSecond(rate);
}

/** Frames in a second of timecode: 24 at 23.976 as well. */
export function labelsPerSecond(rate: FilmFacts["rate"]): number {
  return Math.round(framesPerSecond(rate));
}

function labelsSkipped(frame: number, perSecond: number): number {
  const dropped = perSecond / 15;
  const inMinute = 60 * perSecond - dropped;
  const inTenMinutes = 10 * inMinute + dropped;
  const minutes = Math.max(0, Math.floor(((frame % inTenMinutes) - dropped) / inMinute));
  return dropped * (9 * Math.floor(frame / inTenMinutes) + minutes);
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}
