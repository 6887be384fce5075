import type { RequestRecord } from "@storyreel/core";
import type { TakeTiming } from "../workplace/ledger/take-record.ts";
import { endFailedRequest } from "./end-failed-request.ts";
import { lookAfterError, lookForResult } from "./look-again.ts";
import { isWithoutResult } from "./prove-failed.ts";
import { again, type EntryIn, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

type Submitted = EntryIn<"submitted">;

/** `submitted → rendered`: one look at the request when it is time, and what its state means. */
export async function followRequest(run: TakeRun, entry: Submitted): Promise<Next> {
  const { take, effort } = run;
  const { requestId, submittedAtMs } = entry.record;
  let record: RequestRecord;
  try {
    record = await run.api.look({ take, requestId, submittedAtMs });
  } catch (error) {
    return lookAfterError(run, entry, error);
  }
  effort.unreachableSinceMs = undefined;
  effort.readFailures = 0;
  switch (record.state) {
    case "queued":
    case "running":
    case "unrecognised":
      return goOn(run, entry, { ...record, state: record.state });
    case "succeeded":
      return record.mediaUrls.length > 0
        ? keepResult(run, entry, record)
        : lookForResult(run, entry);
    case "failed":
    case "cancelled":
      return confirmFailure(run, entry);
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
  // Otherwise the next look shows how far it is.
  return isWithoutResult(record) ? endFailedRequest(run, entry, record) : again(0);
}

type Unfinished = RequestRecord & { readonly state: "queued" | "running" | "unrecognised" };

async function goOn(run: TakeRun, entry: Submitted, record: Unfinished): Promise<Next> {
  const { effort, policy } = run;
  const nowMs = run.clock.now();
  run.tell({
    type: "request-state",
    requestId: record.requestId,
    state: record.state,
    status: record.status,
    elapsedMs: nowMs - entry.record.submittedAtMs,
    expectedMs: run.api.expectedMs(run.take),
  });
  if (record.state === "queued") effort.queuedSinceMs ??= nowMs;
  else effort.runningSinceMs ??= nowMs;
  const isOverdue =
    effort.runningSinceMs === undefined
      ? nowMs - (effort.queuedSinceMs ?? nowMs) > policy.queuedDeadlineMs
      : nowMs - effort.runningSinceMs > policy.runningDeadlineMs;
  if (!isOverdue) return again(0);
  return {
    kind: "stopped",
    why: "deadline",
    message: `request ${record.requestId} is still ${record.status}`,
    hint: "run the same command again later: waiting costs nothing",
  };
}

async function keepResult(run: TakeRun, entry: Submitted, record: RequestRecord): Promise<Next> {
  const timing = timingOf(run, entry, record);
  if (timing !== undefined) run.learn(run.take, timing);
  await run.write(entry, {
    ...entry.record,
    state: "rendered",
    mediaUrls: record.mediaUrls,
    renderedAtMs: run.clock.now(),
    timing,
  });
  return again(0);
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
