import {
  simulatePolling,
  type PollingSettings,
} from "../../packages/renderer/test/simulate-polling.ts";
import type { Benchmark } from "./benchmark.ts";

type Way = Pick<PollingSettings, "policy" | "isLearned"> & { readonly name: string };

const every = (seconds: number): Way => ({
  name: `every ${seconds} s`,
  policy: { kind: "fixed", everyMs: seconds * 1_000 },
  isLearned: false,
});

const ways: readonly Way[] = [
  every(0.5),
  every(3),
  every(5),
  { name: "adaptive, no history", policy: { kind: "adaptive" }, isLearned: false },
  { name: "adaptive, with history", policy: { kind: "adaptive" }, isLearned: true },
];

// With many open requests, the share of those that are the first or the last of the run must stay small.
const jobsAt = (open: number): number => Math.max(600, open * 3);

/** Status calls against the delay of noticing that a request has ended. */
export const polling: Benchmark = {
  name: "polling",
  title: "Polling: simulated jobs of 90 to 150 s, after waits in the queue of up to 60 s",
  async run() {
    const rows: (string | number)[][] = [];
    for (const concurrency of [1, 4, 16, 25, 100, 1_000, 10_000]) {
      const board = { jobs: jobsAt(concurrency), concurrency };
      const shown = concurrency <= 16 ? ways : ways.slice(2);
      const plain = await simulatePolling({ ...board, ...every(5) });
      for (const { name, ...way } of shown) {
        const { callsPerJob, meanDelayMs, p95DelayMs } = await simulatePolling({
          ...board,
          ...way,
        });
        rows.push([
          name,
          concurrency,
          callsPerJob.toFixed(2),
          `${((callsPerJob / plain.callsPerJob) * 100).toFixed(0)} %`,
          (meanDelayMs / 1_000).toFixed(2),
          (p95DelayMs / 1_000).toFixed(2),
        ]);
      }
    }
    return {
      columns: [
        "polls",
        "jobs at a time",
        "status calls per job",
        "compared with every 5 s",
        "mean delay, s",
        "95 % notice within, s",
      ],
      rows,
      notes: [
        "The real watch and schedule on a simulated clock, with the same jobs in every row: the numbers are the same on every machine.",
        "600 jobs, or three for each of those at a time. A list call counts once, whomever it serves. What is known is learned from the state folder's ledger.",
      ],
    };
  },
};
