import { expect, it } from "vitest";
import { planMade, sampleRun } from "../../../renderer/test/sample-run.ts";
import { samplePlan } from "../../../renderer/test/sample-plan.ts";
import { createJsonReporter } from "./json-reporter.ts";
import type { RenderEvent } from "@storyreel/renderer/events";

function linesOf(events: readonly RenderEvent[]): unknown[] {
  let text = "";
  const reporter = createJsonReporter((more) => void (text += more));
  for (const event of events) reporter.report(event);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
}

it("writes one object with a type for every event, the end last", () => {
  const lines = linesOf(sampleRun.map(([, event]) => event));
  expect(lines).toHaveLength(sampleRun.length);
  expect(lines.every((line) => typeof (line as { type?: unknown }).type === "string")).toBe(true);
  expect(lines.at(-1)).toEqual({
    type: "render-finished",
    output: null,
    exit: 5,
    outputs: [],
    estimatedUsd: "0.56",
    shots: [],
    message: "1 shot failed for good: finale",
    hint: "change it, then run the same command again",
  });
});

it("puts shot and take side by side, and money in exact decimals", () => {
  const take = { shotId: "opening", take: 2 };
  expect(
    linesOf([
      { type: "submit-started", take, attempt: 1, usd: 560_000_000n },
      { type: "submit-started", take, attempt: 1, usd: undefined },
      { type: "warning", take: undefined, message: "slow" },
    ]),
  ).toEqual([
    { type: "submit-started", shot: "opening", take: 2, attempt: 1, usd: "0.56" },
    { type: "submit-started", shot: "opening", take: 2, attempt: 1, usd: null },
    { type: "warning", message: "slow" },
  ]);
});

it("shows the plan as plan --json does, without its prompts", () => {
  const [plan] = linesOf([planMade(samplePlan([{ id: "opening" }]))]);
  expect(plan).toMatchObject({ type: "plan", totalUsd: "0.56", shots: [{ id: "opening" }] });
});
