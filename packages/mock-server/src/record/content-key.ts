import type { JsonValue } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";

/** The same text for the same model and payload, whatever the order of keys. */
export function contentKey(modelId: string, payload: JsonValue): string {
  return JSON.stringify([modelId, sortKeys(payload)]);
}

function sortKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => sortKeys(item));
  if (!isObject(value)) return value;
  const sorted: Record<string, JsonValue> = {};
  for (const key of Object.keys(value).toSorted()) sorted[key] = sortKeys(value[key] ?? null);
  return sorted;
}
