import type { Document, Scalar, YAMLError } from "yaml";
import { describeYamlError } from "./describe-yaml-error.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { positionIn } from "./source-file.ts";
import type { SourceFile, Span } from "./source-file.ts";
import { findUnquotedVariable } from "./yaml-traps.ts";
import { yamlLibrary } from "./yaml-library.ts";

type Told = Pick<Diagnostic, "code" | "message" | "hint" | "span">;
type Opened = { readonly kind: "quote" | "list" | "map"; readonly start: number };

/**
 * What the yaml library found wrong, each mistake once and at the place that a person has to look at: the library
 * complains where it gives up, which may be lines below.
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
  const opened = openedByEnd(document);
  return first.map((error) => {
    const told =
      findUnquotedVariable(file.text, error.pos[0]) ??
      unclosed(file, opened, error) ??
      deeperLine(file.text, long, error) ??
      endedText(file, opened, error) ??
      asFound(file, error);
    return { severity: "error", file, ...told };
  });
}

/**
 * One mistake makes the library complain several times, of the same line and of those right below, which it no
 * longer understands; only its first complaint is about the mistake.
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

/** What git leaves in a file that two people changed is told as that, and alone. */
function findConflict(file: SourceFile): Diagnostic | undefined {
  const marker = /^(?:<{7}|>{7})(?: [^\r\n]*)?(?=\r?$)/m.exec(file.text);
  if (marker === null) return undefined;
  return {
    severity: "error",
    code: "YAML_MERGE_CONFLICT",
    message: "the file holds an unresolved merge conflict",
    file,
    span: { start: marker.index, end: marker.index + marker[0].length },
    hint: "keep what is right of both sides, and remove the lines <<<<<<<, ======= and >>>>>>>",
  };
}

/** Quoted text and flow collections by the place after their last character; of several the innermost. */
function openedByEnd(document: Document.Parsed): ReadonlyMap<number, Opened> {
  const { visit } = yamlLibrary();
  const opened = new Map<number, Opened>();
  const add = (kind: Opened["kind"], range: readonly number[] | null | undefined): void => {
    const [start, end] = range ?? [];
    if (start !== undefined && end !== undefined) opened.set(end, { kind, start });
  };
  visit(document, {
    Scalar: (_, node) => {
      if (isQuoted(node)) add("quote", node.range);
    },
    Map: (_, node) => {
      if (node.flow === true) add("map", node.range);
    },
    Seq: (_, node) => {
      if (node.flow === true) add("list", node.range);
    },
  });
  return opened;
}

function isQuoted({ type }: Scalar): boolean {
  return type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE";
}

/** Told where the quote or bracket was opened. */
function unclosed(
  file: SourceFile,
  opened: ReadonlyMap<number, Opened>,
  { message, pos }: YAMLError,
): Told | undefined {
  const { text } = file;
  const quote = /Missing closing (["'])quote/.exec(message)?.[1];
  if (quote !== undefined) {
    const start = opened.get(pos[0])?.start ?? opened.get(text.length)?.start;
    if (start === undefined) return undefined;
    const span = { start, end: lineEnd(text, start) };
    return { code: "YAML_SYNTAX", message: `this text has no closing ${quote}`, span };
  }
  const bracket = / end with a ([\]}])/.exec(message)?.[1];
  const collection = opened.get(pos[0]);
  if (bracket === undefined || collection === undefined) return undefined;
  const variable = findUnquotedVariable(text, collection.start);
  if (variable !== undefined && collection.kind === "map") return variable;
  const span = { start: collection.start, end: collection.start + 1 };
  const isAtEnd = text.slice(pos[0]).trim() === "";
  return {
    code: "YAML_SYNTAX",
    message: `this ${collection.kind} has no closing ${bracket}`,
    span,
    hint: isAtEnd
      ? undefined
      : `line ${positionIn(file, pos[0]).line} is not indented deep enough to belong to it`,
  };
}

/** A key below unquoted text reads as more of that text when it is indented deeper. */
function deeperLine(
  text: string,
  long: ReadonlyMap<number, readonly [number, number]>,
  { code, pos }: YAMLError,
): Told | undefined {
  const key = long.get(pos[0]);
  if (code !== "BLOCK_AS_IMPLICIT_KEY" || key === undefined) return undefined;
  const newline = text.lastIndexOf("\n", key[1] - 1);
  if (newline < key[0]) return undefined;
  return {
    code: "YAML_INDENTATION",
    message: "this line is indented deeper than the key above it",
    span: { start: afterBlanks(text, newline + 1), end: key[1] },
    hint: "indent it like the line above; or, where the text goes on here, quote the text",
  };
}

/** Something follows quoted text or a closed bracket on its last line: most often the text was meant to go on. */
function endedText(
  file: SourceFile,
  opened: ReadonlyMap<number, Opened>,
  { message, pos }: YAMLError,
): Told | undefined {
  if (!/^Unexpected \S+ at node end/.test(message)) return undefined;
  const { text } = file;
  const end = text.slice(0, pos[0]).trimEnd().length;
  const quoted = opened.get(end);
  if (quoted === undefined) return undefined;
  const span = spanOf(file, pos);
  const wholeQuoted = "put all of the text in quotes";
  if (quoted.kind !== "quote") {
    const message = `the ${quoted.kind} ends before this`;
    return { code: "YAML_SYNTAX", message, span, hint: wholeQuoted };
  }
  const quote = text.charAt(quoted.start);
  const { line } = positionIn(file, quoted.start);
  if (line !== positionIn(file, end).line) {
    return {
      code: "YAML_SYNTAX",
      message: `the quoted text that begins on line ${line} ends before this`,
      span,
      hint: `close it with ${quote} on line ${line}, if it should end there`,
    };
  }
  const inside =
    quote === "'"
      ? "write '' for a quote inside the text, or put the text in double quotes"
      : 'write \\" for a quote inside the text, or put the text in single quotes';
  return {
    code: "YAML_SYNTAX",
    message: "the quoted text ends before this",
    span,
    hint: end === pos[0] ? inside : wholeQuoted,
  };
}

function asFound(file: SourceFile, error: YAMLError): Told {
  const words = describeYamlError(error);
  const { start, end } = spanOf(file, error.pos);
  const shown = words.code === "YAML_INDENTATION" ? afterBlanks(file.text, start) : start;
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
