import { noteEffort } from "./note-effort.ts";
import { factsOf } from "./step.ts";
import type { TakeRun } from "./take-run.ts";
import { tryUnusableAgain } from "./unusable-clip.ts";

/** What reopening a take needs of its run. */
export type Reopening = Pick<
  TakeRun,
  | "take"
  | "ledger"
  | "clock"
  | "policy"
  | "write"
  | "isApproved"
  | "mayResubmit"
  | "mayDownloadAgain"
>;

/**
 * Prepares a take for a new run: one that failed at no cost may be tried again, one that a person was asked about is searched
 * once more, and a request that is only in the lock file is added to the ledger.
 */
export async function reopenTake(run: Reopening): Promise<void> {
  const { take, ledger } = run;
  const entry = await ledger.get(take.requestKey);
  if (entry === undefined) {
    if (take.state.kind !== "running") return;
    await ledger.cas(
      { key: take.requestKey, version: 0 },
      {
        shotId: take.shotId,
        take: take.take,
        modelId: take.modelId,
        intents: [],
        state: "submitted",
        requestId: take.state.requestId,
        submittedAtMs: run.clock.now(),
        adopted: true,
      },
    );
    return;
  }
  const { record } = entry;
  switch (record.state) {
    case "failed":
      // If it failed after the plan was made, nobody has approved paying for it again.
      if (!run.isApproved(take)) return;
      await run.write(entry, {
        ...factsOf(record),
        lastFailure: {
          message: record.message,
          brief: record.brief,
          requestId: record.requestId,
          atMs: record.failedAtMs,
        },
        state: "planned",
      });
      return;
    case "ambiguous":
      await run.write(entry, { ...factsOf(record), state: "sending" });
      return;
    case "planned":
      if (isOver(run, record.effort?.limitedSinceMs, run.policy.limitedDeadlineMs)) {
        await noteEffort(run, entry, { limitedSinceMs: undefined });
      }
      return;
    case "submitted":
      if (isOver(run, record.effort?.unreachableSinceMs, run.policy.unreachableMs)) {
        await noteEffort(run, entry, { unreachableSinceMs: undefined, readFailures: undefined });
        return reopenTake(run);
      }
      return tryUnusableAgain(run, { ...entry, record });
    case "rendered":
      return tryUnusableAgain(run, { ...entry, record });
    case "sending":
    case "done":
      return;
  }
}

/** The process that counted is gone, and nobody has tried since: that says nothing about now. */
function isOver({ clock }: Reopening, sinceMs: number | undefined, limitMs: number): boolean {
  return sinceMs !== undefined && clock.now() - sinceMs > limitMs;
}
