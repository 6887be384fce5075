import { isPlainMap } from "../../kit/json.ts";
import { quoted } from "../../kit/yaml-text.ts";
import { readYaml, type YamlSource } from "@storyreel/models/source";
import { lineStartOf } from "../import/text-edit.ts";
import { withPlainLineEnds } from "./plain-line-ends.ts";
import { isPlain, valueAt, type Path } from "../import/yaml-edits.ts";

/**
 * A value as YAML, as the person who wrote the file would write it there: in the quotes or the block that the old value has, plain
 * where that reads as the same text. Spaces and empty lines at the end of a text do not count.
 */
export function scalarText(
  source: YamlSource,
  path: Path,
  value: string | number | boolean,
): string {
  if (typeof value !== "string") return String(value);
  const words = withPlainLineEnds(value);
  const { text } = source.file;
  const hasOld = valueAt(source, path) !== undefined && isPlain(source, path);
  const old = hasOld ? source.span(path, "value") : undefined;
  const written = old === undefined ? "" : text.slice(old.start, old.end);
  const isFlow = isInFlow(source, path);
  // How far it is indented is seen.
  const header = isFlow ? undefined : blockHeader(written)?.replace(/\d/, "");
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const layout = {
    lineBreak,
    indent: " ".repeat(indentOf(source, path) + 2),
    ...(header === undefined ? {} : layoutOf(written)),
  };
  const headers = [
    ...(header === undefined ? [] : [header, header.replace(">", "|")]),
    ...(isFlow || !words.includes("\n") ? [] : ["|-"]),
  ];
  const block = headers
    .filter(() => words.trim() !== "")
    .map((one) => blockText(words, one, layout))
    .find((one) => readsAs(one, words, { isFlow }));
  if (block !== undefined) return block;
  if (written.startsWith('"')) return quoted(words);
  if (written.startsWith("'") && !words.includes("\n")) return `'${words.replaceAll("'", "''")}'`;
  return wordsText(words, { isFlow });
}

/** Words on one line: without quotes where that reads as the same text. */
export function wordsText(words: string, place: { readonly isFlow: boolean }): string {
  const isBare = words.trim() === words && words !== "" && !/[\r\n\t]/.test(words);
  return isBare && readsAs(words, words, place) ? words : quoted(words);
}

/** `|-` of a text block, without a comment behind it; `undefined`: it is none. */
export function blockHeader(written: string): string | undefined {
  return /^[|>][+-]?\d?[+-]?(?=[ \t]*(?:[ \t]#[^\n]*)?\r?\n)/.exec(written)?.[0];
}

/** Whether YAML is read as this text, and nothing is odd about it. */
function readsAs(word: string, value: string, { isFlow }: { readonly isFlow: boolean }): boolean {
  const text = isFlow ? `{ k: ${word}, l: 1 }\n` : `k: ${word}\nl: 1\n`;
  const read = readYaml({ path: "", text });
  if (read.diagnostics.length > 0 || !isPlainMap(read.value)) return false;
  const { k, ...others } = read.value;
  return (
    typeof k === "string" && k.trimEnd() === value.trimEnd() && Object.keys(others).length === 1
  );
}

type Layout = {
  readonly lineBreak: string;
  readonly indent: string;
  /** Where long lines of a folded text end. */
  readonly width?: number;
};

function layoutOf(written: string): Pick<Layout, "indent" | "width"> {
  const lines = written.split(/\r?\n/).slice(1);
  const first = lines.find((line) => line.trim() !== "") ?? "  ";
  const indent = /^ */.exec(first)?.[0] ?? "  ";
  const width = Math.max(72, ...lines.map((line) => line.trimEnd().length - indent.length));
  return { indent, width };
}

function blockText(
  value: string,
  header: string,
  { lineBreak, indent, width = 72 }: Layout,
): string {
  const paragraphs = value.trimEnd().split("\n");
  const words = header.startsWith(">")
    ? paragraphs.flatMap((line, index) => [...(index === 0 ? [] : [""]), ...wrap(line, width)])
    : paragraphs;
  const body = words.map((line) => (line === "" ? "" : `${indent}${line}`)).join(lineBreak);
  return `${header}${lineBreak}${body}`;
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
