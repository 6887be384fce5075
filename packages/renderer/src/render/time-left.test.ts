import { describe, expect, it } from "vitest";
import { reused, samplePlan } from "../../test/sample-plan.ts";
import { planMade, viewAt, type TimedEvent } from "../../test/sample-run.ts";
import type { RenderPlan } from "../plan/render-plan.ts";
import type { RenderEvent } from "./reporter.ts";
import { frameToken } from "../storyboard/picture-token.ts";
import { timeLeftMs } from "./time-left.ts";

const minuteMs = 60_000;

function left(
  plan: RenderPlan,
  {
    concurrency,
    atMs,
    events,
  }: { concurrency: number; atMs: number; events: readonly TimedEvent[] },
): number | undefined {
  const started = {
    type: "run-started",
    takes: 0,
    reused: 0,
    concurrency,
    isRehearsal: false,
  } as const;
  return timeLeftMs(viewAt([[0, planMade(plan)], [0, started], ...events], atMs), atMs);
}

function seen(shotId: string, elapsedMs: number, expectedMs: number | undefined): RenderEvent {
  const take = { shotId, take: 1 };
  return {
    type: "request-state",
    take,
    requestId: shotId,
    state: "running",
    status: "processing",
    elapsedMs,
    expectedMs,
  };
}

const shots = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `s${at}` }));

describe("the time that a run still takes", () => {
  it("follows from what one request says, for all that are like it", () => {
    const events: readonly TimedEvent[] = [[30_000, seen("s0", 30_000, minuteMs)]];
    const plan = samplePlan(shots(5));
    expect(left(plan, { concurrency: 1, atMs: 30_000, events })).toBe(4.5 * minuteMs);
    expect(left(plan, { concurrency: 2, atMs: 30_000, events })).toBe(2.5 * minuteMs);
    expect(left(plan, { concurrency: 9, atMs: 30_000, events })).toBe(minuteMs);
  });

  it("does not count what is there or has failed", () => {
    const plan = samplePlan([{ id: "s0" }, { id: "s1", state: reused }, { id: "s2" }]);
    const failure = { requestId: "s2", message: "no", hint: undefined };
    const failed = { type: "take-failed", take: { shotId: "s2", take: 1 }, ...failure } as const;
    const events: readonly TimedEvent[] = [
      [0, seen("s0", 0, minuteMs)],
      [0, failed],
    ];
    expect(left(plan, { concurrency: 1, atMs: 0, events })).toBe(minuteMs);
  });

  it("takes a late request for one that is about to end", () => {
    const events: readonly TimedEvent[] = [[5 * minuteMs, seen("s0", 5 * minuteMs, minuteMs)]];
    const late = left(samplePlan(shots(1)), { concurrency: 1, atMs: 5 * minuteMs, events });
    expect(late).toBe(minuteMs / 10);
  });

  it("waits for the clip whose frame a shot begins with", () => {
    const events: readonly TimedEvent[] = [[0, seen("s0", 0, minuteMs)]];
    expect(left(chain(3000), { concurrency: 4, atMs: 0, events })).toBe(3000 * minuteMs);
  });

  it("is unknown while nothing is known, and while something does not answer", () => {
    const plan = samplePlan(shots(2));
    expect(left(plan, { concurrency: 1, atMs: 0, events: [[0, seen("s0", 0, undefined)]] })).toBe(
      undefined,
    );
    const retry: RenderEvent = {
      type: "retrying",
      take: { shotId: "s0", take: 1 },
      trouble: "api",
      reason: "read: HTTP 503",
      brief: "HTTP 503",
      delayMs: 1000,
    };
    const known: TimedEvent = [0, seen("s0", 0, minuteMs)];
    expect(left(plan, { concurrency: 1, atMs: 0, events: [known, [0, retry]] })).toBeUndefined();
    expect(left(plan, { concurrency: 1, atMs: 0, events: [known, [0, retry], known] })).toBe(
      2 * minuteMs,
    );
  });

  it("is the plan's until a request says more", () => {
    const plan = {
      ...samplePlan(shots(2)),
      expected: { p50Ms: 3 * minuteMs, p90Ms: 4 * minuteMs },
    };
    expect(left(plan, { concurrency: 1, atMs: minuteMs, events: [] })).toBe(2 * minuteMs);
    expect(left(plan, { concurrency: 1, atMs: 9 * minuteMs, events: [] })).toBeUndefined();
  });

  it("ends with the last clip", () => {
    const plan = samplePlan([{ id: "a", state: reused }]);
    expect(left(plan, { concurrency: 1, atMs: 0, events: [] })).toBeUndefined();
  });
});

/** Each shot begins with a frame of the one before it. */
function chain(length: number): RenderPlan {
  const plan = samplePlan(shots(length));
  return {
    ...plan,
    shots: plan.shots.map((planned, at) => ({
      ...planned,
      takes: planned.takes.map((take) => ({
        ...take,
        pictures:
          at === 0
            ? []
            : [
                {
                  role: "first_frame",
                  token: frameToken(`s${at - 1}-1`, "last"),
                  source: {
                    kind: "frame",
                    shotId: `s${at - 1}`,
                    take: 1,
                    requestKey: `s${at - 1}-1`,
                    frame: "last",
                  },
                },
              ],
      })),
    })),
  };
}
