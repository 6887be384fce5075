import { textWidth } from "@storyreel/models/text-width";
import type { Output } from "./output.ts";

/** A table or sentences on stdout. A terminal gets no line that is broken within a word. Not for what is to be copied. */
export function printTable(text: string, { stdout, columns }: Output): void {
  if (columns === undefined) stdout(text);
  else stdout(text, wrapLines(text, columns));
}

/** Breaks lines between words where they are wider than this. What follows is indented by four more columns than its line. */
export function wrapLines(text: string, columns: number): string {
  return text
    .split("\n")
    .map((line) => (textWidth(line) <= columns ? line : wrapLine(line, columns)))
    .join("\n");
}

function wrapLine(line: string, columns: number): string {
  const indent = /^ */.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = indent;
  // The blanks before a word belong to it: they keep the columns of a table, except at a break.
  for (const [index, word] of (line.slice(indent.length).match(/ *[^ ]+/g) ?? []).entries()) {
    if (index === 0 || textWidth(current + word) <= columns) current += word;
    else {
      lines.push(current);
      current = `${indent}    ${word.trimStart()}`;
    }
  }
  return [...lines, current].join("\n");
}
