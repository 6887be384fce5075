import type { JsonValue } from "@storyreel/models";

export type { JsonValue };

export type JsonObject = { readonly [key: string]: JsonValue };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text, or the empty one for any other value. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
