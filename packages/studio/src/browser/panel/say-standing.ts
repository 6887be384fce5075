import type { RunRow } from "../../api/studio-view.ts";
import { minutes } from "./words.ts";

/** Seconds passed, by the server's clock; what takes longer than usual is said, and never promised. */
export function sayElapsed(row: RunRow, now: number): string {
  const elapsed = now - (row.startedAtMs ?? now);
  if (row.expectedMs === undefined) return minutes(elapsed);
  const about = minutes(row.expectedMs);
  return elapsed > row.expectedMs
    ? `${minutes(elapsed)}, longer than usual (about ${about})`
    : `${minutes(elapsed)} of about ${about}`;
}

/** Of the expected time; it ends at 98 %, as nobody knows that it is done before it is. */
export function progressOf(row: RunRow, now: number): number {
  if (row.expectedMs === undefined || row.startedAtMs === undefined) return 0;
  return Math.max(0, Math.min(98, ((now - row.startedAtMs) / row.expectedMs) * 100));
}

/** First sentence and the rest, without the state's own word: `take 2 is in the film` · `Paid $1.12 for 2 takes.` */
export function splitStanding(standing: string): readonly [string, string] {
  const text = standing.replace(/^\p{Lu}\p{Ll}+ · /u, "");
  const match = /^(.+?)[.:] +(\p{Lu}.*)$/su.exec(text);
  return match === null ? [text.replace(/\.$/, ""), ""] : [match[1] ?? "", match[2] ?? ""];
}
