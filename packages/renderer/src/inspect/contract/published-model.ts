import type { ModelDetails } from "@storyreel/core";
import type { JsonValue } from "@storyreel/models";
import { isPlainMap } from "../../kit/json.ts";

/** What is published about a model: by the API, or by the pages from which its spec was written. */
export type PublishedModel = {
  readonly id: string;
  /** `undefined`: nothing is said about parameters. */
  readonly parameters: readonly PublishedParameter[] | undefined;
  readonly price: PublishedPrice;
};

export type PublishedParameter = {
  readonly name: string;
  /** As published: `string`, `enum`, `image`. */
  readonly type: string | undefined;
  readonly isRequired: boolean | undefined;
  readonly values: readonly JsonValue[] | undefined;
  /** `undefined` and `null`: none is published. */
  readonly usual: JsonValue | undefined;
  readonly description: string | undefined;
  readonly limits: { readonly [L in LimitName]?: number };
};

/** As specs name them. */
export type LimitName = (typeof limitNames)[number];

export const limitNames = [
  "min_length",
  "max_length",
  "minimum",
  "maximum",
  "min_items",
  "max_items",
] as const;

export type PublishedPrice = {
  /** One of the prices of the model, in dollars. */
  readonly one: number | undefined;
  /** Prices in words, which have no fixed form. */
  readonly text: string | undefined;
  /** All prices, in dollars. */
  readonly all: readonly number[] | undefined;
};

/** What the API says in `GET /models/{id}`. `price_info.price` is in millionths of a dollar (Kouzui-HUANG/ai-video-gen, 2026-09). */
export function publishedByApi({ modelId, raw, pricing }: ModelDetails): PublishedModel {
  const listed = member(raw, "parameters");
  const micro = member(member(raw, "price_info"), "price");
  const parameters = Array.isArray(listed)
    ? (listed as readonly JsonValue[]).flatMap((one) => readParameter(one) ?? [])
    : [];
  return {
    id: modelId,
    parameters: parameters.length === 0 ? undefined : parameters,
    price: {
      one: typeof micro === "number" && micro > 0 ? micro / 1e6 : undefined,
      text: pricing === "" ? undefined : pricing,
      all: undefined,
    },
  };
}

/** A parameter as model pages and the API describe it; `undefined` without a name. */
export function readParameter(value: JsonValue): PublishedParameter | undefined {
  const name = member(value, "name");
  if (typeof name !== "string") return undefined;
  const offered = member(value, "enum") ?? member(value, "options");
  const type = member(value, "type");
  const required = member(value, "required");
  const description = member(value, "description");
  return {
    name: name.replace(/^payload\./u, ""),
    type: typeof type === "string" ? type : undefined,
    isRequired: typeof required === "boolean" ? required : undefined,
    values: Array.isArray(offered) ? (offered as readonly JsonValue[]) : undefined,
    usual: member(value, "default"),
    description: typeof description === "string" ? description : undefined,
    limits: Object.fromEntries(
      limitNames.flatMap((limit) => {
        const found = member(value, limit);
        return typeof found === "number" ? [[limit, found]] : [];
      }),
    ),
  };
}

function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isMap(value) ? value[key] : undefined;
}

function isMap(value: JsonValue | undefined): value is { readonly [name: string]: JsonValue } {
  return isPlainMap(value);
}
