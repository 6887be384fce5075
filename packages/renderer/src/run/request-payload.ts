import { createHash } from "node:crypto";
import type { JsonValue, Model, ParameterFacts } from "@storyreel/models";
import { canonicalJson } from "../kit/json.ts";

export type Payload = { readonly [name: string]: JsonValue };

/**
 * A seed that identifies one attempt. The API echoes it, so a request whose answer was lost can be told apart from all
 * others. Undefined if the model has no seed parameter or the storyboard sets it.
 *
 * @param random from 0 up to, not including, 1.
 */
export function drawSeed(
  model: Model | undefined,
  payload: Payload,
  random: number,
): number | undefined {
  const parameter = seedParameter(model);
  if (parameter === undefined) return undefined;
  const [name, accepts] = parameter;
  // Null and -1 mean "any" wherever a default for seeds is documented.
  if (![undefined, null, -1, "-1"].includes(payload[name] as undefined)) return undefined;
  const least = Math.max(0, Math.ceil(accepts.minimum ?? 0));
  const greatest = Math.floor(accepts.maximum ?? 2 ** 31 - 1);
  return least + Math.floor(random * (greatest - least + 1));
}

/** The payload as it goes on the wire for an attempt with this seed. */
export function withSeed(
  model: Model | undefined,
  payload: Payload,
  seed: number | undefined,
): Payload {
  const parameter = seed === undefined ? undefined : seedParameter(model);
  if (parameter === undefined || seed === undefined) return payload;
  const [name, accepts] = parameter;
  return { ...payload, [name]: accepts.type === "string" ? String(seed) : seed };
}

/** sha256 of a payload, whatever the order of its keys. */
export function hashPayload(modelId: string, payload: Payload): string {
  return createHash("sha256")
    .update(canonicalJson([modelId, payload]))
    .digest("hex");
}

function seedParameter(model: Model | undefined): readonly [string, ParameterFacts] | undefined {
  return Object.entries(model?.parameters ?? {}).find(([, parameter]) => parameter.role === "seed");
}
