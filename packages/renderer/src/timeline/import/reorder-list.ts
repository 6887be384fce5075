import type { Span, YamlSource } from "@storyreel/models/source";
import { lineEndOf, lineStartOf, type TextEdit } from "./text-edit.ts";
import type { Path } from "./yaml-edits.ts";

/**
 * Reorders the items of a list: place *n* gets the item from place `order[n]`. Comments move with their item: those directly
 * above it, those on its lines, and those below it that are indented further than its dash. Blank lines stay in place.
 */
export function reorderList(source: YamlSource, list: Path, order: readonly number[]): TextEdit[] {
  const regions = order.map((_, index) => regionOf(source, [...list, index]));
  return order.flatMap((from, to) => {
    if (from === to) return [];
    const { start, end } = regions[to]!;
    const moved = regions[from]!;
    return [{ start, end, text: source.file.text.slice(moved.start, moved.end) }];
  });
}

/** An item of a list together with its comments; the item alone in a list in brackets. */
export function regionOf(source: YamlSource, item: Path): Span {
  const { text } = source.file;
  const value = source.span(item, "value");
  const list = source.span(item.slice(0, -1), "value");
  if (text[list.start] === "[") return value;
  const dash = dashOf(source, item);
  const lineStart = lineStartOf(text, dash);
  const indent = dash - lineStart;
  return {
    start: withCommentsAbove(text, lineStart, indent),
    end: withCommentsBelow(text, value.end, indent),
  };
}

/** The dash of an item in a block list. An anchor or a comment may stand between it and the value. */
export function dashOf(source: YamlSource, item: Path): number {
  const list = item.slice(0, -1);
  const index = Number(item.at(-1));
  const from =
    index === 0 ? source.span(list, "value").start : source.span([...list, index - 1], "value").end;
  const between = source.file.text.slice(from, source.span(item, "value").start);
  const blank = (part: string): string => " ".repeat(part.length);
  const marks = between.replace(/(?<![^\s])#[^\n]*/g, blank).replace(/[&!]\S+/g, blank);
  return from + marks.lastIndexOf("-");
}

/** Includes comments directly above an item, indented like its dash. */
function withCommentsAbove(text: string, lineStart: number, indent: number): number {
  let start = lineStart;
  while (start > 0) {
    const before = lineStartOf(text, start - 1);
    const line = text.slice(before, start);
    if (!line.startsWith(`${" ".repeat(indent)}#`)) break;
    start = before;
  }
  return start;
}

/** Includes the rest of the last line, and comments below it that are indented further than the dash. */
function withCommentsBelow(text: string, valueEnd: number, indent: number): number {
  // A block scalar ends after its last line break.
  const from = text[valueEnd - 1] === "\n" ? valueEnd - 1 : valueEnd;
  let end = lineEndOf(text, from);
  for (;;) {
    const next = text.indexOf("\n", end) + 1;
    if (next === 0) return end;
    const line = text.slice(next, lineEndOf(text, next));
    if (!new RegExp(`^ {${indent + 1},}#`).test(line)) return end;
    end = next + line.length;
  }
}
