import { formatUsd, type Price } from "@storyreel/models";

/** `$0.56` */
export function dollars(usd: bigint): string {
  return usd < 0n ? `−$${formatUsd(-usd)}` : `$${formatUsd(usd)}`;
}

/** `+0.56`, `-0.28`, `0.00`: a difference in decimal dollars. */
export function signedUsd(usd: bigint): string {
  if (usd === 0n) return formatUsd(0n);
  return usd < 0n ? `-${formatUsd(-usd)}` : `+${formatUsd(usd)}`;
}

/** `$0.56`, or that it is not known. */
export function describePrice(price: Price): string {
  return price.known ? dollars(price.usd) : "an unknown price";
}

const units = {
  second: "s",
  video: "clip",
  request: "request",
  image: "picture",
  "thousand-characters": "thousand characters",
} as const;

/** How a price is calculated: `5 s × $0.112`. */
export function describeArithmetic(price: Price): string {
  if (!price.known) return "price unknown";
  const added = (price.surcharges ?? []).map(
    ({ count, input, unitUsd }) => ` + ${count} of ${input} × ${dollars(unitUsd)}`,
  );
  const assumed = price.assumption === undefined ? "" : ", assumed";
  return `${price.quantity} ${units[price.unit]} × ${dollars(price.unitUsd)}${added.join("")}${assumed}`;
}

/** `1:24` */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
