import { describe, expect, test } from "vitest";
import { createAccountPace } from "../src/run/account-pace.ts";
import { defaultPolicy } from "../src/run/run-policy.ts";
import type { RunEvent } from "../src/run/run-event.ts";
import { createTimeline } from "./simulated-time.ts";

function createPace() {
  const timeline = createTimeline();
  const warnings: RunEvent[] = [];
  const stop = new AbortController();
  const pace = createAccountPace({
    clock: { now: timeline.now, sleep: timeline.sleep },
    policy: defaultPolicy.submitRate,
    signal: stop.signal,
    onWarning: (warning) => void warnings.push(warning),
  });
  /** When each of so many submits was admitted. */
  const admit = async (count: number): Promise<readonly number[]> => {
    const times: number[] = [];
    for (let each = 0; each < count; each += 1) {
      void pace.admit().then(() => times.push(timeline.now()));
    }
    await timeline.run(() => times.length < count);
    return times;
  };
  return { timeline, pace, warnings, stop, admit };
}

test("nothing waits before the first limit", async () => {
  expect(await createPace().admit(3)).toEqual([0, 0, 0]);
});

test("a limit halves the rate once for all submits that were under way", async () => {
  const { pace, admit, warnings, timeline } = createPace();
  await timeline.run(() => false);
  for (let each = 0; each < 4; each += 1) pace.noteLimit({ sentAtMs: each - 4 });
  expect(await admit(2)).toEqual([2_000, expect.closeTo(4_000, -2)]);
  pace.noteLimit({ sentAtMs: timeline.now() });
  const [next = 0] = await admit(1);
  expect(next - 4_000).toBeCloseTo(4_000, -2);
  expect(warnings).toHaveLength(1);
});

test("the rate grows by 10 % a minute and is never less than one a minute", async () => {
  const { pace, admit, timeline } = createPace();
  for (let each = 0; each < 12; each += 1) pace.noteLimit({ sentAtMs: timeline.now() });
  const times = await admit(8);
  expect(times[0]).toBe(60_000);
  const gaps = times.slice(1).map((time, index) => time - times[index]!);
  for (const [index, gap] of gaps.entries()) {
    expect(gap).toBeLessThan(gaps[index - 1] ?? 60_000);
    expect(gap).toBeGreaterThan((gaps[index - 1] ?? 60_000) * 0.89);
  }
});

test("Retry-After stops all submits for that long, also those that wait already", async () => {
  const { pace, admit, timeline, warnings } = createPace();
  pace.noteLimit({ sentAtMs: 0 });
  timeline.at(1_000, () => pace.noteLimit({ sentAtMs: 0, retryAfterMs: 3_600_000 }));
  expect((await admit(1))[0]).toBe(3_601_000);
  expect(warnings).toMatchObject([
    { message: expect.stringContaining("until 1970-01-01T00:00:02Z") },
    { message: expect.stringContaining("until 1970-01-01T01:00:01Z") },
  ]);
});

test("an abort ends the waiting; closing lets it go on", async () => {
  const stopped = createPace();
  stopped.pace.noteLimit({ sentAtMs: 0, retryAfterMs: 60_000 });
  const waiting = stopped.pace.admit();
  stopped.stop.abort("stopped");
  await expect(waiting).rejects.toBe("stopped");

  const closed = createPace();
  closed.pace.noteLimit({ sentAtMs: 0, retryAfterMs: 60_000 });
  const all = Promise.all([closed.pace.admit(), closed.pace.admit()]);
  closed.pace.close();
  await all;
  expect(closed.timeline.now()).toBe(0);
});

describe("after a restart", () => {
  const limit = { atMs: 0, untilMs: 1_800_000, perMinute: 2 };

  test("a pending Retry-After is waited for, told once, and the rate is as slow as before", async () => {
    const before = createPace();
    before.pace.noteLimit({ sentAtMs: 0, retryAfterMs: 1_800_000 });
    expect(before.pace.limit()).toEqual({ atMs: 0, untilMs: 1_800_000, perMinute: 30 });
    const { pace, admit, warnings } = createPace();
    pace.restore(limit);
    expect(warnings).toEqual([]);
    const [first, second] = await admit(2);
    expect(first).toBe(1_800_000);
    // 2 a minute, and 10 % more for each of 30 minutes.
    expect(second! - first!).toBeCloseTo(60_000 / (2 * 1.1 ** 30), -2);
    expect(warnings).toMatchObject([
      {
        message: expect.stringContaining("until 1970-01-01T00:30:00Z, as it asked an earlier run"),
      },
    ]);
  });

  test("a limit that is over is forgotten", async () => {
    const { pace, admit, timeline, warnings } = createPace();
    timeline.at(3 * 3_600_000, () => undefined);
    await timeline.run(() => timeline.now() === 0);
    pace.restore(limit);
    expect(pace.limit()).toBeUndefined();
    expect(await admit(3)).toEqual([timeline.now(), timeline.now(), timeline.now()]);
    expect(warnings).toEqual([]);
  });

  test("a time in a year is waited for an hour at most", async () => {
    const { pace, admit } = createPace();
    pace.restore({ ...limit, untilMs: 365 * 86_400_000 });
    expect(await admit(1)).toEqual([3_600_000]);
  });

  test("a Retry-After of a year is waited for an hour at most", async () => {
    const { pace, admit } = createPace();
    pace.noteLimit({ sentAtMs: 0, retryAfterMs: 365 * 86_400_000 });
    expect(await admit(1)).toEqual([3_600_000]);
  });
});
