import { isPlainMap } from "../../kit/json.ts";
import { flowText, yamlText } from "../../kit/yaml-text.ts";
import type { SourceFile, Span, YamlSource } from "@storyreel/models/source";
import { commentsBetween } from "./comments-in.ts";
import { lineBreakOf } from "./list-style.ts";
import { lineEndOf, lineStartOf, type TextEdit } from "./text-edit.ts";
import { anchorOf, isPlain, setKey, valueAt, type Path } from "./yaml-edits.ts";

/** By key: the value as YAML for one line; `undefined` takes the key away. */
export type Entries = { readonly [key: string]: string | undefined };

/**
 * Changes, adds and takes away keys of a map where it is written. Its other keys and all its comments stay. A map that is not
 * there, or repeats another one, is written on one line.
 *
 * @param whole what is written then
 */
export function setEntries(
  source: YamlSource,
  path: Path,
  { entries, whole = entries }: { readonly entries: Entries; readonly whole?: Entries },
): TextEdit[] {
  const old = valueAt(source, path);
  const anchor = isPlainMap(old) ? anchorOf(source, path) : undefined;
  if (!isPlainMap(old) || (anchor === undefined && !isPlain(source, path))) {
    return [setKey(source, path, flowOf(whole, old))];
  }
  if (Object.keys(old).length === 0) return fillEmpty(source, path, { entries, whole });
  const isNew = (key: string): boolean => !Object.hasOwn(old, key);
  const added = Object.entries(entries).flatMap(([key, text]) =>
    text !== undefined && isNew(key) ? [`${yamlText(key)}: ${text}`] : [],
  );
  const changed = Object.entries(entries).flatMap(([key, text]) =>
    text === undefined || isNew(key) || text === String(old[key])
      ? []
      : [setKey(source, [...path, key], text)],
  );
  const gone = Object.keys(old).filter(
    (key) => Object.hasOwn(entries, key) && entries[key] === undefined,
  );
  // Others that repeat it keep what it was.
  const mark = anchor === undefined ? [] : [{ ...anchor, text: "" }];
  if (gone.length === 0) return [...mark, ...changed, ...insertEntries(source, path, entries)];
  const isEmpty = gone.length === Object.keys(old).length && added.length === 0;
  if (isEmpty && !hasComment(source.file, source.span(path, "value"))) {
    return [...mark, setKey(source, path, "{}")];
  }
  return [...mark, ...changed, ...replaceEntries(source, path, { gone, added, isEmpty })];
}

/** A map on one line, with the other keys of an old one. */
export function flowOf(entries: Entries, old?: unknown): string {
  const others = Object.entries(isPlainMap(old) ? old : {}).filter(
    ([key]) => !Object.hasOwn(entries, key),
  );
  const words = [
    ...others.map(([key, value]) => `${yamlText(key)}: ${flowText(value)}`),
    ...Object.entries(entries).flatMap(([key, text]) =>
      text === undefined ? [] : [`${yamlText(key)}: ${text}`],
    ),
  ];
  return words.length === 0 ? "{}" : `{ ${words.join(", ")} }`;
}

/** Brackets with nothing in them but, perhaps, comments. */
function fillEmpty(
  source: YamlSource,
  path: Path,
  { entries, whole }: { readonly entries: Entries; readonly whole: Entries },
): TextEdit[] {
  const value = source.span(path, "value");
  if (!hasComment(source.file, value)) return [setKey(source, path, flowOf(whole))];
  const words = flowOf(entries)
    .replace(/^\{|\}$/g, "")
    .trimEnd();
  return [{ start: value.start + 1, end: value.start + 1, text: words }];
}

function insertEntries(source: YamlSource, path: Path, entries: Entries): TextEdit[] {
  return Object.entries(entries).flatMap(([key, text]) =>
    text === undefined || valueAt(source, [...path, key]) !== undefined
      ? []
      : [setKey(source, [...path, key], text)],
  );
}

type Exchange = {
  readonly gone: readonly string[];
  readonly added: readonly string[];
  /** Nothing is left. */
  readonly isEmpty: boolean;
};

