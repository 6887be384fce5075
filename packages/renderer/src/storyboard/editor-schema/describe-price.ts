import type { Model, PriceTable, PriceUnit } from "@storyreel/models";

/** `0.112 to 0.14 USD per second.` */
export function describePrice(price: Model["price"]): string {
  return price.known ? `${describeRates(price.table)}.` : "Price unknown.";
}

function describeRates({ per, rates, surcharges = [] }: PriceTable): string {
  const known = rates.flatMap(({ usd }) => (usd === null ? [] : [usd]));
  const sorted = known.toSorted((a, b) => Number(a) - Number(b));
  const [least, most] = [sorted.at(0), sorted.at(-1)];
  if (least === undefined || most === undefined) return "Price unknown";
  const amount = least === most ? least : `${least} to ${most}`;
  const more = surcharges.map(({ input }) => `, and more for each of ${input}`);
  return `${amount} USD per ${UNIT_WORDS[per]}${more.join("")}`;
}

const UNIT_WORDS: { readonly [Unit in PriceUnit]: string } = {
  second: "second",
  video: "video",
  request: "request",
  image: "image",
  "thousand-characters": "1,000 characters",
};
