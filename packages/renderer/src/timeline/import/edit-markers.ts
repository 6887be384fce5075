import { isPlainMap } from "../../kit/json.ts";
import { yamlText } from "../../kit/yaml-text.ts";
import type { YamlSource } from "@storyreel/models/source";
import type { Marker } from "../../storyboard/storyboard.ts";
import type { MarkerEdits } from "./cut-edits.ts";
import { dashOf, regionOf } from "./reorder-list.ts";
import { lineEndOf, lineStartOf, type TextEdit } from "./text-edit.ts";
import { flowMarkers, isPlain, setKey, valueAt, type Path } from "./yaml-edits.ts";

/** Writes changed markers where they are, and new ones after them. A list that loses all its markers is written anew. */
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
  if (!isOwn || old.every(({ now }) => now === undefined)) {
    const all = [...old.flatMap(({ now }) => now ?? []), ...added];
    return [setKey(source, path, flowMarkers(all))];
  }
  const changed = old.flatMap(({ before, now }, index) =>
    now === undefined
      ? [removeMarker(source, path, { index, isAfterKept: isKept(old.slice(0, index)) })]
      : editMarker(source, [...path, index], { before, now }),
  );
  return [...changed, ...appendMarkers(source, [...path, list.length - 1], added)];
}

function isKept(markers: MarkerEdits["old"]): boolean {
  return markers.some(({ now }) => now !== undefined);
}

/** Removes an item together with its comments and the comma between it and a marker that stays. */
function removeMarker(
  source: YamlSource,
  list: Path,
  { index, isAfterKept }: { readonly index: number; readonly isAfterKept: boolean },
): TextEdit {
  const { text } = source.file;
  const { start, end } = regionOf(source, [...list, index]);
  if (text[source.span(list, "value").start] !== "[") {
    // With the line end before it, because something may be inserted after it.
    return { start: lineEndOf(text, start - 1), end, text: "" };
  }
  return isAfterKept
    ? { start: regionOf(source, [...list, index - 1]).end, end, text: "" }
    : { start, end: regionOf(source, [...list, index + 1]).start, text: "" };
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
  const dash = dashOf(source, last);
  const margin = " ".repeat(dash - lineStartOf(text, dash));
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  return [
    { start: end, end, text: items.map((item) => `${lineBreak}${margin}- ${item}`).join("") },
  ];
}
