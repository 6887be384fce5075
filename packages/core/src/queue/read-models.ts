import { ApiError } from "../errors/api-error.ts";
import { readApi } from "../http/call-api.ts";
import { asObject } from "../http/read-json.ts";
import type { JsonValue } from "@storyreel/models";
import type { CallOptions, QueueContext } from "./queue-context.ts";

/** A model as the API itself describes it: fields differ from model to model, so most may be missing. */
export type ModelDetails = {
  readonly modelId: string;
  readonly description?: string;
  /** `sync` or `async` as far as seen. */
  readonly deliveryMode?: string;
  /** Free text without fixed grammar, sometimes empty although a price is set. */
  readonly pricing?: string;
  /** The whole answer as it came. */
  readonly raw: JsonValue;
};

/** Ids of all models the key can see, in the API's order. The list is not clean: bare UUIDs and workflows stand in it. */
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

/** What the API says of one model. */
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
