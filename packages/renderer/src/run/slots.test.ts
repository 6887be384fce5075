import { expect, test } from "vitest";
import { createSlots } from "./slots.ts";

/** Takes a place and notes it, to be given back by its name. */
function startAll(total: number, perKind: Record<string, number>, kinds: readonly string[]) {
  const slots = createSlots(total, (kind) => perKind[kind]);
  const started: string[] = [];
  const giveBack = new Map<string, () => void>();
  for (const [index, kind] of kinds.entries()) {
    void slots.take(kind).then((give) => {
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
