import { formatUsd } from "@storyreel/models";
import type { PlannedShot, PlannedTake } from "@storyreel/renderer/plan";
import type { ListedTake } from "@storyreel/renderer/takes";
import type { StudioShot } from "../../api/studio-view.ts";
import { describeArithmetic } from "./amounts.ts";

/** What a shot has cost, and what its takes cost. */
export type ShotMoney = {
  /** Without what it shares with an earlier shot, on whose bill that is. */
  readonly spentUsd: bigint;
  /** How many takes `spentUsd` was paid for. */
  readonly paidTakes: number;
  readonly price: StudioShot["price"];
  readonly anewUsd: StudioShot["anewUsd"];
  readonly sharedWith: StudioShot["sharedWith"];
};

/** @param paid takes on its bill */
export function moneyOfShot(
  planned: PlannedShot | undefined,
  paid: readonly ListedTake[],
): ShotMoney {
  const asked = planned?.standsInFor ?? planned?.takes ?? [];
  const own = asked.filter(({ sharedWith }) => sharedWith === undefined);
  return {
    spentUsd: paid.reduce((sum, { spending }) => sum + spending.paidUsd, 0n),
    paidTakes: paid.length,
    price: priceOf(asked[0]),
    anewUsd: asked.length === 0 ? undefined : sumOf(own),
    sharedWith: own.length === 0 ? asked[0]?.sharedWith : undefined,
  };
}

function priceOf(take: PlannedTake | undefined): StudioShot["price"] {
  if (take === undefined || !take.price.known) return undefined;
  return {
    usd: formatUsd(take.price.usd),
    arithmetic: describeArithmetic(take.price),
    isAssumed: take.price.assumption !== undefined,
  };
}

/** `undefined`: a price is not known. */
function sumOf(takes: readonly PlannedTake[]): string | undefined {
  let sum = 0n;
  for (const { price } of takes) {
    if (!price.known) return undefined;
    sum += price.usd;
  }
  return formatUsd(sum);
}
