import { dirname } from "node:path";
import type { Outcome, StudioEvent, StudioRequest } from "../api/studio-request.ts";
import type { StudioView } from "../api/studio-view.ts";
import { watchBoard, type BoardWatch } from "./board-watch.ts";
import type { Board } from "./look-at-board.ts";
import { createMediaIndex, type MediaIndex } from "./media-index.ts";
import { perform } from "./perform.ts";
import type { StudioOptions } from "./studio-options.ts";
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
  const { environment } = options;
  const media = createMediaIndex();
  const listeners = new Set<(event: StudioEvent) => void>();
  const emit = (event: StudioEvent): void => listeners.forEach((listener) => listener(event));
  let revision = 0;
  let shown = emptyBoardView();
  const show = async (board: Board): Promise<void> => {
    shown = await buildView(board, {
      index: media,
      environment,
      run: undefined,
      remarksOf: () => [],
      isRejected: () => false,
    });
  };
  const tell = (): void => {
    revision += 1;
    emit({ type: "view" });
  };
  const watch = watchBoard(options, {
    board: show,
    look: tell,
    trouble: (text) => emit({ type: "message", tone: "warning", text }),
  });
  await watch.refresh();
  const state = { options, watch, emit };
  return {
    media,
    view: () => viewOf(watch, { shown, revision, options }),
    perform: (request) => perform(request, state),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await watch.close();
      emit({ type: "bye", reason: "The studio stopped." });
    },
  };
}

function viewOf(
  watch: BoardWatch,
  now: {
    readonly shown: BoardView;
    readonly revision: number;
    readonly options: StudioOptions;
  },
): StudioView {
  const { shown, revision, options } = now;
  const [look, board, fault] = [watch.look(), watch.board(), watch.fault()];
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
    isShared: false,
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
