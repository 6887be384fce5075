import { timebase } from "../../api/clip-time.ts";
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
