import type { PartPlaces } from "./yaml-places.ts";
import { findTrap } from "./yaml-traps.ts";

/** A value, and where its text starts and ends. */
export type Scanned = { readonly value: unknown; readonly start: number; readonly end: number };

/** One pass of the fast reader over a text. All places are offsets into it. */
export type LineScan = {
  readonly text: string;
  /** Where the parts of each map and list are. */
  readonly parts: Map<object, PartPlaces>;
  /** Flow collections around the current place. */
  flowDepth: number;
};

/** A key, and where its value may start. */
type ScannedKey = { readonly text: string; readonly end: number; readonly valueStart: number };

/** Thrown inside the fast reader: the text contains something that only the full reader understands. */
export class NotPlainError extends Error {}

/** Collections inside each other that the fast reader follows. */
export const MAX_DEPTH = 50;

// `720p` and `2K` are words; other words that start with a digit may be numbers.
const KEY = /(?:([A-Za-z_][A-Za-z0-9_.-]*|\d+[kKpP])|"([^"\\\r\n]*)")[ ]*:(?=[ \r\n]|$)/y;
const DOUBLE_QUOTED = /"(?:[^"\\\r\n]|\\["\\/nt])*"/y;
const SINGLE_QUOTED = /'(?:[^'\r\n]|'')*'/y;
// What may start plain text: no indicator, and no sign that could start a collection or an anchor.
const PLAIN_START = /[^\s,[\]{}#&*!|>'"%@`?:-]|[-:?](?=[^\s,[\]{}])/y;
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/** Reads a value on one line: quoted or plain text, or a flow collection. */
export function scanInline(scan: LineScan, at: number): Scanned {
  const { text } = scan;
  switch (text.charCodeAt(at)) {
    case DOUBLE_QUOTE:
    case SINGLE_QUOTE:
      return scanQuoted(text, at);
    case BRACKET:
      return scanFlowList(scan, at);
    case BRACE:
      return scanFlowMap(scan, at);
    default: {
      const newline = text.indexOf("\n", at);
      const line = text.slice(at, newline === -1 ? undefined : newline).replace(/\r$/, "");
      const comment = line.indexOf(" #");
      return scanPlain(text, at, comment === -1 ? line : line.slice(0, comment));
    }
  }
}

/** Reads a key that has a value or the end of the line after its colon. */
export function scanKey(text: string, at: number): ScannedKey {
  KEY.lastIndex = at;
  const match = KEY.exec(text);
  const key = match?.[1] ?? match?.[2];
  // A numeric key changes its position in a JavaScript object; `__proto__` changes the prototype.
  if (match === null || key === undefined || key === "__proto__" || /^\d*$/.test(key))
    throw new NotPlainError();
  const end = at + (match[1] === undefined ? key.length + 2 : key.length);
  return { text: key, end, valueStart: KEY.lastIndex };
}

export function isKey(text: string, at: number): boolean {
  return matchesAt(KEY, text, at);
}

/** Whether a sticky pattern matches at a place. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

/** `trimEnd` would also take no-break spaces, which are text in YAML. */
export function withoutEndSpaces(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === SPACE) end -= 1;
  return text.slice(0, end);
}

function scanPlain(text: string, at: number, piece: string): Scanned {
  const word = withoutEndSpaces(piece);
  if (!matchesAt(PLAIN_START, text, at) || word.includes(": ") || word.endsWith(":"))
    throw new NotPlainError();
  return { value: plainValue(word), start: at, end: at + word.length };
}

function scanQuoted(text: string, at: number): Scanned {
  if (text.charCodeAt(at) === DOUBLE_QUOTE) {
    const end = endOfMatch(DOUBLE_QUOTED, text, at);
    const quoted = text.slice(at, end);
    const value = quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
    return { value, start: at, end };
  }
  const end = endOfMatch(SINGLE_QUOTED, text, at);
  return { value: text.slice(at + 1, end - 1).replaceAll("''", "'"), start: at, end };
}

function endOfMatch(pattern: RegExp, text: string, at: number): number {
  if (!matchesAt(pattern, text, at)) throw new NotPlainError();
  return pattern.lastIndex;
}

function scanFlowList(scan: LineScan, start: number): Scanned {
  const value: unknown[] = [];
  const offsets: number[] = [];
  let at = openFlow(scan, start);
  while (scan.text.charCodeAt(at) !== BRACKET_END) {
    const item = scanFlowValue(scan, at);
    value.push(item.value);
    offsets.push(item.start, item.end);
    at = nextFlowItem(scan.text, item.end, BRACKET_END);
  }
  scan.flowDepth -= 1;
  scan.parts.set(value, { keys: undefined, offsets });
  return { value, start, end: at + 1 };
}

function scanFlowMap(scan: LineScan, start: number): Scanned {
  const { text } = scan;
  const value: Record<string, unknown> = {};
  const keys: string[] = [];
  const offsets: number[] = [];
  let at = openFlow(scan, start);
  while (text.charCodeAt(at) !== BRACE_END) {
    const key = scanKey(text, at);
    if (Object.hasOwn(value, key.text)) throw new NotPlainError();
    const item = scanFlowValue(scan, skipSpaces(text, key.valueStart));
    value[key.text] = item.value;
    keys.push(key.text);
    offsets.push(at, key.end, item.start, item.end);
    at = nextFlowItem(text, item.end, BRACE_END);
  }
  scan.flowDepth -= 1;
  scan.parts.set(value, { keys, offsets });
  return { value, start, end: at + 1 };
}

/** Enters a flow collection; returns the place of its first item or closing sign. */
function openFlow(scan: LineScan, start: number): number {
  scan.flowDepth += 1;
  if (scan.flowDepth > MAX_DEPTH) throw new NotPlainError();
  return skipSpaces(scan.text, start + 1);
}

/** The place of the item or closing sign after the item that ends at `end`. */
function nextFlowItem(text: string, end: number, closing: number): number {
  const at = skipSpaces(text, end);
  if (text.charCodeAt(at) === closing) return at;
  if (text.charCodeAt(at) !== COMMA) throw new NotPlainError();
  const next = skipSpaces(text, at + 1);
  if (text.charCodeAt(next) === closing) throw new NotPlainError();
  return next;
}

function scanFlowValue(scan: LineScan, at: number): Scanned {
  const { text } = scan;
  switch (text.charCodeAt(at)) {
    case DOUBLE_QUOTE:
    case SINGLE_QUOTE: {
      const quoted = scanQuoted(text, at);
      // A key of a map without braces.
      if (text.charCodeAt(skipSpaces(text, quoted.end)) === COLON) throw new NotPlainError();
      return quoted;
    }
    case BRACKET:
      return scanFlowList(scan, at);
    case BRACE:
      return scanFlowMap(scan, at);
    default: {
      let end = at;
      while (end < text.length && !FLOW_ENDS.has(text.charCodeAt(end))) end += 1;
      // A collection or a comment inside, or an item that continues on the next line.
      if (!FLOW_FOLLOWS.has(text.charCodeAt(end))) throw new NotPlainError();
      return scanPlain(text, at, text.slice(at, end));
    }
  }
}

/** The value of an unquoted word by YAML 1.2's core schema. */
function plainValue(word: string): unknown {
  const first = word.charCodeAt(0);
  // Most words start with a letter and are far longer than the few that mean something else.
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
  const value = Number(word);
  if (!Number.isFinite(value) || (value === 0) !== /^[-+0.]+(?:e|$)/i.test(word))
    throw new NotPlainError();
  return value;
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
