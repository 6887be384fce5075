import { isPlainMap } from "../../kit/json.ts";
import { yamlText } from "../../kit/yaml-text.ts";
import type { YamlSource } from "@storyreel/models/source";
import type { Marker } from "../../storyboard/storyboard.ts";
import { lineEndOf, lineStartOf, type TextEdit } from "./text-edit.ts";

export type Path = readonly (string | number)[];

/** The value at a path; `undefined` when there is none. */
export function valueAt(source: YamlSource, path: Path): unknown {
  let value: unknown = source.value;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}

/** Whether a value is written out where it is used, so that an edit changes nothing else: no alias, no anchor. */
export function isPlain(source: YamlSource, path: Path): boolean {
  const key = source.span(path, "key");
  const { start } = source.span(path, "value");
  return start >= key.end && !/[*&]/.test(source.file.text.slice(key.end, start + 1));
}

/**
 * Sets a key of a map, on a line of its own if the map does not have the key yet.
 *
 * @param path of the key.
 * @param text the value as YAML that is valid in a flow map.
 */
export function setKey(source: YamlSource, path: Path, text: string): TextEdit {
  return valueAt(source, path) === undefined
    ? insertKey(source, path, text)
    : replaceValue(source, path, text);
}

/** Replaces a value together with its layout: the new one follows its key on the same line. */
export function replaceValue(source: YamlSource, path: Path, text: string): TextEdit {
  const value = source.span(path, "value");
  const key = source.span(path, "key");
  const between = source.file.text.slice(key.end, value.start);
  return /^: *$/.test(between)
    ? { ...value, text }
    : { start: key.end, end: value.end, text: `: ${text}` };
}

function insertKey(source: YamlSource, path: Path, text: string): TextEdit {
  const map = path.slice(0, -1);
  const key = path.at(-1);
  const all = source.file.text;
  const place = source.span(map, "value");
  const old = valueAt(source, map);
  const keys = isPlainMap(old) ? Object.keys(old) : [];
  if (all[place.start] === "{") {
    const last = keys.at(-1);
    if (last === undefined) return { ...place, text: `{ ${key}: ${text} }` };
    const { end } = source.span([...map, last], "value");
    return { start: end, end, text: `, ${key}: ${text}` };
  }
  // After the last key whose value ends on its own line: only the YAML reader knows where longer ones end.
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
  // A block scalar starts with | or > on the line of its key and continues below.
  return !text.slice(start, value.end).includes("\n") && !/[|>]/.test(text[value.start] ?? "");
}

/** Markers as a list on one line. */
export function flowMarkers(markers: readonly Marker[]): string {
  const items = markers.map(({ atSeconds, name, comment, color }) => {
    const words = [
      `at: ${atSeconds}`,
      `name: ${yamlText(name)}`,
      ...(comment === undefined ? [] : [`comment: ${yamlText(comment)}`]),
      ...(color === undefined ? [] : [`color: ${color}`]),
    ];
    return `{ ${words.join(", ")} }`;
  });
  return `[${items.join(", ")}]`;
}
