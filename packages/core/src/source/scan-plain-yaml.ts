import type { PartPlaces, YamlPlaces } from "./yaml-places.ts";
import { findTrap } from "./yaml-traps.ts";

/** A value that was read, and where its text ends. */
type Scanned = { readonly value: unknown; readonly start: number; readonly end: number };

/** Thrown inside this file only: the text holds something that the full reader has to look at. */
class NotPlainError extends Error {}

/**
 * Reads the plain part of YAML that storyboards and specs are made of: block maps and lists, flow collections and
 * quoted text on one line, `|` and `>` blocks, comments. Whatever else there is (anchors, tags, text over several
 * lines, every mistake) gives `undefined`, and the caller turns to the yaml library.
 *
 * It exists for speed alone: a storyboard of 10,000 shots (2.1 MB) takes the library 1.0 to 1.5 s of CPU, of which
 * building its syntax tree is nine tenths, and this some 0.1 s. A property test holds the two together.
 */
export function scanPlainYaml(
  text: string,
): { readonly value: unknown; readonly places: YamlPlaces } | undefined {
  // Tabs, lone carriage returns, control characters and exotic line ends all have rules of their own.
  if (/[^\n\r\u0020-\u007e\u00a0-\u2027\u202a-\ufefe\uff00-\uffff]|\r(?!\n)/.test(text))
    return undefined;
  const scanner = createScanner(text);
  try {
    const { value, start, end } = scanner.scanDocument();
    return { value, places: { root: { start, end }, parts: scanner.parts } };
  } catch (error) {
    if (error instanceof NotPlainError) return undefined;
    throw error;
  }
}

