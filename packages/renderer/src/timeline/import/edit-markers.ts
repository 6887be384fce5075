import { isPlainMap } from "../../kit/json.ts";
import type { YamlSource } from "@storyreel/models/source";
import type { Marker } from "../../storyboard/storyboard.ts";
import type { MarkerEdits } from "./cut-edits.ts";
import { regionOf } from "./reorder-list.ts";
import { lineStartOf, type TextEdit } from "./text-edit.ts";
import { flowMarkers, isPlain, setKey, valueAt, yamlText, type Path } from "./yaml-edits.ts";

/** Writes changed markers where they are, and new ones after them. A list that loses markers is written anew. */
export function editMarkers(
  source: YamlSource,
  shot: Path,
  { old, added }: MarkerEdits,
): TextEdit[] {
  const path = [...shot, "markers"];
  const list = valueAt(source, path);
  const isOwn =
    Array.isArray(list) &&
    isPlain(source, path) &&
    // A marker that others repeat, or that repeats another, must not change with this one.
    !/[&*]/.test(textAt(source, path)) &&
    list.length === old.length &&
    list.length > 0 &&
    list.every(isPlainMap);
  if (!isOwn || old.some(({ now }) => now === undefined)) {
    const all = [...old.flatMap(({ now }) => now ?? []), ...added];
    return [setKey(source, path, flowMarkers(all))];
  }
  const changed = old.flatMap(({ before, now }, index) =>
    now === undefined ? [] : editMarker(source, [...path, index], { before, now }),
  );
  return [...changed, ...appendMarkers(source, [...path, list.length - 1], added)];
}

function textAt(source: YamlSource, path: Path): string {
  const { start, end } = source.span(path, "value");
  return source.file.text.slice(start, end);
}

function editMarker(
  source: YamlSource,
  path: Path,
  { before, now }: { readonly before: Marker; readonly now: Marker },
): TextEdit[] {
  const set = (key: string, text: string | undefined): TextEdit[] =>
    text === undefined ? [] : [setKey(source, [...path, key], text)];
  const { atSeconds, name, comment, color } = now;
  return [
    ...set("at", atSeconds === before.atSeconds ? undefined : String(atSeconds)),
    ...set("name", name === before.name ? undefined : yamlText(name)),
    ...set("comment", comment === before.comment ? undefined : comment && yamlText(comment)),
    ...set("color", color === before.color ? undefined : color),
  ];
}

function appendMarkers(source: YamlSource, last: Path, added: readonly Marker[]): TextEdit[] {
  if (added.length === 0) return [];
  const { text } = source.file;
  const { end } = regionOf(source, last);
  const items = added.map((marker) => flowMarkers([marker]).slice(1, -1));
  if (text[source.span(last.slice(0, -1), "value").start] === "[") {
    return [{ start: end, end, text: items.map((item) => `, ${item}`).join("") }];
  }
  const dash = text.lastIndexOf("-", source.span(last, "value").start - 1);
  const margin = " ".repeat(dash - lineStartOf(text, dash));
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  return [
    { start: end, end, text: items.map((item) => `${lineBreak}${margin}- ${item}`).join("") },
  ];
}
