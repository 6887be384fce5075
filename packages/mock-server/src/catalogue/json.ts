import type { JsonValue } from "@storyreel/models";

export type { JsonValue };

export type JsonObject = { readonly [key: string]: JsonValue };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The JSON object in a text; undefined for any other JSON, and for what is not JSON. */
export function parseObject(text: string): JsonObject | undefined {
  const value = parseJson(text);
  return isObject(value) ? value : undefined;
}

/** Undefined for what is not JSON. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text, or the empty one for any other value. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
