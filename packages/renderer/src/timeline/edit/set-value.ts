import type { JsonValue } from "@storyreel/models";
import { flowText } from "../../kit/yaml-text.ts";
import { isPlainMap } from "../../kit/json.ts";
import type { YamlSource } from "@storyreel/models/source";
import { lineEndOf, lineStartOf, type TextEdit } from "../import/text-edit.ts";
import { isPlain, setKey, valueAt, type Path } from "../import/yaml-edits.ts";
import type { PatchRefusal } from "./board-patch.ts";
import { blockHeader, scalarText } from "./scalar-text.ts";

/**
 * Sets the value at a path, in the style in which it is written; `null` takes its key away. A list or a map is written on one line, in
 * the place of whatever is there.
 */
export function setValue(
  source: YamlSource,
  path: Path,
  value: JsonValue,
): readonly TextEdit[] | PatchRefusal {
  const old = valueAt(source, path);
  if (value === null) return old === undefined ? [] : removeKey(source, path);
  const isScalar = typeof value !== "object";
  if (isScalar && (isPlainMap(old) || Array.isArray(old))) {
    return {
      refused: `"${path.at(-1)}" is a list or a map here`,
      hint: "change it in the file",
    };
  }
  const strange = findMissingItem(source, path);
  if (strange !== undefined) return { refused: `there is no "${strange}" here` };
  const parent = path.slice(0, -1);
  const map = valueAt(source, parent);
  const key = String(path.at(-1));
  const isShared =
    parent.length > 0 && typeof parent.at(-1) === "string" && !isPlain(source, parent);
  if (!isPlainMap(map) || (isShared && map !== undefined)) {
    // A map that is not there yet, is empty, or repeats another one is written on one line.
    return [setKey(source, parent, flowText({ ...(isPlainMap(map) ? map : {}), [key]: value }))];
  }
  if (isScalar) {
    return [keepComment(source, path, setKey(source, path, scalarText(source, path, value)))];
  }
  const edit = setKey(source, path, flowText(value));
  if (old === undefined) return [edit];
  // The lines of a list end with a line break of their own.
  const written = source.file.text.slice(edit.start, edit.end);
  return [{ ...edit, end: edit.start + written.trimEnd().length }];
}

/** A place in a list is there or not; it cannot be made by writing to it. */
function findMissingItem(source: YamlSource, path: Path): string | undefined {
  const at = path.findIndex((step, index) => {
    const owner = valueAt(source, path.slice(0, index));
    if (!Array.isArray(owner)) return typeof step === "number";
    return typeof step !== "number" || owner[step] === undefined;
  });
  return at === -1 ? undefined : path.slice(Math.max(0, at - 1), at + 1).join(".");
}

/** What is said about a value stays behind it, or behind the sign that begins a text block. */
function keepComment(source: YamlSource, path: Path, edit: TextEdit): TextEdit {
  const { text } = source.file;
  if (valueAt(source, path) === undefined) return edit;
  const { start, end } = source.span(path, "value");
  const written = text.slice(start, end);
  const oldHeader = blockHeader(written);
  const lineEnd = lineEndOf(text, oldHeader === undefined ? end : start);
  const behind = text.slice(oldHeader === undefined ? end : start + oldHeader.length, lineEnd);
  const comment = /^[ \t]+#.*$/.exec(behind)?.[0];
  if (comment === undefined) return edit;
  const wasBlock = oldHeader !== undefined;
  if (blockHeader(edit.text.replace(/^: /, "")) === undefined) {
    return wasBlock ? { ...edit, text: `${edit.text}${comment}` } : edit;
  }
  const moved = withComment(edit, comment);
  return wasBlock ? moved : { ...moved, end: lineEnd };
}

function withComment(edit: TextEdit, comment: string): TextEdit {
  return { ...edit, text: edit.text.replace(/\r?\n/, (lineBreak) => `${comment}${lineBreak}`) };
}

/** Takes a key away with its lines; a map that would be empty goes with it. */
export function removeKey(source: YamlSource, path: Path): readonly TextEdit[] | PatchRefusal {
  const { text } = source.file;
  const parent = path.slice(0, -1);
  const map = valueAt(source, parent);
  const keys = isPlainMap(map) ? Object.keys(map) : [];
  const isItem = typeof parent.at(-1) === "number";
  if (keys.length === 1 && !isItem) return removeKey(source, parent);
  if (keys.length === 1) return { refused: "a shot needs at least one key" };
  const key = source.span(path, "key");
  const value = source.span(path, "value");
  const index = keys.indexOf(String(path.at(-1)));
  const next = keys[index + 1];
  const nextStart = next === undefined ? undefined : source.span([...parent, next], "key").start;
  const end = Math.max(key.end, value.end);
  if (text[source.span(parent, "value").start] === "{") {
    if (nextStart !== undefined) return [{ start: key.start, end: nextStart, text: "" }];
    const before = keys[index - 1] ?? "";
    const last = source.span([...parent, before], "value").end;
    return [{ start: last, end, text: "" }];
  }
  const lineStart = lineStartOf(text, key.start);
  const isAfterDash = text.slice(lineStart, key.start).includes("-");
  // The key after it takes its place behind the dash.
  if (isAfterDash && nextStart !== undefined) {
    return [{ start: key.start, end: nextStart, text: "" }];
  }
  const from = text[end - 1] === "\n" ? end - 1 : end;
  const lineEnd = text.indexOf("\n", lineEndOf(text, from));
  return [{ start: lineStart, end: lineEnd === -1 ? text.length : lineEnd + 1, text: "" }];
}
