import type { FilmFacts } from "../../api/studio-view.ts";

/** `1 shot`, `3 shots`, `2,500 characters`. */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString("en-US")} ${one}${count === 1 ? "" : "s"}`;
}

/** `dolly_in` as `dolly in`. */
export function plain(name: string | number): string {
  return String(name).replaceAll("_", " ");
}

/** `0:37`, `1:24`, `3:12:08`. */
export function minutes(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, "0");
  const [hour, minute] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const start = hour === 0 ? String(minute) : `${hour}:${two(minute)}`;
  return `${start}:${two(seconds % 60)}`;
}

/** Whole frames in a second of timecode: 24 for 24000/1001. */
export function timebase({ numerator, denominator }: FilmFacts["rate"]): number {
  return Math.round(numerator / denominator);
}

/** Frames of a clip as seconds and frames: `04:18`; from a minute on `01:04:18`. */
export function clipTime(frames: number, rate: FilmFacts["rate"]): string {
  const base = timebase(rate);
  const two = (value: number): string => String(value).padStart(2, "0");
  const seconds = Math.floor(frames / base);
  const minute = Math.floor(seconds / 60);
  return `${minute === 0 ? "" : `${two(minute)}:`}${two(seconds % 60)}:${two(frames % base)}`;
}

/** `04:18`, `1:04:18`, `114` (frames) or `4.5 s` in frames; `undefined`: none of them. */
export function parseClipTime(text: string, rate: FilmFacts["rate"]): number | undefined {
  const trimmed = text.trim();
  const base = timebase(rate);
  if (/^\d{1,7}$/.test(trimmed)) return Number(trimmed);
  const seconds = /^(\d{1,5}(?:\.\d{1,6})?) ?s$/.exec(trimmed)?.[1];
  if (seconds !== undefined) {
    return Math.round((Number(seconds) * rate.numerator) / rate.denominator);
  }
  const match = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})$/.exec(trimmed);
  if (match === null) return undefined;
  const [minute, second, frame] = [match[1] ?? "0", match[2], match[3]].map(Number);
  if (frame! >= base || second! >= 60) return undefined;
  return (minute! * 60 + second!) * base + frame!;
}

/** `4.5 s`. */
export function secondsOf(frames: number, { numerator, denominator }: FilmFacts["rate"]): string {
  return `${Number(((frames * denominator) / numerator).toFixed(2))} s`;
}
