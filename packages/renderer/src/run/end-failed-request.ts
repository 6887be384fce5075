import type { RequestRecord } from "@storyreel/core";
import type { Intent, TakeFacts, TakeRecord } from "../workplace/ledger/take-record.ts";
import { releaseOf } from "./attempt.ts";
import { failureHint } from "./failure-hint.ts";
import { effortOf } from "./note-effort.ts";
import { again, factsOf, type EntryIn, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

type Submitted = EntryIn<"submitted">;

/** `submitted → failed`; or back to `planned` if the request met a rate limit, which is reported as not charged. */
export async function endFailedRequest(
  run: TakeRun,
  entry: Submitted,
  record: RequestRecord,
): Promise<Next> {
  const isLimited = record.failure?.kind === "rate-limit";
  return isLimited && (effortOf(entry.record).rateLimited ?? 0) < run.policy.rateLimitTries
    ? submitAgainLater(run, entry, record)
    : fail(run, entry, record);
}

async function submitAgainLater(
  run: TakeRun,
  entry: Submitted,
  record: RequestRecord,
): Promise<Next> {
  const { policy } = run;
  const rateLimited = (effortOf(entry.record).rateLimited ?? 0) + 1;
  // Several takes are refused in the same minute; spread out, they do not meet the limit together again.
  const delayMs = policy.rateLimitDelayMs * rateLimited * (1 + run.random() / 2);
  const lastFailure = {
    message: describeEnd(entry, record),
    brief: reasonOf(entry, record),
    requestId: record.requestId,
    atMs: run.clock.now(),
  };
  const accountLimit = run.accountLimit?.() ?? entry.record.effort?.accountLimit;
  const effort = { rateLimited, ...(accountLimit && { accountLimit }) };
  const planned: TakeRecord = { ...withFormerId(entry), lastFailure, effort, state: "planned" };
  await run.write(entry, planned, releaseOf(run, intentOf(entry)));
  const reason = record.failure?.message ?? "rate limit";
  run.tell({ type: "retrying", trouble: "rate-limit", reason, brief: "rate limit", delayMs });
  return again(delayMs);
}

async function fail(run: TakeRun, entry: Submitted, record: RequestRecord): Promise<Next> {
  const { requestId } = record;
  const message = describeEnd(entry, record);
  const brief = reasonOf(entry, record);
  const failed: TakeRecord = {
    ...withFormerId(entry),
    state: "failed",
    message,
    brief,
    requestId,
    failedAtMs: run.clock.now(),
  };
  // Nobody documents whether a cancelled request is charged, so its money stays reserved.
  const isCancelled = record.state === "cancelled";
  await run.write(entry, failed, isCancelled ? undefined : releaseOf(run, intentOf(entry)));
  const hint = isCancelled ? cancelledHint : failureHint(record.failure?.kind);
  return { kind: "stopped", why: "failed", message, brief, hint };
}

const cancelledHint =
  "GMI does not say whether a cancelled request is charged, so its price stays reserved; try again to pay for a new one";

function describeEnd(entry: Submitted, record: RequestRecord): string {
  const ended = record.state === "cancelled" ? "was cancelled" : "failed";
  return `request ${record.requestId} ${ended}: ${reasonOf(entry, record)}`;
}

/** The answer to the submit may say what the record does not: a 500 has been seen to leave a failed record behind. */
function reasonOf(entry: Submitted, { failure }: RequestRecord): string {
  const answer = intentOf(entry)?.answer;
  const isUnexplained = failure === undefined || failure.isUnexplained === true;
  return isUnexplained && answer !== undefined ? answer : (failure?.message ?? "no reason given");
}

/** The attempt that the request came from; none if it is known from the lock file alone. */
function intentOf({ record }: Submitted): Intent | undefined {
  return record.intents.find(({ requestId }) => requestId === record.requestId);
}

/** Its id must be known when the take would pay again. */
function withFormerId({ record }: Submitted): TakeFacts {
  const facts = factsOf(record);
  const { requestId } = record;
  if (facts.intents.some((intent) => intent.requestId === requestId)) return facts;
  const former = new Set([...(facts.formerRequestIds ?? []), requestId]);
  return { ...facts, formerRequestIds: [...former] };
}
