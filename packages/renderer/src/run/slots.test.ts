import { expect, test } from "vitest";
import { createSlots } from "./slots.ts";

/** Takes a place and notes it, to be given back by its name. */
function startAll(total: number, perKind: Record<string, number>, kinds: readonly string[]) {
  const slots = createSlots(total, (kind) => perKind[kind]);
  const started: string[] = [];
  const giveBack = new Map<string, () => void>();
  for (const [index, kind] of kinds.entries()) {
    void slots.take(kind, 0).then((give) => {
      started.push(`${kind}${index}`);
      giveBack.set(`${kind}${index}`, give);
    });
  }
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { started, giveBack, settle };
}

test("no more than the total start, in order", async () => {
  const { started, giveBack, settle } = startAll(2, {}, ["a", "a", "a"]);
  await settle();
  expect(started).toEqual(["a0", "a1"]);
  giveBack.get("a0")!();
  await settle();
  expect(started).toEqual(["a0", "a1", "a2"]);
});

test("a kind that is full lets the others pass and keeps its order", async () => {
  const { started, giveBack, settle } = startAll(3, { a: 1 }, ["a", "a", "a", "b"]);
  await settle();
  expect(started).toEqual(["a0", "b3"]);
  giveBack.get("a0")!();
  await settle();
  expect(started).toEqual(["a0", "b3", "a1"]);
});

test("the lowest rank goes first, however late it came", async () => {
  const slots = createSlots(1, () => undefined);
  const giveBack = await slots.take("a", 0);
  const started: number[] = [];
  for (const rank of [7, 3, 5, 3]) {
    void slots.take("a", rank).then((give) => {
      started.push(rank);
      give();
    });
  }
  giveBack();
  await new Promise((resolve) => setImmediate(resolve));
  expect(started).toEqual([3, 3, 5, 7]);
});
