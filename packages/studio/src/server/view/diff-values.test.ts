import { expect, test } from "vitest";
import { applyPatch } from "../../api/view-patch.ts";
import { diffValues, shareEqual } from "./diff-values.ts";

const shot = (id: string, startFrame: number) => ({
  id,
  startFrame,
  takes: [{ key: id, cost: "" }],
});

test("what is equal is not told, and stays the same object", () => {
  const before = { shots: [shot("a", 0), shot("b", 24), shot("c", 48)], undo: "x", title: "Film" };
  const after = { shots: [shot("a", 0), shot("b", 24), shot("c", 60)], title: "Film" };
  const patch = diffValues(before, after);
  expect(patch).toEqual({
    keys: { shots: { items: { 2: { keys: { startFrame: { set: 60 } } } } } },
    gone: ["undo"],
  });
  const next = applyPatch(before, patch!);
  expect(next).toEqual(after);
  expect(next.shots[1]).toBe(before.shots[1]);
  expect(next.shots[2]?.takes).toBe(before.shots[2]?.takes);
  expect(shareEqual(before, structuredClone(before))).toBe(before);
});

test("items that moved are found again by their names", () => {
  const before = [shot("a", 0), shot("b", 24), shot("c", 48), shot("d", 72)];
  const after = [shot("c", 0), shot("new", 24), shot("a", 48), shot("b", 72)];
  expect(diffValues(before, after)).toEqual({
    order: [[2, 1], { add: [shot("new", 24)] }, [0, 2]],
    items: {
      0: { keys: { startFrame: { set: 0 } } },
      2: { keys: { startFrame: { set: 48 } } },
      3: { keys: { startFrame: { set: 72 } } },
    },
  });
});

test("any value becomes any other, as JSON has it", () => {
  const next = numbersFrom(7);
  for (let round = 0; round < 400; round += 1) {
    const before = valueFrom(next, 4);
    const after = next(3) === 0 ? valueFrom(next, 4) : changed(before, next);
    const patch = diffValues(before, after);
    const sent: typeof patch = patch && JSON.parse(JSON.stringify(patch));
    const made = sent === undefined ? before : applyPatch(before, sent);
    expect({ before, made }).toEqual({ before, made: after });
  }
});

/** Whole numbers below a limit, the same for each seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function valueFrom(next: (below: number) => number, depth: number): unknown {
  const kind = depth === 0 ? next(3) : next(6);
  if (kind === 0) return next(4);
  if (kind === 1) return `text ${next(3)}`;
  if (kind === 2) return next(2) === 0;
  const count = next(5);
  const list = Array.from({ length: count }, () => valueFrom(next, depth - 1));
  if (kind === 3) return list;
  if (kind === 4) return list.map((value) => ({ id: `n${next(6)}`, value }));
  return Object.fromEntries(list.map((value) => [`k${next(5)}`, value]));
}

/** The same value with a few parts changed, taken out or moved. */
function changed(value: unknown, next: (below: number) => number): unknown {
  if (next(6) === 0) return valueFrom(next, 2);
  if (Array.isArray(value)) {
    const list = value.map((item: unknown) => (next(3) === 0 ? changed(item, next) : item));
    if (next(3) === 0) list.splice(next(list.length + 1), next(2), valueFrom(next, 1));
    return next(4) === 0 ? list.toReversed() : list;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(() => next(5) !== 0);
  return Object.fromEntries(
    entries.map(([key, one]) => [key, next(2) === 0 ? changed(one, next) : one]),
  );
}
