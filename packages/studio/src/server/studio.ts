import { createHash } from "node:crypto";
import { basename, dirname } from "node:path";
import type { Outcome, StudioEvent, StudioRequest } from "../api/studio-request.ts";
import type { StudioView } from "../api/studio-view.ts";
import { readYaml } from "@storyreel/models/source";
import { valueAt } from "@storyreel/renderer/edit";
import { fileOperand, shellWord } from "@storyreel/renderer/kit";
import { announcePresence } from "@storyreel/renderer/watch";
import type { RunView } from "@storyreel/renderer/events";
import type { PlannedTake } from "@storyreel/renderer/plan";
import { watchBoard, type BoardWatch } from "./board-watch.ts";
import { describeChanges, realFile } from "./edit/board-text.ts";
import { createEditHistory } from "./edit/edit-history.ts";
import { transitions } from "./edit/to-patch.ts";
import { createStudioHistory, type StudioHistory } from "./history/studio-history.ts";
import { createInTurn } from "./in-turn.ts";
import type { Board, BoardLook } from "./look-at-board.ts";
import { watchLedger } from "./ledger-watch.ts";
import { createMediaIndex, type MediaIndex } from "./media-index.ts";
import { perform } from "./perform.ts";
import { createProxyKeeper, type ProxyKeeper } from "./proxy-keeper.ts";
import { createRunKeeper } from "./run-keeper.ts";
import { isRow, runStatus, type StudioRun } from "./run-status.ts";
import { createRunTeller } from "./run-teller.ts";
import { createShownView, type Seen } from "./shown-view.ts";
import type { StudioOptions } from "./studio-options.ts";
import type { StudioState } from "./studio-state.ts";
import { buildView, emptyBoardView, viewDiagnostics, type BoardView } from "./view/build-view.ts";

/** A storyboard that is open in a studio: what its page shows, and what can be done to it. */
export type Studio = {
  readonly media: MediaIndex;
  readonly history: StudioHistory;
  view(): StudioView;
  perform(request: StudioRequest): Promise<Outcome>;
  /** A file that the view names is gone, which no watched folder has told. */
  lookAgain(): void;
  /** @returns ends the subscription. */
  subscribe(listener: (event: StudioEvent) => void): () => void;
  /** A purchase goes on. */
  isBuying(): boolean;
  /** Ends the run that goes on as Ctrl-C does, then everything. @returns the purchase that is not finished */
  close(): Promise<InterruptedPurchase | undefined>;
};

/** A purchase that its studio left. Nothing of it is lost: the next render or studio goes on with it. */
export type InterruptedPurchase = {
  readonly exit: number;
  readonly message?: string;
  readonly view: RunView;
};

/** Opens a storyboard and watches its files until it is closed. */
export async function openStudio(options: StudioOptions): Promise<Studio> {
  const media = createMediaIndex();
  const { emit, subscribe } = createListeners();
  let revision = 0;
  let text: string | undefined;
  const shown = createShownView({
    file: options.file,
    build: (board, run) => viewBoard(board, { media, options, run, proxies }),
    current: () => runs.current(),
  });
  const tell = (): void => {
    revision += 1;
    const { look } = shown.publish({ look: watch.look(), fault: watch.fault() });
    const { text: now, board, gap } = look;
    if (now !== undefined) edits.note(revision, now);
    // Of a text with mistakes, nobody can say what it changes: the page shows the mistakes.
    const isGood = now !== undefined && (board !== undefined || gap !== undefined);
    if (isGood && !edits.isOwn(now)) outsideMessages(text, now).forEach(emit);
    if (isGood) text = now;
    ledger.follow();
    emit({ type: "view" });
  };
  const watch = watchBoard(options, {
    board: (board, look) => shown.show(board, look),
    look: tell,
    trouble: (problem) => emit({ type: "message", tone: "warning", text: problem }),
  });
  const edits = createEditHistory(options, watch);
  const tellOften = createRunTeller({
    refresh: () => watch.refresh(),
    show: async () => {
      const board = watch.board();
      if (board !== undefined) await shown.show(board, watch.look());
      tell();
    },
  });
  const runs = createRunKeeper({
    onChange: tellOften,
    onEnd: async () => {
      await watch.refresh();
      if (await shown.showEnd(watch.board(), watch.look())) tell();
    },
    usualMs: usualMsIn(watch),
  });
  const proxies = createProxyKeeper({
    environment: options.environment,
    cacheDir: () => watch.board()?.settings.workplace.caches.facts,
    onChange: (end) => {
      if (end !== undefined) emit(proxyMessage(end));
      tellOften({ isFinal: false });
    },
  });
  const ledger = watchLedger(options, { watch, runs });
  await watch.refresh();
  const key = keyOf(options.file);
  const presence = announcePresence(`studio ${realFile(options.file)}`, () => tell());
  const inTurn = { choices: createInTurn(), notes: createInTurn() };
  const state = { options, watch, edits, inTurn, runs, proxies, emit };
  const others = () => ({ holder: ledger.holder(), isShared: presence.others() > 0 });
  return {
    media,
    history: createStudioHistory(options, media),
    view: () => viewOf(state, { ...shown.seen(), run: shown.run(), revision, key, ...others() }),
    perform: (request) => perform(request, state),
    lookAgain: () => void watch.refresh(),
    subscribe,
    isBuying: () => runs.isGoing() && runs.current()?.kind === "render",
    close: async () => {
      const wasGoing = runs.isGoing();
      // The page may have asked for a purchase that is still being prepared.
      runs.close();
      await runs.ended();
      const interrupted = wasGoing ? leftBy(runs.current()) : undefined;
      await proxies.close();
      await ledger.close();
      await watch.close();
      presence.close();
      emit({ type: "bye", reason: "The studio stopped." });
      return interrupted;
    },
  };
}

