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
  ["all is there", [take, take], 0],
  ["nothing was asked for", [], 0],
  ["the network was away", [take, waits("network")], 3],
  ["the queue still works", [take, waits("deadline")], 3],
  ["the budget is used up", [waits("network"), waits("budget")], 4],
  ["one failed for good", [waits("budget"), failed], 5],
  ["no credit", [failed, waits("credit")], 7],
  ["a submit is uncertain", [waits("credit"), uncertain, failed], 6],
  ["it was interrupted", [uncertain, waits("interrupted")], 130],
] as const)("%s: exit code", ([, takes, exit]) => {
  expect(exitOf({ takes })).toBe(exit);
});
