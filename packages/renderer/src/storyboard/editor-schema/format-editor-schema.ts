import type { JsonValue } from "@storyreel/models";

const WIDTH = 100;

/**
 * JSON in which what fits into a line is one line: a change of a model shows as a change of few lines, and the file is half
 * as long as with a line for each value. Equal schemas are equal bytes.
 */
export function formatEditorSchema(schema: JsonValue): string {
  return `${format(schema, 0)}\n`;
}

function format(value: JsonValue, depth: number): string {
  const text = JSON.stringify(value);
  if (typeof value !== "object" || value === null || text.length + depth <= WIDTH) return text;
  const indent = " ".repeat(depth + 1);
  const lines = Array.isArray(value)
    ? value.map((one: JsonValue) => format(one, depth + 1))
    : Object.entries(value).map(
        ([key, one]) => `${JSON.stringify(key)}: ${format(one as JsonValue, depth + 1)}`,
      );
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.map((line) => `${indent}${line}`).join(",\n")}\n${" ".repeat(depth)}${close}`;
}