/** How long such a take usually takes, by the ledger. */
function usualMsIn(watch: BoardWatch) {
  return (take: PlannedTake): number | undefined =>
    watch.board()?.known.expectationOf?.(take)?.p50Ms;
}

/** What was confirmed, as it stands. */
function leftBy(run: StudioRun | undefined): InterruptedPurchase | undefined {
  if (run?.kind !== "render" || run.exit === undefined || run.exit === 0) return undefined;
  const takes = [...run.view.takes].filter(([, take]) => isRow(take, run));
  return {
    exit: run.exit,
    view: { ...run.view, takes: new Map(takes) },
    ...(run.message === undefined
      ? {}
      : { message: run.hint === undefined ? run.message : `${run.message}; ${run.hint}` }),
  };
}

/** Names a file for pages that keep something of it, without its path. */
function keyOf(file: string): string {
  return createHash("sha256").update(realFile(file)).digest("hex").slice(0, 16);
}

function viewBoard(
  board: Board,
  now: {
    readonly media: MediaIndex;
    readonly options: StudioOptions;
    readonly run: StudioRun | undefined;
    readonly proxies: ProxyKeeper;
  },
): Promise<BoardView> {
  const { media, options, run, proxies } = now;
  return buildView(board, {
    index: media,
    environment: options.environment,
    run,
    proxies,
  });
}

function proxyMessage(end: { readonly path: string; readonly failure?: string }): StudioEvent {
  const { path, failure } = end;
  return failure === undefined
    ? { type: "message", tone: "done", text: `The proxy of ${basename(path)} is ready.` }
    : {
        type: "message",
        tone: "failed",
        text: `Could not make a proxy of ${basename(path)}: ${failure}`,
      };
}

function createListeners(): {
  readonly emit: (event: StudioEvent) => void;
  readonly subscribe: Studio["subscribe"];
} {
  const listeners = new Set<(event: StudioEvent) => void>();
  return {
    emit: (event) => listeners.forEach((listener) => listener(event)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function outsideMessages(before: string | undefined, now: string): readonly StudioEvent[] {
  if (before === undefined || before === now) return [];
  const changes = describeChanges(before, now);
  if (changes.length === 0) return [];
  const named = changes.slice(0, 3).join(", ");
  const more = changes.length > 3 ? ` and ${changes.length - 3} more` : "";
  return [{ type: "message", tone: "done", text: `Changed outside: ${named}${more}.` }];
}

function viewOf(
  { edits, options }: StudioState,
  now: Pick<StudioView, "revision" | "isShared"> &
    Seen & {
      readonly key: string;
      readonly holder: string | undefined;
      readonly run: StudioRun | undefined;
    },
): StudioView {
  const { revision, key, holder, isShared, run, look, board, fault } = now;
  const [undo, redo, conflict] = [edits.undoes(), edits.redoes(), edits.conflict()];
  const isGood = look.board !== undefined && fault === undefined;
  const { gap } = look;
  // A film that has lost its last shot is not shown with it.
  const shown = gap !== undefined && gap.scene === undefined ? emptyBoardView() : now.view;
  return {
    ...shown,
    revision,
    nowMs: Date.now(),
    board: {
      name: options.name,
      word: shellWord(fileOperand(options.name)),
      key,
      title: titleOf(look) ?? board?.storyboard.title ?? options.name,
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
    transitions,
    ...(gap === undefined ? {} : { gap }),
    ...(holder === undefined ? {} : { holder }),
    ...(run === undefined ? {} : { run: runStatus(run) }),
    ...(undo === undefined ? {} : { undo }),
    ...(redo === undefined ? {} : { redo }),
    ...(conflict === undefined ? {} : { conflict }),
  };
}

/** Of a file without shots, which is no storyboard yet. */
function titleOf({ gap, text = "" }: BoardLook): string | undefined {
  if (gap === undefined) return undefined;
  const title = valueAt(readYaml({ path: "", text }), ["title"]);
  return typeof title === "string" ? title : undefined;
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
