import { CodedError, type RequestRecord } from "@storyreel/core";
import { requestIdsOf, type Intent, type TakeRecord } from "../workplace/ledger/take-record.ts";
import { reservationOf, withoutLimits } from "./attempt.ts";
import { isAccountProblem, isUnknownRequest } from "./judge-error.ts";
import { listDoubtful } from "./search-lost.ts";
import { again, factsOf, type EntryIn, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

/**
 * Reads every request that a take ever had, right before it would pay for another. Each must be read as failed or cancelled,
 * because an earlier look may have come from a list or a replica that was wrong.
 *
 * @returns `undefined` when all are proved to have failed; otherwise what to do instead of paying.
 */
export async function proveFailed(
  run: TakeRun,
  entry: EntryIn<"planned">,
): Promise<Next | undefined> {
  const own = requestIdsOf(entry.record);
  const twins = await listFreeTwins(run, entry);
  const unusable = entry.record.intents.filter(({ isUnusable }) => isUnusable === true);
  const decided = new Set(unusable.map(({ requestId }) => requestId));
  for (const requestId of new Set([...own, ...twins])) {
    // It did not fail, and a person decided to pay for another one nevertheless.
    if (decided.has(requestId)) continue;
    const read = await readKnown(run, entry, requestId);
    if ("kind" in read) return read;
    if (isWithoutResult(read.record)) continue;
    // A success without a video that a person gave up: waiting for it again would never end.
    if (isEmptySuccess(read.record) && isGivenUp(run, entry)) continue;
    return revive(run, entry, requestId);
  }
  return undefined;
}

/** A twin has the same content, so it may be the request that one of our attempts made. */
async function listFreeTwins(
  run: TakeRun,
  { record: { intents } }: EntryIn<"planned">,
): Promise<readonly string[]> {
  const twins = intents.flatMap((intent) => intent.twins ?? []);
  const last = intents.at(-1);
  if (twins.length === 0 || last === undefined) return [];
  const claimed = await run.ledger.claimed(run.take.modelId);
  const doubtful = await listDoubtful(run, last);
  return twins.filter((id) => !claimed.has(id) || doubtful.has(id));
}

/** Failed or cancelled: the two ends that count as not charged. */
export function isWithoutResult({ state }: Pick<RequestRecord, "state">): boolean {
  return state === "failed" || state === "cancelled";
}

type Seen = Pick<RequestRecord, "state" | "mediaUrls">;

function isEmptySuccess({ state, mediaUrls }: Seen): boolean {
  return state === "succeeded" && mediaUrls.length === 0;
}

function isGivenUp(run: TakeRun, entry: EntryIn<"planned">): boolean {
  const last = entry.record.intents.at(-1);
  return last !== undefined && run.mayResubmit(run.take, last);
}

async function readKnown(
  run: TakeRun,
  entry: EntryIn<"planned">,
  requestId: string,
): Promise<{ readonly record: Seen } | Next> {
  try {
    return { record: await run.api.read(requestId) };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const { message, hint } = error;
    if (isAccountProblem(error)) return { kind: "stopped", why: "credit", message, hint };
    if (!isUnknownRequest(error)) {
      return {
        kind: "stopped",
        why: "network",
        message: `cannot read request ${requestId} of this shot, so nothing is submitted: ${message}`,
        hint: "try again",
      };
    }
    const { intents } = entry.record;
    const wasRefused = intents.some((one) => one.requestId === requestId && one.isRefused === true);
    return wasRefused || isGivenUp(run, entry)
      ? { record: { state: "failed", mediaUrls: [] } }
      : unproved(run, requestId);
  }
}

function unproved({ take }: TakeRun, requestId: string): Next {
  return {
    kind: "stopped",
    why: "uncertain",
    message: `request ${requestId} of this shot failed earlier, but GMI no longer knows it, so it may still be running`,
    hint:
      "check that the API key and the organization are the ones it was submitted with; " +
      `storyreel render FILE --resubmit-uncertain ${take.shotId} gives up on it and pays for a new request`,
  };
}

/** Another take holds the request only because an answer named it. */
async function isDoubtful(run: TakeRun, intent: Intent, requestId: string): Promise<boolean> {
  return (await listDoubtful(run, intent)).has(requestId);
}

/** It did not fail after all: it is waited for, and nothing is paid. */
async function revive(run: TakeRun, entry: EntryIn<"planned">, requestId: string): Promise<Next> {
  const { intents } = entry.record;
  const intent = intents.find((one) => one.requestId === requestId) ?? intents.at(-1);
  const submitted: TakeRecord = {
    ...factsOf(entry.record),
    state: "submitted",
    requestId,
    submittedAtMs: intent?.startedAtMs ?? run.clock.now(),
    adopted: true,
  };
  // Its money was released when it was seen as failed; it is spent, whatever the limits are.
  const reserve = intent && withoutLimits(reservationOf(run, intent));
  const revived = await run.write(entry, submitted, { reserve });
  if (revived === undefined && intent !== undefined && (await isDoubtful(run, intent, requestId))) {
    return {
      kind: "stopped",
      why: "uncertain",
      message: `request ${requestId} may belong to this shot, but another take has claimed it, and that has to be settled first`,
      hint: "try again when the other take is finished",
    };
  }
  if (revived !== undefined) {
    run.tell({ type: "request-submitted", requestId, adopted: true });
    run.tell({
      type: "warning",
      message: `request ${requestId} was recorded as failed, but it has not failed: it is used, and nothing new is submitted`,
    });
  }
  return again(0, revived);
}
