import { expect, test } from "vitest";
import { createStepList, type StepList } from "./step-list.ts";

const remove = (number: number) => ({ kind: "remove", shotId: `shot-${number}` }) as const;

/** Takes back, or does again, all that there is. */
function turnAll(steps: StepList, way: "undo" | "redo"): readonly string[] {
  const found: string[] = [];
  for (;;) {
    const step = (way === "undo" ? steps.done : steps.undone).top();
    if (step === undefined) return found;
    found.push(`${step.label}: ${step.before} > ${step.after}`);
    steps.turn(way, step);
  }
}

test("the newest 200 steps can be taken back, and done again", () => {
  const steps = createStepList();
  for (let number = 0; number < 250; number += 1) {
    const [before, after] = [String(number), String(number + 1)];
    steps.add({ label: `Step ${number}`, patch: remove(number), before, after });
  }
  const newest = Array.from({ length: 200 }, (_, at) => `Step ${at + 50}: ${at + 50} > ${at + 51}`);
  expect(turnAll(steps, "undo")).toEqual(newest.toReversed());
  expect(turnAll(steps, "redo")).toEqual(newest);
});

test("the texts of steps are as they were, whatever others wrote in between", () => {
  let seed = 7;
  const next = (most: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  // Pairs of surrogates that have a half in common.
  const words = ["rain", "🌧", "🌦", "é", "\n", "a"];
  const change = (text: string): string => {
    const at = next(text.length + 1);
    return text.slice(0, at) + words[next(words.length)] + text.slice(at + next(4));
  };
  const steps = createStepList();
  const all: string[] = [];
  let text = "rain 🌧 on the quay";
  for (let number = 0; number < 60; number += 1) {
    const before = next(3) === 0 ? change(text) : text;
    text = change(before);
    steps.add({ label: String(number), patch: remove(number), before, after: text });
    all.push(`${number}: ${before} > ${text}`);
  }
  expect(turnAll(steps, "undo")).toEqual(all.toReversed());
  expect(turnAll(steps, "redo")).toEqual(all);
});

test("only the newest text is kept whole", () => {
  const steps = createStepList();
  let text = "A quay in the rain. ".repeat(10_000);
  for (let number = 0; number < 300; number += 1) {
    const before = text;
    const at = number * 600;
    text = `${before.slice(0, at)}word ${number}${before.slice(at + 6)}`;
    steps.add({ label: "", patch: remove(number), before, after: text });
  }
  expect(steps.done.top()?.after).toBe(text);
  expect(steps.textLength()).toBeLessThan(text.length + 200 * 10);
});
