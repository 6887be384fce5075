import type { RequestRecord } from "@storyreel/core";
import type { PlannedTake } from "../plan/render-plan.ts";
import { releaseMoney } from "./attempt.ts";
import { again, factsOf, type EntryIn, type Next, type StepDeps, type TakeEffort } from "./step.ts";

type Submitted = EntryIn<"submitted">;

/** `submitted → failed`; or back to `planned` where the request met a rate limit, which is reported as not charged. */
export async function endFailedRequest(
  take: PlannedTake,
  entry: Submitted,
  record: RequestRecord,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  releaseMoney(take, entry.record.intents.at(-1), deps);
  const isLimited = record.failure?.kind === "rate-limit";
  return isLimited && effort.rateLimited < deps.policy.rateLimitTries
    ? submitAgainLater(take, entry, record, deps, effort)
    : fail(entry, record, deps);
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
  await deps.ledger.cas(entry.key, entry.version, { ...factsOf(entry.record), state: "planned" });
  deps.onEvent({
    type: "retrying",
    take: { shotId: take.shotId, take: take.take },
    reason: record.failure?.message ?? "rate limit",
    delayMs,
  });
  return again(delayMs);
}

async function fail(entry: Submitted, record: RequestRecord, deps: StepDeps): Promise<Next> {
  const reason = record.failure?.message ?? "no reason was given";
  const ended = record.state === "cancelled" ? "was cancelled" : "failed";
  const message = `request ${record.requestId} ${ended}: ${reason}`;
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
