import { graphemesOf, textWidth } from "@storyreel/models/text-width";

/** The start of a text in at most this many columns; `…` shows that there is more. */
export function cutText(text: string, columns: number): string {
  return textWidth(text) <= columns ? text : `${startOf(graphemesOf(text), columns - 1)}…`;
}

/** Start and end of a name: names of one film often differ only in their end. */
export function cutMiddle(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  const graphemes = graphemesOf(text);
  const start = startOf(graphemes, Math.floor(columns / 2));
  const end = startOf(graphemes.toReversed(), columns - 1 - textWidth(start));
  return `${start}…${graphemesOf(end).toReversed().join("")}`;
}

/** Blanks at the end up to this width. */
export function padText(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - textWidth(text)));
}

/** Parts as lines, as many on each as fit. A single part that is too long is cut. */
export function wrapParts(
  parts: readonly string[],
  separator: string,
  columns: number,
): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : `${last}${separator}${part}`;
    if (last !== undefined && textWidth(joined) <= columns) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines.map((line) => cutText(line, columns));
}

function startOf(graphemes: readonly string[], columns: number): string {
  let text = "";
  let width = 0;
  for (const grapheme of graphemes) {
    width += textWidth(grapheme);
    if (width > columns) return text;
    text += grapheme;
  }
  return text;
}
