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

  // If the terminal has become narrower, it has wrapped the old lines, which then fill more rows.
  const rowsOf = (line: string): number =>
    Math.max(1, Math.ceil(line.replace(ESCAPES, "").length / Math.max(1, columns())));
  const toTop = (): string => {
    const rows = shown.reduce((sum, line) => sum + rowsOf(line), 0);
    return rows === 0 ? "" : `\u001B[${rows}A\r`;
  };
  const block = (lines: readonly string[]): string =>
    lines.map((line) => `${line}\u001B[K\n`).join("");

  return {
    paint: (lines) => {
      if (lines.length === shown.length && lines.every((line, at) => line === shown[at])) return;
      write(`${toTop()}${block(lines)}\u001B[J`);
      shown = lines;
    },
    print: (text) => {
      write(`${toTop()}\u001B[J${text}${block(shown)}`);
    },
  };
}
