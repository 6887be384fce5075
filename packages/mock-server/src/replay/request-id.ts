import { createHash } from "node:crypto";
import type { JsonValue } from "../catalogue/json.ts";

/**
 * A UUID made from what was asked and how often it was asked before, not from an order of arrival: submits that race
 * get the same ids in every run.
 */
export function requestIdFor(seed: string, contentKey: string, occurrence: number): string {
  const hex = createHash("sha256")
    .update(JSON.stringify([seed, contentKey, occurrence]))
    .digest("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join("-");
}

/** The same text for the same model, label and payload, whatever the order of keys. */
export function contentKey(modelId: string, payload: JsonValue, label: string | undefined): string {
  return JSON.stringify([modelId, label ?? null, sortKeys(payload)]);
}

function sortKeys(value: JsonValue): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: JsonValue) => sortKeys(item));
  const entries = Object.entries(value).map(([key, item]): [string, JsonValue] => [
    key,
    sortKeys(item),
  ]);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
