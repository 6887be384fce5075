import { expect, it } from "vitest";
import type { RenderEvent } from "@storyreel/renderer/events";
import { planMade, viewAt, type TimedEvent } from "../../../renderer/test/sample-run.ts";
import { reused, samplePlan } from "../../../renderer/test/sample-plan.ts";
import { describeInterrupted } from "./format-interrupted.ts";

const plan = samplePlan([
  { id: "opening", state: reused },
  { id: "street" },
  { id: "alley" },
  { id: "roof" },
  { id: "finale" },
]);
const of = (shotId: string) => ({ take: { shotId, take: 1 } });
const started = { type: "run-started", takes: 5, reused: 1, concurrency: 4 } as const;

function left(events: readonly RenderEvent[], isRehearsal = false): string | undefined {
  const all = [planMade(plan), { ...started, isRehearsal }, ...events];
  return describeInterrupted(
    viewAt(
      all.map((event): TimedEvent => [0, event]),
      0,
    ),
  );
}

const submit = (shotId: string): RenderEvent => ({
  type: "submit-started",
  ...of(shotId),
  attempt: 1,
  usd: 560_000_000n,
});
const accepted = (shotId: string, requestId: string): RenderEvent => ({
  type: "request-submitted",
  ...of(shotId),
  requestId,
  adopted: false,
});
const held = (shotId: string): RenderEvent => ({
  type: "take-waiting",
  ...of(shotId),
  reason: "interrupted",
  message: "interrupted",
});

it("says what goes on at GMI, by its id, and what was not sent", () => {
  const events = [
    submit("street"),
    accepted("street", "r-1"),
    submit("alley"),
    ...["street", "roof", "finale"].map(held),
  ];
  expect(left(events))
    .toBe(`interrupted: 1 request left at GMI, 1 submit without an answer, 2 clips not sent
  at GMI: street  r-1
  without an answer: alley
  not sent: roof, finale`);
});

it("counts a submit without an answer also when the run was told to end", () => {
  expect(left([submit("street"), held("street")])).toContain("1 submit without an answer, 3 clips");
});

it("does not list hundreds of requests", () => {
  const many = samplePlan(Array.from({ length: 100 }, (_, at) => ({ id: `s${at}` })));
  const events = [planMade(many), { ...started, isRehearsal: false }];
  for (const { shot } of many.shots.slice(0, 50)) events.push(accepted(shot.id, `r-${shot.id}`));
  const text = describeInterrupted(
    viewAt(
      events.map((event): TimedEvent => [0, event]),
      0,
    ),
  );
  const lines = text?.split("\n") ?? [];
  expect(lines[0]).toBe("interrupted: 50 requests left at GMI, 50 clips not sent");
  expect(lines.at(-2)).toBe("  at GMI: and 38 more");
  expect(lines.at(-1)).toMatch(/^ {2}not sent: s50, .*, s73, and 26 more$/);
});

it("of a rehearsal, nothing is at GMI", () => {
  expect(left([held("street")], true)).toBe("interrupted: 4 clips not made; nothing is charged");
});

it("has nothing to say before the run has begun, or when every clip is there", () => {
  expect(describeInterrupted(viewAt([[0, planMade(plan)]], 0))).toBeUndefined();
  const all = [
    planMade(samplePlan([{ id: "a", state: reused }])),
    { ...started, isRehearsal: false },
  ];
  const view = viewAt(
    all.map((event): TimedEvent => [0, event]),
    0,
  );
  expect(describeInterrupted(view)).toBeUndefined();
});
