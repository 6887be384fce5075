import { expect, test } from "vitest";
import { simulatePolling } from "./simulate-polling.ts";

const every5s = { kind: "fixed", everyMs: 5_000 } as const;
const adaptive = { kind: "adaptive" } as const;

type Row = readonly [
  concurrency: number,
  isLearned: boolean,
  shareOfCalls: number,
  /** As few as show it. */
  quickJobs: number,
];

// Calls as a share of those of 5 s polling. Without history the first jobs of a model are looked at evenly; more jobs share a list.
const rows: readonly Row[] = [
  [1, true, 1 / 3, 80],
  [4, true, 1 / 4, 80],
  [8, true, 1 / 4, 80],
  [16, true, 1 / 4, 80],
  [1, false, 5 / 4, 80],
  [4, false, 1 / 2, 120],
  [8, false, 1 / 3, 260],
  [16, false, 1 / 4, 160],
];

test.for(rows)(
  "%i jobs at a time, learned %s: %f of the calls of 5 s polling, and noticed no later",
  async ([concurrency, isLearned, shareOfCalls, quickJobs]) => {
    const jobs = process.env["MODE"] === "proof" ? 400 : quickJobs;
    const board = { jobs, concurrency, isLearned };
    const plain = await simulatePolling({ ...board, policy: every5s });
    const own = await simulatePolling({ ...board, policy: adaptive });
    expect(own.callsPerJob).toBeLessThanOrEqual(plain.callsPerJob * shareOfCalls);
    expect(own.meanDelayMs).toBeLessThanOrEqual(plain.meanDelayMs);
  },
);

test("a list that is behind the requests themselves is not relied on", async () => {
  const board = { jobs: 120, concurrency: 4, policy: adaptive, isLearned: true };
  const own = await simulatePolling({ ...board, isListStale: true });
  expect(own.meanDelayMs).toBeLessThan(6_000);
});
