import { hash } from "node:crypto";
import type { JsonValue } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";

/**
 * A UUID made from what was asked and how often it was asked before, not from an order of arrival: submits that race
 * get the same ids in every run.
 */
export function requestIdFor(seed: string, contentKey: string, occurrence: number): string {
  const hex = hash("sha256", JSON.stringify([seed, contentKey, occurrence]), "hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The same text for the same model, label and payload, whatever the order of keys. */
export function contentKey(modelId: string, payload: JsonValue, label: string | undefined): string {
  return JSON.stringify([modelId, label ?? null, sortKeys(payload)]);
}

function sortKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => sortKeys(item));
  if (!isObject(value)) return value;
  const sorted: Record<string, JsonValue> = {};
  for (const key of Object.keys(value).toSorted()) sorted[key] = sortKeys(value[key] ?? null);
  return sorted;
}
