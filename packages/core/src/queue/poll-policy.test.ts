import { expect, it } from "vitest";
import { afterInterval, createPollPolicy, nextDelayMs, type PollProgress } from "./poll-policy.ts";
import type { RequestState } from "./queue-facts.ts";

const middle = 0.5;

function waitsUntilDeadline(state: RequestState, policy = createPollPolicy(120)): number[] {
  let progress: PollProgress = { processingMs: 0, queuedMs: 0, polls: 0 };
  const waits: number[] = [];
  for (;;) {
    const delayMs = nextDelayMs(policy, progress, { state, random: middle });
    if (delayMs === undefined) return waits;
    waits.push(delayMs);
    progress = afterInterval(progress, state, delayMs);
  }
}

it("looks first after half the usual time, then from 4.5 s up to 15 s apart", () => {
  expect(waitsUntilDeadline("running").slice(0, 6)).toEqual([
    60_000, 4500, 6750, 10_125, 15_000, 15_000,
  ]);
});

it("ends exactly at the deadline of processing time", () => {
  const total = waitsUntilDeadline("running").reduce((sum, wait) => sum + wait, 0);
  expect(total).toBe(30 * 60_000);
});

it("does not count the queue towards the deadline, and still ends", () => {
  const total = waitsUntilDeadline("queued").reduce((sum, wait) => sum + wait, 0);
  expect(total).toBe(4 * 3_600_000);
});

it("counts an unknown status as processing and never polls faster for it", () => {
  const waits = waitsUntilDeadline("unrecognised");
  expect(waits).toEqual(waitsUntilDeadline("running"));
});

it("spreads waits by 20 % either way", () => {
  const policy = createPollPolicy(undefined);
  const progress = { processingMs: 0, queuedMs: 0, polls: 9 };
  const at = (random: number) => nextDelayMs(policy, progress, { state: "running", random });
  expect([at(0), at(0.5), at(0.9999)]).toEqual([12_000, 15_000, 17_999]);
});

it("takes a policy of a few milliseconds, for a rehearsal", () => {
  const policy = createPollPolicy(120, { firstDelayMs: 2, maxDelayMs: 5 });
  expect(waitsUntilDeadline("running", policy).slice(0, 4)).toEqual([2, 3, 5, 5]);
});
