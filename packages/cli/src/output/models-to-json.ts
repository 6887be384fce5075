import { formatUsd, parseUsd } from "@storyreel/models";
import type { ListedModels, Model, PriceFacts, PriceTable } from "@storyreel/models";

/** The models as they are, with at least two decimal places in amounts as in all JSON. */
export function modelsToJson(models: readonly Model[], listed: readonly ListedModels[]): object {
  return {
    type: "models",
    models: models.map((model) => ({ ...model, price: priceToJson(model.price) })),
    withoutSpec: listed.flatMap(({ ids, modality, from }) =>
      ids.map((id) => ({ id, modality, from })),
    ),
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
    ...(table.surcharges === undefined
      ? {}
      : {
          surcharges: table.surcharges.map((one) => {
            const amount = one.usd === null ? undefined : parseUsd(one.usd);
            return { ...one, usd: amount === undefined ? one.usd : formatUsd(amount) };
          }),
        }),
  };
}
