import type { Model, PriceTable } from "@storyreel/models";
import type { ModelDifference } from "./model-difference.ts";
import type { PublishedPrice } from "./published-model.ts";

/** Compares what is published about a price with the amounts of a spec. Prices in words are searched for amounts. */
export function comparePrice(model: Model, price: PublishedPrice): readonly ModelDifference[] {
  const { one, all, text } = price;
  if (all !== undefined) return compareAll(model, all);
  const before = knownAmounts(model);
  const published = amountsIn(text ?? "");
  const said = one === undefined ? published : [one];
  if (!model.price.known) {
    if (one === undefined && text === undefined) return [];
    return [{ kind: "price", now: said, before: [], text }];
  }
  const isOther = one !== undefined && !before.includes(one);
  const isOtherText = published.length > 0 && !before.every((amount) => published.includes(amount));
  return isOther || isOtherText ? [{ kind: "price", now: said, before, text }] : [];
}

/** Every amount that is written in a text with decimals. */
export function amountsIn(text: string): readonly number[] {
  return [...text.matchAll(/\d+\.\d+/gu)].map(([amount]) => Number(amount));
}

/** A complete list is compared in both directions, and with what a spec reports without being certain. */
function compareAll({ price }: Model, all: readonly number[]): readonly ModelDifference[] {
  const tables = price.known ? [price.table] : price.reported;
  const before = distinct(tables.flatMap(amountsOf));
  const now = distinct(all);
  const isMissing = now.some((amount) => !before.includes(amount));
  // Sources that a spec reports besides are not in the list.
  const isMore = price.known && before.some((amount) => !now.includes(amount));
  return isMissing || isMore ? [{ kind: "price", now, before, text: undefined }] : [];
}

function knownAmounts({ price }: Model): readonly number[] {
  if (!price.known) return [];
  return amountsOf(price.table);
}

/** What a table says of units and of inputs. */
function amountsOf({ rates, surcharges = [] }: PriceTable): readonly number[] {
  return [...rates, ...surcharges].flatMap(({ usd }) => (usd === null ? [] : [Number(usd)]));
}

function distinct(amounts: readonly number[]): readonly number[] {
  return [...new Set(amounts)].toSorted((a, b) => a - b);
}
