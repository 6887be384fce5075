import { dirname } from "node:path";
import type { Outcome, StudioEvent, StudioRequest } from "../api/studio-request.ts";
import type { StudioView } from "../api/studio-view.ts";
import { holdName } from "@storyreel/renderer/watch";
import { watchBoard } from "./board-watch.ts";
import { describeChanges } from "./edit/board-text.ts";
import { createEditHistory } from "./edit/edit-history.ts";
import type { Board } from "./look-at-board.ts";
import { createMediaIndex, type MediaIndex } from "./media-index.ts";
import { perform } from "./perform.ts";
import { createRunKeeper } from "./run-keeper.ts";
import { runStatus, type StudioRun } from "./run-status.ts";
import { createRunTeller } from "./run-teller.ts";
import type { StudioOptions } from "./studio-options.ts";
import type { StudioState } from "./studio-state.ts";
import { buildView, emptyBoardView, viewDiagnostics, type BoardView } from "./view/build-view.ts";

/** A storyboard that is open in a studio: what its page shows, and what can be done to it. */
export type Studio = {
  readonly media: MediaIndex;
  view(): StudioView;
  perform(request: StudioRequest): Promise<Outcome>;
  /** @returns ends the subscription. */
  subscribe(listener: (event: StudioEvent) => void): () => void;
  /** Ends the run that goes on as Ctrl-C does, then everything. */
  close(): Promise<void>;
};

/** Opens a storyboard and watches its files until it is closed. */
export async function openStudio(options: StudioOptions): Promise<Studio> {
  const media = createMediaIndex();
  const listeners = new Set<(event: StudioEvent) => void>();
  const emit = (event: StudioEvent): void => listeners.forEach((listener) => listener(event));
  let revision = 0;
  let shown = emptyBoardView();
  let text: string | undefined;
  const show = async (board: Board): Promise<void> => {
    shown = await viewBoard(board, { media, options, run: runs.current() });
  };
  const tell = (): void => {
    revision += 1;
    const now = watch.look().text;
    if (now !== undefined) edits.note(revision, now);
    if (now !== undefined && text !== undefined && now !== text && !edits.isOwn(now)) {
      const changes = describeChanges(text, now);
      if (changes.length > 0) emit(outsideMessage(changes));
    }
    text = now ?? text;
    emit({ type: "view" });
  };
  const watch = watchBoard(options, {
    board: show,
    look: tell,
    trouble: (problem) => emit({ type: "message", tone: "warning", text: problem }),
  });
  const edits = createEditHistory(options, watch);
  const runs = createRunKeeper(
    createRunTeller({
      refresh: () => watch.refresh(),
      show: async () => {
        const board = watch.board();
        if (board !== undefined) await show(board);
        tell();
      },
    }),
  );
  const hold = createHold(options.file);
  await watch.refresh();
  const state = { options, watch, edits, runs, emit, withdrawn: new Set<string>() };
  return {
    media,
    view: () => viewOf(state, { shown, revision, isShared: !hold.isOurs() }),
    perform: (request) => perform(request, state),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      runs.stop();
      await runs.ended();
      await watch.close();
      hold.release();
      emit({ type: "bye", reason: "The studio stopped." });
    },
  };
}

/** The first studio on a file knows of no other; the next ones do, until it ends. */
function createHold(file: string) {
  const name = `studio ${file}`;
  let release = holdName(name);
  return {
    isOurs: () => (release ??= holdName(name)) !== undefined,
    release: () => release?.(),
  };
}

function viewBoard(
  board: Board,
  now: {
    readonly media: MediaIndex;
    readonly options: StudioOptions;
    readonly run: StudioRun | undefined;
  },
): Promise<BoardView> {
  const { media, options, run } = now;
  return buildView(board, {
    index: media,
    environment: options.environment,
    run,
  });
}

function outsideMessage(changes: readonly string[]): StudioEvent {
  const named = changes.slice(0, 3).join(", ");
  const more = changes.length > 3 ? ` and ${changes.length - 3} more` : "";
  const verb = changes.length === 1 ? "was" : "were";
  return { type: "message", tone: "done", text: `${named}${more} ${verb} changed outside` };
}

function viewOf(
  { watch, edits, runs, options }: StudioState,
  now: { readonly shown: BoardView; readonly revision: number; readonly isShared: boolean },
): StudioView {
  const { shown, revision, isShared } = now;
  const [look, board, fault] = [watch.look(), watch.board(), watch.fault()];
  const run = runs.current();
  const [undo, redo, conflict] = [edits.undoes(), edits.redoes(), edits.conflict()];
  const isGood = look.board !== undefined && fault === undefined;
  return {
    ...shown,
    revision,
    nowMs: Date.now(),
    board: {
      name: options.name,
      title: board?.storyboard.title ?? options.name,
      state: look.text === undefined ? "missing" : "present",
      sha256: look.sha256,
      ...(board?.git === undefined
        ? {}
        : { git: { branch: board.git.branch, uncommitted: board.git.uncommitted } }),
    },
    diagnostics: [
      ...viewDiagnostics(look.diagnostics, board?.storyboard),
      ...(fault === undefined ? [] : [faultDiagnostic(fault, options)]),
    ],
    plan: isGood ? shown.plan : { ...shown.plan, canBuy: false },
    isShared,
    ...(run === undefined ? {} : { run: runStatus(run) }),
    ...(undo === undefined ? {} : { undo }),
    ...(redo === undefined ? {} : { redo }),
    ...(conflict === undefined ? {} : { conflict }),
  };
}

/** What is stored cannot be read: nothing in the file is wrong. */
function faultDiagnostic(message: string, { file }: StudioOptions) {
  return {
    severity: "error",
    code: "STUDIO_CANNOT_READ",
    message,
    file: dirname(file),
    line: 1,
    column: 1,
  } as const;
}
