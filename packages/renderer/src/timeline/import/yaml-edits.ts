import type { YamlSource } from "@storyreel/models/source";
import { lineEndOf, lineStartOf, type TextEdit } from "./text-edit.ts";

export type Path = readonly (string | number)[];

/** The value at a path; `undefined` where it leads nowhere. */
export function valueAt(source: YamlSource, path: Path): unknown {
  let value: unknown = source.value;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as { readonly [key: string]: unknown })[String(step)];
  }
  return value;
}

/** True when something stands there as it is, so that an edit of it changes nothing else: no alias, no anchor. */
export function isPlain(source: YamlSource, path: Path): boolean {
  const key = source.span(path, "key");
  const { start } = source.span(path, "value");
  return start >= key.end && !/[*&]/.test(source.file.text.slice(key.end, start + 1));
}

/** Gives a key of a map a value, on the key's own line if it had none: `text` is YAML as it may stand in a flow map. */
export function setKey(source: YamlSource, map: Path, key: string, text: string): TextEdit {
  return valueAt(source, [...map, key]) === undefined
    ? insertKey(source, map, key, text)
    : replaceValue(source, [...map, key], text);
}

/** The value goes with its own layout: what takes its place stands behind the key. */
export function replaceValue(source: YamlSource, path: Path, text: string): TextEdit {
  const value = source.span(path, "value");
  const key = source.span(path, "key");
  const between = source.file.text.slice(key.end, value.start);
  return /^: *$/.test(between)
    ? { ...value, text }
    : { start: key.end, end: value.end, text: `: ${text}` };
}

function insertKey(source: YamlSource, map: Path, key: string, text: string): TextEdit {
  const all = source.file.text;
  const place = source.span(map, "value");
  const keys = Object.keys((valueAt(source, map) ?? {}) as object);
  if (all[place.start] === "{") {
    const last = keys.at(-1);
    if (last === undefined) return { ...place, text: `{ ${key}: ${text} }` };
    const { end } = source.span([...map, last], "value");
    return { start: end, end, text: `, ${key}: ${text}` };
  }
  // Behind the last key whose value ends on its own line; longer ones end where only the YAML reader knows.
  const anchor = keys.findLast((one) => endsOnItsLine(source, [...map, one])) ?? keys[0] ?? "";
  const anchorKey = source.span([...map, anchor], "key");
  const indent = " ".repeat(anchorKey.start - lineStartOf(all, anchorKey.start));
  const at = lineEndOf(all, anchorKey.end);
  const lineBreak = all[at] === "\r" ? "\r\n" : "\n";
  return { start: at, end: at, text: `${lineBreak}${indent}${key}: ${text}` };
}

function endsOnItsLine(source: YamlSource, path: Path): boolean {
  const { text } = source.file;
  const { start } = source.span(path, "key");
  const value = source.span(path, "value");
  // A block of text begins with | or > on the key's line and goes on below it.
  return !text.slice(start, value.end).includes("\n") && !/[|>]/.test(text[value.start] ?? "");
}

/** A text as YAML, in a block or in a flow map: plain where that reads as the same text, else quoted. */
export function yamlText(text: string): string {
  const isPlainWord =
    /^[A-Za-z][A-Za-z0-9_.'-]*( [A-Za-z0-9_.'-]+)*$/.test(text) &&
    !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlainWord ? text : JSON.stringify(text);
}
