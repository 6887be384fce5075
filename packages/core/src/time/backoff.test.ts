import { expect, it } from "vitest";
import { backoffMs } from "./backoff.ts";

const policy = { baseMs: 500, capMs: 8000 };

it.each([
  [1, 0, 0],
  [1, 0.5, 250],
  [2, 0.5, 500],
  [3, 0.5, 1000],
  [5, 0.999, 7992],
  [6, 0.5, 4000],
  [10_000, 0.5, 4000],
])("waits for the repeat %i with a random %f: %i ms", (repeat, random, want) => {
  expect(backoffMs(policy, repeat, random)).toBe(want);
});
