import type { JsonValue } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";

/** The placeholders that are filled in. */
const places = ["media_url", "media_index", "thumbnail_url", "request_id", "model", "label"];
/** The start of those that name a part of the request. */
const parts = ["payload.", "header."];

export type OddPlaceholder = { readonly path: readonly string[]; readonly message: string };

/** Values that consist of an unknown placeholder. Braces inside a longer text may belong to that text. */
export function unknownPlaceholders(recording: {
  readonly states: readonly unknown[];
}): readonly OddPlaceholder[] {
  return recording.states.flatMap((state, index) =>
    isObject(state) ? oddIn(state, ["states", String(index)]) : [],
  );
}

function oddIn(value: JsonValue, path: readonly string[]): readonly OddPlaceholder[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: JsonValue, index) => oddIn(item, [...path, String(index)]));
  }
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => oddIn(item, [...path, key]));
  }
  const name = typeof value === "string" ? /^\{\{([^{}]*)\}\}$/u.exec(value)?.[1] : undefined;
  if (name === undefined || places.includes(name)) return [];
  if (parts.some((part) => name.startsWith(part) && name.length > part.length)) return [];
  const all = [...places, "payload.KEY", "header.NAME"];
  const known = all.map((place) => `{{${place}}}`).join(", ");
  return [{ path, message: `unknown placeholder {{${name}}}, expected one of ${known}` }];
}

/** Names of headers that a recording looks at, in lower case. */
export function headerNamesIn(recording: {
  readonly match?: { readonly headers?: { readonly [name: string]: unknown } };
}): readonly string[] {
  const matched = Object.keys(recording.match?.headers ?? {});
  const named = JSON.stringify(recording).matchAll(/\{\{header\.([^{}]+)\}\}/gu);
  const names = [...matched, ...Array.from(named, ([, name = ""]) => name)];
  return [...new Set(names.map((name) => name.toLowerCase()))];
}
