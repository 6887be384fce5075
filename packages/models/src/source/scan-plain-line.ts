import type { PartPlaces } from "./yaml-places.ts";
import { findTrap } from "./yaml-traps.ts";

/** A value that was read, and where its text begins and ends. */
export type Scanned = { readonly value: unknown; readonly start: number; readonly end: number };

/** Says between the parts of the fast reader that a text holds something for the full reader to look at. */
export class NotPlainError extends Error {}

/** Reads what stands on one line: keys, quoted and plain text, flow collections. Places go into `parts`. */
export type LineScanner = ReturnType<typeof createLineScanner>;

const KEY = /(?:([A-Za-z_][A-Za-z0-9_.-]*)|"([^"\\\r\n]*)")[ ]*:(?=[ \r\n]|$)/y;
const DOUBLE_QUOTED = /"(?:[^"\\\r\n]|\\["\\/nt])*"/y;
const SINGLE_QUOTED = /'(?:[^'\r\n]|'')*'/y;
// What may begin plain text: no indicator, and no sign that could make a collection or an anchor of it.
const PLAIN_START = /[^\s,[\]{}#&*!|>'"%@`?:-]|[-:?](?=[^\s,[\]{}])/y;
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const MAX_DEPTH = 50;

/** A scanner over a whole text; every place is an offset into it. */
export function createLineScanner(text: string, parts: Map<object, PartPlaces>) {
  let depth = 0;

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

  function isColon(at: number): boolean {
    return text.charCodeAt(at) === COLON;
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

  return { scanInline, matchKey, isKey, matches };
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

/** `trimEnd` would take no-break spaces as well, which are text to YAML. */
export function withoutEndSpaces(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === SPACE) end -= 1;
  return text.slice(0, end);
}

export function unreadable(): never {
  throw new NotPlainError();
}

const SPACE = 0x20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const HASH = 0x23;
const COLON = 0x3a;
const COMMA = 0x2c;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const BRACE = 0x7b;
const BRACE_END = 0x7d;
const FLOW_FOLLOWS = new Set([COMMA, BRACKET_END, BRACE_END]);
const FLOW_ENDS = new Set([...FLOW_FOLLOWS, BRACKET, BRACE, HASH, NEWLINE, RETURN, DOUBLE_QUOTE]);
