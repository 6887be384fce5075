import { formatUsd } from "@storyreel/models";
import { assumptionOf } from "../../plan/takes-to-buy.ts";
import type { ListedTake } from "./list-takes.ts";

/**
 * What a take has cost: `$0.336 paid`, `$0.336 failed (reported as not charged)`. The price alone if nothing was bought for it.
 */
export function describeCost({ price, spending, isFinished, sharedWith }: ListedTake): string {
  const usd = price.known ? `$${formatUsd(price.usd)}` : "price unknown";
  const assumed = assumptionOf(price) === undefined ? "" : " (assumed)";
  if (sharedWith !== undefined) return `same request as ${sharedWith}, paid once`;
  const { paidUsd, reservedUsd, failedUsd, unpricedRequests } = spending;
  const amount = (sum: bigint, word: string): readonly string[] =>
    sum === 0n ? [] : [`$${formatUsd(sum)} ${word}`];
  const spent = [
    ...amount(paidUsd, "paid"),
    ...amount(reservedUsd, "reserved"),
    ...(unpricedRequests === 0 ? [] : ["price unknown"]),
    ...amount(failedUsd, "failed (reported as not charged)"),
  ];
  if (spent.length > 0) return `${spent.join(", ")}${assumed}`;
  return isFinished ? `${usd}${assumed}, paid for another film` : `${usd}${assumed}`;
}
