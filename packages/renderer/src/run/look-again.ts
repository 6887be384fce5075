import { backoffMs, CodedError } from "@storyreel/core";
import type { PlannedTake } from "../plan/render-plan.ts";
import { isAccountProblem, isUnknownRequest } from "./judge-error.ts";
import { again, factsOf, type EntryIn, type Next, type StepDeps, type TakeEffort } from "./step.ts";

type Submitted = EntryIn<"submitted">;

/** A success without a result: the record may get one a moment later. */
export async function lookForResult(
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

/** A look that got no answer, or one that says nothing about the request. */
export async function lookAfterError(
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
