import type { AccountLimit } from "../workplace/ledger/take-record.ts";
import type { AccountPace } from "./account-pace.ts";
import type { RunContext } from "./take-run.ts";

/** The next process waits as long as the API asked the one before it to wait, and goes on as slowly. */
export async function restorePace(
  { ledger, clock }: Pick<RunContext, "ledger" | "clock">,
  pace: AccountPace,
): Promise<void> {
  const nowMs = clock.now();
  let newest: AccountLimit | undefined;
  for (const state of ["planned", "submitted"] as const) {
    for await (const { record } of ledger.entries(state)) {
      const limit = record.effort?.accountLimit;
      // One from the future says nothing: the clock was wrong then, or is wrong now.
      if (limit === undefined || limit.atMs > nowMs) continue;
      if (newest === undefined || limit.atMs > newest.atMs) newest = limit;
    }
  }
  if (newest !== undefined) pace.restore(newest);
}
