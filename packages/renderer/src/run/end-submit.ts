import {
  backoffMs,
  CodedError,
  type ApiError,
  type RequestRecord,
  type SubmitOutcome,
} from "@storyreel/core";
import type { LedgerEntry } from "../workplace/ledger/ledger.ts";
import { requestIdsOf, type Intent, type TakeRecord } from "../workplace/ledger/take-record.ts";
import { endAttempt, releaseOf, withdrawAttempt, type Attempt } from "./attempt.ts";
import { briefReason } from "./brief-reason.ts";
import { isDoubtfulAddress } from "./find-wrong-address.ts";
import { judgeClaim } from "./judge-claim.ts";
import { isAccountProblem } from "./judge-error.ts";
import { effortOf, limitsOf } from "./note-effort.ts";
import { claimWindow, describeSent } from "./search-lost.ts";
import { again, factsOf, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

/**
 * What the answer to a submit means. An id goes to the disk at once. A clear refusal or a connection that was never made
 * allows another submit. Everything else leaves the take in `sending`, for `settleSubmit` to decide.
 */
export async function endSubmit(
  run: TakeRun,
  attempt: Attempt,
  outcome: SubmitOutcome,
): Promise<Next> {
  switch (outcome.kind) {
    case "accepted":
      run.api.remember(outcome.record);
      return accept(run, attempt, outcome.record.requestId);
    case "uncertain":
      await noteAnswer(run, attempt, {
        answer: outcome.error.message,
        answeredRequestId: outcome.error.requestId,
      });
      // The take stays in `sending`: the next run looks for it at the right address.
      await checkAddress(run, outcome.error);
      return again(0);
    case "not-sent":
      if (outcome.error.code === "API_RATE_LIMITED") return waitForLimit(run, attempt, outcome);
      return retryLater(run, attempt, outcome);
    case "refused":
      return refuse(run, attempt, outcome.error);
  }
}

/** The next process must know which request the answer names. */
async function noteAnswer(
  run: TakeRun,
  attempt: Attempt,
  { answer, answeredRequestId }: Pick<Intent, "answer" | "answeredRequestId">,
): Promise<void> {
  const answered = { ...attempt.intent, answer, ...(answeredRequestId && { answeredRequestId }) };
  await endAttempt(run, attempt, {
    toRecord: ({ record }) => ({
      ...record,
      intents: [...record.intents.slice(0, -1), answered],
    }),
  });
}

/** The id is a claim: the first look at the request proves it. */
async function accept(run: TakeRun, attempt: Attempt, requestId: string): Promise<Next> {
  const { intent, entry } = attempt;
  // A new submit cannot have become a request that an earlier one became.
  if (requestIdsOf(entry.record).includes(requestId)) return refuseClaim(run, attempt, requestId);
  const nowMs = run.clock.now();
  let accepted: LedgerEntry | undefined;
  try {
    accepted = await endAttempt(run, attempt, {
      toRecord: ({ record }) => ({
        ...factsOf(record, { ...limitsOf(record), queuedSinceMs: nowMs }),
        intents: [...record.intents.slice(0, -1), { ...intent, requestId }],
        state: "submitted",
        requestId,
        submittedAtMs: nowMs,
        adopted: false,
        isUnproven: true,
      }),
    });
  } catch (error) {
    const message = `request ${requestId} was accepted, but the ledger could not be written`;
    run.tell({ type: "warning", message, hint: "keep this request id: it is paid for" });
    throw error;
  }
  if (accepted === undefined) return refuseClaim(run, attempt, requestId);
  run.tell({ type: "request-submitted", requestId, adopted: false });
  return again(0, accepted);
}

/** A take holds the request already, so it is not what became of this submit; or another process has decided the attempt. */
async function refuseClaim(run: TakeRun, attempt: Attempt, requestId: string): Promise<Next> {
  const answer = `the answer named request ${requestId}, which belongs to another submit`;
  await noteAnswer(run, attempt, { answer, answeredRequestId: requestId });
  return again(0);
}

type NotSent = Extract<SubmitOutcome, { kind: "not-sent" }>;

/** The limit is the account's: whoever drives the takes slows all of them down, and this one keeps its tries. */
async function waitForLimit(run: TakeRun, attempt: Attempt, outcome: NotSent): Promise<Next> {
  const { policy, clock } = run;
  const { error, retryAfterMs = 0 } = outcome;
  const nowMs = clock.now();
  const effort = effortOf(attempt.entry.record);
  const { limitedSinceMs = nowMs } = effort;
  const isOverdue = nowMs - limitedSinceMs > policy.limitedDeadlineMs;
  const afterMs = Math.max(retryAfterMs, backoffMs(policy.unsentBackoff, 1, run.random()));
  const accountLimit = run.accountLimit?.() ?? effort.accountLimit;
  const sinceMs = isOverdue ? undefined : limitedSinceMs;
  const limited = { ...effort, limitedSinceMs: sinceMs, accountLimit };
  const next = await withdrawAttempt(run, attempt, { afterMs, effort: limited });
  if (!isOverdue) return next;
  const hint = "try again later: nothing was charged for it";
  return { kind: "stopped", why: "rate-limit", message: error.message, hint };
}

async function retryLater(run: TakeRun, attempt: Attempt, outcome: NotSent): Promise<Next> {
  const { policy } = run;
  const { message, hint } = outcome.error;
  const effort = effortOf(attempt.entry.record);
  const unsent = (effort.unsent ?? 0) + 1;
  const isLastTry = unsent >= policy.unsentTries;
  const backoff = backoffMs(policy.unsentBackoff, unsent, run.random());
  const delayMs = Math.max(outcome.retryAfterMs ?? 0, backoff);
  const tried = { ...effort, unsent: isLastTry ? undefined : unsent };
  await withdrawAttempt(run, attempt, { afterMs: delayMs, effort: tried });
  if (isLastTry) return { kind: "stopped", why: "network", message, hint };
  const brief = briefReason(outcome.error);
  run.tell({ type: "retrying", trouble: "api", reason: message, brief, delayMs });
  return again(delayMs);
}

/** @throws UsageError if the answer came from an address that is not the queue's: it concerns the whole run, not the shot. */
async function checkAddress(
  run: TakeRun,
  error: ApiError,
  beforeThrow?: () => Promise<unknown>,
): Promise<void> {
  const wrong = isDoubtfulAddress(error) ? await run.api.findWrongAddress() : undefined;
  if (wrong === undefined) return;
  await beforeThrow?.();
  throw wrong;
}

async function refuse(run: TakeRun, attempt: Attempt, error: ApiError): Promise<Next> {
  const { message, reason: brief, hint, requestId } = error;
  if (isAccountProblem(error)) {
    await withdrawAttempt(run, attempt, { afterMs: 0 });
    return { kind: "stopped", why: "credit", message, hint };
  }
  await checkAddress(run, error, () => withdrawAttempt(run, attempt, { afterMs: 0 }));
  const { intent } = attempt;
  const isOurs = requestId !== undefined && (await isLeftByRefusal(run, intent, requestId));
  const end = (left: string | undefined): Promise<LedgerEntry | undefined> => {
    const toRecord = ({ record }: Attempt["entry"]): TakeRecord => ({
      ...factsOf(record),
      // A refusal may leave a failed record in the list, whose id must not be taken for another take's.
      intents: [
        ...record.intents.slice(0, -1),
        ...(left === undefined ? [] : [{ ...intent, requestId: left, isRefused: true }]),
      ],
      state: "failed",
      message,
      brief,
      requestId: left,
      failedAtMs: run.clock.now(),
    });
    return endAttempt(run, attempt, { toRecord, money: releaseOf(run, intent) });
  };
  const ended = await end(isOurs ? requestId : undefined);
  // Another take may hold it.
  if (ended === undefined && isOurs) await end(undefined);
  return { kind: "stopped", why: "failed", message, brief, hint: hint ?? refusedHint };
}

/** A refusal may also name a request that is not the one it left behind. */
async function isLeftByRefusal(run: TakeRun, intent: Intent, requestId: string): Promise<boolean> {
  let record: RequestRecord;
  try {
    record = await run.api.read(requestId);
  } catch (error) {
    // It cannot be read, so the answer is believed.
    if (!(error instanceof CodedError)) throw error;
    return true;
  }
  const window = claimWindow(run, intent, run.clock.now());
  const verdict = judgeClaim(record, describeSent(run, intent), window);
  return verdict === "ours" || verdict === "bare";
}

const refusedHint = "refused submits are reported as not charged; fix the cause and run it again";
