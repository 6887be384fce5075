import type { Diagnostic } from "./diagnostic.ts";
import { positionIn } from "./source-file.ts";
import type { Span } from "./source-file.ts";
import { textWidth } from "./text-width.ts";

/** How a diagnostic is shown. */
export type FormatDiagnosticOptions = {
  /** Adds ANSI colours. Default `false`. */
  readonly color?: boolean;
};

/** A diagnostic as one JSON object; `line` and `column` count from 1, the ends are exclusive. */
export type DiagnosticJson = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
};

/**
 * Formats a diagnostic for people: place, severity and code; the message; the line of source with the mistake
 * underlined; the hint. No newline at the end.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  options: FormatDiagnosticOptions = {},
): string {
  const paint = options.color === true ? painted : plain;
  const { file, span, severity, code, message, hint } = diagnostic;
  const { line, column } = positionIn(file, span.start);
  const tone = severity === "error" ? RED : YELLOW;
  const lines = [
    `${paint(BOLD, `${printable(file.path)}:${line}:${column}`)} ${paint(tone, severity)} ${code}`,
    `  ${printable(message)}`,
  ];
  const excerpt = excerptOf(file.text, span, column);
  if (excerpt !== undefined) {
    const number = String(line);
    const blank = " ".repeat(number.length);
    lines.push(`  ${paint(DIM, `${number} |`)} ${excerpt.source}`.trimEnd());
    lines.push(`  ${paint(DIM, `${blank} |`)} ${excerpt.pad}${paint(tone, excerpt.carets)}`);
  }
  if (hint !== undefined) lines.push(`  ${paint(BOLD, "hint:")} ${printable(hint)}`);
  return lines.join("\n");
}

/** The same facts for programs, as `validate --json` prints them. */
export function diagnosticToJson(diagnostic: Diagnostic): DiagnosticJson {
  const { file, span, severity, code, message, hint } = diagnostic;
  const { line, column } = positionIn(file, span.start);
  const end = positionIn(file, span.end);
  return {
    file: file.path,
    line,
    column,
    endLine: end.line,
    endColumn: end.column,
    severity,
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}

// What fits beside the line number on a terminal of 100 columns.
const EXCERPT_LENGTH = 90;

function excerptOf(text: string, { start, end }: Span, column: number) {
  const lineStart = start - (column - 1);
  const newline = text.indexOf("\n", lineStart);
  const line = text.slice(lineStart, newline === -1 ? undefined : newline).replace(/\r$/, "");
  if (line.trim() === "") return undefined;
  const length = Math.max(1, Math.min(end, lineStart + line.length) - start);
  // A long line is cropped to a window that starts shortly before the mistake.
  const from = column - 1 + length <= EXCERPT_LENGTH ? 0 : Math.max(0, column - 1 - 30);
  const crop = line.slice(from, from + EXCERPT_LENGTH);
  const head = from === 0 ? "" : "… ";
  const tail = from + EXCERPT_LENGTH < line.length ? " …" : "";
  const before = crop.slice(0, column - 1 - from);
  const marked = crop.slice(before.length, before.length + length);
  return {
    source: head + printable(crop) + tail,
    pad: head.replace(/./g, " ") + blankOf(before),
    carets: "^".repeat(Math.max(1, textWidth(marked))),
  };
}

/** Replaces control characters with symbols: a file must not control the terminal that shows its mistakes. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    if (character === "\t") return character;
    if (character > "\u2000") return "\ufffd";
    const code = character.charCodeAt(0);
    // A direction that the text sets would turn the rest of the line around.
    if (code > 0x7f) return "\ufffd";
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\u2421";
  });
}

/** Blanks as wide as `text`. Tabs stay tabs, so that the carets are under their word at any tab width. */
function blankOf(text: string): string {
  return Array.from(text, (character) =>
    character === "\t" ? "\t" : " ".repeat(textWidth(character)),
  ).join("");
}

const BOLD = "1";
const DIM = "2";
const RED = "31";
const YELLOW = "33";

function plain(_style: string, text: string): string {
  return text;
}

function painted(style: string, text: string): string {
  return `\u001b[${style}m${text}\u001b[0m`;
}
