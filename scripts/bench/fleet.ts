import {
  measureIdle,
  measureLedger,
  measureMakespan,
  measureShots,
  measureStart,
  openMeasured,
} from "../../packages/fleet/test/measure-fleet.ts";
import { simulatePolling } from "../../packages/renderer/test/simulate-polling.ts";
import type { Benchmark } from "./benchmark.ts";

/** What a fleet costs its database and the API, and how close it keeps an account to its cap. */
export const fleet: Benchmark = {
  name: "fleet",
  title: "A fleet: three worker processes, PostgreSQL and the mock API on one machine",
  async run() {
    await using measured = await openMeasured();
    const idle = await measureIdle(measured, 10, 20);
    const shots = await measureShots(measured, 60);
    const start = await measureStart(measured, 10_000);
    const takes = await measureLedger(measured, 1_000, false);
    const jobs = await measureLedger(measured, 1_000, true);
    const board = { jobSeconds: 10, cap: 15 };
    const calm = await measureMakespan(measured, { ...board, kills: 0 });
    const killed = await measureMakespan(measured, { ...board, kills: 8 });
    const calls = async (open: number) =>
      simulatePolling({
        jobs: Math.max(600, open * 3),
        concurrency: open,
        policy: { kind: "adaptive" },
        isLearned: true,
      });
    const [few, many] = [await calls(100), await calls(1_000)];
    const figure = (what: string, value: number, wanted: string) => [what, value, wanted];
    return {
      columns: ["what", "measured", "to reach"],
      rows: [
        figure("takes a core-second, ledger alone (node and PostgreSQL)", takes, "≥ 200"),
        figure("the same with two jobs of pg-boss a take", jobs, "–"),
        figure("statements a second, 10 idle workers", idle.perSecond, "≤ 15"),
        figure("calls of the ledger a shot", shots.ledgerCalls, "≤ 7"),
        figure("statements a shot, everything together", shots.statements, "–"),
        figure(
          "statements to plan 20 shots and hand them over while 10,000 takes are open",
          start,
          "≤ 5",
        ),
        figure("time ÷ ideal, 3 × 20 shots of 10 s, cap 15", calm.ratio, "≤ 1.10"),
        figure("the same with 8 kills of workers", killed.ratio, "≤ 1.35"),
        figure("paid for, of 60 shots, with 8 kills", killed.accepted, "60"),
        figure("status and list calls a job, 100 open (simulated)", few.callsPerJob, "≤ 1.5"),
        figure("the same, 1,000 open (simulated)", many.callsPerJob, "≤ 0.5"),
        figure(
          "mean delay of noticing an end, s, 1,000 open (simulated)",
          many.meanDelayMs / 1000,
          "≤ 2.5",
        ),
      ],
      notes: [
        "Ideal: as many requests at the API as the cap allows, all the time. Jobs of 10 s; at the API they take minutes, and the ratio falls towards 1.",
        "The fleet has seen the model before, and the stand-in for the API has painted its clips.",
      ],
    };
  },
};
