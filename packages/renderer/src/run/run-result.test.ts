import { expect, test } from "vitest";
import { exitOf, type TakeResult } from "./run-result.ts";

const take: TakeResult = {
  shotId: "a",
  take: 1,
  requestKey: "k",
  state: "succeeded",
  usd: undefined,
  reused: false,
};
const waits = (reason: NonNullable<TakeResult["reason"]>): TakeResult => ({
  ...take,
  state: "waiting",
  reason,
});
const failed: TakeResult = { ...take, state: "failed" };
const uncertain: TakeResult = { ...take, state: "uncertain" };

test.for([
  ["everything succeeded", [take, take], 0],
  ["there was nothing to do", [], 0],
  ["the network was down", [take, waits("network")], 3],
  ["the request is still running", [take, waits("deadline")], 3],
  ["the budget is used up", [waits("network"), waits("budget")], 4],
  ["one failed for good", [waits("budget"), failed], 5],
  ["no credit", [failed, waits("credit")], 7],
  ["a submit is uncertain", [waits("credit"), uncertain, failed], 6],
  ["it was interrupted", [uncertain, waits("interrupted")], 130],
] as const)("%s: exit code", ([, takes, exit]) => {
  expect(exitOf({ takes })).toBe(exit);
});
