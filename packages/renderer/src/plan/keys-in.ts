import type { PlannedTake, RenderPlan } from "./render-plan.ts";
import { requestKey } from "./request-key.ts";

/**
 * The key of every request in a plan, those of takes that another one stands in for included, and those of the takes of an asset that
 * may have been made after it expired.
 */
export function keysIn({ shots }: RenderPlan): readonly string[] {
  return shots.flatMap(({ takes, standsInFor = [] }) =>
    [...takes, ...standsInFor].flatMap((take) => [take.requestKey, ...laterKeys(take)]),
  );
}

// A month of ids that count for a day. One that is not looked for is found in the ledger before it would be sent.
const laterTakes = 30;

function laterKeys({ makes, modelId, payload, take }: PlannedTake): readonly string[] {
  if (makes !== "asset") return [];
  return Array.from({ length: laterTakes }, (_, index) =>
    requestKey({ modelId, payload, take: take + index + 1 }),
  );
}
