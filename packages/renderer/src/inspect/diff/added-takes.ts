import type { PlannedShot, PlannedTake } from "../../plan/render-plan.ts";
import { takesToBuy } from "../../plan/takes-to-buy.ts";

/** The takes that are to be bought because of the difference. */
export function addedTakes(
  old: readonly PlannedShot[],
  now: readonly PlannedShot[],
): readonly PlannedTake[] {
  const known = new Set(old.flatMap(({ takes }) => takes).map(({ requestKey }) => requestKey));
  const toBuy = takesToBuy(now.flatMap(({ takes }) => takes));
  return toBuy.filter(({ requestKey }) => !known.has(requestKey));
}

/** Ids of the shots of takes whose price is unknown. */
export function unknownShots(takes: readonly PlannedTake[]): readonly string[] {
  return [...new Set(takes.filter(({ price }) => !price.known).map(({ shotId }) => shotId))];
}
