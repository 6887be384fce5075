import { formatUsd, type PriceAssumption, type Usd } from "@storyreel/models";

/** ` (assumed)` behind an amount that no source documents. */
export function markAssumed(assumption: PriceAssumption | undefined): string {
  return assumption === undefined ? "" : " (assumed)";
}

/** `, $0.56 of it assumed` behind a sum; empty if all of it is documented. */
export function partAssumed(assumedUsd: Usd, separator = ", "): string {
  return assumedUsd === 0n ? "" : `${separator}$${formatUsd(assumedUsd)} of it assumed`;
}

/** Why an amount is used. */
export function describeAssumption(assumption: PriceAssumption): string {
  switch (assumption) {
    case "reported":
      return "the highest figure that other sources report";
    case "own":
      return "your figure in budget.unknown_prices";
  }
}
