import { formatUsd, type Price } from "@storyreel/models";

/**
 * How a price is calculated: `3 second × 0.112`, `3 second × 0.112, assumed`, or `1 image × 0.134 + 2 of image × 0.0011`; `undefined`: it is
 * unknown.
 */
export function describeBasis(price: Price): string | undefined {
  if (!price.known) return undefined;
  const assumed = price.assumption === undefined ? "" : ", assumed";
  const added = (price.surcharges ?? []).map(
    ({ count, input, unitUsd }) => ` + ${count} of ${input} × ${formatUsd(unitUsd)}`,
  );
  return `${price.quantity} ${price.unit} × ${formatUsd(price.unitUsd)}${added.join("")}${assumed}`;
}
