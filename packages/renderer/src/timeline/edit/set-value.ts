import { flowText } from "../../kit/yaml-text.ts";
import { isPlainMap } from "../../kit/json.ts";
import type { YamlSource } from "@storyreel/models/source";
import { lineEndOf, lineStartOf, type TextEdit } from "../import/text-edit.ts";
import { isPlain, setKey, valueAt, type Path } from "../import/yaml-edits.ts";
import type { PatchRefusal } from "./board-patch.ts";
import { scalarText } from "./scalar-text.ts";

/** Sets the value at a path, in the style in which it is written; `null` takes its key away. */
export function setValue(
  source: YamlSource,
  path: Path,
  value: string | number | boolean | null,
): readonly TextEdit[] | PatchRefusal {
  const old = valueAt(source, path);
  if (value === null) return old === undefined ? [] : removeKey(source, path);
  if (isPlainMap(old) || Array.isArray(old)) {
    return { refused: `"${path.at(-1)}" is a list or a map here; change it in the file` };
  }
  const parent = path.slice(0, -1);
  const map = valueAt(source, parent);
  const key = String(path.at(-1));
  const isShared =
    parent.length > 0 && typeof parent.at(-1) === "string" && !isPlain(source, parent);
  if (!isPlainMap(map) || (isShared && map !== undefined)) {
    // A map that is not there yet, is empty, or repeats another one is written on one line.
    return [setKey(source, parent, flowText({ ...(isPlainMap(map) ? map : {}), [key]: value }))];
  }
  return [setKey(source, path, scalarText(source, path, value))];
}

/** Takes a key away with its lines; a map that would be empty goes with it. */
function removeKey(source: YamlSource, path: Path): readonly TextEdit[] | PatchRefusal {
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
