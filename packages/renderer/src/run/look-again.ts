import { backoffMs, CodedError } from "@storyreel/core";
import { isAccountProblem, isUnknownRequest } from "./judge-error.ts";
import { again, factsOf, type EntryIn, type Next } from "./step.ts";
import type { TakeRun } from "./take-run.ts";

type Submitted = EntryIn<"submitted">;

/** A success without a result: the record may get one a moment later. */
export async function lookForResult(run: TakeRun, entry: Submitted): Promise<Next> {
  return (
    lookOnceMore(run) ??
    (isGivenUp(run, entry)
      ? sendAgain(run, entry)
      : {
          kind: "stopped",
          why: "failed",
          message: `request ${entry.record.requestId} succeeded, but its record has no video`,
          hint: `run the command again to check once more; --resubmit-uncertain ${run.take.shotId} pays for a new request`,
        })
  );
}

/** A look that got no answer, or one that says nothing about the request. */
export async function lookAfterError(
  run: TakeRun,
  entry: Submitted,
  error: unknown,
): Promise<Next> {
  if (!(error instanceof CodedError)) throw error;
  const { message, hint } = error;
  if (isAccountProblem(error)) return { kind: "stopped", why: "credit", message, hint };
  if (isUnknownRequest(error)) {
    return (
      lookOnceMore(run) ?? (isGivenUp(run, entry) ? sendAgain(run, entry) : unknown(run, entry))
    );
  }
  const { effort, policy } = run;
  const nowMs = run.clock.now();
  effort.readFailures += 1;
  effort.unreachableSinceMs ??= nowMs;
  if (nowMs - effort.unreachableSinceMs > policy.unreachableMs) {
    return { kind: "stopped", why: "network", message, hint: "run the same command again" };
  }
  const delayMs = readBackoffMs(run, effort.readFailures);
  run.tell({ type: "retrying", reason: message, delayMs });
  return again(delayMs);
}

/** `undefined` when there were enough looks that showed nothing. */
function lookOnceMore(run: TakeRun): Next | undefined {
  run.effort.emptyLooks += 1;
  const { emptyLooks } = run.effort;
  return emptyLooks < run.policy.emptyLooks ? again(readBackoffMs(run, emptyLooks)) : undefined;
}

function readBackoffMs({ policy, random }: TakeRun, failures: number): number {
  return backoffMs(policy.readBackoff, failures, 0.5 + random() / 2);
}

function unknown({ take }: TakeRun, entry: Submitted): Next {
  return {
    kind: "stopped",
    why: "uncertain",
    message: `GMI does not know request ${entry.record.requestId}, which it accepted`,
    hint:
      "check that the API key and the organization are the ones it was submitted with; " +
      `--resubmit-uncertain ${take.shotId} gives up on it and pays for a new request`,
  };
}

function isGivenUp(run: TakeRun, entry: Submitted): boolean {
  const intent = entry.record.intents.at(-1);
  return intent !== undefined && run.mayResubmit(run.take, intent);
}

async function sendAgain(run: TakeRun, entry: Submitted): Promise<Next> {
  await run.write(entry, { ...factsOf(entry.record), state: "planned" });
  return again(0);
}
