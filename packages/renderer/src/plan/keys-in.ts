import type { RenderPlan } from "./render-plan.ts";

/** The key of every request in a plan, those of takes that another one stands in for included. */
export function keysIn({ shots }: RenderPlan): readonly string[] {
  return shots.flatMap(({ takes, standsInFor = [] }) =>
    [...takes, ...standsInFor].map(({ requestKey }) => requestKey),
  );
}
