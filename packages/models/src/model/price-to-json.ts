import type { Price, PriceAssumption, PriceUnit, Source } from "./model.ts";
import { formatUsd } from "./money.ts";
import type { PayloadProblem } from "./payload-problem.ts";

/** A price for programs: the same fields, with amounts as exact decimals such as `"0.56"`. */
export type PriceJson =
  | {
      readonly known: true;
      readonly usd: string;
      readonly unitUsd: string;
      readonly unit: PriceUnit;
      readonly quantity: string;
      readonly assumed: readonly string[];
      readonly assumption?: PriceAssumption;
      readonly from: Source;
    }
  | {
      readonly known: false;
      readonly reason: string;
      readonly reported: readonly {
        readonly usd: string;
        readonly unitUsd: string;
        readonly unit: PriceUnit;
        readonly quantity: string;
        readonly from: Source;
      }[];
      readonly problems?: readonly PayloadProblem[];
    };

export function priceToJson(price: Price): PriceJson {
  if (price.known) {
    return { ...price, usd: formatUsd(price.usd), unitUsd: formatUsd(price.unitUsd) };
  }
  const reported = price.reported.map((one) => ({
    ...one,
    usd: formatUsd(one.usd),
    unitUsd: formatUsd(one.unitUsd),
  }));
  return { ...price, reported };
}

/** Makes `JSON.stringify` write the price, which it cannot do with a bigint. */
export function writtenAsJson(price: Price): Price {
  // Not enumerable: a price stays plain data that can be copied and compared.
  return Object.defineProperty(price, "toJSON", { value: () => priceToJson(price) });
}
