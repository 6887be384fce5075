import type { JsonSchema, JsonValue } from "@storyreel/models";
import { isPlainMap } from "../../kit/json.ts";
import { needsQuotes, quotedSnippets, wordChoice } from "./word-choice.ts";

/**
 * One of our schemas (2020-12) in draft-07, which every editor understands. An enum whose words are explained becomes
 * choices with a line each.
 *
 * @throws for a keyword whose meaning in draft-07 is not known here: it must not be lost without a word.
 */
export function toDraft07(schema: JsonValue): JsonSchema {
  if (!isSchema(schema)) throw new Error("expected a JSON Schema object");
  return convert(schema, "#");
}

function convert(schema: JsonSchema, place: string): JsonSchema {
  const { enum: values, enumDescriptions, ...others } = schema;
  const entries = Object.entries(others).flatMap(([keyword, value]) =>
    convertKeyword({ keyword, value, place, schema }),
  );
  const converted = explainPattern(quoteExamples(Object.fromEntries(entries)));
  if (values === undefined) return converted;
  const words = Array.isArray(values) ? values : [];
  if (!words.every((word) => typeof word === "string")) return { ...converted, enum: values };
  // Without a type, editors insert text that looks like a number without quotes.
  if (!Array.isArray(enumDescriptions)) return { ...converted, type: "string", enum: values };
  const name = place.split("/").findLast((step) => step !== "items") ?? "";
  return wordChoice({
    choices: words.map((word, at) => ({ word, description: textOf(enumDescriptions[at]) })),
    description: textOf(others["description"]),
    message: `${name} is one of ${words.join(", ")}.`,
  });
}

/** Editors insert an example as it is. */
function quoteExamples(schema: JsonSchema): JsonSchema {
  const { examples, ...others } = schema;
  const words = Array.isArray(examples) ? examples : [];
  const isText = words.every((word) => typeof word === "string");
  return isText && words.some(needsQuotes)
    ? { ...others, defaultSnippets: quotedSnippets(words) }
    : schema;
}

/** An editor would show the regular expression. Our schemas describe each pattern in words beside it. */
function explainPattern(schema: JsonSchema): JsonSchema {
  const { pattern, description } = schema;
  return pattern === undefined || description === undefined
    ? schema
    : { ...schema, patternErrorMessage: description };
}

function convertKeyword(found: {
  readonly keyword: string;
  readonly value: JsonValue;
  readonly place: string;
  readonly schema: JsonSchema;
}): readonly (readonly [string, JsonValue])[] {
  const { keyword, value, place, schema } = found;
  const inside = (part: JsonValue, step: string): JsonValue =>
    isSchema(part) ? convert(part, `${place}/${step}`) : part;
  const each = (part: JsonValue, step: string): JsonValue =>
    isList(part) ? part.map((one) => inside(one, step)) : inside(part, step);
  switch (keyword) {
    case "$schema":
    case "$id":
      return [];
    case "$ref":
      return [["$ref", textOf(value).replace("#/$defs/", "#/definitions/")]];
    case "$defs":
      return [["definitions", mapSchemas(value, inside)]];
    case "properties":
    case "patternProperties":
      return [[keyword, mapSchemas(value, inside)]];
    case "prefixItems":
      return [["items", each(value, "items")]];
    case "items":
      return [["prefixItems" in schema ? "additionalItems" : "items", inside(value, "items")]];
    case "dependentRequired":
      return [["dependencies", value]];
    case "allOf":
    case "anyOf":
    case "oneOf":
    case "not":
    case "if":
    case "then":
    case "else":
    case "contains":
    case "propertyNames":
    case "additionalProperties":
      return [[keyword, each(value, keyword)]];
    default:
      if (SAME.has(keyword)) return [[keyword, value]];
      throw new Error(`${place}: no draft-07 form is known for the keyword "${keyword}"`);
  }
}

/** Keywords that are the same in both versions, and contain no schemas. */
const SAME = new Set([
  "$comment",
  "title",
  "description",
  "default",
  "examples",
  "type",
  "const",
  "pattern",
  "format",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "required",
  "minProperties",
  "maxProperties",
]);

function mapSchemas(
  map: JsonValue,
  inside: (schema: JsonValue, step: string) => JsonValue,
): JsonSchema {
  if (!isSchema(map)) throw new Error("expected a map of JSON Schemas");
  return Object.fromEntries(Object.entries(map).map(([name, one]) => [name, inside(one, name)]));
}

/** Of a description or an address; empty without one. */
export function textOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isSchema(value: JsonValue): value is JsonSchema {
  return isPlainMap(value);
}
