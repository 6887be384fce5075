import { hash } from "node:crypto";
import { loadStoryboardText } from "@storyreel/renderer/storyboard";
import type { BoardWatch } from "../board-watch.ts";
import type { Board } from "../look-at-board.ts";
import { findGap } from "../find-gap.ts";
import type { StudioOptions, StudioProject } from "../studio-options.ts";
import { readBoardText, writeBoardText } from "./board-text.ts";
import { checkText, refuseBy, type CheckedText } from "./check-text.ts";
import { refuse, type Refusal } from "./refusal.ts";

/** The text on the disk, and the storyboard to price a change against. */
export type ReadyToWrite = { readonly board: Board; readonly now: string };

/** Writes the texts of one storyboard. */
export type TextWriter = {
  /** Looks at what is on the disk now: what others have just written counts. */
  ready(options?: { readonly mayHaveMistakes?: boolean }): Promise<ReadyToWrite | Refusal>;
  /** What a text would cost more, or why it is refused. Writes nothing. */
  check(text: string, over: ReadyToWrite): Promise<CheckedText | Refusal>;
  /**
   * Checks a text and writes it.
   *
   * @param beside what is written with it; if that is refused or fails, the text is as before
   * @returns what it costs more
   */
  write(text: string, over: ReadyToWrite, beside?: Beside): Promise<CheckedText | Refusal>;
  /** Writes a text that need only have its shots still missing in other places. @returns why it is not written */
  writeUnpriced(texts: {
    readonly text: string;
    readonly expected: string;
  }): Promise<Refusal | undefined>;
  /** Whether it wrote that text. */
  isOwn(text: string): boolean;
};

/** @returns why it is not written */
export type Beside = () => Promise<Refusal | undefined>;

/** As many as can be written before the first of them is looked at. */
const mostOwn = 100;

export function createTextWriter(options: StudioOptions, watch: BoardWatch): TextWriter {
  const own = new Set<string>();
  const remember = (text: string): void => {
    const digest = hash("sha256", text);
    own.delete(digest);
    own.add(digest);
    const [oldest] = own.size > mostOwn ? own : [];
    if (oldest !== undefined) own.delete(oldest);
  };
  const isGap = async (text: string, settings: StudioProject): Promise<boolean> => {
    const file = { path: options.name, text };
    return (await findGap({ file, path: options.file, settings })) !== undefined;
  };
  const save = async (
    texts: { readonly text: string; readonly expected: string },
    beside?: Beside,
  ): Promise<Refusal | undefined> => {
    remember(texts.text);
    if (!(await writeBoardText(options, texts))) {
      return refuse("changed", "The file was changed at the same moment. Try again.");
    }
    let refused: Refusal | undefined;
    let isBeside = false;
    try {
      refused = await beside?.();
      isBeside = refused === undefined;
    } finally {
      if (!isBeside) {
        // Nobody outside has changed it back.
        remember(texts.expected);
        await writeBoardText(options, { text: texts.expected, expected: texts.text });
      }
      // What was written for a moment may have been looked at.
      await watch.refresh();
    }
    return refused;
  };
  const check: TextWriter["check"] = (text, { board }) =>
    checkText(text, { board, read: watch.read }, options);
  return {
    ready: async ({ mayHaveMistakes = false } = {}) => {
      const now = await readBoardText(options.file);
      if (now === undefined) return refuseMissing();
      if (now !== watch.look().text) await watch.refresh();
      const board = mayHaveMistakes ? watch.board() : watch.look().board;
      return board === undefined ? refuseMistake(watch) : { board, now };
    },
    check,
    write: async (text, over, beside) => {
      const { board, now } = over;
      if (text === now) return { deltaUsd: 0n, isSame: true };
      const checked = await check(text, over);
      if (!("ok" in checked)) return (await save({ text, expected: now }, beside)) ?? checked;
      // Back to a film without shots, which is where it began.
      const unpriced = await isGap(text, board.settings);
      if (!unpriced) return checked;
      return (
        (await save({ text, expected: now })) ?? { deltaUsd: -board.plan.totalUsd, isSame: false }
      );
    },
    writeUnpriced: async (texts) => {
      const settings = await options.readProject();
      const { text } = texts;
      const file = { path: options.name, text };
      const { catalogue, projectBudget } = settings;
      const loaded = await loadStoryboardText(file, options.file, { catalogue, projectBudget });
      const isGood = loaded.storyboard !== undefined || (await isGap(text, settings));
      return isGood ? save(texts) : refuseBy(loaded.diagnostics);
    },
    isOwn: (text) => own.has(hash("sha256", text)),
  };
}

/** Why nothing can be written. */
export function refuseMistake(watch: BoardWatch): Refusal {
  if (watch.look().text === undefined) return refuseMissing();
  return refuse("mistake", "The file has a mistake. Fix it first.");
}

function refuseMissing(): Refusal {
  return refuse("missing", "The file was deleted.", "restore it first");
}
