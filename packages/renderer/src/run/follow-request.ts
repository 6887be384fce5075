import type { RequestRecord } from "@storyreel/core";
import type { TakeTiming } from "../workplace/ledger/take-record.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { endFailedRequest } from "./end-failed-request.ts";
import { lookAfterError, lookForResult } from "./look-again.ts";
import { again, type EntryIn, type Next, type StepDeps, type TakeEffort } from "./step.ts";

type Submitted = EntryIn<"submitted">;

/** `submitted → rendered`: one look at the request when it is time, and what its state means. */
export async function followRequest(
  take: PlannedTake,
  entry: Submitted,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  const { requestId, submittedAtMs } = entry.record;
  let record: RequestRecord;
  try {
    record = await deps.api.look({ take, requestId, submittedAtMs });
  } catch (error) {
    return lookAfterError(take, entry, error, deps, effort);
  }
  effort.unreachableSinceMs = undefined;
  effort.readFailures = 0;
  switch (record.state) {
    case "queued":
    case "running":
    case "unrecognised":
      return goOn(take, entry, { ...record, state: record.state }, deps, effort);
    case "succeeded":
      return record.mediaUrls.length > 0
        ? keepResult(take, entry, record, deps)
        : lookForResult(take, entry, deps, effort);
    case "failed":
    case "cancelled":
      return endFailedRequest(take, entry, record, deps, effort);
  }
}

async function goOn(
  take: PlannedTake,
  entry: Submitted,
  record: RequestRecord & { readonly state: "queued" | "running" | "unrecognised" },
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  const nowMs = deps.clock.now();
  deps.onEvent({
    type: "request-state",
    take: { shotId: take.shotId, take: take.take },
    requestId: record.requestId,
    state: record.state,
    status: record.status,
    elapsedMs: nowMs - entry.record.submittedAtMs,
    expectedMs: deps.api.expectedMs(take),
  });
  if (record.state === "queued") effort.queuedSinceMs ??= nowMs;
  else effort.runningSinceMs ??= nowMs;
  const { runningDeadlineMs, queuedDeadlineMs } = deps.policy;
  const isOverdue =
    effort.runningSinceMs === undefined
      ? nowMs - (effort.queuedSinceMs ?? nowMs) > queuedDeadlineMs
      : nowMs - effort.runningSinceMs > runningDeadlineMs;
  if (!isOverdue) return again(0);
  return {
    kind: "stopped",
    why: "deadline",
    message: `request ${record.requestId} is still ${record.status}`,
    hint: "run the same command again later: waiting costs nothing",
  };
}

async function keepResult(
  take: PlannedTake,
  entry: Submitted,
  record: RequestRecord,
  deps: StepDeps,
): Promise<Next> {
  const timing = timingOf(take, entry, record, deps.clock.now());
  if (timing !== undefined) deps.learn(take, timing);
  await deps.ledger.cas(entry.key, entry.version, {
    ...entry.record,
    state: "rendered",
    mediaUrls: record.mediaUrls,
    renderedAtMs: deps.clock.now(),
    ...(timing === undefined ? {} : { timing }),
  });
  return again(0);
}

function timingOf(
  take: PlannedTake,
  { record: { submittedAtMs } }: Submitted,
  record: RequestRecord,
  nowMs: number,
): TakeTiming | undefined {
  const { createdAtSeconds, updatedAtSeconds } = record;
  const hasBothEnds = createdAtSeconds !== undefined && updatedAtSeconds !== undefined;
  const totalMs = hasBothEnds
    ? (updatedAtSeconds - createdAtSeconds) * 1000
    : nowMs - submittedAtMs;
  if (totalMs <= 0) return undefined;
  return {
    seconds: take.seconds,
    ...(take.heightPx === undefined ? {} : { heightPx: take.heightPx }),
    totalMs,
  };
}
