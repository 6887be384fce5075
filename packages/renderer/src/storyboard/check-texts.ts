import { asQuoted } from "@storyreel/models/source";
import type { BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";

// Keys whose value is text for a model or for the audience.
const TEXTS: ReadonlySet<string> = new Set([
  "prompt",
  "action",
  "dialogue",
  "lighting",
  "negative_prompt",
  "negative",
  "look",
  "description",
  "text",
  "subtitle",
  "title",
  "slugline",
  "name",
  "comment",
  "notes",
]);

/** Those that a model reads: quotes around the whole text would be sent to it. */
const PROMPTS: ReadonlySet<string> = new Set([
  "prompt",
  "action",
  "negative_prompt",
  "negative",
  "look",
  "description",
]);

/** Maps whose values are texts of the author's, whatever their keys. */
const FREE: ReadonlySet<string> = new Set(["variables", "params"]);

// A candidate anywhere in the file: most files have none, and are not walked.
const CUT = /[ \t]#/;
const CURLY = /[\u2018\u201c\u201e]/u;

/** A whole text in quotes that are not YAML's. */
const IN_CURLY =
  /^(?:\u201c[^\u201c\u201d]*\u201d|\u201e[^\u201c\u201d]*[\u201c\u201d]|\u2018[^\u2018]*\u2019)$/u;

/** Warns of texts that YAML reads otherwise than they look: cut at ` #`, or with quotes that are not YAML's. */
export function checkTexts(board: BoardContext): void {
  const { text } = board.source.file;
  if (!CUT.test(text) && !CURLY.test(text)) return;
  walk(board, board.document, []);
}

function walk(board: BoardContext, value: unknown, path: Path): void {
  if (typeof value === "string") {
    if (isText(path)) checkText(board, value, path);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(board, item, [...path, index]);
    return;
  }
  for (const [key, item] of Object.entries(value)) walk(board, item, [...path, key]);
}

function isText(path: Path): boolean {
  return TEXTS.has(String(path.at(-1))) || path.some((step) => FREE.has(String(step)));
}

function checkText({ source, report }: BoardContext, value: string, path: Path): void {
  const { start, end } = source.span(path, "value");
  const { text } = source.file;
  // Quoted text and blocks end where their author ended them. An alias is told where its text is.
  if (/^["'|>*&!]/.test(text.slice(start, start + 1))) return;
  const name = String(path.at(-1));
  if (PROMPTS.has(name) && IN_CURLY.test(value)) {
    report({
      code: "STORYBOARD_TEXT_QUOTES",
      path,
      severity: "warning",
      message: `the quotes ${codePoint(value.at(0))} and ${codePoint(value.at(-1))} are part of ${name}: YAML knows only straight quotes`,
      hint: `write ${shortened(asQuoted(value.slice(1, -1)))}, or remove the quotes`,
    });
  }
  const newline = text.indexOf("\n", end);
  const rest = text.slice(end, newline === -1 ? undefined : newline).trimEnd();
  const comment = /^[ \t]+(#.*)$/.exec(rest)?.[1];
  if (comment === undefined || !isMoreText(value, comment, rest)) return;
  const whole = text.slice(start, end).replaceAll(/\s*\r?\n\s*/g, " ") + rest;
  report({
    code: "STORYBOARD_TEXT_CUT",
    path,
    word: lastWord(text.slice(start, end)),
    severity: "warning",
    message: `${name} ends here: in YAML, " #" starts a comment, so ${shortened(asQuoted(comment))} is not part of it`,
    hint: `quote the text: ${shortened(asQuoted(whole))}; ${
      /^#\S/.test(comment)
        ? "for a comment, write a space after #"
        : "put a comment on a line of its own"
    }`,
  });
}

/**
 * Whether a comment is most likely the rest of the text before it. Comments have a space after their sign; `#1` and
 * `#hashtag` do not, and neither does what an opened quote or bracket still waits for.
 */
function isMoreText(value: string, comment: string, rest: string): boolean {
  if (/^#(?:[#!]|-{2}|={2}|$)/.test(comment)) return false;
  if (/^#(?:TODO|FIXME|XXX|HACK|NOTE|TBD)\b/.test(comment)) return false;
  if (/^#\S/.test(comment)) return true;
  // One space before it and a number behind it: `Track # 5`.
  if (/^ #[ \t]+\d/.test(rest)) return true;
  return PAIRS.some(([open, close]) => isOpen(value, open, close) && comment.includes(close));
}

const PAIRS = [
  ['"', '"'],
  ["\u201c", "\u201d"],
  ["(", ")"],
] as const;

function isOpen(value: string, open: string, close: string): boolean {
  const opened = value.split(open).length - 1;
  return open === close ? opened % 2 === 1 : opened > value.split(close).length - 1;
}

function codePoint(sign = ""): string {
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function lastWord(written: string): string {
  return /\S+$/.exec(written.trimEnd())?.[0] ?? written;
}

function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 44)}…${text.slice(-44)}`;
}
