import { textWidth } from "@storyreel/models/text-width";

/**
 * Shows control characters as symbols, except line breaks and tabs, so that a prompt, a file name or an answer of the API cannot
 * control the terminal that shows it. Marks that reorder or embed text by its direction become "\ufffd".
 */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (code > 0x2000) return "\ufffd";
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\u2421";
  });
}

/** The same for a name within a line: line breaks and tabs are symbols too. */
export function printableLine(text: string): string {
  return printable(text).replaceAll("\n", "\u240a").replaceAll("\t", "\u2409");
}

/**
 * Rows as lines. Each column is as wide as its widest cell on a terminal, columns are two spaces apart, and lines have no trailing spaces.
 *
 * @param rightAligned positions of the right-aligned columns, such as amounts.
 */
export function alignColumns(
  rows: readonly (readonly string[])[],
  rightAligned: readonly number[] = [],
): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, textWidth(cell));
    }
  }
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const blanks = " ".repeat((widths[column] ?? 0) - textWidth(cell));
        return rightAligned.includes(column) ? blanks + cell : cell + blanks;
      })
      .join("  ")
      .trimEnd(),
  );
}
