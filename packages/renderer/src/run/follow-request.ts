import { backoffMs, CodedError, type RequestRecord } from "@storyreel/core";
import type { TakeTiming } from "../journal/take-record.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { isAccountProblem, isUnknownRequest } from "./judge-error.ts";
import { attemptKey } from "./money-reserve.ts";
import { again, factsOf, type EntryIn, type Next, type StepDeps, type TakeEffort } from "./step.ts";

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
    return judgeFailedLook(take, entry, error, deps, effort);
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
      return record.failure?.kind === "rate-limit" &&
        effort.rateLimited < deps.policy.rateLimitTries
        ? submitAgainLater(take, entry, record, deps, effort)
        : fail(take, entry, record, deps);
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

async function lookForResult(
  take: PlannedTake,
  entry: Submitted,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  effort.emptyLooks += 1;
  if (effort.emptyLooks < deps.policy.emptyLooks) {
    return again(backoffMs(deps.policy.readBackoff, effort.emptyLooks, 0.5 + deps.random() / 2));
  }
  if (isGivenUp(take, entry, deps)) return sendAgain(entry, deps);
  return {
    kind: "stopped",
    why: "failed",
    message: `request ${entry.record.requestId} succeeded, but its record names no video`,
    hint: `run again to look once more; --resubmit-uncertain ${take.shotId} pays for a new one`,
  };
}

async function submitAgainLater(
  take: PlannedTake,
  entry: Submitted,
  record: RequestRecord,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  effort.rateLimited += 1;
  // Several takes are refused in one minute; spread out, they do not meet the limit together again.
  const delayMs = deps.policy.rateLimitDelayMs * effort.rateLimited * (1 + deps.random() / 2);
  releaseMoney(take, entry, deps);
  await deps.ledger.cas(entry.key, entry.version, { ...factsOf(entry.record), state: "planned" });
  deps.onEvent({
    type: "retrying",
    take: { shotId: take.shotId, take: take.take },
    reason: record.failure?.message ?? "rate limit",
    delayMs,
  });
  return again(delayMs);
}

async function fail(
  take: PlannedTake,
  entry: Submitted,
  record: RequestRecord,
  deps: StepDeps,
): Promise<Next> {
  const reason = record.failure?.message ?? "no reason was given";
  const ended = record.state === "cancelled" ? "was cancelled" : "failed";
  const message = `request ${record.requestId} ${ended}: ${reason}`;
  releaseMoney(take, entry, deps);
  await deps.ledger.cas(entry.key, entry.version, {
    ...factsOf(entry.record),
    state: "failed",
    message,
    requestId: record.requestId,
  });
  return { kind: "stopped", why: "failed", message, hint: hintFor(record) };
}

function hintFor(record: RequestRecord): string | undefined {
  switch (record.failure?.kind) {
    case "content":
      return "a content filter refused it: change the prompt";
    case "input":
      return "an input was refused or could not be fetched: check the shot's parameters";
    case "rate-limit":
      return "run again later, or with a lower --concurrency";
    case "unknown":
    case undefined:
      return "failed requests are reported as not charged; run again to try once more";
  }
}

async function judgeFailedLook(
  take: PlannedTake,
  entry: Submitted,
  error: unknown,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  if (!(error instanceof CodedError)) throw error;
  const { message, hint } = error;
  if (isAccountProblem(error)) return { kind: "stopped", why: "credit", message, hint };
  const { policy, clock } = deps;
  if (isUnknownRequest(error)) {
    effort.emptyLooks += 1;
    if (effort.emptyLooks < policy.emptyLooks) {
      return again(backoffMs(policy.readBackoff, effort.emptyLooks, 0.5 + deps.random() / 2));
    }
    return isGivenUp(take, entry, deps) ? sendAgain(entry, deps) : unknownRequest(take, entry);
  }
  effort.readFailures += 1;
  effort.unreachableSinceMs ??= clock.now();
  if (clock.now() - effort.unreachableSinceMs > policy.unreachableMs) {
    return { kind: "stopped", why: "network", message, hint: "run the same command again" };
  }
  const delayMs = backoffMs(policy.readBackoff, effort.readFailures, 0.5 + deps.random() / 2);
  const id = { shotId: take.shotId, take: take.take };
  deps.onEvent({ type: "retrying", take: id, reason: message, delayMs });
  return again(delayMs);
}

function unknownRequest(take: PlannedTake, entry: Submitted): Next {
  return {
    kind: "stopped",
    why: "uncertain",
    message: `the API does not know request ${entry.record.requestId}, which it accepted`,
    hint:
      "check that the key and the organisation are those of the submit; " +
      `--resubmit-uncertain ${take.shotId} gives the request up and pays again`,
  };
}

function isGivenUp(take: PlannedTake, entry: Submitted, deps: StepDeps): boolean {
  const intent = entry.record.intents.at(-1);
  return intent !== undefined && deps.mayResubmit(take, intent);
}

async function sendAgain(entry: Submitted, deps: StepDeps): Promise<Next> {
  await deps.ledger.cas(entry.key, entry.version, { ...factsOf(entry.record), state: "planned" });
  return again(0);
}

function releaseMoney(take: PlannedTake, entry: Submitted, deps: StepDeps): void {
  const attempt = entry.record.intents.at(-1)?.attempt;
  if (attempt !== undefined) deps.money.release(attemptKey(take.requestKey, attempt));
}
