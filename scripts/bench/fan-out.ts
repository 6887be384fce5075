import { simulateFanOut } from "../../packages/renderer/test/simulate-fan-out.ts";
import type { Benchmark } from "./benchmark.ts";
import { measureDownloads } from "./measure-downloads.ts";

/** Many requests at once: how busy the places are kept, and what a large run takes of the machine. */
export const fanOut: Benchmark = {
  name: "fan-out",
  title: "Fan-out: 1,000 shots",
  async run() {
    const rows: (string | number)[][] = [];
    for (const concurrency of [4, 16]) {
      for (const isLearned of [false, true]) {
        const run = await simulateFanOut({ jobs: 1_000, concurrency, isLearned });
        const known = isLearned ? "lengths known from earlier runs" : "nothing known";
        rows.push([
          `simulated jobs, ${concurrency} at a time, ${known}: over the ideal schedule`,
          `${((run.totalMs / run.idealMs - 1) * 100).toFixed(2)} %`,
        ]);
      }
    }
    const shots = Number(process.env["STORYREEL_BENCH_SHOTS"] ?? 1_000);
    const real = await measureDownloads({ shots, clipBytes: 20_000_000, concurrency: 16 });
    const what = `${shots} shots, clips of 20 MB from a local server, 16 at a time`;
    rows.push(
      [`${what}: peak memory above idle, MB`, real.peakAboveIdleMb],
      [`${what}: idle, MB`, real.idleMb],
      [`${what}: wall, s`, real.wallSeconds],
      [`${what}: CPU of the run, s`, real.cpuSeconds],
      [`${what}: most files and sockets open`, real.mostDescriptors],
      [`${what}: warnings of the runtime`, real.warnings.length],
    );
    return {
      columns: ["what", "measured"],
      rows,
      notes: [
        "Ideal: every place busy from the first moment to the last; the simulated run also submits (0.15 s), notices and downloads (3 s).",
        "Memory: resident set of the process that runs, with everything loaded before and at its highest; each clip is checked as a container and hashed.",
        ...real.warnings,
      ],
    };
  },
};
