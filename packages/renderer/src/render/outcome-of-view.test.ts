import { expect, it } from "vitest";
import { planMade, viewAt } from "../../test/sample-run.ts";
import { reused, samplePlan } from "../../test/sample-plan.ts";
import { outcomeOfView } from "./outcome-of-view.ts";
import { emptyRunView } from "./run-view.ts";

const end = { exit: 70, message: "this is a bug in storyreel" } as const;

it("before a plan there is nothing to tell of", () => {
  expect(outcomeOfView(emptyRunView, undefined, end)).toEqual({
    ...end,
    outputs: [],
    estimatedUsd: "0.00",
    shots: [],
  });
});

it("tells where each shot stood when the run broke off", () => {
  const plan = samplePlan([
    { id: "had", state: reused },
    { id: "done" },
    { id: "sent" },
    { id: "sending" },
    { id: "resumed", state: { kind: "running", requestId: "r-5" } },
    { id: "unanswered", state: { kind: "uncertain", attempts: 1 } },
    { id: "untouched", usd: null },
    { id: "twice", takes: 2 },
  ]);
  const id = (shotId: string) => ({ shotId, take: 1 });
  const view = viewAt(
    [
      [0, planMade(plan)],
      [0, { type: "submit-started", take: id("done"), attempt: 1, usd: 560_000_000n }],
      [0, { type: "request-submitted", take: id("done"), requestId: "r-1", adopted: false }],
      [
        0,
        {
          type: "take-finished",
          take: id("done"),
          requestId: "r-1",
          path: "/c.mp4",
          sha256: "c",
          sizeBytes: 1,
        },
      ],
      [0, { type: "request-submitted", take: id("sent"), requestId: "r-2", adopted: false }],
      [0, { type: "submit-started", take: id("sending"), attempt: 1, usd: 560_000_000n }],
    ],
    0,
  );
  const { shots, estimatedUsd } = outcomeOfView(view, plan, end);
  expect(estimatedUsd).toBe("2.80");
  expect(
    shots.map(({ id: shot, state, requestId, media }) => [shot, state, requestId, media]),
  ).toEqual([
    ["had", "succeeded", "11111111-0000-4000-8000-000000000000", "/film/.storyreel/media/aa.mp4"],
    ["done", "succeeded", "r-1", "/c.mp4"],
    ["sent", "running", "r-2", null],
    ["sending", "uncertain", null, null],
    ["resumed", "running", "r-5", null],
    ["unanswered", "uncertain", null, null],
    ["untouched", "new", null, null],
    ["twice", "new", null, null],
  ]);
  expect(shots.map(({ reused: isReused, usd }) => [isReused, usd])).toEqual([
    [true, "0.00"],
    [false, "0.56"],
    [false, "0.56"],
    [false, "0.56"],
    [false, "0.00"],
    [false, "0.00"],
    [false, null],
    [false, "1.12"],
  ]);
});
