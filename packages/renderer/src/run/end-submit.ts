import { backoffMs, type ApiError, type SubmitOutcome } from "@storyreel/core";
import type { PlannedTake } from "../plan/render-plan.ts";
import { releaseMoney, withdrawAttempt, type Attempt } from "./attempt.ts";
import { isAccountProblem } from "./judge-error.ts";
import { again, factsOf, type Next, type StepDeps, type TakeEffort } from "./step.ts";

/**
 * What the answer to a submit means: an id goes to the disk at once; a clear no or a connection that was never made allows
 * another submit; everything else leaves the take in `sending`, for `settleSubmit` to find.
 */
export async function endSubmit(
  take: PlannedTake,
  attempt: Attempt,
  outcome: SubmitOutcome,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  switch (outcome.kind) {
    case "accepted":
      deps.api.remember(outcome.record);
      return accept(take, attempt, outcome.record.requestId, deps);
    case "uncertain":
      effort.unclearAnswer = outcome.error;
      return again(0);
    case "not-sent":
      effort.unsent += 1;
      return retryLater(take, attempt, outcome, deps, effort);
    case "refused":
      return refuse(take, attempt, outcome.error, deps);
  }
}

async function accept(
  take: PlannedTake,
  { entry, intent }: Attempt,
  requestId: string,
  deps: StepDeps,
): Promise<Next> {
  const id = { shotId: take.shotId, take: take.take };
  try {
    await deps.ledger.cas(entry.key, entry.version, {
      ...factsOf(entry.record),
      intents: [...entry.record.intents.slice(0, -1), { ...intent, requestId }],
      state: "submitted",
      requestId,
      submittedAtMs: deps.clock.now(),
      adopted: false,
    });
  } catch (error) {
    const message = `request ${requestId} was accepted, but the ledger could not be written`;
    deps.onEvent({ type: "warning", take: id, message, hint: "keep this id: it was paid for" });
    throw error;
  }
  deps.onEvent({ type: "request-submitted", take: id, requestId, adopted: false });
  return again(0);
}

async function retryLater(
  take: PlannedTake,
  attempt: Attempt,
  outcome: { readonly error: ApiError; readonly retryAfterMs?: number | undefined },
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  const { policy } = deps;
  const waitMs = Math.max(
    outcome.retryAfterMs ?? 0,
    backoffMs(policy.unsentBackoff, effort.unsent, deps.random()),
  );
  await withdrawAttempt(take, attempt, deps, waitMs);
  if (effort.unsent >= policy.unsentTries) {
    const { message, hint } = outcome.error;
    return { kind: "stopped", why: "network", message, hint };
  }
  deps.onEvent({
    type: "retrying",
    take: { shotId: take.shotId, take: take.take },
    reason: outcome.error.message,
    delayMs: waitMs,
  });
  return again(waitMs);
}

async function refuse(
  take: PlannedTake,
  attempt: Attempt,
  error: ApiError,
  deps: StepDeps,
): Promise<Next> {
  const { message, hint } = error;
  if (isAccountProblem(error)) {
    await withdrawAttempt(take, attempt, deps, 0);
    return { kind: "stopped", why: "credit", message, hint };
  }
  const { entry, intent } = attempt;
  releaseMoney(take, intent, deps);
  const requestId = error.requestId;
  await deps.ledger.cas(entry.key, entry.version, {
    ...factsOf(entry.record),
    // A refusal may leave a failed record in the list: its id must not be taken for another take's.
    intents: [
      ...entry.record.intents.slice(0, -1),
      ...(requestId === undefined ? [] : [{ ...intent, requestId }]),
    ],
    state: "failed",
    message,
    requestId,
  });
  return { kind: "stopped", why: "failed", message, hint };
}
