import {
  createLineScanner,
  NotPlainError,
  unreadable,
  withoutEndSpaces,
} from "./scan-plain-line.ts";
import type { Scanned } from "./scan-plain-line.ts";
import type { PartPlaces, YamlPlaces } from "./yaml-places.ts";

/**
 * Reads the plain part of YAML that storyboards and specs are made of: block maps and lists, flow collections and
 * quoted text on one line, `|` and `>` blocks, comments. Whatever else there is (anchors, tags, text over several
 * lines, every mistake) gives `undefined`, and the caller turns to the yaml library.
 *
 * It exists for speed alone: a storyboard of 10,000 shots (2.1 MB) takes the library 1.0 to 1.5 s of CPU, of which
 * building its syntax tree is nine tenths, and this some 0.2 s (2026-11, two cores). A property test holds the two together.
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

const LINE_END = /[ ]*(?:[ ]#[^\r\n]*)?(?=\r?\n|$)/y;
const MAX_DEPTH = 50;

function createScanner(text: string) {
  const parts = new Map<object, PartPlaces>();
  const { scanInline, matchKey, isKey, matches } = createLineScanner(text, parts);
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

  function isListItem(at: number): boolean {
    if (text.charCodeAt(at) !== MINUS) return false;
    const next = text.charCodeAt(at + 1);
    return next === SPACE || next === NEWLINE || next === RETURN || Number.isNaN(next);
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

  return { scanDocument, parts };
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

const SPACE = 0x20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const HASH = 0x23;
const MINUS = 0x2d;
const BAR = 0x7c;
const GREATER = 0x3e;
