import type { Price, PriceAssumption, PriceUnit, ReportedPrice, Source } from "./model.ts";
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
      readonly surcharges?: readonly SurchargeJson[];
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
        readonly surcharges?: readonly SurchargeJson[];
        readonly from: Source;
      }[];
      readonly problems?: readonly PayloadProblem[];
    };

/** What inputs cost on top. */
export type SurchargeJson = {
  readonly input: string;
  readonly count: number;
  readonly unitUsd: string;
};

export function priceToJson(price: Price): PriceJson {
  if (price.known) return amountsToJson(price);
  return { ...price, reported: price.reported.map(amountsToJson) };
}

type Amounts = Pick<ReportedPrice, "usd" | "unitUsd" | "surcharges">;

function amountsToJson<P extends Amounts>({ usd, unitUsd, surcharges, ...others }: P) {
  return {
    ...others,
    usd: formatUsd(usd),
    unitUsd: formatUsd(unitUsd),
    ...(surcharges === undefined
      ? {}
      : { surcharges: surcharges.map((one) => ({ ...one, unitUsd: formatUsd(one.unitUsd) })) }),
  };
}

/** Makes `JSON.stringify` write the price, which it cannot do with a bigint. */
export function writtenAsJson(price: Price): Price {
  // Not enumerable: a price stays plain data that can be copied and compared.
  return Object.defineProperty(price, "toJSON", { value: () => priceToJson(price) });
}
