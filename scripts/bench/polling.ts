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
  { name: "adaptive, nothing known", policy: { kind: "adaptive" }, isLearned: false },
  { name: "adaptive, learned", policy: { kind: "adaptive" }, isLearned: true },
];

/** Status calls against the delay of noticing that a request has ended. */
export const polling: Benchmark = {
  name: "polling",
  title: "Polling: 600 simulated jobs of 90 to 150 s, after waits in the queue of up to 60 s",
  async run() {
    const rows: (string | number)[][] = [];
    for (const concurrency of [1, 4, 16]) {
      const board = { jobs: 600, concurrency };
      const plain = await simulatePolling({ ...board, ...every(5) });
      for (const { name, ...way } of ways) {
        const { callsPerJob, meanDelayMs, p95DelayMs } = await simulatePolling({
          ...board,
          ...way,
        });
        rows.push([
          name,
          concurrency,
          callsPerJob.toFixed(1),
          `${((callsPerJob / plain.callsPerJob) * 100).toFixed(0)} %`,
          (meanDelayMs / 1_000).toFixed(2),
          (p95DelayMs / 1_000).toFixed(2),
        ]);
      }
    }
    return {
      columns: [
        "looks",
        "jobs at a time",
        "status calls a job",
        "of those every 5 s",
        "delay of noticing, mean s",
        "95th of 100, s",
      ],
      rows,
      notes: [
        "The real watch and schedule on a simulated clock, with the same jobs in every row: the numbers are the same on every machine.",
        "A list call counts once, whomever it serves. What is known is learned from the state folder's ledger.",
      ],
    };
  },
};
