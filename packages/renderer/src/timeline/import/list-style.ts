import type { YamlSource } from "@storyreel/models/source";
import { dashOf, regionOf } from "./reorder-list.ts";
import { lineStartOf, type TextEdit } from "./text-edit.ts";
import { valueAt, type Path } from "./yaml-edits.ts";

/** Whether the list of an item is written in brackets. */
export function isInFlowList(source: YamlSource, item: Path): boolean {
  return source.file.text[source.span(item.slice(0, -1), "value").start] === "[";
}

/** What stands before the dash of an item: spaces, or nothing. */
export function marginOf(source: YamlSource, item: Path): string {
  const dash = dashOf(source, item);
  return source.file.text.slice(lineStartOf(source.file.text, dash), dash);
}

export function lineBreakOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** What stands between an item of a list in brackets and the next one, besides the comma: a space, or a line of its own. */
export function flowGap(source: YamlSource, item: Path): string {
  const { text } = source.file;
  const { start } = source.span(item, "value");
  const margin = text.slice(lineStartOf(text, start), start);
  return margin.trim() === "" && start > 0 ? `${lineBreakOf(text)}${margin}` : " ";
}

/** The empty line, if any, that the author of a block list puts between its items. */
export function gapIn(source: YamlSource, list: Path): string {
  const { text } = source.file;
  const items = valueAt(source, list);
  if (!Array.isArray(items) || items.length < 2) return "";
  const gaps = [...items.keys()].slice(1).map((index) => {
    const { end } = regionOf(source, [...list, index - 1]);
    return text.slice(end, regionOf(source, [...list, index]).start);
  });
  return gaps.every((gap) => /\n[ \t]*\r?\n/.test(gap)) ? lineBreakOf(text) : "";
}

/** Takes an item out of a list with its comments, and the empty line that parted it from the next. */
export function removeItem(source: YamlSource, item: Path): TextEdit {
  const { text } = source.file;
  const list = item.slice(0, -1);
  const index = Number(item.at(-1));
  const region = regionOf(source, item);
  if (isInFlowList(source, item)) {
    const rest = /^[ \t]*,[ \t]*(?:#[^\n]*)?\r?\n/.exec(text.slice(region.end));
    // A line of its own goes as a whole; what is said about the next item stays.
    if (rest !== null && flowGap(source, item) !== " ") {
      const start = lineStartOf(text, region.start);
      return { start, end: region.end + rest[0].length, text: "" };
    }
    const other = regionOf(source, [...list, index === 0 ? 1 : index - 1]);
    return index === 0
      ? { start: region.start, end: other.start, text: "" }
      : { start: other.end, end: region.end, text: "" };
  }
  const lineEnd = text.indexOf("\n", region.end);
  const end = lineEnd === -1 ? text.length : lineEnd + 1;
  if (gapIn(source, list) === "") return { start: region.start, end, text: "" };
  const below = /^(?:[ \t]*\r?\n)+/.exec(text.slice(end))?.[0].length ?? 0;
  const items = valueAt(source, list);
  const isLast = Array.isArray(items) && index === items.length - 1;
  if (!isLast) return { start: region.start, end: end + below, text: "" };
  // What parts the list from what follows stays.
  const above = /(?:[ \t]*\r?\n)+$/.exec(text.slice(0, region.start))?.[0] ?? "";
  const kept = /^[ \t]*\r?\n/.exec(above)?.[0].length ?? 0;
  const isLineEnd = text[region.start - above.length - 1] !== "\n";
  return { start: region.start - above.length + (isLineEnd ? kept : 0), end, text: "" };
}
