import type { Usd } from "@storyreel/models";
import type { PlannedTake, TakeState } from "./render-plan.ts";

/**
 * What is still to be bought. A take that runs is bought already, one that is uncertain is not sent, unless a person gave it up,
 * and the same request of two shots is bought once.
 */
export function takesToBuy(takes: readonly PlannedTake[]): readonly PlannedTake[] {
  return takes.filter(({ state, sharedWith }) => isToBuy(state) && sharedWith === undefined);
}

/** Whether a take in this state is bought, should its request not be shared with another. */
export function isToBuy(state: TakeState): boolean {
  if (state.kind === "new") return true;
  return (state.kind === "uncertain" || state.kind === "running") && state.isGivenUp === true;
}

/** What is still to be paid of these takes; `undefined` where no source gives one of the prices. */
export function usdToBuy(takes: readonly PlannedTake[]): Usd | undefined {
  const toBuy = takesToBuy(takes);
  return toBuy.every(({ price }) => price.known) ? sumUsd(toBuy) : undefined;
}

/** Sum of the prices that are known. */
export function sumUsd(takes: readonly PlannedTake[]): Usd {
  return takes.reduce((sum, { price }) => sum + (price.known ? price.usd : 0n), 0n);
}
