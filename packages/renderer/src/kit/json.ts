import type { JsonValue } from "@storyreel/models";

/** A JSON object, as opposed to a list or a single value. */
export type PlainMap = { readonly [key: string]: unknown };

export function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** JSON with the keys of every map in order, so that equal values are equal texts. */
export function canonicalJson(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${value.map((item: JsonValue) => canonicalJson(item)).join(",")}]`;
  const map = value as { readonly [key: string]: JsonValue };
  const entries = Object.keys(map)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(map[key] ?? null)}`);
  return `{${entries.join(",")}}`;
}
