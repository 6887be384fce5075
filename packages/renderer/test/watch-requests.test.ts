import { expect, test } from "vitest";
import { simulatePolling } from "./simulate-polling.ts";

const every5s = { kind: "fixed", everyMs: 5_000 } as const;
const adaptive = { kind: "adaptive" } as const;

type Row = readonly [concurrency: number, isLearned: boolean, shareOfCalls: number];

// Calls as a share of those of 5 s polling. Without history the first jobs of a model are looked at evenly; more jobs share a list.
const rows: readonly Row[] = [
  [1, true, 1 / 3],
  [4, true, 1 / 4],
  [8, true, 1 / 4],
  [16, true, 1 / 4],
  [1, false, 5 / 4],
  [4, false, 1 / 2],
  [8, false, 1 / 3],
  [16, false, 1 / 4],
];

test.for(rows)(
  "%i jobs at a time, learned %s: %f of the calls of 5 s polling, and noticed no later",
  async ([concurrency, isLearned, shareOfCalls]) => {
    const board = { jobs: 400, concurrency, isLearned };
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
