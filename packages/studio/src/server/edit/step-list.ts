import type { BoardPatch } from "@storyreel/renderer/edit";
import type { Step } from "./step.ts";
import { createStepStack, type StepStack } from "./step-stack.ts";

/** The changes that can be taken back, and those that can be done again. */
export type StepList = {
  /** What `undo` takes back, and what `redo` does again. */
  readonly done: Pick<StepStack, "top">;
  readonly undone: Pick<StepStack, "top">;
  add(step: Step): void;
  /** Characters of text that are kept. */
  textLength(): number;
  /** The newest step was taken back, or done again, between these texts. */
  turn(way: "undo" | "redo", texts: Pick<Step, "before" | "after">): void;
};

/** A studio is open all day: the oldest can then not be taken back any more. */
const mostSteps = 200;

/** Changes of one text that follow each other closely are one step. */
const sameTextMs = 3000;

export function createStepList(): StepList {
  const done = createStepStack("after");
  const undone = createStepStack("before");
  let addedAtMs = 0;
  return {
    done,
    undone,
    textLength: () => done.textLength() + undone.textLength(),
    add: (step) => {
      const top = done.top();
      const isSame =
        top?.after === step.before &&
        isSameText(top.patch, step.patch) &&
        Date.now() - addedAtMs < sameTextMs;
      if (isSame) done.pop();
      done.push(isSame ? { ...step, before: top.before } : step);
      if (done.size > mostSteps) done.dropOldest();
      undone.clear();
      addedAtMs = Date.now();
    },
    turn: (way, texts) => {
      const [from, to] = way === "undo" ? [done, undone] : [undone, done];
      const step = from.pop();
      if (step !== undefined) to.push({ ...step, ...texts });
      addedAtMs = 0;
    },
  };
}

function isSameText(a: BoardPatch, b: BoardPatch): boolean {
  if (a.kind === "set-source" && b.kind === "set-source") return a.origin === b.origin;
  return (
    a.kind === "set" &&
    b.kind === "set" &&
    a.shotId === b.shotId &&
    a.field === b.field &&
    typeof a.value === "string" &&
    typeof b.value === "string"
  );
}
