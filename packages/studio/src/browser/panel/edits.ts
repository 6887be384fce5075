import type { BoardEdit, Outcome } from "../../api/studio-request.ts";
import { allKeptWords, settleWords } from "../store/kept-words.ts";
import { say } from "../store/messages.ts";
import { fault, send, view } from "../store/store.ts";

const delayMs = 150;
// How long an edit waits for the view that the one before it has led to, when that view never comes.
const viewWaitMs = 2000;

export type EditOptions = {
  /** Says nothing when all is well: the page shows it. */
  readonly isQuiet?: boolean;
  /** Revision of the view that the person saw when the change began; absent: the one that is shown. */
  readonly seen?: number;
};

let last: Promise<unknown> = Promise.resolve();
// The view that our last edit was made on, and the first one after it: what changed between them is ours.
let madeOn = -1;
let ledTo = -1;
const waiting = new Map<string, { readonly timer: number; readonly write: () => void }>();

/**
 * Changes the storyboard. One change follows the other, and each names the view that it was made on, so that the server sees what
 * others have changed since, and does not take our own last change for one of theirs.
 */
export function edit(change: BoardEdit, options: EditOptions = {}): Promise<Outcome> {
  const { seen = revisionNow(), isQuiet } = options;
  const next = last.then(async () => {
    await viewAfter(madeOn);
    const revision = Math.max(seen, ledTo);
    const before = revisionNow();
    const outcome = await send({ do: "edit", revision, edit: change }, { isQuiet });
    if (outcome.ok) {
      madeOn = before;
      void viewAfter(before).then(() => {
        ledTo = revisionNow();
      });
    }
    return outcome;
  });
  last = next.catch(() => undefined);
  return next;
}

/**
 * Undo and redo, after the changes that were asked for before. Whether there is anything to undo, the studio knows: the view that is
 * shown may be older than the last change.
 */
export async function turnBack(way: "undo" | "redo"): Promise<void> {
  const next = last.then(() => send({ do: way }, { isToldIfNothing: true }));
  last = next.catch(() => undefined);
  const outcome = await next;
  if (!outcome.ok && outcome.code === "nothing") say(`Nothing to ${way}.`);
}

/** As `edit`, a moment after the last key: of the changes that come in that time under one name, only the last is made. */
export function editSoon(
  name: string,
  edits: { readonly change: BoardEdit; readonly seen: number },
  onOutcome: (outcome: Outcome) => void,
): void {
  clearTimeout(waiting.get(name)?.timer);
  const write = (): void => {
    waiting.delete(name);
    void edit(edits.change, { isQuiet: true, seen: edits.seen }).then(onOutcome);
  };
  waiting.set(name, { write, timer: window.setTimeout(write, delayMs) });
}

/** What waits for a last key is written at once. */
export function flushEdits(): void {
  for (const { timer, write } of waiting.values()) {
    clearTimeout(timer);
    write();
  }
}

/** What was typed while the studio did not answer is written when it does again. Starts with the page. */
export function writeWhenBack(): void {
  let before = fault.peek();
  fault.subscribe((now) => {
    const isBack = before === "stopped" && now === undefined;
    before = now;
    if (!isBack) return;
    for (const { name, text, request, hasButton } of allKeptWords()) {
      // What belongs to a button waits for it.
      if (request.do !== "edit" || hasButton) continue;
      if (request.edit.kind !== "set" && request.edit.kind !== "set-scene") continue;
      void edit(request.edit, { seen: request.revision }).then((outcome) =>
        settleWords(name, text, outcome),
      );
    }
  });
}

export function revisionNow(): number {
  return view.peek()?.revision ?? 0;
}

/** Resolves with the first view after that one. */
export function viewAfter(revision: number): Promise<void> {
  if (revisionNow() > revision) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => stop(), viewWaitMs);
    const unsubscribe = view.subscribe(() => {
      if (revisionNow() > revision) queueMicrotask(stop);
    });
    function stop(): void {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    }
  });
}
