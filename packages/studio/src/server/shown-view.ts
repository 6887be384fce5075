import { createInTurn } from "./in-turn.ts";
import { noLook, type Board, type BoardLook } from "./look-at-board.ts";
import type { StudioRun } from "./run-status.ts";
import { emptyBoardView, type BoardView } from "./view/build-view.ts";
import { shareEqual } from "./view/diff-values.ts";

/**
 * What the page shows of the storyboard, and of the run that it was built with. All of it is of one look: a newer one is shown as a
 * whole, however long its view takes to build.
 */
export type ShownView = {
  /** What was built until the last `publish`. */
  seen(): Seen;
  /** A run has not ended before the view says so: until then, its takes cannot be bought. */
  run(): StudioRun | undefined;
  /** Builds the view of a board, as a look has found it. In turn, so that the newest one is shown last. */
  show(board: Board, look: BoardLook): Promise<void>;
  /** Builds the end of a run where the newest look at the storyboard has not: it may have mistakes. @returns whether it did */
  showEnd(board: Board | undefined, look: BoardLook): Promise<boolean>;
  /** Shows what was built, and of a look with mistakes those. */
  publish(newest: Pick<Seen, "look" | "fault">): Seen;
};

export type Seen = {
  readonly view: BoardView;
  readonly look: BoardLook;
  /** The last one without mistakes, which `view` is of. */
  readonly board: Board | undefined;
  /** Why the newest look is not whole. */
  readonly fault: string | undefined;
};

type Built = Pick<Seen, "view" | "look" | "board"> & { readonly run: StudioRun | undefined };

export function createShownView({
  file,
  build,
  current,
}: {
  readonly file: string;
  readonly build: (board: Board, run: StudioRun | undefined) => Promise<BoardView>;
  readonly current: () => StudioRun | undefined;
}): ShownView {
  const inTurn = createInTurn();
  let built: Built = {
    view: emptyBoardView(),
    look: noLook(file),
    board: undefined,
    run: undefined,
  };
  let seen: Seen & Built = { ...built, fault: undefined };
  const show = (board: Board, look: BoardLook): Promise<void> =>
    inTurn(async () => {
      const run = current();
      const found = await build(board, run);
      // What is equal stays the same object, so that a page is soon told what changed.
      built = { view: shareEqual(built.view, found), look, board, run };
    });
  return {
    seen: () => seen,
    run: () => {
      const [run, shown] = [current(), seen.run];
      if (run?.before === undefined || shown?.state === "ended") return run;
      if (shown?.startedAtMs !== run.startedAtMs) return run;
      const { exit: _exit, message: _message, hint: _hint, ...rest } = run;
      return { ...rest, state: run.before };
    },
    show,
    showEnd: async (board, look) => {
      if (built.run === current()) return false;
      if (board !== undefined) await show(board, look).catch(() => undefined);
      built = { ...built, run: current() };
      return true;
    },
    publish: ({ look, fault }) => {
      if (look.board === undefined) built = { ...built, look };
      seen = { ...built, fault };
      return seen;
    },
  };
}
