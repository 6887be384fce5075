import { isPlainMap } from "../../kit/json.ts";
import { yamlText } from "../../kit/yaml-text.ts";
import type { Span, YamlSource } from "@storyreel/models/source";
import type { Marker } from "../../storyboard/storyboard.ts";
import { commentsBetween } from "./comments-in.ts";
import type { MarkerEdits } from "./cut-edits.ts";
import { linesOfItem, type ItemLines } from "./marker-lines.ts";
import { dashOf, regionOf } from "./reorder-list.ts";
import { lineEndOf, lineStartOf, type TextEdit } from "./text-edit.ts";
import { hasMarks } from "./yaml-anchors.ts";
import { anchorOf, flowMarkers, isPlain, setKey, valueAt, type Path } from "./yaml-edits.ts";

/** Writes changed markers where they are, and new ones after them. Those that go take their comments along. */
export function editMarkers(
  source: YamlSource,
  shot: Path,
  { old, added }: MarkerEdits,
): TextEdit[] {
  const path = [...shot, "markers"];
  const isOwn = hasOwnMarkers(source, path, old.length);
  const isEmptied = old.every(({ now }) => now === undefined);
  if (isOwn && isEmptied && added.length === 0) return removeAll(source, path, old.length);
  if (!isOwn || isEmptied) {
    const all = [...old.flatMap(({ now }) => now ?? []), ...added];
    return [setKey(source, path, flowMarkers(all))];
  }
  const last = old.findLastIndex(({ now }) => now !== undefined);
  const gone = old.flatMap(({ now }, index) => (now === undefined ? [index] : []));
  const lines = gone.flatMap((index) => linesOfItem(source, [...path, index]) ?? []);
  const isNoted = commentsBetween(source.file, source.span(path, "value")).length > 0;
  const keepsLines = lines.length < gone.length || !isNoted;
  const removed = gone.flatMap((index, at) =>
    keepsLines
      ? [removeMarker(source, path, { index, isAfterKept: isKept(old.slice(0, index)) })]
      : removeLines(source, path, { lines: lines[at]!, last, isAfterLast: index === last + 1 }),
  );
  const changed = old.flatMap(({ before, now }, index) =>
    now === undefined ? [] : editMarker(source, [...path, index], { before, now }),
  );
  const isFlow = source.file.text[source.span(path, "value").start] === "[";
  const place = isFlow ? last : old.length - 1;
  const anchor = anchorOf(source, path);
  // Others that repeat the list keep what it was.
  const mark = anchor === undefined ? [] : [{ ...anchor, text: "" }];
  return [...mark, ...changed, ...removed, ...appendMarkers(source, [...path, place], added)];
}

/** Whether a list of so many markers is written out where it is used, and none of them repeats another. */
export function hasOwnMarkers(source: YamlSource, path: Path, count: number): boolean {
  const markers = valueAt(source, path);
  return (
    Array.isArray(markers) &&
    markers.length === count &&
    count > 0 &&
    markers.every(isPlainMap) &&
    (isPlain(source, path) || anchorOf(source, path) !== undefined) &&
    !hasMarks(source.file.text, source.span(path, "value"))
  );
}

function isKept(markers: MarkerEdits["old"]): boolean {
  return markers.some(({ now }) => now !== undefined);
}

/** Leaves an empty list, and the comments that are about none of the markers. */
function removeAll(source: YamlSource, path: Path, count: number): TextEdit[] {
  const { text } = source.file;
  const key = source.span(path, "key");
  const items = Array.from(
    { length: count },
    (_, index) => linesOfItem(source, [...path, index]) ?? [],
  ).flat();
  const end = items.at(-1)?.span.end ?? 0;
  const value = source.span(path, "value");
  const isFlow = text[value.start] === "[";
  const comments = commentsBetween(source.file, { start: key.end, end: isFlow ? value.end : end });
  if (items.length < count || comments.length === 0) return [setKey(source, path, "[]")];
  const others = comments.filter((comment) => !items.some(({ span }) => isWithin(comment, span)));
  const anchor = anchorOf(source, path);
  const mark = anchor === undefined ? [] : [{ ...anchor, text: "" }];
  const start = anchor?.end ?? key.end + 1;
  const behindKey = /^[ \t]+#[^\r\n]*/.exec(text.slice(start, end))?.[0] ?? "";
  if (!isFlow && others.length === (behindKey === "" ? 0 : 1)) {
    return [...mark, { start, end, text: ` []${behindKey}` }];
  }
  const gone = items.map(({ span }, index) => {
    const before = lineEndOf(text, span.start - 1);
    if (isFlow || index > 0) return { start: before, end: span.end, text: "" };
    const dash = dashOf(source, [...path, index]);
    // Further to the right than the key.
    const column = Math.max(columnOf(text, dash), columnOf(text, key.start) + 2);
    return { ...span, text: `${" ".repeat(column)}[]` };
  });
  return [...mark, ...gone];
}

function columnOf(text: string, at: number): number {
  return at - lineStartOf(text, at);
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Removes an item together with its comments and the comma between it and a marker that stays. */
function removeMarker(
  source: YamlSource,
  path: Path,
  { index, isAfterKept }: { readonly index: number; readonly isAfterKept: boolean },
): TextEdit {
  const { text } = source.file;
  const { start, end } = regionOf(source, [...path, index]);
  if (text[source.span(path, "value").start] !== "[") {
    // With the line end before it, because something may be inserted after it.
    return { start: lineEndOf(text, start - 1), end, text: "" };
  }
  return isAfterKept
    ? { start: regionOf(source, [...path, index - 1]).end, end, text: "" }
    : { start, end: regionOf(source, [...path, index + 1]).start, text: "" };
}

type Removed = {
  readonly lines: ItemLines;
  /** The last marker that stays. */
  readonly last: number;
  readonly isAfterLast: boolean;
};

/** The same for an item that has its lines for itself. */
function removeLines(
  source: YamlSource,
  path: Path,
  { lines, last, isAfterLast }: Removed,
): TextEdit[] {
  const { text } = source.file;
  const { start, end } = lines.span;
  const gone = { start: lineEndOf(text, start - 1), end, text: "" };
  if (!isAfterLast || text[source.span(path, "value").start] !== "[") return [gone];
  // Nothing follows the marker that is the last one now.
  const kept = source.span([...path, last], "value").end;
  const comma = /^[ \t]*,/.exec(text.slice(kept))?.[0].length ?? 0;
  return [...(comma === 0 ? [] : [{ start: kept, end: kept + comma, text: "" }]), gone];
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
