import { createInTurn } from "./in-turn.ts";
import type { Board } from "./look-at-board.ts";
import type { StudioRun } from "./run-status.ts";
import { emptyBoardView, type BoardView } from "./view/build-view.ts";
import { shareEqual } from "./view/diff-values.ts";

/** What the page shows of the storyboard, and of the run that it was built with. */
export type ShownView = {
  view(): BoardView;
  /** A run has not ended before the view says so: until then, its takes cannot be bought. */
  run(): StudioRun | undefined;
  /** Builds the view of a board. In turn, so that the newest one is shown last. */
  show(board: Board): Promise<void>;
  /** Shows the end of a run where the newest look at the storyboard has not: it may have mistakes. @returns whether it did */
  showEnd(board: Board | undefined): Promise<boolean>;
};

export function createShownView({
  build,
  current,
}: {
  readonly build: (board: Board, run: StudioRun | undefined) => Promise<BoardView>;
  readonly current: () => StudioRun | undefined;
}): ShownView {
  const inTurn = createInTurn();
  let shown = emptyBoardView();
  let shownRun: StudioRun | undefined;
  const show = (board: Board): Promise<void> =>
    inTurn(async () => {
      const run = current();
      const found = await build(board, run);
      // What is equal stays the same object, so that a page is soon told what changed.
      shown = shareEqual(shown, found);
      shownRun = run;
    });
  return {
    view: () => shown,
    run: () => {
      const run = current();
      if (run?.before === undefined || shownRun?.state === "ended") return run;
      if (shownRun?.startedAtMs !== run.startedAtMs) return run;
      const { exit: _exit, message: _message, hint: _hint, ...rest } = run;
      return { ...rest, state: run.before };
    },
    show,
    showEnd: async (board) => {
      if (shownRun === current()) return false;
      if (board !== undefined) await show(board).catch(() => undefined);
      shownRun = current();
      return true;
    },
  };
}
