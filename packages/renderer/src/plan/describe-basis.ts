import { formatUsd, type Price } from "@storyreel/models";

/** How a price is calculated: `3 second × 0.112`; `undefined`: it is unknown. */
export function describeBasis(price: Price): string | undefined {
  if (!price.known) return undefined;
  return `${price.quantity} ${price.unit} × ${formatUsd(price.unitUsd)}`;
}
