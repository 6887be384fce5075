import type { PayloadValues } from "./condition.ts";
import { countCodePoints } from "./check-value.ts";
import type { JsonValue, TotalFacts } from "./model.ts";

/** Whether the total of a payload, with its defaults filled in, is within the limits. What is left out adds nothing. */
export function isWithinTotal(total: TotalFacts, payload: PayloadValues): boolean {
  const { minimum = -Infinity, maximum = Infinity, equals } = total;
  const sum = sumOf(total, payload);
  if (sum === undefined) return true;
  // 0.1 + 0.2 is 0.30000000000000004: allow for the rounding of binary fractions.
  if (sum < minimum - 1e-9 || sum > maximum + 1e-9) return false;
  const wanted = equals === undefined ? undefined : numberIn(payload[equals]);
  return wanted === undefined || Math.abs(sum - wanted) <= 1e-9;
}

/** The total; `undefined` if something in it is not a number, which is a problem of its own. */
function sumOf(total: TotalFacts, payload: PayloadValues): number | undefined {
  const amounts = termsOf(total).flatMap(({ kind, path }) =>
    valuesAt(payload, path.split(".")).map((value) => amountOf(kind, value)),
  );
  return addAll(amounts);
}

/** How many inputs are at a path: the entries of lists, and one for any other value. */
export function countInputs(payload: PayloadValues, path: string): number {
  return valuesAt(payload, path.split(".")).reduce<number>(
    (sum, value) => sum + (amountOf("items", value) ?? 0),
    0,
  );
}

/** What is added up, one kind after the other. */
export function termsOf(total: TotalFacts): readonly TotalTerm[] {
  return totalKinds.flatMap((kind) => (total[kind] ?? []).map((path) => ({ kind, path })));
}

export type TotalTerm = { readonly kind: (typeof totalKinds)[number]; readonly path: string };

/** What a total can count. */
export const totalKinds = ["items", "numbers", "characters"] as const;

function amountOf(kind: TotalTerm["kind"], value: JsonValue): number | undefined {
  switch (kind) {
    case "items":
      return Array.isArray(value) ? value.length : 1;
    case "numbers":
      return Array.isArray(value) ? addAll(value.map(numberIn)) : numberIn(value);
    case "characters":
      return typeof value === "string" ? countCodePoints(value) : 0;
  }
}

function addAll(amounts: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const amount of amounts) {
    if (amount === undefined) return undefined;
    sum += amount;
  }
  return sum;
}

function numberIn(value: JsonValue | undefined): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** The values at a path. A list stands for each of its entries, unless the path ends there. */
function valuesAt(
  value: JsonValue | PayloadValues | undefined,
  path: readonly string[],
): JsonValue[] {
  if (value === undefined || value === null) return [];
  const [step, ...rest] = path;
  if (step === undefined) return [value as JsonValue];
  if (Array.isArray(value)) return value.flatMap((item: JsonValue) => valuesAt(item, path));
  if (typeof value !== "object" || !Object.hasOwn(value, step)) return [];
  return valuesAt((value as PayloadValues)[step], rest);
}
