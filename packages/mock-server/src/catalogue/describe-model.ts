import type { Model } from "@storyreel/models";
import type { JsonObject, JsonValue } from "./json.ts";

/** The answer to `GET /models/{id}`: the fields that public clients read. */
export function describeModel(model: Model): JsonObject {
  return {
    model: model.id,
    org_id: model.vendor,
    brief_description: model.summary,
    detailed_description: `# ${model.title}\n\n${model.summary}`,
    modalities: Object.fromEntries(model.modalities.map((modality) => [modality, true])),
    parameters: Object.entries(model.parameters).map(([name, parameter]): JsonValue => ({
      name,
      display_name: name,
      description: parameter.description,
      type: parameter.enum === undefined ? parameter.type : "enum",
      required: parameter.required === true,
      ...(parameter.default === undefined ? {} : { default: parameter.default }),
      ...(parameter.enum === undefined ? {} : { enum: parameter.enum }),
    })),
    ...priceOf(model),
    delivery_mode: model.calling === "sync" ? "sync" : "async",
    model_type: model.output.media,
    tags: [],
    host_type: "external",
  };
}

/** `price_info.price` is in millionths of a dollar (source: Kouzui-HUANG/ai-video-gen, 2026-09). */
function priceOf(model: Model): JsonObject {
  if (!model.price.known) return { price_info: null, pricing_details: "" };
  const { per, rates, surcharges = [] } = model.price.table;
  const first = rates.find((rate) => rate.usd !== null)?.usd ?? undefined;
  return {
    price_info:
      first === undefined
        ? null
        : { price: Math.round(Number(first) * 1e6), pricing_type: `per_${per}`, unit: per },
    pricing_details: [
      ...rates.map((rate) => `${JSON.stringify(rate.when)}: ${rate.usd ?? "?"} USD per ${per}`),
      ...surcharges.map(({ input, usd }) => `${usd ?? "?"} USD for each of ${input}`),
    ].join("; "),
  };
}
