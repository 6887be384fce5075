/** Billionths of a dollar: the server's amounts are exact decimals, and so are their sums here. */
export type Nano = bigint;

const PLACES = 9;

/** `"1.68"`, `"+0.56"` or `"-0.28"` in billionths; what is not a decimal counts as nothing. */
export function parseUsd(text: string | undefined): Nano {
  const match = /^([+\-−]?)\$?(\d+)(?:\.(\d{1,9}))?$/.exec(text?.trim() ?? "");
  if (match === null) return 0n;
  const [, sign, whole = "0", fraction = ""] = match;
  const amount = BigInt(whole) * 10n ** 9n + BigInt(fraction.padEnd(PLACES, "0"));
  return sign === "" || sign === "+" ? amount : -amount;
}

/** `1.68`, `0.336`: in full, with at least two places. */
export function decimalUsd(amount: Nano): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(PLACES + 1, "0");
  return `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES).replace(/0{1,7}$/, "")}`;
}

/** `$1.68`, `−$0.28`. */
export function showUsd(amount: Nano | string | undefined): string {
  const nano = typeof amount === "bigint" ? amount : parseUsd(amount);
  return `${nano < 0n ? "−" : ""}$${decimalUsd(nano)}`;
}

/** `+$0.56`, `−$0.28`, `±$0.00`. */
export function showChange(amount: string): string {
  const nano = parseUsd(amount);
  if (nano === 0n) return "±$0.00";
  return nano > 0n ? `+${showUsd(nano)}` : showUsd(nano);
}
