import type { Document, YAMLError } from "yaml";
import { describeYamlError } from "./describe-yaml-error.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { positionIn } from "./source-file.ts";
import type { SourceFile, Span } from "./source-file.ts";
import { findLandmarks } from "./yaml-landmarks.ts";
import type { YamlLandmarks } from "./yaml-landmarks.ts";
import { adviseColon, adviseDash, adviseIndent, alignWith } from "./advise-line.ts";
import { findOddInLine } from "./odd-key.ts";
import { findUnquotedVariable } from "./yaml-traps.ts";

type Placed = Pick<Diagnostic, "code" | "message" | "hint" | "span">;

/**
 * What the yaml library found wrong, each mistake once and where a person must look. The library
 * reports the place where it gives up, which may be lines below. `document` must be parsed with `keepSourceTokens`.
 */
export function placeYamlErrors(file: SourceFile, document: Document.Parsed): Diagnostic[] {
  const { errors, warnings } = document;
  const first = errors.length === 0 ? warnings : firstOfEachPlace(file, [...errors, ...warnings]);
  if (first.length === 0) return [];
  const conflict = findConflict(file);
  if (conflict !== undefined) return [conflict];
  const long = new Map(
    errors.filter(({ code }) => code === "MULTILINE_IMPLICIT_KEY").map(({ pos }) => [pos[0], pos]),
  );
  const landmarks = findLandmarks(file.text, document);
  return first.map((error) => {
    const placed =
      findOddNear(file, error) ??
      findDashNear(file.text, error) ??
      findUnquotedVariable(file.text, error.pos[0]) ??
      unclosed(file, landmarks, error) ??
      deeperLine(file, long, error) ??
      textAfterEnd(file, landmarks, error) ??
      asFound(file, landmarks, error);
    return { severity: "error", file, ...placed };
  });
}

/**
 * One mistake makes the library report several errors, on the same line and on those right below, which it no
 * longer understands. Only the first one is about the mistake.
 */
function firstOfEachPlace(file: SourceFile, errors: readonly YAMLError[]): readonly YAMLError[] {
  const tooDeep = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (tooDeep !== undefined) return [tooDeep];
  let lastLine = -1;
  return errors
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .filter(({ pos }) => {
      const { line } = positionIn(file, Math.min(pos[0], file.text.length));
      const isNew = line > lastLine + 1;
      lastLine = line;
      return isNew;
    });
}

/** On the line of the mistake, or on the one before: a line with an odd sign is often read as more text of that one. */
function findOddNear(file: SourceFile, { pos }: YAMLError): Placed | undefined {
  const { text } = file;
  const at = Math.min(pos[0], text.length);
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const before = text.lastIndexOf("\n", start - 2) + 1;
  return (
    findOddInLine(file, { start, end: lineEnd(text, start) }) ??
    (start === 0 ? undefined : findOddInLine(file, { start: before, end: lineEnd(text, before) }))
  );
}

/** On the line of the mistake, or on the one before. */
function findDashNear(text: string, { pos }: YAMLError): Placed | undefined {
  const at = Math.min(pos[0], text.length);
  const start = text.lastIndexOf("\n", at - 1) + 1;
  return adviseDash(text, at) ?? (start < 2 ? undefined : adviseDash(text, start - 2));
}

/** The markers of a merge conflict are the only thing reported about a file. */
function findConflict(file: SourceFile): Diagnostic | undefined {
  const marker = /^(?:<{7}|>{7})(?: [^\r\n]*)?(?=\r?$)/m.exec(file.text);
  if (marker === null) return undefined;
  return {
    severity: "error",
    code: "YAML_MERGE_CONFLICT",
    message: "the file contains an unresolved merge conflict",
    file,
    span: { start: marker.index, end: marker.index + marker[0].length },
    hint: "keep the right lines of both sides, and remove the lines <<<<<<<, ======= and >>>>>>>",
  };
}

/** Reported where the quote or bracket was opened. */
function unclosed(
  file: SourceFile,
  landmarks: YamlLandmarks,
  { code, pos }: YAMLError,
): Placed | undefined {
  if (code !== "MISSING_CHAR" && code !== "BAD_INDENT") return undefined;
  const opened = landmarks.unclosed.get(pos[0]);
  if (opened === undefined) return undefined;
  const { text } = file;
  const { kind, start, closing } = opened;
  const message = `this ${kind} has no closing ${closing}`;
  if (kind === "text") {
    return { code: "YAML_SYNTAX", message, span: { start, end: lineEnd(text, start) } };
  }
  const variable = kind === "map" ? findUnquotedVariable(text, start) : undefined;
  if (variable !== undefined) return variable;
  const hint = commentHint(text, start) ?? unclosedHint(file, pos[0], closing);
  return { code: "YAML_SYNTAX", message, span: { start, end: start + 1 }, hint };
}

