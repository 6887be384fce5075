import { expect, test } from "vitest";
import { boardOf, commitAll, makeRandomChanges } from "./random-changes.ts";
import { openKit, render } from "./studio-kit.ts";

test.each([1, 2, 3])("40 changes of a rehearsed film of 60 shots, seed %i", async (seed) => {
  const prepare = async (folder: string): Promise<void> => {
    commitAll(folder);
    await render(folder);
  };
  await using kit = await openKit(boardOf(60), { prepare });
  const { refused, largestPatch } = await makeRandomChanges(kit, { seed, rounds: 40, every: 4 });
  expect(refused).toBeLessThan(27);
  // The words of a person who is in every shot were changed.
  expect(largestPatch).toBeLessThan(80_000);
});
