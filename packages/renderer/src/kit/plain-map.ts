/** A JSON object, as opposed to a list or a single value. */
export type PlainMap = { readonly [key: string]: unknown };

export function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
