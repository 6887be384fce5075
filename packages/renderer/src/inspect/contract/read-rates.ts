import type { Condition, Model } from "@storyreel/models";
import type { ModelDifference } from "./model-difference.ts";

/**
 * The amounts that a published price says for the rows of a spec's table, by the row's number; only those that changed. `undefined`: it
 * does not say clearly which amount is for which row.
 */
export function readRates(
  { price }: Model,
  { now, text }: Extract<ModelDifference, { readonly kind: "price" }>,
): ReadonlyMap<number, string> | undefined {
  if (!price.known) return undefined;
  const { rates } = price.table;
  const [only] = now;
  if (rates.length === 1 && now.length === 1 && only !== undefined) {
    return new Map([[0, String(only)]]);
  }
  const parts = (text ?? "").split(/[;\n]/);
  const changed = new Map<number, string>();
  for (const [index, { when, usd }] of rates.entries()) {
    if (usd === null) continue;
    const amount = amountFor(when, parts);
    if (amount === undefined) return undefined;
    if (Number(amount) !== Number(usd)) changed.set(index, amount);
  }
  return changed.size === 0 ? undefined : changed;
}

/** The amount in the only part of the text that names all values of a condition, and no second amount. */
function amountFor(when: Condition, parts: readonly string[]): string | undefined {
  const words = Object.values(when).flatMap((wanted) =>
    typeof wanted === "object" && "map" in wanted ? wanted.map(String) : [],
  );
  if (words.length === 0) return undefined;
  const naming = parts.filter((part) => words.every((word) => hasWord(part, word)));
  const amounts = naming.map((part) => part.match(/(?<![\d.])\d+\.\d+(?![\d.])/gu) ?? []);
  const [[amount, second] = [], ...others] = amounts;
  return others.length === 0 && second === undefined ? amount : undefined;
}

function hasWord(text: string, word: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}:.]+/u)
    .map((part) => part.replace(/[:.]+$/, ""))
    .includes(word.toLowerCase());
}
