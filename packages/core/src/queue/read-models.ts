import { ApiError } from "../errors/api-error.ts";
import { readApi } from "../http/call-api.ts";
import { asObject } from "../http/read-json.ts";
import type { JsonValue } from "@storyreel/models";
import type { CallOptions, QueueContext } from "./queue-context.ts";

/** A model as the API describes it. Fields differ between models, so most may be missing. */
export type ModelDetails = {
  readonly modelId: string;
  readonly description?: string;
  /** `sync` or `async`, as observed. */
  readonly deliveryMode?: string;
  /** Free text, sometimes empty although there is a price. */
  readonly pricing?: string;
  /** The whole answer, unchanged. */
  readonly raw: JsonValue;
};

/** Ids of all models that the key can use, in the API's order. The list also contains UUIDs and workflows. */
export async function listModels(
  { api }: QueueContext,
  options: CallOptions = {},
): Promise<readonly string[]> {
  const value = await readApi(api, {
    operation: "list models",
    path: "/models",
    signal: options.signal,
  });
  const members = asObject(value);
  // `model_ids` with a key, `models` with a login token (official SDK).
  const ids = [members?.["model_ids"], members?.["models"], value].find((each) =>
    Array.isArray(each),
  );
  if (ids === undefined) {
    throw new ApiError("API_MALFORMED_ANSWER", "list models: the answer contains no list", {
      bodyExcerpt: api.redactor.text(JSON.stringify(value)),
    });
  }
  return ids.flatMap((id: JsonValue) => {
    const text = typeof id === "string" ? id : asObject(id)?.["model"];
    return typeof text === "string" ? [text] : [];
  });
}

/** The API's description of one model. */
export async function readModel(
  { api }: QueueContext,
  modelId: string,
  options: CallOptions = {},
): Promise<ModelDetails> {
  const raw = await readApi(api, {
    operation: `read model ${api.redactor.text(modelId)}`,
    path: `/models/${encodeURIComponent(modelId)}`,
    signal: options.signal,
  });
  const members = asObject(raw);
  const description = textOf(members?.["brief_description"]);
  const deliveryMode = textOf(members?.["delivery_mode"]);
  const pricing = textOf(members?.["pricing_details"]);
  return {
    modelId: textOf(members?.["model"]) ?? modelId,
    ...(description === undefined ? {} : { description }),
    ...(deliveryMode === undefined ? {} : { deliveryMode }),
    ...(pricing === undefined ? {} : { pricing }),
    raw,
  };
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
