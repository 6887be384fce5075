import { mergeTexts, patchBoard, type BoardPatch } from "@storyreel/renderer/edit";
import type { BoardEdit, Outcome } from "../../api/studio-request.ts";
import type { Conflict } from "../../api/studio-view.ts";
import type { BoardWatch } from "../board-watch.ts";
import type { StudioOptions } from "../studio-options.ts";
import { signedUsd } from "../view/amounts.ts";
import { describe, findClash } from "./board-text.ts";
import type { CheckedText } from "./check-text.ts";
import { describePatch } from "./describe-patch.ts";
import { refuse } from "./refusal.ts";
import { createStepList, type StepList } from "./step-list.ts";
import { createTextWriter, refuseMistake, type TextWriter } from "./text-writer.ts";
import { toPatch } from "./to-patch.ts";

/** The changes that were made on a page, so that they can be taken back. */
export type EditHistory = {
  /** Writes a change that was made on the view of a revision. */
  apply(edit: BoardEdit, revision: number): Promise<Outcome>;
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
  settle(keep: "mine" | "theirs"): Promise<Outcome>;
  /** What can be taken back, in words. */
  undoes(): string | undefined;
  redoes(): string | undefined;
  conflict(): Conflict | undefined;
  /** Remembers the text of a view. */
  note(revision: number, text: string): void;
  /** Whether this studio wrote that text. */
  isOwn(text: string): boolean;
};

/** What a change is written with. */
type Desk = {
  readonly watch: BoardWatch;
  readonly writer: TextWriter;
  readonly steps: StepList;
  /** Of the views that a page can lag behind, by revision. */
  readonly texts: Map<number, string>;
  open: { readonly conflict: Conflict; readonly patch: BoardPatch } | undefined;
};

/** As many views as a page can lag behind. */
const mostTexts = 50;

export function createEditHistory(options: StudioOptions, watch: BoardWatch): EditHistory {
  const writer = createTextWriter(options, watch);
  const steps = createStepList();
  const desk: Desk = { watch, writer, steps, texts: new Map(), open: undefined };
  let last = Promise.resolve();

  /** One change at a time: each begins with what the one before has written. */
  const inTurn = (work: () => Promise<Outcome>): Promise<Outcome> => {
    const result = last.then(work);
    last = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  };
  return {
    apply: (edit, revision) => inTurn(() => apply(desk, edit, revision)),
    undo: () => inTurn(() => turnBack(desk, "undo")),
    redo: () => inTurn(() => turnBack(desk, "redo")),
    settle: (keep) => inTurn(() => settle(desk, keep)),
    undoes: () => steps.done.at(-1)?.label,
    redoes: () => steps.undone.at(-1)?.label,
    conflict: () => desk.open?.conflict,
    note: (revision, text) => {
      desk.texts.set(revision, text);
      desk.texts.delete(revision - mostTexts);
    },
    isOwn: (text) => writer.isOwn(text),
  };
}

async function apply(desk: Desk, edit: BoardEdit, revision: number): Promise<Outcome> {
  if (desk.open !== undefined) return refuse("conflict", "Settle the change first.");
  const board = desk.watch.look().board;
  if (board === undefined) return refuseMistake(desk.watch);
  const patch = toPatch(edit, board);
  if ("ok" in patch) return patch;
  return writePatch(desk, patch, desk.texts.get(revision));
}

/** @param base the text that the change was made on; `undefined`: it is written whatever others wrote. */
async function writePatch(
  desk: Desk,
  patch: BoardPatch,
  base: string | undefined,
): Promise<Outcome> {
  const { writer, steps, watch } = desk;
  const ready = await writer.ready();
  if ("ok" in ready) return ready;
  const { board, now } = ready;
  const clash = base === undefined ? undefined : findClash(patch, { base, now });
  if (clash !== undefined) {
    const mine = "value" in patch ? describe(patch.value) : describePatch(patch);
    const { shot, field } = clash;
    const conflict = { field, mine, theirs: clash.now, ...(shot === undefined ? {} : { shot }) };
    desk.open = { patch, conflict };
    watch.tell();
    return refuse("conflict", `"${field}" was changed outside as well. Nothing is written yet.`);
  }
  const patched = patchBoard({ path: board.storyboard.file.path, text: now }, patch);
  if ("refused" in patched) return refuse("refused", `${patched.refused}.`, patched.hint);
  const delta = await writer.write(patched.text, ready);
  if ("ok" in delta) return delta;
  if (patched.text !== now) {
    steps.add({ label: describePatch(patch), patch, before: now, after: patched.text });
    watch.tell();
  }
  return outcomeOf(describePatch(patch), delta);
}

async function settle(desk: Desk, keep: "mine" | "theirs"): Promise<Outcome> {
  const settled = desk.open;
  if (settled === undefined) return refuse("nothing", "There is no conflict.");
  desk.open = undefined;
  const outcome: Outcome =
    keep === "mine"
      ? await writePatch(desk, settled.patch, undefined)
      : { ok: true, message: "Took theirs." };
  desk.watch.tell();
  return outcome;
}

/** Takes the newest step back, or does it again, with what others wrote in between. */
async function turnBack(desk: Desk, way: "undo" | "redo"): Promise<Outcome> {
  const { steps, writer, watch } = desk;
  const isUndo = way === "undo";
  const step = (isUndo ? steps.done : steps.undone).at(-1);
  if (step === undefined) {
    return refuse("nothing", `There is nothing to ${isUndo ? "take back" : "do again"}.`);
  }
  const [from, to] = isUndo ? [step.after, step.before] : [step.before, step.after];
  const ready = await writer.ready({ mayHaveMistakes: true });
  if ("ok" in ready) return ready;
  const { now } = ready;
  const clash = findClash(step.patch, { base: from, now });
  const text = clash === undefined ? mergeTexts({ from, to, onto: now }) : undefined;
  if (text === undefined) {
    const what = clash?.shot === undefined ? "The file" : `"${clash.shot}"`;
    const done = isUndo ? "taken back" : "done again";
    return refuse(
      "conflict",
      `${what} was changed outside since: "${step.label}" cannot be ${done}.`,
      "change it by hand",
    );
  }
  const delta = await writer.write(text, ready);
  if ("ok" in delta) return delta;
  steps.turn(way, isUndo ? { before: text, after: now } : { before: now, after: text });
  watch.tell();
  return outcomeOf(`${isUndo ? "Took back" : "Did again"}: ${step.label}`, delta);
}

/** The page shows the change in price after the message. */
function outcomeOf(what: string, { deltaUsd, isSame }: CheckedText): Outcome {
  const same = isSame ? " Free: nothing is requested again." : " The price stays the same.";
  return {
    ok: true,
    message: `${what}.${deltaUsd === 0n ? same : ""}`,
    deltaUsd: signedUsd(deltaUsd),
  };
}
