import type { Catalogue, Model } from "@storyreel/models";
import type { ModelChoice } from "../../api/studio-view.ts";

const listed = new WeakMap<Catalogue, Promise<readonly ModelChoice[]>>();

/** The models that a shot can name: those that make clips. */
export function listModels(catalogue: Catalogue): Promise<readonly ModelChoice[]> {
  const known = listed.get(catalogue) ?? readModels(catalogue);
  listed.set(catalogue, known);
  return known;
}

async function readModels(catalogue: Catalogue): Promise<readonly ModelChoice[]> {
  const loaded = await Promise.all(catalogue.ids.map(catalogue.load));
  return loaded
    .filter((model) => model !== undefined)
    .filter(({ output }) => output.media === "video")
    .map((model) => {
      const price = describeRates(model);
      return { id: model.id, label: model.title, ...(price === undefined ? {} : { price }) };
    });
}

/** `$0.112 a second`, `from $0.084 a second` */
function describeRates({ price }: Model): string | undefined {
  if (!price.known) return undefined;
  const amounts = price.table.rates.flatMap(({ usd }) => (usd === null ? [] : [Number(usd)]));
  if (amounts.length === 0) return undefined;
  const least = Math.min(...amounts);
  const most = Math.max(...amounts);
  const unit = { second: "a second", video: "a clip" }[price.table.per as "second" | "video"];
  const words = unit ?? `a ${price.table.per}`;
  const amount = `$${Number(least.toFixed(6))} ${words}`;
  return least === most ? amount : `from ${amount}`;
}
