import { backoffMs, CodedError } from "@storyreel/core";
import type { PlannedTake } from "../plan/render-plan.ts";
import { isDeadLink } from "./judge-error.ts";
import { again, factsOf, type EntryIn, type Next, type StepDeps, type TakeEffort } from "./step.ts";

/**
 * `rendered → done`: the clip first, then the line that says so. A link that is dead is asked for anew by reading the
 * request again; whatever goes wrong, the request id stays and a later run fetches the clip at no cost.
 */
export async function saveTake(
  take: PlannedTake,
  entry: EntryIn<"rendered">,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  try {
    const clip = await deps.save(take, entry.record.mediaUrls);
    await deps.ledger.cas(entry.key, entry.version, {
      ...entry.record,
      state: "done",
      sha256: clip.sha256,
      sizeBytes: clip.sizeBytes,
      finishedAtMs: deps.clock.now(),
    });
    const id = { shotId: take.shotId, take: take.take };
    deps.onEvent({ type: "take-finished", take: id, requestId: entry.record.requestId, ...clip });
    return again(0);
  } catch (error) {
    if (!(error instanceof CodedError) || error.code.startsWith("LEDGER_")) throw error;
    return tryAgain(take, entry, error, deps, effort);
  }
}

async function tryAgain(
  take: PlannedTake,
  entry: EntryIn<"rendered">,
  error: CodedError,
  deps: StepDeps,
  effort: TakeEffort,
): Promise<Next> {
  const { policy } = deps;
  effort.downloads += 1;
  const { requestId, submittedAtMs, adopted } = entry.record;
  if (isDeadLink(error) || effort.downloads >= policy.downloadTries) {
    await deps.ledger.cas(entry.key, entry.version, {
      ...factsOf(entry.record),
      requestId,
      submittedAtMs,
      adopted,
      state: "submitted",
    });
  }
  if (effort.downloads >= policy.downloadTries) {
    return {
      kind: "stopped",
      why: "network",
      message: `the clip of request ${requestId} could not be fetched: ${error.message}`,
      hint: "run the same command again: the request is kept and fetching costs nothing",
    };
  }
  const delayMs = backoffMs(policy.downloadBackoff, effort.downloads, 0.5 + deps.random() / 2);
  const id = { shotId: take.shotId, take: take.take };
  deps.onEvent({ type: "retrying", take: id, reason: error.message, delayMs });
  return again(delayMs);
}
