import type { Span } from "@storyreel/models/source";

/**
 * Finds a value in the text of valid JSON. When the path leads nowhere, finds the nearest value above it. Scans the text
 * each time, which is fine because places are only needed for diagnostics.
 */
export function findJsonSpan(text: string, path: readonly (string | number)[]): Span {
  let at = skipBlanks(text, 0);
  for (const step of path) {
    const found = text[at] === "{" ? findMember(text, at, step) : findItem(text, at, step);
    if (found === undefined) break;
    at = found;
  }
  return { start: at, end: skipValue(text, at) };
}

function findMember(text: string, open: number, name: string | number): number | undefined {
  let at = skipBlanks(text, open + 1);
  while (text[at] === '"') {
    const keyEnd = skipString(text, at);
    const key: unknown = JSON.parse(text.slice(at, keyEnd));
    const value = skipBlanks(text, skipBlanks(text, keyEnd) + 1);
    if (key === name) return value;
    at = skipComma(text, skipValue(text, value));
  }
  return undefined;
}

function findItem(text: string, open: number, index: string | number): number | undefined {
  if (text[open] !== "[") return undefined;
  let at = skipBlanks(text, open + 1);
  for (let count = 0; text[at] !== "]"; count += 1) {
    if (count === index) return at;
    at = skipComma(text, skipValue(text, at));
  }
  return undefined;
}

function skipComma(text: string, at: number): number {
  const next = skipBlanks(text, at);
  return text[next] === "," ? skipBlanks(text, next + 1) : next;
}

export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (next < text.length && " \t\r\n".includes(text[next]!)) next += 1;
  return next;
}

function skipValue(text: string, at: number): number {
  const first = text[at];
  if (first === '"') return skipString(text, at);
  if (first !== "{" && first !== "[") {
    const ending = /[,\]}\s]/g;
    ending.lastIndex = at;
    return ending.exec(text)?.index ?? text.length;
  }
  let depth = 0;
  let next = at;
  while (next < text.length) {
    const character = text[next]!;
    if (character === '"') {
      next = skipString(text, next);
      continue;
    }
    if (character === "{" || character === "[") depth += 1;
    if (character === "}" || character === "]") depth -= 1;
    next += 1;
    if (depth === 0) return next;
  }
  return next;
}

function skipString(text: string, at: number): number {
  let next = at + 1;
  while (next < text.length && text[next] !== '"') next += text[next] === "\\" ? 2 : 1;
  return next + 1;
}
