import type { RequestRecord } from "@storyreel/core";
import type { TakeEffort, TakeTiming } from "../workplace/ledger/take-record.ts";
import { withAssetIds } from "./asset-result.ts";
import { endFailedRequest } from "./end-failed-request.ts";
import { lookAfterError, lookForResult } from "./look-again.ts";
import { proveClaim } from "./prove-claim.ts";
import { isWithoutResult } from "./prove-failed.ts";
import { downloadsOf, effortOf, noteEffort } from "./note-effort.ts";
import { again, factsOf, type EntryIn, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

type Submitted = EntryIn<"submitted">;

/** `submitted → rendered`: one look at the request when it is time, and what its state means. */
export async function followRequest(run: TakeRun, entry: Submitted): Promise<Next> {
  const { take } = run;
  const { requestId, submittedAtMs, isUnproven = false } = entry.record;
  let record: RequestRecord;
  try {
    const seen = await run.api.look({ take, requestId, submittedAtMs, isUnproven });
    // What is kept of an asset is its ids, even if its model makes a file as well.
    const isAsset = take.makes === "asset";
    record = isAsset ? withAssetIds(seen, run.modelOf(take.modelId), submittedAtMs) : seen;
  } catch (error) {
    return lookAfterError(run, entry, error);
  }
  if (isWithoutResult(record)) return confirmFailure(run, entry);
  const proof = await proveClaim(run, entry, record);
  return "next" in proof ? proof.next : follow(run, proof.proven, record);
}

async function follow(run: TakeRun, entry: Submitted, record: RequestRecord): Promise<Next> {
  switch (record.state) {
    case "queued":
    case "running":
    case "unrecognised":
      return goOn(run, entry, { ...record, state: record.state });
    case "succeeded":
      return record.mediaUrls.length > 0
        ? keepResult(run, entry, record)
        : lookForResult(run, entry, record);
    case "failed":
    case "cancelled":
      return endFailedRequest(run, entry, record);
  }
}

/** A list or an old answer may be wrong: only reading the request itself shows that it failed. */
async function confirmFailure(run: TakeRun, entry: Submitted): Promise<Next> {
  let record: RequestRecord;
  try {
    record = await run.api.read(entry.record.requestId);
  } catch (error) {
    return lookAfterError(run, entry, error);
  }
  const proof = await proveClaim(run, entry, record);
  if ("next" in proof) return proof.next;
  // Otherwise the next look shows how far it is.
  return isWithoutResult(record)
    ? endFailedRequest(run, proof.proven, record)
    : again(0, proof.proven);
}

type Unfinished = RequestRecord & { readonly state: "queued" | "running" | "unrecognised" };

async function goOn(run: TakeRun, entry: Submitted, record: Unfinished): Promise<Next> {
  const { policy } = run;
  const nowMs = run.clock.now();
  run.tell({
    type: "request-state",
    requestId: record.requestId,
    state: record.state,
    status: record.status,
    elapsedMs: nowMs - entry.record.submittedAtMs,
    expectedMs: run.api.expectedMs(run.take),
  });
  const { queuedSinceMs, runningSinceMs } = effortOf(entry.record);
  const since =
    record.state === "queued"
      ? { queuedSinceMs: queuedSinceMs ?? nowMs, runningSinceMs }
      : { queuedSinceMs, runningSinceMs: runningSinceMs ?? nowMs };
  const isOverdue =
    since.runningSinceMs === undefined
      ? nowMs - (since.queuedSinceMs ?? nowMs) > policy.queuedDeadlineMs
      : nowMs - since.runningSinceMs > policy.runningDeadlineMs;
  // An answer ends what was counted while there was none; a deadline begins again in the next run.
  const noted = await noteEffort(run, entry, { ...noLooks, ...(isOverdue ? notWaiting : since) });
  if (!isOverdue || noted === undefined) return again(0, noted);
  return {
    kind: "stopped",
    why: "deadline",
    message: `request ${record.requestId} is still ${record.status}`,
    hint: "try again later: waiting costs nothing",
  };
}

const noLooks: TakeEffort = {
  emptyLooks: undefined,
  readFailures: undefined,
  unreachableSinceMs: undefined,
};

const notWaiting: TakeEffort = { queuedSinceMs: undefined, runningSinceMs: undefined };

async function keepResult(run: TakeRun, entry: Submitted, record: RequestRecord): Promise<Next> {
  const timing = timingOf(run, entry, record);
  if (timing !== undefined) run.learn(run.take, timing);
  const { requestId, submittedAtMs, adopted } = entry.record;
  const rendered = await run.write(entry, {
    ...factsOf(entry.record, downloadsOf(entry.record)),
    requestId,
    submittedAtMs,
    adopted,
    state: "rendered",
    mediaUrls: record.mediaUrls,
    renderedAtMs: run.clock.now(),
    timing,
  });
  return again(0, rendered);
}

function timingOf(
  { take, clock }: TakeRun,
  entry: Submitted,
  { createdAtSeconds, updatedAtSeconds }: RequestRecord,
): TakeTiming | undefined {
  const hasBothEnds = createdAtSeconds !== undefined && updatedAtSeconds !== undefined;
  const totalMs = hasBothEnds
    ? (updatedAtSeconds - createdAtSeconds) * 1000
    : clock.now() - entry.record.submittedAtMs;
  return totalMs > 0 ? { seconds: take.seconds, heightPx: take.heightPx, totalMs } : undefined;
}
