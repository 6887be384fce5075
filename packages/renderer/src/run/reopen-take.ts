import type { Ledger } from "../workplace/ledger/ledger.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { factsOf } from "./step.ts";

/**
 * Prepares a take for a new run: what failed at no cost may be tried again, what a person was asked about is searched
 * once more, and a request that only the lock file knows is taken into the ledger.
 */
export async function reopenTake(
  take: PlannedTake,
  ledger: Ledger,
  { nowMs, isApproved }: { readonly nowMs: number; readonly isApproved: boolean },
): Promise<void> {
  const entry = await ledger.get(take.requestKey);
  if (entry === undefined) {
    if (take.state.kind !== "running") return;
    await ledger.cas(take.requestKey, 0, {
      shotId: take.shotId,
      take: take.take,
      modelId: take.modelId,
      intents: [],
      state: "submitted",
      requestId: take.state.requestId,
      submittedAtMs: nowMs,
      adopted: true,
    });
    return;
  }
  const { record } = entry;
  switch (record.state) {
    case "failed":
      // One that failed after the plan was made: nobody knows yet that it costs again.
      if (!isApproved) return;
      await ledger.cas(entry.key, entry.version, { ...factsOf(record), state: "planned" });
      return;
    case "ambiguous":
      await ledger.cas(entry.key, entry.version, { ...factsOf(record), state: "sending" });
      return;
    case "planned":
    case "sending":
    case "submitted":
    case "rendered":
    case "done":
      return;
  }
}
