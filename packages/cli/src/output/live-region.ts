import { graphemesOf, textWidth } from "@storyreel/models/text-width";

/** Lines at the bottom of a terminal that are updated in place. */
export type LiveRegion = {
  /** Replaces the lines. None may contain a line break. */
  paint(lines: readonly string[]): void;
  /** Writes text above the region, where it stays. It must end in a line break. */
  print(text: string): void;
};

const ESCAPES = new RegExp(String.raw`\u001B\[[0-9;]*m`, "g");

/**
 * Keeps the cursor below the region, so that a process that dies leaves a usable terminal. Every change is one write:
 * a terminal that draws between two writes would flicker.
 */
export function createLiveRegion(write: (text: string) => void, columns: () => number): LiveRegion {
  let shown: readonly string[] = [];
  let width = columns();

  // If the terminal has become narrower, it has wrapped the old lines, which then fill more rows.
  const toTop = (): string => {
    const rows = shown.reduce((sum, line) => sum + rowsOf(line, columns()), 0);
    return rows === 0 ? "" : `\u001B[${rows}A\r`;
  };
  const block = (lines: readonly string[]): string =>
    lines.map((line) => `${line}\u001B[K\n`).join("");
  // Rows that were wrapped stay marked as such until they are erased as a whole: a wider window would join them again.
  const freshBlock = (lines: readonly string[]): string =>
    lines.map((line) => `\u001B[2K${line}\n`).join("");

  return {
    paint: (lines) => {
      const isResized = columns() !== width;
      width = columns();
      const isSame = lines.length === shown.length && lines.every((line, at) => line === shown[at]);
      if (isSame && !isResized) return;
      write(`${toTop()}${isResized ? freshBlock(lines) : block(lines)}\u001B[J`);
      shown = lines;
    },
    print: (text) => {
      // Erasing first would copy a region that fills the screen into the history of some terminals.
      write(`${toTop()}${text.replaceAll("\n", "\u001B[K\n")}${block(shown)}\u001B[J`);
    },
  };
}

/** A character of two columns is never split: where only one is left, it goes to the next row. */
function rowsOf(line: string, columns: number): number {
  const text = line.replace(ESCAPES, "");
  if (textWidth(text) <= columns) return 1;
  let rows = 1;
  let used = 0;
  for (const character of graphemesOf(text)) {
    const width = textWidth(character);
    if (used + width > columns) {
      rows += 1;
      used = 0;
    }
    used += width;
  }
  return rows;
}
