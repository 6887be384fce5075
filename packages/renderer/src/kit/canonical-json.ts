import type { JsonValue } from "@storyreel/models";

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
