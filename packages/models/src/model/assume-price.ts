import type { Model, Price } from "./model.ts";
import { writtenAsJson } from "./price-to-json.ts";
import { multiplyUsd, parseUsd } from "./money.ts";

/**
 * What to do about an unknown price: nothing, use the highest figure that less certain sources report, or use your own figure per second
 * of the result.
 */
export type UnknownPrices =
  | { readonly kind: "refuse" }
  | { readonly kind: "reported" }
  /** Decimal dollars. */
  | { readonly kind: "per-second"; readonly usd: string };

/**
 * An unknown price as an assumed one, marked as such. A known price stays as it is, and so does an unknown one for which there
 * is nothing to assume: no figure is reported for this payload, or the length of the result is unknown.
 */
export function assumePrice(
  price: Price,
  unknownPrices: UnknownPrices,
  result: { readonly model: Model; readonly seconds: number | undefined },
): Price {
  // Nobody pays for what the model refuses.
  if (price.known || price.problems !== undefined) return price;
  switch (unknownPrices.kind) {
    case "refuse":
      return price;
    case "reported": {
      const highest = price.reported.at(-1);
      if (highest === undefined) return price;
      return writtenAsJson({ known: true, ...highest, assumed: [], assumption: "reported" });
    }
    case "per-second": {
      const { seconds = 0, model } = result;
      const quantity = secondsText(seconds);
      const unitUsd = parseUsd(unknownPrices.usd);
      const usd = unitUsd === undefined ? undefined : multiplyUsd(unitUsd, quantity);
      // A price is never 0.
      if (unitUsd === undefined || usd === undefined || usd === 0n) return price;
      const from = model.price.known ? model.price.table.from : model.price.from;
      return writtenAsJson({
        known: true,
        usd,
        unitUsd,
        unit: "second",
        quantity,
        assumed: [],
        assumption: "own",
        from,
      });
    }
  }
}

/** A plain decimal, rounded up so that the amount is not too low. */
function secondsText(seconds: number): string {
  const milliseconds = Math.ceil(seconds * 1000 - 1e-6);
  return Number.isInteger(seconds) ? String(seconds) : (milliseconds / 1000).toFixed(3);
}
