import { formatUsd, parseUsd } from "@storyreel/models";
import type { Model, PriceFacts, PriceTable } from "@storyreel/models";

/** The models as they are, with at least two decimal places in amounts as in all JSON. */
export function modelsToJson(models: readonly Model[]): object {
  return {
    type: "models",
    models: models.map((model) => ({ ...model, price: priceToJson(model.price) })),
  };
}

function priceToJson(price: PriceFacts): PriceFacts {
  return price.known
    ? { ...price, table: tableToJson(price.table) }
    : { ...price, reported: price.reported.map(tableToJson) };
}

function tableToJson(table: PriceTable): PriceTable {
  return {
    ...table,
    rates: table.rates.map(({ when, usd }) => {
      const amount = usd === null ? undefined : parseUsd(usd);
      return { when, usd: amount === undefined ? usd : formatUsd(amount) };
    }),
  };
}
