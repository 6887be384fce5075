import type { Step } from "./step.ts";

/** Steps, the newest on top. The texts of a long film are large: only the one at the top is kept, and how the others differ. */
export type StepStack = {
  readonly size: number;
  /** The newest. */
  top(): Step | undefined;
  push(step: Step): void;
  pop(): Step | undefined;
  dropOldest(): void;
  /** Characters of text that are kept. */
  textLength(): number;
  clear(): void;
};

type Kept = Pick<Step, "label" | "patch"> & {
  /** From its outer text to its inner one, and from there to the outer text of the step below. */
  readonly inwards: Splice;
  readonly below: Splice;
};

/** @param outer the text of a step that the next one follows: what it led to, or, of steps that were undone, what it began with */
export function createStepStack(outer: "before" | "after"): StepStack {
  const inner = outer === "before" ? "after" : "before";
  const steps: Kept[] = [];
  // The outer text of the top.
  let text = "";
  let top: Step | undefined;
  const read = (): Step | undefined => {
    const kept = steps.at(-1);
    if (kept === undefined) return undefined;
    const { label, patch, inwards } = kept;
    const other = applySplice(text, inwards);
    return outer === "after"
      ? { label, patch, before: other, after: text }
      : { label, patch, before: text, after: other };
  };
  return {
    get size() {
      return steps.length;
    },
    top: () => (top ??= read()),
    push: (step) => {
      const { label, patch } = step;
      const inwards = spliceOf(step[outer], step[inner]);
      steps.push({ label, patch, inwards, below: spliceOf(step[inner], text) });
      text = step[outer];
      top = undefined;
    },
    pop: () => {
      const step = top ?? read();
      const kept = steps.pop();
      if (step !== undefined && kept !== undefined) text = applySplice(step[inner], kept.below);
      top = undefined;
      return step;
    },
    textLength: () =>
      steps.reduce(
        (sum, { inwards, below }) => sum + inwards.added.length + below.added.length,
        text.length,
      ),
    dropOldest: () => void steps.shift(),
    clear: () => {
      steps.length = 0;
      text = "";
      top = undefined;
    },
  };
}

/** Turns one text into another, which have the same start and the same end. */
type Splice = { readonly at: number; readonly removed: number; readonly added: string };

function spliceOf(from: string, to: string): Splice {
  if (from === to) return { at: 0, removed: 0, added: "" };
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end)
  ) {
    end += 1;
  }
  const added = to.slice(start, to.length - end);
  return { at: start, removed: from.length - start - end, added: copyOf(added) };
}

function applySplice(text: string, { at, removed, added }: Splice): string {
  if (removed === 0 && added === "") return text;
  return text.slice(0, at) + added + text.slice(at + removed);
}

/** A part of a text keeps all of that text in memory. Half of a surrogate pair stays as it is. */
function copyOf(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
