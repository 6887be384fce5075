import { graphemesOf, textWidth } from "@storyreel/models/text-width";

/** A terminal as far as progress needs one: text, line breaks, cursor up, erase, bell; wraps again when resized. */
export type Screen = {
  readonly write: (text: string) => void;
  readonly columns: () => number;
  readonly resize: (columns: number) => void;
  /** How often it rang. */
  readonly bells: () => number;
  /** What a person sees, without blank ends. */
  readonly text: () => string;
};

/** A character of two columns is followed by an empty cell. */
type Row = readonly string[];

const TOKENS = new RegExp(
  String.raw`\u001B\[([0-9;]*)([A-Za-z])|[\n\r\u0007]|[^\u001B\n\r\u0007]+`,
  "gu",
);

export function createScreen(columns: number): Screen {
  let width = columns;
  let rows: Row[] = [[]];
  let row = 0;
  let column = 0;
  let bells = 0;

  const put = (character: string): void => {
    const taken = textWidth(character);
    if (column + taken > width) feed();
    const old = rows[row] ?? [];
    const blanks = Array.from({ length: Math.max(0, column - old.length) }, () => " ");
    rows[row] = [
      ...old.slice(0, column),
      ...blanks,
      ...cellsOf(character),
      ...old.slice(column + taken),
    ];
    column += taken;
  };
  const feed = (): void => {
    row += 1;
    column = 0;
    rows[row] ??= [];
  };
  const escape = (count: string, command: string): void => {
    const before = (rows[row] ?? []).slice(0, column);
    if (command === "A") row = Math.max(0, row - Number(count === "" ? 1 : count));
    else if (command === "K") rows[row] = count === "2" ? [] : before;
    else if (command === "J") rows = [...rows.slice(0, row), before];
    else if (command !== "m") throw new Error(`the screen does not know CSI ${count}${command}`);
  };

  return {
    write: (text) => {
      for (const [token, count, command] of text.matchAll(TOKENS)) {
        if (command !== undefined) escape(count ?? "", command);
        else if (token === "\n") feed();
        else if (token === "\r") column = 0;
        else if (token === "\u0007") bells += 1;
        else for (const character of graphemesOf(token)) put(character);
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
    bells: () => bells,
    text: () =>
      rows
        .map((cells) => cells.join("").trimEnd())
        .join("\n")
        .trimEnd(),
  };
}

function cellsOf(character: string): Row {
  return textWidth(character) === 2 ? [character, ""] : [character];
}

function wrap(cells: Row, width: number): Row[] {
  const lines: string[][] = [[]];
  for (const cell of cells) {
    const room = cell === "" ? width + 1 : width;
    if ((lines.at(-1)?.length ?? 0) + Math.max(1, textWidth(cell)) > room) lines.push([]);
    lines.at(-1)?.push(cell);
  }
  return lines;
}
