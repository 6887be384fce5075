import type { RunRow } from "../../api/studio-view.ts";
import { minutes } from "./words.ts";

/** Nothing is generated yet: it has not been sent, or waits at GMI, which does not say for how long. */
export function isQueued({ phase }: RunRow): boolean {
  return phase === "waiting" || phase === "submitting" || phase === "queued";
}

/**
 * Seconds passed, by the server's clock; what takes longer than usual is said, and never promised.
 *
 * @param runStartedAtMs since when a row that was not sent has waited
 */
export function sayElapsed(row: RunRow, now: number, runStartedAtMs = now): string {
  const { startedAtMs, endedAtMs, queuedMs } = row;
  const queued = queuedMs === undefined ? "" : `, ${minutes(queuedMs)} of it queued`;
  if (endedAtMs !== undefined) return minutes(endedAtMs - (startedAtMs ?? endedAtMs)) + queued;
  if (!isQueued(row)) return sayUsual(row, now) + queued;
  const waited = `waiting ${minutes(now - (startedAtMs ?? runStartedAtMs))}`;
  const { expectedMs } = row;
  if (expectedMs === undefined) return waited;
  const about = minutes(expectedMs);
  if (startedAtMs === undefined) return `${waited}, then usually ${about}`;
  return now - startedAtMs > expectedMs
    ? `${waited}, longer than it usually takes in all (${about})`
    : `${waited}, usually ${about} in all`;
}

function sayUsual(row: RunRow, now: number): string {
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