const KEY = /(?:([A-Za-z_][A-Za-z0-9_.-]*)|"([^"\\\r\n]*)")[ ]*:(?=[ \r\n]|$)/y;
const DOUBLE_QUOTED = /"(?:[^"\\\r\n]|\\["\\/nt])*"/y;
const SINGLE_QUOTED = /'(?:[^'\r\n]|'')*'/y;
const LINE_END = /[ ]*(?:[ ]#[^\r\n]*)?(?=\r?\n|$)/y;
// What may begin plain text: no indicator, and no sign that could make a collection or an anchor of it.
const PLAIN_START = /[^\s,[\]{}#&*!|>'"%@`?:-]|[-:?](?=[^\s,[\]{}])/y;
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const MAX_DEPTH = 50;

function createScanner(text: string) {
  const parts = new Map<object, PartPlaces>();
  // The next line that holds something: where its content begins, and how far it is indented.
  let contentStart = 0;
  let indent = -1;
  let depth = 0;

  function scanDocument(): Scanned {
    findContent(0);
    if (indent !== 0 || text.startsWith("---", contentStart)) throw new NotPlainError();
    const scanned = scanBlock(0);
    if (!isAtEnd()) throw new NotPlainError();
    return scanned;
  }

  function isAtEnd(): boolean {
    return indent === -1;
  }

  /** Moves to the first line at or after `from`, a line's beginning, that is neither blank nor a comment. */
  function findContent(from: number): void {
    let at = from;
    for (;;) {
      const lineStart = at;
      while (text.charCodeAt(at) === SPACE) at += 1;
      const code = text.charCodeAt(at);
      if (at >= text.length) {
        indent = -1;
        return;
      }
      if (code !== NEWLINE && code !== RETURN && code !== HASH) {
        contentStart = at;
        indent = at - lineStart;
        return;
      }
      const newline = text.indexOf("\n", at);
      at = newline === -1 ? text.length : newline + 1;
    }
  }

  /** A map or list whose lines are indented by `own`; the content of its first line is at hand. */
  function scanBlock(own: number): Scanned {
    depth += 1;
    if (depth > MAX_DEPTH) throw new NotPlainError();
    const scanned = isListItem(contentStart) ? scanList(own) : scanMap(own, contentStart);
    depth -= 1;
    return scanned;
  }

  function scanMap(own: number, start: number): Scanned {
    const value: Record<string, unknown> = {};
    const keys: string[] = [];
    const offsets: number[] = [];
    let at = start;
    let end = start;
    do {
      const key = matchKey(at);
      if (Object.hasOwn(value, key.text)) throw new NotPlainError();
      const item = scanAfter(key.valueStart, own, true);
      value[key.text] = item.value;
      keys.push(key.text);
      offsets.push(at, key.end, item.start, item.end);
      end = item.end;
      at = contentStart;
    } while (indent === own && !isListItem(contentStart));
    if (indent > own) throw new NotPlainError();
    parts.set(value, { keys, offsets });
    return { value, start, end };
  }

  function scanList(own: number): Scanned {
    const value: unknown[] = [];
    const offsets: number[] = [];
    const start = contentStart;
    let end = start;
    while (indent === own && isListItem(contentStart)) {
      let at = contentStart + 1;
      while (text.charCodeAt(at) === SPACE) at += 1;
      const item = isKey(at)
        ? scanMap(own + (at - contentStart), at)
        : isListItem(at)
          ? unreadable()
          : scanAfter(contentStart + 1, own, false);
      value.push(item.value);
      offsets.push(item.start, item.end);
      end = item.end;
    }
    if (indent > own) throw new NotPlainError();
    parts.set(value, { keys: undefined, offsets });
    return { value, start, end };
  }

  /** What follows a colon or a dash: a value on the same line, or a block below, or nothing. */
  function scanAfter(from: number, own: number, isInMap: boolean): Scanned {
    let at = from;
    while (text.charCodeAt(at) === SPACE) at += 1;
    if (!endsLine(from)) {
      const code = text.charCodeAt(at);
      if (code === BAR || code === GREATER) return scanTextBlock(at, own);
      const scanned = scanInline(at);
      closeLine(scanned.end);
      // A deeper line would go on with this text.
      if (indent > own) throw new NotPlainError();
      return scanned;
    }
    nextLine(at);
    if (indent > own) return scanBlock(indent);
    if (isInMap && indent === own && isListItem(contentStart)) return scanBlock(indent);
    return { value: null, start: from, end: from };
  }

  /** A value that stands on one line. */
  function scanInline(at: number): Scanned {
    switch (text.charCodeAt(at)) {
      case DOUBLE_QUOTE:
      case SINGLE_QUOTE:
        return scanQuoted(at);
      case BRACKET:
        return scanFlowList(at);
      case BRACE:
        return scanFlowMap(at);
      default: {
        const newline = text.indexOf("\n", at);
        const line = text.slice(at, newline === -1 ? undefined : newline).replace(/\r$/, "");
        const comment = line.indexOf(" #");
        return scanPlain(at, comment === -1 ? line : line.slice(0, comment));
      }
    }
  }

  function scanPlain(at: number, piece: string): Scanned {
    const word = withoutEndSpaces(piece);
    if (!matches(PLAIN_START, at) || word.includes(": ") || word.endsWith(":"))
      throw new NotPlainError();
    return { value: plainValue(word), start: at, end: at + word.length };
  }

  function scanQuoted(at: number): Scanned {
    if (text.charCodeAt(at) === DOUBLE_QUOTE) {
      const end = endOf(DOUBLE_QUOTED, at);
      const quoted = text.slice(at, end);
      const value = quoted.includes("\\") ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
      return { value, start: at, end };
    }
    const end = endOf(SINGLE_QUOTED, at);
    return { value: text.slice(at + 1, end - 1).replaceAll("''", "'"), start: at, end };
  }

  function scanFlowList(start: number): Scanned {
    const value: unknown[] = [];
    const offsets: number[] = [];
    const end = scanFlowItems(start, BRACKET_END, (at) => {
      const item = scanFlowValue(at);
      value.push(item.value);
      offsets.push(item.start, item.end);
      return item.end;
    });
    parts.set(value, { keys: undefined, offsets });
    return { value, start, end };
  }

  function scanFlowMap(start: number): Scanned {
    const value: Record<string, unknown> = {};
    const keys: string[] = [];
    const offsets: number[] = [];
    const end = scanFlowItems(start, BRACE_END, (at) => {
      const key = matchKey(at);
      if (Object.hasOwn(value, key.text)) throw new NotPlainError();
      const item = scanFlowValue(skipSpaces(key.valueStart));
      value[key.text] = item.value;
      keys.push(key.text);
      offsets.push(at, key.end, item.start, item.end);
      return item.end;
    });
    parts.set(value, { keys, offsets });
    return { value, start, end };
  }

  /** Reads the entries of a flow collection up to its closing sign; returns the place after it. */
  function scanFlowItems(start: number, closing: number, scanItem: (at: number) => number): number {
    depth += 1;
    if (depth > MAX_DEPTH) throw new NotPlainError();
    let at = skipSpaces(start + 1);
    while (text.charCodeAt(at) !== closing) {
      at = skipSpaces(scanItem(at));
      if (text.charCodeAt(at) === COMMA) {
        at = skipSpaces(at + 1);
        if (text.charCodeAt(at) === closing) throw new NotPlainError();
      } else if (text.charCodeAt(at) !== closing) throw new NotPlainError();
    }
    depth -= 1;
    return at + 1;
  }

  function scanFlowValue(at: number): Scanned {
    switch (text.charCodeAt(at)) {
      case DOUBLE_QUOTE:
      case SINGLE_QUOTE: {
        const quoted = scanQuoted(at);
        return isColon(skipSpaces(quoted.end)) ? unreadable() : quoted;
      }
      case BRACKET:
        return scanFlowList(at);
      case BRACE:
        return scanFlowMap(at);
      default: {
        let end = at;
        while (end < text.length && !FLOW_ENDS.has(text.charCodeAt(end))) end += 1;
        // A collection or a comment inside, or an entry that goes on on the next line.
        if (!FLOW_FOLLOWS.has(text.charCodeAt(end))) throw new NotPlainError();
        return scanPlain(at, text.slice(at, end));
      }
    }
  }

  /** Text below a `|` or `>`, indented deeper than `own`. */
  function scanTextBlock(start: number, own: number): Scanned {
    const isFolded = text.charCodeAt(start) === GREATER;
    const isStripped = text.charCodeAt(start + 1) === MINUS;
    const headerEnd = start + (isStripped ? 2 : 1);
    if (!endsLine(headerEnd)) throw new NotPlainError();
    const lines: string[] = [];
    let width = -1;
    let end = headerEnd;
    let newline = text.indexOf("\n", start);
    let at = newline === -1 ? text.length : newline + 1;
    for (; at < text.length; at = newline === -1 ? text.length : newline + 1) {
      newline = text.indexOf("\n", at);
      const raw = text.slice(at, newline === -1 ? undefined : newline).replace(/\r$/, "");
      const spaces = raw.length - raw.replace(/^ +/, "").length;
      const isBlank = spaces === raw.length;
      if (!isBlank && width === -1) width = spaces;
      if (!isBlank && spaces < Math.max(width, own + 1)) break;
      if (isBlank && (width === -1 || spaces > width)) throw new NotPlainError();
      const line = isBlank ? "" : raw.slice(width);
      if (isFolded && line.startsWith(" ")) throw new NotPlainError();
      lines.push(line);
      if (!isBlank) end = at + withoutEndSpaces(raw).length;
    }
    while (lines.at(-1) === "") lines.pop();
    // A text without a line end at the end of the file, and an empty one, have rules of their own.
    if (lines.length === 0 || !text.endsWith("\n")) throw new NotPlainError();
    findContent(at);
    if (indent > own) throw new NotPlainError();
    const body = isFolded ? fold(lines) : lines.join("\n");
    return { value: isStripped ? body : `${body}\n`, start, end };
  }

  function matchKey(at: number): {
    readonly text: string;
    readonly end: number;
    readonly valueStart: number;
  } {
    KEY.lastIndex = at;
    const match = KEY.exec(text);
    const key = match?.[1] ?? match?.[2];
    // Keys like numbers change their place in a JavaScript object; others change its prototype.
    if (match === null || key === undefined || key === "__proto__" || /^(?:\d|$)/.test(key))
      throw new NotPlainError();
    const end = at + (match[1] === undefined ? key.length + 2 : key.length);
    return { text: key, end, valueStart: KEY.lastIndex };
  }

  function isKey(at: number): boolean {
    return matches(KEY, at);
  }

  function isListItem(at: number): boolean {
    if (text.charCodeAt(at) !== MINUS) return false;
    const next = text.charCodeAt(at + 1);
    return next === SPACE || next === NEWLINE || next === RETURN || Number.isNaN(next);
  }

  function isColon(at: number): boolean {
    return text.charCodeAt(at) === COLON;
  }

  function endsLine(at: number): boolean {
    return matches(LINE_END, at);
  }

  function closeLine(at: number): void {
    if (!endsLine(at)) throw new NotPlainError();
    nextLine(at);
  }

  function nextLine(at: number): void {
    const newline = text.indexOf("\n", at);
    findContent(newline === -1 ? text.length : newline + 1);
    // Document markers and directives stand at the beginning of a line.
    if (indent === 0 && /^(?:---|\.\.\.|%)/.test(text.slice(contentStart, contentStart + 3)))
      throw new NotPlainError();
  }

  function skipSpaces(from: number): number {
    let at = from;
    while (text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  function matches(pattern: RegExp, at: number): boolean {
    pattern.lastIndex = at;
    return pattern.test(text);
  }

  function endOf(pattern: RegExp, at: number): number {
    if (!matches(pattern, at)) throw new NotPlainError();
    return pattern.lastIndex;
  }

  return { scanDocument, parts };
}

/** The value of an unquoted word by YAML 1.2's core schema. */
function plainValue(word: string): unknown {
  const first = word.charCodeAt(0);
  // Most words begin with a letter and are far longer than the few that mean something else.
  if (word.length > 5 && first >= 0x41) return word;
  switch (word) {
    case "true":
    case "True":
    case "TRUE":
      return true;
    case "false":
    case "False":
    case "FALSE":
      return false;
    case "null":
    case "Null":
    case "NULL":
    case "~":
      return null;
  }
  if (findTrap(word) !== undefined || /^[-+]?(?:0[ox]|\.(?:inf|nan)$)/i.test(word))
    throw new NotPlainError();
  if (!NUMBER.test(word)) return word;
  if (word.length > 15) throw new NotPlainError();
  return Number(word);
}

/** Lines of a `>` text: a line end becomes a space, blank lines become line ends. */
function fold(lines: readonly string[]): string {
  let folded = lines[0] ?? "";
  let blanks = 0;
  for (const line of lines.slice(1)) {
    if (line === "") {
      blanks += 1;
      continue;
    }
    folded += (blanks === 0 ? " " : "\n".repeat(blanks)) + line;
    blanks = 0;
  }
  return folded;
}

/** `trimEnd` would take no-break spaces as well, which are text to YAML. */
function withoutEndSpaces(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === SPACE) end -= 1;
  return text.slice(0, end);
}

function unreadable(): never {
  throw new NotPlainError();
}

const SPACE = 0x20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const HASH = 0x23;
const MINUS = 0x2d;
const COLON = 0x3a;
const COMMA = 0x2c;
const BAR = 0x7c;
const GREATER = 0x3e;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const BRACE = 0x7b;
const BRACE_END = 0x7d;
const FLOW_FOLLOWS = new Set([COMMA, BRACKET_END, BRACE_END]);
const FLOW_ENDS = new Set([...FLOW_FOLLOWS, BRACKET, BRACE, HASH, NEWLINE, RETURN, DOUBLE_QUOTE]);