/** New keys take the place of those that go. */
function replaceEntries(
  source: YamlSource,
  path: Path,
  { gone, added, isEmpty }: Exchange,
): TextEdit[] {
  const { text } = source.file;
  if (text[source.span(path, "value").start] === "{") {
    return gone.flatMap((key, index) =>
      index === 0 && added.length > 0
        ? [{ ...entryOf(source, [...path, key]), text: added.join(", ") }]
        : removeFromFlow(source, path, { key, gone }),
    );
  }
  return gone.flatMap((key, index) => {
    const place = entryOf(source, [...path, key]);
    const indent = text.slice(lineStartOf(text, place.start), place.start);
    const lineBreak = `${lineBreakOf(text)}${indent}`;
    const lineEnd = lineEndOf(text, place.end);
    const comments = commentsBetween(source.file, { start: place.start, end: lineEnd });
    const words = index > 0 ? [] : isEmpty ? ["{}"] : added;
    const lines = [...comments.map((one) => one.text), ...words];
    const isFirst = indent.trim() !== "";
    const isFirstLine = lineStartOf(text, place.start) === 0;
    if (isFirst || isFirstLine) return [{ ...place, end: lineEnd, text: lines.join(lineBreak) }];
    const start = lineEndOf(text, lineStartOf(text, place.start) - 1);
    return [{ start, end: lineEnd, text: lines.map((line) => `${lineBreak}${line}`).join("") }];
  });
}

/** A key with its value. */
function entryOf(source: YamlSource, path: Path) {
  const { start, end } = source.span(path, "key");
  const value = source.span(path, "value");
  const { text } = source.file;
  const colon = /^[ \t]*:/.exec(text.slice(end))?.[0].length ?? 0;
  // A block scalar ends after its last line break.
  const last = text[value.end - 1] === "\n" ? text.slice(0, value.end).trimEnd().length : value.end;
  return { start, end: Math.max(end + colon, last) };
}

/** With the comma that parts it from the next key, or from the one before. A line of its own goes as a whole. */
function removeFromFlow(
  source: YamlSource,
  map: Path,
  { key, gone }: { readonly key: string; readonly gone: readonly string[] },
): TextEdit[] {
  const { text } = source.file;
  const entry = entryOf(source, [...map, key]);
  const value = valueAt(source, map);
  const keys = Object.keys(isPlainMap(value) ? value : {});
  const place = keys.indexOf(key);
  const [before, next] = [keys[place - 1], keys[place + 1]];
  const close = source.span(map, "value").end - 1;
  const until = next === undefined ? close : source.span([...map, next], "key").start;
  const comma = findComma(source.file, { start: entry.end, end: until });
  const isNear = comma !== undefined && !hasComment(source.file, { start: entry.end, end: comma });
  const end = isNear ? comma + 1 : entry.end;
  const commas = comma === undefined || isNear ? [] : [comma];
  if (comma === undefined && before !== undefined && !gone.includes(before)) {
    const last = entryOf(source, [...map, before]).end;
    const isInLine = !/[\r\n]/.test(text.slice(last, entry.start));
    if (isInLine && !hasComment(source.file, entry)) return [{ start: last, end, text: "" }];
    commas.push(findComma(source.file, { start: last, end: entry.start }) ?? -1);
  }
  return [
    ...commas.flatMap((at) => (at === -1 ? [] : [{ start: at, end: at + 1, text: "" }])),
    cutOut(source.file, { start: entry.start, end }),
  ];
}

/** Without what is around it; comments inside of it stay. */
function cutOut(file: SourceFile, { start, end }: Span): TextEdit {
  const { text } = file;
  const lineStart = lineStartOf(text, start);
  const lineEnd = lineEndOf(text, end);
  const indent = text.slice(lineStart, start);
  const behind = text.slice(end, lineEnd);
  const isFirst = indent.trim() === "" && lineStart > 0;
  const lines = commentsBetween(file, { start, end }).map((one) => one.text);
  if (isFirst && lines.length === 0 && behind.trim() === "") {
    return { start: lineEndOf(text, lineStart - 1), end: lineEnd, text: "" };
  }
  const lineBreak = `${lineBreakOf(text)}${isFirst ? indent : ""}`;
  if (behind.trim() === "" && lines.length === 0) {
    return { start: lineStart + indent.trimEnd().length, end, text: "" };
  }
  const space = behind.length - behind.trimStart().length;
  const hasMore = behind.trim() !== "" && lines.length > 0;
  return { start, end: end + space, text: lines.join(lineBreak) + (hasMore ? lineBreak : "") };
}

function hasComment(file: SourceFile, place: Span): boolean {
  return commentsBetween(file, place).length > 0;
}

/** A comma that is not in a comment. */
function findComma(file: SourceFile, place: Span): number | undefined {
  const { text } = file;
  const comments = commentsBetween(file, place);
  for (let at = text.indexOf(",", place.start); at !== -1 && at < place.end;) {
    const comment = comments.find(({ start, end }) => at >= start && at < end);
    if (comment === undefined) return at;
    at = text.indexOf(",", comment.end);
  }
  return undefined;
}
