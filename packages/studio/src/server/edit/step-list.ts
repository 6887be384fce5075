import type { BoardPatch } from "@storyreel/renderer/edit";

/** One change that was made on the page. */
export type Step = {
  readonly label: string;
  readonly patch: BoardPatch;
  readonly before: string;
  readonly after: string;
};

/** The changes that can be taken back, and those that can be done again; the newest last. */
export type StepList = {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  add(step: Step): void;
  /** The newest step was taken back, or done again, between these texts. */
  turn(way: "undo" | "redo", texts: Pick<Step, "before" | "after">): void;
};

/** Changes of one text that follow each other closely are one step. */
const sameTextMs = 3000;

export function createStepList(): StepList {
  const done: Step[] = [];
  const undone: Step[] = [];
  let addedAtMs = 0;
  return {
    done,
    undone,
    add: (step) => {
      const top = done.at(-1);
      const isSame =
        top?.after === step.before &&
        isSameText(top.patch, step.patch) &&
        Date.now() - addedAtMs < sameTextMs;
      if (isSame) done.pop();
      done.push(isSame ? { ...step, before: top.before } : step);
      undone.length = 0;
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
