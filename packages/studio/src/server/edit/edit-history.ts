import { mergeTexts, patchBoard, type BoardPatch } from "@storyreel/renderer/edit";
import type { BoardEdit, Outcome } from "../../api/studio-request.ts";
import type { Conflict } from "../../api/studio-view.ts";
import type { BoardWatch } from "../board-watch.ts";
import { createInTurn } from "../in-turn.ts";
import type { StudioOptions } from "../studio-options.ts";
import { signedUsd } from "../view/amounts.ts";
import { describe, findClash } from "./board-text.ts";
import type { CheckedText } from "./check-text.ts";
import { describePatch } from "./describe-patch.ts";
import { moveRemarks, remarksLeftBy, remarksMovedBy } from "./move-remarks.ts";
import { refuse, refusePatch } from "./refusal.ts";
import { createStepList, type StepList } from "./step-list.ts";
import {
  createTextWriter,
  refuseMistake,
  type Beside,
  type ReadyToWrite,
  type TextWriter,
} from "./text-writer.ts";
import { toPatch } from "./to-patch.ts";

/** The changes that were made on a page, so that they can be taken back. */
export type EditHistory = {
  /** Writes a change that was made on the view of a revision. */
  apply(edit: BoardEdit, revision: number): Promise<Outcome>;
  /** What a change would cost, or why it is refused. Writes nothing. */
  check(edit: BoardEdit): Promise<Outcome>;
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
  readonly options: StudioOptions;
  readonly watch: BoardWatch;
  readonly writer: TextWriter;
  readonly steps: StepList;
  /** Of the views that a page can lag behind, each with the first revision that showed it; the newest last. */
  readonly texts: { readonly revision: number; readonly text: string }[];
  open: { readonly conflict: Conflict; readonly patch: BoardPatch } | undefined;
};

/** As many as people write while somebody types. A run has many more views, of the same text. */
const mostTexts = 200;

export function createEditHistory(options: StudioOptions, watch: BoardWatch): EditHistory {
  const writer = createTextWriter(options, watch);
  const steps = createStepList();
  const desk: Desk = { options, watch, writer, steps, texts: [], open: undefined };
  const inTurn = createInTurn();
  return {
    apply: (edit, revision) => inTurn(() => apply(desk, edit, revision)),
    check: (edit) => check(desk, edit),
    undo: () => inTurn(() => turnBack(desk, "undo")),
    redo: () => inTurn(() => turnBack(desk, "redo")),
    settle: (keep) => inTurn(() => settle(desk, keep)),
    undoes: () => steps.done.top()?.label,
    redoes: () => steps.undone.top()?.label,
    conflict: () => desk.open?.conflict,
    note: (revision, text) => {
      if (desk.texts.at(-1)?.text === text) return;
      desk.texts.push({ revision, text });
      if (desk.texts.length > mostTexts) desk.texts.shift();
    },
    isOwn: (text) => writer.isOwn(text),
  };
}

async function apply(desk: Desk, edit: BoardEdit, revision: number): Promise<Outcome> {
  if (desk.open !== undefined) return refuse("conflict", "Resolve the conflict first.");
  const { board, gap } = desk.watch.look();
  if (board === undefined && gap !== undefined && edit.kind === "add") return addFirst(desk, edit);
  if (board === undefined) return refuseMistake(desk.watch);
  const patch = toPatch(edit, board);
  if ("ok" in patch) return patch;
  const seen = desk.texts.findLast((one) => one.revision <= revision) ?? desk.texts[0];
  return writePatch(desk, patch, seen?.text);
}

async function check({ watch, writer }: Desk, edit: BoardEdit): Promise<Outcome> {
  const { board, text: now } = watch.look();
  if (board === undefined || now === undefined) return refuseMistake(watch);
  const patch = toPatch(edit, board);
  if ("ok" in patch) return patch;
  const patched = patchBoard({ path: board.storyboard.file.path, text: now }, patch);
  if ("refused" in patched) return refusePatch(patched);
  const checked = await writer.check(patched.text, { board, now });
  return "ok" in checked ? checked : outcomeOf(describePatch(patch, board), checked);
}

/** The first shot of a film or of a scene, which has no storyboard to price it against. */
async function addFirst(
  { watch, writer, steps }: Desk,
  edit: Extract<BoardEdit, { kind: "add" }>,
): Promise<Outcome> {
  const { gap, text: before } = watch.look();
  if (gap === undefined || before === undefined) return refuseMistake(watch);
  const { action, isCard, model, id = `${gap.scene ?? "shot"}-010`.slice(-64) } = edit;
  const patch: BoardPatch = { kind: "add", id, model, action, isCard, sceneId: gap.scene };
  const patched = patchBoard({ path: "", text: before }, patch);
  if ("refused" in patched) return refusePatch(patched);
  const { text } = patched;
  const written = await writer.writeUnpriced({ text, expected: before });
  if (written !== undefined) return written;
  const label = `${id} added`;
  steps.add({ label, patch, before, after: text });
  watch.tell();
  const board = watch.look().board;
  const priced = { deltaUsd: board?.plan.totalUsd ?? 0n, isSame: false };
  return board === undefined
    ? { ok: true, message: `${label}. Another scene has no shots yet.` }
    : outcomeOf(label, priced);
}

