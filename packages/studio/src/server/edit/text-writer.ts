import type { BoardWatch } from "../board-watch.ts";
import type { Board } from "../look-at-board.ts";
import type { StudioOptions } from "../studio-options.ts";
import { readBoardText, writeBoardText } from "./board-text.ts";
import { checkText, type CheckedText } from "./check-text.ts";
import { refuse, type Refusal } from "./refusal.ts";

/** The text on the disk, and the storyboard to price a change against. */
export type ReadyToWrite = { readonly board: Board; readonly now: string };

/** Writes the texts of one storyboard. */
export type TextWriter = {
  /** Looks at what is on the disk now: what others have just written counts. */
  ready(options?: { readonly mayHaveMistakes?: boolean }): Promise<ReadyToWrite | Refusal>;
  /** Checks a text and writes it. @returns what it costs more */
  write(text: string, over: ReadyToWrite): Promise<CheckedText | Refusal>;
  /** Whether it wrote that text. */
  isOwn(text: string): boolean;
};

export function createTextWriter(options: StudioOptions, watch: BoardWatch): TextWriter {
  const own = new Set<string>();
  return {
    ready: async ({ mayHaveMistakes = false } = {}) => {
      const now = await readBoardText(options.file);
      if (now === undefined) return refuseMissing();
      if (now !== watch.look().text) await watch.refresh();
      const board = mayHaveMistakes ? watch.board() : watch.look().board;
      return board === undefined ? refuseMistake(watch) : { board, now };
    },
    write: async (text, { board, now }) => {
      if (text === now) return { deltaUsd: 0n, isSame: true };
      const checked = await checkText(text, board, options);
      if ("ok" in checked) return checked;
      own.add(text);
      if (!(await writeBoardText(options, { text, expected: now }))) {
        return refuse("changed", "The file was changed at the same moment. Try again.");
      }
      await watch.refresh();
      return checked;
    },
    isOwn: (text) => own.has(text),
  };
}

/** Why nothing can be written. */
export function refuseMistake(watch: BoardWatch): Refusal {
  if (watch.look().text === undefined) return refuseMissing();
  return refuse("mistake", "The file has a mistake. Correct it first.");
}

function refuseMissing(): Refusal {
  return refuse("missing", "The file was deleted.", "write it again first");
}
