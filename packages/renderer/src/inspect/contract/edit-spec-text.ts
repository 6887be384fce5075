import { readYaml, type YamlSource } from "@storyreel/models/source";
import { isPlainMap } from "../../kit/json.ts";
import { flowText, yamlText } from "../../kit/yaml-text.ts";
import {
  applyEdits,
  lineEndOf,
  lineStartOf,
  type TextEdit,
} from "../../timeline/import/text-edit.ts";
import { setKey, valueAt, type Path } from "../../timeline/import/yaml-edits.ts";
import type { SpecEdit, SpecMap } from "./spec-edit.ts";

/**
 * Writes a change into the text of a spec. Comments and the layout of everything else stay. `undefined`: it cannot be written
 * without rewriting more.
 */
export function editSpecText(text: string, edit: SpecEdit): string | undefined {
  switch (edit.kind) {
    case "remove-parameter":
      return removeParameter(text, edit.name);
    case "add-parameter":
      return insertParameter(text, edit.name, blockOf(edit.document));
    case "change-parameter":
      return changeParameter(text, edit);
    case "change-price":
      return changePrice(text, edit);
  }
}

function removeParameter(text: string, name: string): string | undefined {
  const source = read(text);
  const at = ["parameters", name];
  // A spec that inherits the parameter says that it is gone.
  if (valueAt(source, at) === undefined) return insertParameter(text, name, " null\n");
  const range = linesOf(source, at);
  return range === undefined ? undefined : applyEdits(text, [{ ...range, text: "" }]);
}

function changeParameter(
  text: string,
  { name, set, drop }: Extract<SpecEdit, { readonly kind: "change-parameter" }>,
): string | undefined {
  const at = ["parameters", name];
  if (!isPlainMap(valueAt(read(text), at))) return insertParameter(text, name, blockOf(set));
  let current: string | undefined = text;
  for (const key of drop) {
    if (Object.hasOwn(set, key)) continue;
    // `range` becomes the `enum` in its place.
    const isReplaced = key === "range" && Object.hasOwn(set, "enum");
    current = isReplaced
      ? renameKey(current, [...at, key], ["enum", flowText(set["enum"])])
      : dropKey(current, [...at, key]);
    if (current === undefined) return undefined;
  }
  for (const [key, value] of Object.entries(set)) {
    current = applyEdits(current, [setKey(read(current), [...at, key], flowText(value))]);
  }
  // What the API publishes itself is documented, which is what a spec means without this key.
  return dropKey(current, [...at, "confidence"]);
}

function changePrice(
  text: string,
  { rates, document, origin }: Extract<SpecEdit, { readonly kind: "change-price" }>,
): string | undefined {
  const source = read(text);
  if (valueAt(source, ["price"]) === undefined) {
    return `${withLineEnd(text)}price:\n${blockLines(document, 2)}`;
  }
  const known = valueAt(source, ["price", "rates"]);
  if (!Array.isArray(known)) return undefined;
  let current = text;
  const setAt = (path: Path, value: unknown): void => {
    current = applyEdits(current, [setKey(read(current), path, quoted(value))]);
  };
  for (const [index, usd] of rates) {
    if (known[index] === undefined) return undefined;
    setAt(["price", "rates", index, "usd"], usd);
  }
  for (const [key, value] of Object.entries(origin)) setAt(["price", key], value);
  return dropKey(current, ["price", "confidence"]);
}

function read(text: string): YamlSource {
  return readYaml({ path: "spec.yaml", text });
}

/** Amounts and dates are quoted. */
function quoted(value: unknown): string {
  return typeof value === "string" && /^[\d-]/.test(value)
    ? JSON.stringify(value)
    : flowText(value);
}

/** The value of a parameter as lines of their own below its name. */
function blockOf(document: SpecMap): string {
  return `\n${blockLines(document, 4)}`;
}

function blockLines(document: SpecMap, indent: number): string {
  const space = " ".repeat(indent);
  return Object.entries(document)
    .map(([key, value]) => {
      const isTable = key === "rates" && Array.isArray(value);
      if (!isTable) return `${space}${key}: ${quoted(value)}\n`;
      return `${space}rates:\n${value.map((row) => `${space}  - ${flowText(row)}\n`).join("")}`;
    })
    .join("");
}

/** After the last parameter. `block` follows the colon, and ends in a line break. */
function insertParameter(text: string, name: string, block: string): string | undefined {
  const source = read(text);
  const parameters = valueAt(source, ["parameters"]);
  const entry = `  ${yamlText(name)}:${block}`;
  if (parameters === undefined) return `${withLineEnd(text)}parameters:\n${entry}`;
  const last = isPlainMap(parameters) ? Object.keys(parameters).at(-1) : undefined;
  if (last === undefined) return undefined;
  const range = linesOf(source, ["parameters", last]);
  if (range === undefined || indentOf(source, ["parameters", last]) !== 2) return undefined;
  return applyEdits(withLineEnd(text), [{ start: range.end, end: range.end, text: entry }]);
}

/** The whole lines of a key and its value. `undefined`: something else is on them. */
function linesOf(source: YamlSource, path: Path): Omit<TextEdit, "text"> | undefined {
  const { text } = source.file;
  const key = source.span(path, "key");
  const start = lineStartOf(text, key.start);
  if (text.slice(start, key.start).trim() !== "") return undefined;
  let { end } = source.span(path, "value");
  while (end > key.end && /\s/.test(text[end - 1] ?? "")) end -= 1;
  const lineEnd = lineEndOf(text, end);
  const rest = text.slice(end, lineEnd).trim();
  if (rest !== "" && !rest.startsWith("#")) return undefined;
  const next = text.indexOf("\n", lineEnd);
  return { start, end: next === -1 ? text.length : next + 1 };
}

function indentOf(source: YamlSource, path: Path): number {
  const { start } = source.span(path, "key");
  return start - lineStartOf(source.file.text, start);
}

/** Removes a key, if it is there, from a map on several lines or on one. */
function dropKey(text: string, path: Path): string | undefined {
  const source = read(text);
  if (valueAt(source, path) === undefined) return text;
  const lines = linesOf(source, path);
  if (lines !== undefined) return applyEdits(text, [{ ...lines, text: "" }]);
  const map = path.slice(0, -1);
  const keys = Object.keys(valueAt(source, map) ?? {});
  const index = keys.indexOf(String(path.at(-1)));
  const [before, after] = [keys[index - 1], keys[index + 1]];
  if (after !== undefined) {
    const { start } = source.span(path, "key");
    const end = source.span([...map, after], "key").start;
    return applyEdits(text, [{ start, end, text: "" }]);
  }
  if (before === undefined) return undefined;
  const { end: start } = source.span([...map, before], "value");
  return applyEdits(text, [{ start, end: source.span(path, "value").end, text: "" }]);
}

function renameKey(
  text: string,
  path: Path,
  [key, value]: readonly [key: string, value: string],
): string | undefined {
  const source = read(text);
  if (valueAt(source, path) === undefined) return text;
  const { start } = source.span(path, "key");
  const { end } = source.span(path, "value");
  return applyEdits(text, [{ start, end, text: `${key}: ${value}` }]);
}

function withLineEnd(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
