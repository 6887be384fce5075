import type { RequestRecord } from "@storyreel/core";
import type { LedgerEntry } from "../workplace/ledger/ledger.ts";
import type { Intent } from "../workplace/ledger/take-record.ts";
import type { TakeRun } from "./take-run.ts";

/** When a request was sent, by the API's clock. */
export type SendWindow = { readonly fromMs: number; readonly untilMs: number };

/** When an attempt was sent, by the API's clock as far as that is known. */
export function sendWindow(
  { api }: Pick<TakeRun, "api">,
  { startedAtMs, sendByMs }: Pick<Intent, "startedAtMs" | "sendByMs">,
): SendWindow {
  const offsetMs = api.clockOffsetMs() ?? 0;
  return { fromMs: startedAtMs + offsetMs, untilMs: sendByMs + offsetMs };
}

/** The requests by how close to a submit they were made; of equally close ones, the oldest first. */
export function closestFirst(
  records: readonly RequestRecord[],
  window: SendWindow,
): readonly RequestRecord[] {
  const age = ({ createdAtSeconds = Infinity }: RequestRecord): number => createdAtSeconds;
  return records.toSorted((a, b) => distance(a, window) - distance(b, window) || age(a) - age(b));
}

/**
 * The requests that may be ours, without those that another undecided attempt with the same content is closer to in time. If each
 * took the other's, one of them would be missing from a list that is behind, and would be given up although it was accepted.
 */
export async function leaveToOthers(
  run: TakeRun,
  { key, record: { intents } }: Pick<LedgerEntry, "key" | "record">,
  found: readonly RequestRecord[],
): Promise<readonly RequestRecord[]> {
  const intent = intents.at(-1);
  if (intent === undefined) return found;
  const window = sendWindow(run, intent);
  if (found.every((record) => distance(record, window) === 0)) return found;
  const others: SendWindow[] = [];
  for await (const { key: otherKey, record } of run.ledger.entries()) {
    const other = record.intents.at(-1);
    const isUndecided = record.state === "sending" || record.state === "ambiguous";
    if (otherKey !== key && isUndecided && other?.payloadSha256 === intent.payloadSha256) {
      others.push(sendWindow(run, other));
    }
  }
  return found.filter((record) =>
    others.every((other) => distance(record, other) >= distance(record, window)),
  );
}

/** How far outside the time in which the request was sent this one was made, in milliseconds; `Infinity`: its time is unknown. */
export function distance(
  { createdAtSeconds }: Pick<RequestRecord, "createdAtSeconds">,
  { fromMs, untilMs }: SendWindow,
): number {
  if (createdAtSeconds === undefined) return Infinity;
  const earliest = createdAtSeconds * 1000;
  // The API counts in whole seconds.
  const latest = earliest + 999;
  return Math.max(0, fromMs - latest, earliest - untilMs);
}
