import type { Diagnostic } from "./diagnostic.ts";
import { findOddCharacter, withoutOddCharacters } from "./odd-characters.ts";
import type { SourceFile, Span } from "./source-file.ts";

type Placed = Pick<Diagnostic, "code" | "message" | "hint" | "span">;

/** A key with a character that cannot be seen, or that is taken for the sign of a list, a quote or a colon. */
export function findOddKey(written: string, start: number): Placed | undefined {
  const odd = findOddCharacter(written, { seen: false }) ?? lookAlike(written);
  if (odd === undefined) return undefined;
  const plain = withoutOddCharacters(written);
  const isIndent = written.slice(0, odd.at).trim() === "" && odd.plain === " ";
  const run = /^\s+/u.exec(written.slice(odd.at))?.[0].length ?? 1;
  return {
    code: "YAML_CHARACTER",
    message: isIndent
      ? `this line is indented with ${odd.name}, which YAML reads as part of the key ${JSON.stringify(plain.trim())}`
      : `the key contains ${odd.name}`,
    span: { start: start + odd.at, end: start + odd.at + (isIndent ? run : 1) },
    hint: isIndent ? "indent with ordinary spaces" : `write ${plain.trim()}`,
  };
}

/** A dash before a blank, a quote at either end, or a colon. Inside a name, a dash is a mistake of the name alone. */
function lookAlike(written: string) {
  const odd = findOddCharacter(written);
  if (odd === undefined) return undefined;
  const isDash = odd.plain === "-" && odd.at === 0 && /^.\s/u.test(written);
  const isQuote = /["']/.test(odd.plain) && odd.at === 0;
  return isDash || isQuote || odd.plain === ":" ? odd : undefined;
}

// What starts a line of a map or list, up to the sign that has to be an ordinary one.
const STARTS: readonly RegExp[] = [
  /^[ \t]*(?<odd>[^\S \t\r\n]+)(?=[\w-])/du,
  /^\s*(?:- +)?[\w-]+[ ]*(?<odd>[\uff1a\ufe55\u2236\ua789])/du,
  /^\s*(?:- +)?[\w-]+:(?<odd>[^\S \t\r\n]+)/du,
  /^\s*-(?<odd>[^\S \t\r\n]+)/du,
  /^\s*(?<odd>[\u2010-\u2014\u2212\uff0d])\s/du,
  /[{[][^"'\n]*?(?<odd>[\uff0c\u3001\uff1a\uff5d\uff3d])/du,
  /(?<odd>[\uff5b\uff3b])/du,
];

/** The odd character that most likely broke a line that cannot be read. */
export function findOddInLine(file: SourceFile, line: Span): Placed | undefined {
  const text = file.text.slice(line.start, line.end);
  for (const pattern of STARTS) {
    const span = pattern.exec(text)?.indices?.groups?.["odd"];
    if (span === undefined) continue;
    const [from, to] = span;
    const odd = findOddCharacter(text.slice(from, to));
    if (odd === undefined) continue;
    const what = odd.plain === " " ? "an ordinary space" : `an ordinary ${odd.plain}`;
    return {
      code: "YAML_CHARACTER",
      message: `this line contains ${odd.name} where YAML needs ${what}`,
      span: { start: line.start + from, end: line.start + to },
      hint: `replace it with ${what}`,
    };
  }
  return undefined;
}
