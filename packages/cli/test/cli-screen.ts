/** A terminal as far as progress needs one: text, line breaks, cursor up, erase; wraps again when resized. */
export type Screen = {
  readonly write: (text: string) => void;
  readonly columns: () => number;
  readonly resize: (columns: number) => void;
  /** What a person sees, without blank ends. */
  readonly text: () => string;
};

const TOKENS = new RegExp(String.raw`\u001B\[([0-9;]*)([A-Za-z])|[^]`, "gu");

export function createScreen(columns: number): Screen {
  let width = columns;
  let rows: string[] = [""];
  let row = 0;
  let column = 0;

  const put = (character: string): void => {
    if (column === width) feed();
    rows[row] =
      (rows[row] ?? "").padEnd(column).slice(0, column) +
      character +
      (rows[row] ?? "").slice(column + 1);
    column += 1;
  };
  const feed = (): void => {
    row += 1;
    column = 0;
    rows[row] ??= "";
  };
  const escape = (count: string, command: string): void => {
    if (command === "A") row = Math.max(0, row - Number(count === "" ? 1 : count));
    else if (command === "K") rows[row] = (rows[row] ?? "").slice(0, column);
    else if (command === "J") rows = [...rows.slice(0, row), (rows[row] ?? "").slice(0, column)];
    else if (command !== "m") throw new Error(`the screen does not know CSI ${count}${command}`);
  };

  return {
    write: (text) => {
      for (const [token, count, command] of text.matchAll(TOKENS)) {
        if (command !== undefined) escape(count ?? "", command);
        else if (token === "\n") feed();
        else if (token === "\r") column = 0;
        else put(token);
      }
    },
    columns: () => width,
    resize: (next) => {
      const above = rows.slice(0, row).flatMap((line) => wrap(line, next));
      const below = rows.slice(row).flatMap((line) => wrap(line, next));
      width = next;
      row = above.length;
      rows = [...above, ...below];
    },
    text: () =>
      rows
        .map((line) => line.trimEnd())
        .join("\n")
        .trimEnd(),
  };
}

function wrap(line: string, width: number): string[] {
  const pieces = [];
  for (let at = 0; at === 0 || at < line.length; at += width)
    pieces.push(line.slice(at, at + width));
  return pieces;
}
