import { isPlainMap } from "./json.ts";

/** A string as YAML for block and flow maps: plain if that reads as the same string, otherwise quoted. */
export function yamlText(text: string): string {
  const isPlainWord =
    /^[A-Za-z][A-Za-z0-9_.'-]*( [A-Za-z0-9_.'-]+)*$/.test(text) &&
    !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlainWord ? text : quoted(text);
}

/** In double quotes. Signs that end a line in YAML, or that nobody sees, are written as their numbers. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A value as YAML for one line. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (isPlainMap(value)) {
    const entries = Object.entries(value).map(
      ([key, item]) => `${yamlText(key)}: ${flowText(item)}`,
    );
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  return typeof value === "string" ? yamlText(value) : String(value);
}
