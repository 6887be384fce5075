import { isPlainMap } from "../../kit/json.ts";
import { yamlText } from "../../kit/yaml-text.ts";
import type { Span, YamlSource } from "@storyreel/models/source";
import type { Marker } from "../../storyboard/storyboard.ts";
import { withoutComments } from "./comments-in.ts";
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
  const between = withoutComments(source.file.text.slice(key.end, start));
  return start >= key.end && !/[*&]/.test(`${between}${source.file.text[start]}`);
}

/** The anchor between a key and its value, with the space before it; `undefined`: there is none. */
export function anchorOf(source: YamlSource, path: Path): Span | undefined {
  const key = source.span(path, "key");
  const { start } = source.span(path, "value");
  const mark = /^:([ \t]+&[^\s,[\]{}]+)(?=\s)/.exec(source.file.text.slice(key.end, start))?.[1];
  return mark === undefined ? undefined : { start: key.end + 1, end: key.end + 1 + mark.length };
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
  const all = source.file.text;
  if (value.start === key.start) {
    // The key has no value: what comes behind its colon stays.
    const colon = /^[ \t]*:/.exec(all.slice(key.end))?.[0].length ?? 0;
    return { start: key.end, end: key.end + colon, text: `: ${text}` };
  }
  const between = all.slice(key.end, value.start);
  if (/^: *$/.test(between)) return { ...value, text };
  const start = key.end;
  const bare = withoutComments(between);
  if (bare === between || !/^:\s*$/.test(bare)) {
    return { start, end: value.end, text: `: ${text}` };
  }
  const comment = /^:(?<words>[ \t]+#[^\r\n]*)\s*$/.exec(between)?.groups?.["words"];
  const behind = all.slice(value.end, lineEndOf(all, value.end));
  const isAlone = behind.trim() === "" && !text.includes("\n");
  // What is said about the value stays behind it, or where it is.
  return comment !== undefined && isAlone
    ? { start, end: value.end, text: `: ${text}${comment}` }
    : { ...value, text };
}

function insertKey(source: YamlSource, path: Path, text: string): TextEdit {
  const map = path.slice(0, -1);
  const key = yamlText(String(path.at(-1)));
  const all = source.file.text;
  const place = source.span(map, "value");
  const old = valueAt(source, map);
  const keys = isPlainMap(old) ? Object.keys(old) : [];
  if (all[place.start] === "{") {
    const last = keys.at(-1);
    if (last === undefined) {
      // Nothing but comments may be in it.
      return all.slice(place.start, place.end).includes("#")
        ? { start: place.start + 1, end: place.start + 1, text: ` ${key}: ${text}` }
        : { ...place, text: `{ ${key}: ${text} }` };
    }
    const { end } = source.span([...map, last], "value");
    return { start: end, end, text: `, ${key}: ${text}` };
  }
  const lineBreak = all.includes("\r\n") ? "\r\n" : "\n";
  const first = source.span([...map, keys[0] ?? ""], "key").start;
  const indent = " ".repeat(first - lineStartOf(all, first));
  // After the last key whose value ends on its own line: only the YAML reader knows where longer ones end.
  const anchor = keys.findLast((one) => endsOnItsLine(source, [...map, one]));
  if (anchor === undefined) {
    return { start: first, end: first, text: `${key}: ${text}${lineBreak}${indent}` };
  }
  const at = lineEndOf(all, source.span([...map, anchor], "key").end);
  return { start: at, end: at, text: `${lineBreak}${indent}${key}: ${text}` };
}

function endsOnItsLine(source: YamlSource, path: Path): boolean {
  const { text } = source.file;
  const { start, end } = source.span(path, "key");
  const value = source.span(path, "value");
  const behind = lineEndOf(text, end);
  const isNull = value.start === start && valueAt(source, path) !== undefined;
  if (isNull) return !/^[ \t]*:[ \t]*[^\s#]/.test(text.slice(end, behind));
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
