import type { Price, PriceAssumption, Usd } from "@storyreel/models";
import type { PlannedTake, RenderPlan, TakeState } from "./render-plan.ts";

/**
 * The takes that are still to be bought. A running take is bought already, an uncertain one is not sent again unless a person
 * gave it up, and the same request of two shots is bought once.
 */
export function takesToBuy(takes: readonly PlannedTake[]): readonly PlannedTake[] {
  return takes.filter(({ state, sharedWith }) => isToBuy(state) && sharedWith === undefined);
}

/** Whether a take in this state is bought, unless its request is shared with another shot. */
export function isToBuy(state: TakeState): boolean {
  if (state.kind === "new") return true;
  return (state.kind === "uncertain" || state.kind === "running") && state.isGivenUp === true;
}

/** What is still to be paid for these takes; `undefined`: the price of one of them is unknown. */
export function usdToBuy(takes: readonly PlannedTake[]): Usd | undefined {
  const toBuy = takesToBuy(takes);
  return toBuy.every(({ price }) => price.known) ? sumUsd(toBuy) : undefined;
}

/** The part of it that no source documents. */
export function sumAssumedUsd(takes: readonly PlannedTake[]): Usd {
  return sumUsd(takes.filter(({ price }) => assumptionOf(price) !== undefined));
}

/** The part of a plan's total that no source documents. */
export function assumedUsdOf({ shots }: RenderPlan): Usd {
  return sumAssumedUsd(takesToBuy(shots.flatMap(({ takes }) => takes)));
}

/** Why the amount of a price is used although no source documents it; `undefined`: one does, or there is no amount. */
export function assumptionOf(price: Price): PriceAssumption | undefined {
  return price.known ? price.assumption : undefined;
}

/** Sum of the prices that are known or assumed. */
export function sumUsd(takes: readonly PlannedTake[]): Usd {
  return takes.reduce((sum, { price }) => sum + (price.known ? price.usd : 0n), 0n);
}
