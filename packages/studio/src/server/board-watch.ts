import { watchFiles } from "@storyreel/renderer/watch";
import { describeFault } from "./describe-fault.ts";
import { lookAtBoard, noLook, type Board, type BoardLook } from "./look-at-board.ts";
import { createLookMemory, type LookMemory } from "./look-memory.ts";
import type { StudioOptions } from "./studio-options.ts";

/** A storyboard and its files, looked at again after each change. */
export type BoardWatch = {
  /** The newest look. */
  look(): BoardLook;
  /** Of the newest look without mistakes. */
  board(): Board | undefined;
  /** Why the newest look is not whole; `undefined`: it is. */
  fault(): string | undefined;
  /** Reads a text as the storyboard. When it is written, the next look does not read it again. */
  readonly read: LookMemory["read"];
  /** Looks again. Resolves when a look that began after the call has ended. */
  refresh(): Promise<void>;
  /** Something else that the page shows has changed. */
  tell(): void;
  close(): Promise<void>;
};

/** Watches the files of a storyboard. */
export function watchBoard(
  options: StudioOptions,
  on: {
    /** A look without mistakes. What it throws is a fault of the look. */
    readonly board: (board: Board, look: BoardLook) => Promise<void>;
    /** The end of each look. */
    readonly look: () => void;
    /** A folder that cannot be watched. */
    readonly trouble: (message: string) => void;
  },
): BoardWatch {
  const { file } = options;
  let look = noLook(file);
  let board: Board | undefined;
  let fault: string | undefined;
  let isStale = false;
  let looking: Promise<void> | undefined;

  const files = watchFiles(
    () => void refresh(),
    (folder, error) =>
      on.trouble(`cannot watch ${folder}: ${error.message}; changes there will not be noticed`),
  );
  const memory = createLookMemory(options, (path) => files.note(path));
  const lookOnce = async (): Promise<void> => {
    files.begin();
    try {
      look = await lookAtBoard(options, memory);
      board = look.board ?? board;
      if (look.board !== undefined) await on.board(look.board, look);
      fault = undefined;
    } catch (error) {
      // A ledger or a clip that cannot be read: the next change may mend it.
      fault = describeFault(error, "look").message;
    }
    files.follow(look.watched);
    on.look();
  };
  const lookWhileStale = async (): Promise<void> => {
    while (isStale) {
      isStale = false;
      await lookOnce();
    }
    looking = undefined;
  };
  const refresh = (): Promise<void> => {
    isStale = true;
    looking ??= lookWhileStale();
    return looking;
  };
  return {
    look: () => look,
    board: () => board,
    fault: () => fault,
    read: memory.read,
    refresh,
    tell: on.look,
    close: async () => {
      files.close();
      await looking;
    },
  };
}
