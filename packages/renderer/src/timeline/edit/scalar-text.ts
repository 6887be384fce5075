import { isPlainMap } from "../../kit/json.ts";
import { readYaml, type YamlSource } from "@storyreel/models/source";
import { lineStartOf } from "../import/text-edit.ts";
import { isPlain, valueAt, type Path } from "../import/yaml-edits.ts";

/**
 * A value as YAML, as the person who wrote the file would write it there: in the quotes or the block that the old value has, plain
 * where that reads as the same text.
 */
export function scalarText(
  source: YamlSource,
  path: Path,
  value: string | number | boolean,
): string {
  if (typeof value !== "string") return String(value);
  const { text } = source.file;
  const hasOld = valueAt(source, path) !== undefined && isPlain(source, path);
  const old = hasOld ? source.span(path, "value") : undefined;
  const written = old === undefined ? "" : text.slice(old.start, old.end);
  const isFlow = isInFlow(source, path);
  const header = /^([|>])[+-]?\d?[+-]?(?=[ \t]*(?:#[^\n]*)?\r?\n)/.exec(written);
  if (header?.[1] !== undefined && !isFlow && value.trim() !== "") {
    return blockText(value, { header: header[0], isFolded: header[1] === ">", written });
  }
  if (value.includes("\n") && !isFlow && isWriteable(value)) {
    const indent = " ".repeat(indentOf(source, path) + 2);
    return blockText(value, { header: "|-", isFolded: false, written: `|-\n${indent}x` });
  }
  if (written.startsWith('"')) return JSON.stringify(value);
  if (written.startsWith("'") && !value.includes("\n")) return `'${value.replaceAll("'", "''")}'`;
  return readsAs(value, value, isFlow) ? value : JSON.stringify(value);
}

/** Whether a word alone is read as this text, and nothing is odd about it. */
function readsAs(word: string, value: string, isFlow: boolean): boolean {
  if (word.trim() !== word || word === "" || /[\r\n\t]/.test(word)) return false;
  const text = isFlow ? `{ k: ${word}, l: 1 }\n` : `k: ${word}\nl: 1\n`;
  const read = readYaml({ path: "", text });
  return (
    read.diagnostics.length === 0 &&
    isPlainMap(read.value) &&
    Object.keys(read.value).length === 2 &&
    read.value["k"] === value
  );
}

/** A block begins with a letter, so that its indentation can be seen; control characters need quotes. */
function isWriteable(value: string): boolean {
  return !/^[ \t\n]/.test(value) && !/[^\P{Cc}\n]/u.test(value);
}

function blockText(
  value: string,
  old: { readonly header: string; readonly isFolded: boolean; readonly written: string },
): string {
  const { header, isFolded, written } = old;
  const lineBreak = written.includes("\r\n") ? "\r\n" : "\n";
  const lines = written.split(/\r?\n/).slice(1);
  const first = lines.find((line) => line.trim() !== "") ?? "  ";
  const indent = /^ */.exec(first)?.[0] ?? "  ";
  const width = Math.max(72, ...lines.map((line) => line.trimEnd().length - indent.length));
  const paragraphs = value.trimEnd().split("\n");
  const words = isFolded
    ? paragraphs.flatMap((line, index) => [...(index === 0 ? [] : [""]), ...wrap(line, width)])
    : paragraphs;
  const body = words.map((line) => (line === "" ? "" : `${indent}${line}`)).join(lineBreak);
  return `${header}${lineBreak}${body}${written.endsWith("\n") ? lineBreak : ""}`;
}

function wrap(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

/** Whether one of the maps and lists around a place is written in brackets. */
function isInFlow(source: YamlSource, path: Path): boolean {
  return path.some((_, index) => {
    const { start } = source.span(path.slice(0, index), "value");
    return index > 0 && /[[{]/.test(source.file.text[start] ?? "");
  });
}

/** How far the keys of a block map are indented. */
function indentOf(source: YamlSource, path: Path): number {
  const map = path.slice(0, -1);
  const { start } = source.span(map, "value");
  return start - lineStartOf(source.file.text, start);
}