/** Inside brackets too, ` #` starts a comment, which hides the closing bracket. */
function commentHint(text: string, start: number): string | undefined {
  const line = text.slice(start, lineEnd(text, start));
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, (quoted) =>
    " ".repeat(quoted.length),
  );
  const at = bare.search(/\s#/);
  if (at === -1 || !/[\]}]/.test(bare.slice(at))) return undefined;
  return 'an unquoted " #" starts a comment, which hides the rest of the line: quote the text that contains it';
}

/** `end` is where the library stopped looking for the bracket. */
function unclosedHint(file: SourceFile, end: number, closing: string): string | undefined {
  const next = /\S/.exec(file.text.slice(end))?.[0];
  if (next === undefined) return undefined;
  if (next === "]" || next === "}") return `close it with ${closing}, not with ${next}`;
  return `line ${positionIn(file, end).line} is not indented enough to be part of it`;
}

/** A key below unquoted text reads as more of that text when it is indented deeper. */
function deeperLine(
  file: SourceFile,
  long: ReadonlyMap<number, readonly [number, number]>,
  { code, pos }: YAMLError,
): Placed | undefined {
  const key = long.get(pos[0]);
  if (code !== "BLOCK_AS_IMPLICIT_KEY" || key === undefined) return undefined;
  const { text } = file;
  const newline = text.lastIndexOf("\n", key[1] - 1);
  if (newline < key[0]) return undefined;
  const align = alignWith(file, key[0]) ?? "indent it like the line above";
  return {
    code: "YAML_INDENTATION",
    message: "this line is indented deeper than the key above it",
    span: { start: afterBlanks(text, newline + 1), end: key[1] },
    hint: `${align}; if the text above continues here, quote that text`,
  };
}

/** Something follows quoted text or a closing bracket on the same line: most often the text was meant to continue. */
function textAfterEnd(
  file: SourceFile,
  landmarks: YamlLandmarks,
  { code, pos }: YAMLError,
): Placed | undefined {
  if (code !== "UNEXPECTED_TOKEN") return undefined;
  const { text } = file;
  const end = text.slice(0, pos[0]).trimEnd().length;
  const closed = landmarks.closed.get(end);
  if (closed === undefined) return undefined;
  const span = spanOf(file, pos);
  const placed = { code: "YAML_SYNTAX", span } as const;
  const quoteAll = "put the whole text in quotes";
  if (closed.kind !== "text") {
    return {
      ...placed,
      message: `unexpected text after the closing ${closed.closing}`,
      hint: quoteAll,
    };
  }
  const quote = closed.closing;
  const { line } = positionIn(file, closed.start);
  if (line !== positionIn(file, end).line) {
    const message = `unexpected text after the quoted text that starts on line ${line}`;
    return {
      ...placed,
      message,
      hint: `if it should end on line ${line}, close it there with ${quote}`,
    };
  }
  const inside =
    quote === "'"
      ? "write '' for a quote inside the text, or put the text in double quotes"
      : 'write \\" for a quote inside the text, or put the text in single quotes';
  const message = "unexpected text after the closing quote";
  return { ...placed, message, hint: end === pos[0] ? inside : quoteAll };
}

function asFound(file: SourceFile, landmarks: YamlLandmarks, error: YAMLError): Placed {
  const { text } = file;
  const words = describeYamlError(error, text, landmarks);
  const { start, end } = spanOf(file, error.pos);
  const isLine = words.code === "YAML_INDENTATION" || words.hint === undefined;
  const indent = isLine ? (adviseIndent(file, start) ?? adviseColon(text, start)) : undefined;
  if (indent !== undefined) return { ...words, ...indent };
  const colon = adviseColon(text, start);
  if (colon !== undefined) return { ...words, ...colon };
  const shown = words.code === "YAML_INDENTATION" ? afterBlanks(text, start) : start;
  return { ...words, span: { start: shown, end: Math.max(shown, end) } };
}

function spanOf({ text }: SourceFile, [from, to]: readonly [number, number]): Span {
  const start = Math.min(from, text.length);
  return { start, end: Math.max(start, Math.min(to, text.length)) };
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === " ") at += 1;
  return at;
}

function lineEnd(text: string, from: number): number {
  const at = text.slice(from).search(/\r?\n|$/);
  return from + at;
}
