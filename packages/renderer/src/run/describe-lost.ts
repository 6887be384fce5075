import type { LostRequest } from "@storyreel/core";
import type { Intent } from "../workplace/ledger/take-record.ts";
import { withTrace } from "../workplace/picture-trace.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { withSeed } from "./request-payload.ts";
import type { StepDeps } from "./step.ts";

/** What to look for in the API's list when the answer to an attempt was lost. */
export async function describeLost(
  take: PlannedTake,
  intent: Intent,
  deps: StepDeps,
): Promise<LostRequest> {
  const claimed = await deps.ledger.claimed(take.modelId);
  return {
    modelId: take.modelId,
    ...withTrace(withSeed(deps.factsOf(take.modelId), take.payload, intent.seed), intent.pictures),
    intentAtMs: intent.startedAtMs,
    sentBeforeMs: intent.startedAtMs + deps.policy.settleMs,
    isClaimed: (requestId) => claimed.has(requestId),
  };
}
