import { expect, test } from "vitest";
import { samplePlan } from "../../../test/sample-plan.ts";
import type { TakeResult } from "../../run/run-result.ts";
import { describeRun } from "./describe-run.ts";

const ended = (take: number, state: TakeResult["state"]): TakeResult => ({
  shotId: "a",
  take,
  requestKey: `a-${take}`,
  state,
  usd: 560_000_000n,
  reused: false,
  ...(state === "succeeded" ? { path: "/film/a.mp4", sha256: "ab" } : {}),
});

test.each<[TakeResult["state"], TakeResult["state"], number]>([
  ["uncertain", "uncertain", 6],
  ["failed", "failed", 5],
  ["succeeded", "succeeded", 0],
])("a take that nobody chose ended %s: its shot is %s, as exit %i says", (state, shown, exit) => {
  const takes = [ended(1, "succeeded"), ended(2, state)];
  const outcome = describeRun(samplePlan([{ id: "a", takes: 2 }]), { takes });
  expect(outcome).toMatchObject({ exit, shots: [{ state: shown, media: "/film/a.mp4" }] });
});
