import { formatUsd, type Price } from "@storyreel/models";

/** How a price is calculated: `3 second × 0.112`, or `3 second × 0.112, assumed`; `undefined`: it is unknown. */
export function describeBasis(price: Price): string | undefined {
  if (!price.known) return undefined;
  const assumed = price.assumption === undefined ? "" : ", assumed";
  return `${price.quantity} ${price.unit} × ${formatUsd(price.unitUsd)}${assumed}`;
}
