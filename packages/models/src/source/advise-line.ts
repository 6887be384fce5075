import type { Diagnostic } from "./diagnostic.ts";
import { positionIn } from "./source-file.ts";
import type { SourceFile } from "./source-file.ts";

type Placed = Pick<Diagnostic, "code" | "message" | "hint" | "span">;

/** A line with a key or a dash that is a little further left or right than the lines that it belongs to. */
export function adviseIndent(file: SourceFile, at: number): Placed | undefined {
  const { text } = file;
  const line = lineAt(text, at);
  const [found] = columnsOf(line.text);
  if (found === undefined) return undefined;
  const open = openColumns(file, line.start);
  const isDash = found.word === "-";
  const same = open.find(({ column }) => column === found.column);
  // Under the dash of its entry instead of under the first key of it.
  if (same !== undefined && (isDash || same.word !== "-")) return undefined;
  const near = open
    .filter(({ word, column }) =>
      same === undefined ? (word === "-") === isDash : word !== "-" && column > same.column,
    )
    .toSorted(
      (a, b) =>
        Math.abs(a.column - found.column) - Math.abs(b.column - found.column) ||
        b.column - a.column,
    )[0];
  if (near === undefined) return undefined;
  const start = line.start + found.column;
  return {
    code: "YAML_INDENTATION",
    message: `this line is indented by ${spaces(found.column)}, unlike the lines around it`,
    span: { start, end: start + found.word.length },
    hint: describeAlignment(near),
  };
}

/** How to bring a line in line with the key of the line at `at`. */
export function alignWith(file: SourceFile, at: number): string | undefined {
  const start = file.text.lastIndexOf("\n", at - 1) + 1;
  const key = columnsOf(file.text.slice(start, at)).at(-1);
  if (key === undefined) return undefined;
  return describeAlignment({ ...key, line: positionIn(file, at).line });
}

function describeAlignment({ column, word, line }: Column & { readonly line: number }): string {
  const indent = column === 0 ? "do not indent it" : `indent it by ${spaces(column)}`;
  return `${indent}, like ${JSON.stringify(word)} on line ${line}`;
}

/** `-id: a`: a dash that YAML reads as part of the key. */
export function adviseDash(text: string, at: number): Placed | undefined {
  const { start, text: line } = lineAt(text, at);
  const [, blank = "", rest] = /^(\s*)-([A-Za-z_"'][\w-]*["']?:.*)$/.exec(line) ?? [];
  if (rest === undefined) return undefined;
  return {
    code: "YAML_SYNTAX",
    message: "a space is missing after this dash",
    span: { start: start + blank.length, end: start + blank.length + 1 },
    hint: `write - ${rest.length <= 60 ? rest.trimEnd() : `${rest.slice(0, 59)}…`}`,
  };
}

/** `title:Night` or `title = Night`: text that was meant as a key with a value. */
export function adviseColon(text: string, at: number): Placed | undefined {
  const line = lineAt(text, at);
  const match = /^(\s*(?:- +)?)([A-Za-z_][\w-]*)(:(?=[^\s:/])| *= *)([^\r\n]*)/.exec(line.text);
  if (match === null) return undefined;
  const [, head = "", key = "", sign = "", rest = ""] = match;
  const start = line.start + head.length;
  const written = `${key}: ${rest}`.trimEnd();
  return {
    code: "YAML_SYNTAX",
    message:
      sign === ":"
        ? "a space is missing after this colon"
        : "a key is followed by a colon, not by =",
    span: { start, end: start + key.length + sign.trimEnd().length },
    hint: `write ${written.length <= 60 ? written : `${written.slice(0, 59)}…`}`,
  };
}

type Column = { readonly column: number; readonly word: string };

/** Where the dash and the key of a line are. */
function columnsOf(line: string): readonly Column[] {
  const columns: Column[] = [];
  const dash = /^( *)- +(?=\S)/.exec(line);
  if (dash !== null) columns.push({ column: dash[1]?.length ?? 0, word: "-" });
  const from = dash?.[0].length ?? /^ */.exec(line)?.[0].length ?? 0;
  const key = /^["']?([\w.-]+)["']?[ ]*:(?=\s|$)/.exec(line.slice(from))?.[1];
  if (key !== undefined) columns.push({ column: from, word: key });
  return columns;
}

/** The maps and lists above a line that it could continue, innermost first. */
function openColumns(
  file: SourceFile,
  before: number,
): readonly (Column & { readonly line: number })[] {
  const { text } = file;
  const open: (Column & { readonly line: number })[] = [];
  let limit = Number.POSITIVE_INFINITY;
  let end = before - 1;
  // Nobody looks further back than this for the line to follow.
  for (let count = 0; end >= 0 && limit > 0 && count < 2000; count += 1) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    for (const one of columnsOf(text.slice(start, end)).toReversed()) {
      if (one.column >= limit) continue;
      open.push({ ...one, line: positionIn(file, start).line });
      limit = one.column;
    }
    end = start - 1;
  }
  return open;
}

function lineAt(text: string, at: number): { readonly start: number; readonly text: string } {
  let start = text.lastIndexOf("\n", at - 1) + 1;
  // The library may stop at the end of the line before.
  if (/^\s*(?:[\r\n]|$)/.test(text.slice(at, at + 200)) && text.slice(start, at).trim() === "") {
    start = text.indexOf("\n", at) + 1;
  }
  const end = text.indexOf("\n", start);
  return { start, text: text.slice(start, end === -1 ? undefined : end).replace(/\r$/, "") };
}

function spaces(count: number): string {
  if (count === 0) return "no spaces";
  return count === 1 ? "1 space" : `${count} spaces`;
}