/** As often as others can write at the same moment. */
const mostAttempts = 5;

/** @param base the text that the change was made on; `undefined`: it is written whatever others wrote. */
async function writePatch(
  desk: Desk,
  patch: BoardPatch,
  base: string | undefined,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryPatch(desk, patch, base);
    // Another studio was faster: the change is made on what it has written.
    const isLate = !outcome.ok && outcome.code === "changed";
    if (!isLate || attempt === mostAttempts) return outcome;
  }
}

async function tryPatch(desk: Desk, patch: BoardPatch, base: string | undefined): Promise<Outcome> {
  const { writer, steps, watch } = desk;
  const ready = await writer.ready();
  if ("ok" in ready) return ready;
  const { board, now } = ready;
  const clash = base === undefined ? undefined : findClash(patch, { base, now });
  if (clash !== undefined) {
    const mine =
      "value" in patch
        ? describe(patch.value)
        : patch.kind === "set-source"
          ? patch.text.trimEnd()
          : describePatch(patch, board);
    const { shot, field, now: theirs } = clash;
    const conflict = {
      field,
      mine,
      theirs,
      isText: ("value" in patch && typeof patch.value === "string") || patch.kind === "set-source",
      ...(shot === undefined ? {} : { shot }),
      ...(patch.kind === "set-scene" ? { scene: patch.sceneId } : {}),
    };
    desk.open = { patch, conflict };
    watch.tell();
    return refuse(
      "conflict",
      `"${field}" was also changed outside the studio. Nothing is written yet.`,
    );
  }
  const patched = patchBoard({ path: board.storyboard.file.path, text: now }, patch);
  if ("refused" in patched) return refusePatch(patched);
  const delta = await writer.write(
    patched.text,
    ready,
    besideOf(desk, ready, { patch, isUndo: false }),
  );
  if ("ok" in delta) return delta;
  const label = describePatch(patch, board);
  if (patched.text !== now) {
    steps.add({ label, patch, before: now, after: patched.text });
    watch.tell();
  }
  const left = remarksLeftBy(patch, { board, file: desk.options.file, isUndo: false });
  return outcomeOf(label, delta, left);
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
  const step = (isUndo ? steps.done : steps.undone).top();
  if (step === undefined) {
    return refuse("nothing", `There is nothing to ${isUndo ? "undo" : "redo"}.`);
  }
  const [from, to] = isUndo ? [step.after, step.before] : [step.before, step.after];
  const ready = await writer.ready({ mayHaveMistakes: true });
  if ("ok" in ready) return ready;
  const { now } = ready;
  const clash = findClash(step.patch, { base: from, now });
  const text = clash === undefined ? mergeTexts({ from, to, onto: now }) : undefined;
  if (text === undefined) {
    const what = clash?.shot === undefined ? "The file" : `"${clash.shot}"`;
    const done = isUndo ? "undone" : "redone";
    return refuse(
      "conflict",
      `${what} was changed outside the studio since then, so "${step.label}" cannot be ${done}.`,
      "change it by hand",
    );
  }
  const delta = await writer.write(
    text,
    ready,
    besideOf(desk, ready, { patch: step.patch, isUndo }),
  );
  if ("ok" in delta) return delta;
  steps.turn(way, isUndo ? { before: text, after: now } : { before: now, after: text });
  watch.tell();
  const left = remarksLeftBy(step.patch, { board: ready.board, file: desk.options.file, isUndo });
  return outcomeOf(`${isUndo ? "Undid" : "Redid"}: ${step.label}`, delta, left);
}

/** The remarks that a change takes with it. */
function besideOf(
  { options }: Desk,
  { board }: ReadyToWrite,
  { patch, isUndo }: { readonly patch: BoardPatch; readonly isUndo: boolean },
): Beside | undefined {
  const moved = remarksMovedBy(patch, { isUndo, rate: board.storyboard.rate });
  return moved && (() => moveRemarks(moved, options));
}

/** The page shows the change in price after the message. */
function outcomeOf(what: string, { deltaUsd, isSame }: CheckedText, left = ""): Outcome {
  const same = isSame ? " Free: nothing is requested again." : " The price stays the same.";
  return {
    ok: true,
    message: `${what.replace(/\.$/, "")}.${left}${deltaUsd === 0n ? same : ""}`,
    deltaUsd: signedUsd(deltaUsd),
  };
}
