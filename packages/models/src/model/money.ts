/**
 * An exact amount of US dollars, in billionths (1e-9 USD). The finest published price is per 1,000 characters in
 * tenths of a cent, which needs six decimal places; nine leave room.
 */
export type Usd = bigint;

const PLACES = 9;
const ONE = 10n ** BigInt(PLACES);
const DECIMAL = /^(\d{1,12})(?:\.(\d{1,9}))?$/;

/** Parses a plain decimal such as `"0.112"`: digits, at most nine places, no sign, no exponent. */
export function parseUsd(text: string): Usd | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  return BigInt(match[1]!) * ONE + BigInt((match[2] ?? "").padEnd(PLACES, "0"));
}

/** Writes the amount in full with at least two places: `"0.56"`, `"2.80"`, `"0.112"`. */
export function formatUsd(usd: Usd): string {
  const sign = usd < 0n ? "-" : "";
  const digits = (usd < 0n ? -usd : usd).toString().padStart(PLACES + 1, "0");
  const fraction = digits.slice(-PLACES).replace(/0{1,7}$/, "");
  return `${sign}${digits.slice(0, -PLACES)}.${fraction}`;
}

/**
 * `usd` times a decimal quantity such as `"5"` or `"2.5"` seconds, rounded up to the next billionth, so that
 * rounding never exceeds a budget. `undefined` if the quantity is not a plain decimal.
 */
export function multiplyUsd(usd: Usd, quantity: string): Usd | undefined {
  const factor = parseUsd(quantity);
  if (factor === undefined) return undefined;
  const product = usd * factor;
  return product / ONE + (product % ONE === 0n ? 0n : 1n);
}
