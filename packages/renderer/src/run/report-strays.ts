import { CodedError, type LostRequestFinding } from "@storyreel/core";
import type { Intent } from "../workplace/ledger/take-record.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { describeLost } from "./describe-lost.ts";
import type { StepDeps } from "./step.ts";

/**
 * Looks once more for attempts that a person gave up and that were followed by another: one that turns up late was paid for
 * too, and its clip can still be used.
 */
export async function reportStrays(
  takes: readonly PlannedTake[],
  deps: StepDeps,
  signal: AbortSignal,
): Promise<void> {
  for (const take of takes) {
    const intents = (await deps.ledger.get(take.requestKey))?.record.intents ?? [];
    for (const intent of intents.slice(0, -1)) {
      if (intent.requestId !== undefined || signal.aborted) continue;
      for (const requestId of idsOf(await findStray(take, intent, { deps, signal }))) {
        deps.onEvent({
          type: "warning",
          take: { shotId: take.shotId, take: take.take },
          message: `request ${requestId}, which was given up, reached the API after all`,
          hint: "it was probably charged; its clip is in the GMI console",
        });
      }
    }
  }
}

async function findStray(
  take: PlannedTake,
  intent: Intent,
  { deps, signal }: { readonly deps: StepDeps; readonly signal: AbortSignal },
): Promise<LostRequestFinding> {
  try {
    return await deps.api.findLost(await describeLost(take, intent, deps));
  } catch (error) {
    // The run is over and did what it was for: a list that cannot be read, or an interrupt, takes nothing away from it.
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
    case "none":
    case "list-unusable":
      return [];
  }
}
