import type { PlannedTake } from "./render-plan.ts";

/** A take that a person gave up: should nothing come of what was sent, it is bought again, and is priced so. */
export function giveUpTake(take: PlannedTake): PlannedTake {
  const { state } = take;
  const isOpen =
    state.kind === "uncertain" || (state.kind === "running" && state.isFinished !== true);
  return isOpen ? { ...take, state: { ...state, isGivenUp: true } } : take;
}
