import { CodedError, type LostRequestFinding } from "@storyreel/core";
import type { Intent } from "../workplace/ledger/take-record.ts";
import type { PlanRun } from "./plan-run.ts";
import { describeLost } from "./search-lost.ts";
import { startTake, type TakeRun } from "./take-run.ts";

/**
 * Searches once more for attempts that a person gave up on and that were followed by another: a request that appears late was
 * paid for too, and its clip can still be used.
 */
export async function reportStrays({ takes, context, signal }: PlanRun): Promise<void> {
  for (const take of takes) {
    const run = startTake(context, take);
    const intents = (await run.ledger.get(take.requestKey))?.record.intents ?? [];
    for (const intent of intents.slice(0, -1)) {
      if (intent.requestId !== undefined || signal.aborted) continue;
      for (const requestId of idsOf(await findStray(run, intent, signal))) {
        run.tell({
          type: "warning",
          message: `request ${requestId} reached GMI after all, although storyreel had given it up`,
          hint: "it was probably charged; its clip is in the GMI console",
        });
      }
    }
  }
}

async function findStray(
  run: TakeRun,
  intent: Intent,
  signal: AbortSignal,
): Promise<LostRequestFinding> {
  try {
    return await run.api.findLost(await describeLost(run, intent));
  } catch (error) {
    // The run has done its work: a list that cannot be read, or an interrupt, does not change its result.
    if (!(error instanceof CodedError) && !signal.aborted) throw error;
    return { kind: "list-unusable", reason: "not read" };
  }
}

function idsOf(found: LostRequestFinding): readonly string[] {
  switch (found.kind) {
    case "found":
      return [found.record.requestId];
    case "several":
      return found.records.map((record) => record.requestId);
    // A time that does not fit is no reason for an alarm after the run.
    case "possible":
    case "none":
    case "list-unusable":
      return [];
  }
}
