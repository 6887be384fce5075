import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Benchmark } from "./benchmark.ts";
import { spreadOf } from "./measure-command.ts";

const rounds = 5;
const ways = [
  ["injected transport, no socket", "transport"],
  ["injected `fetch`, no socket", "fetch"],
  ["global `fetch` to the mock over loopback", "loopback"],
  ["nock 15, a constant answer", "nock"],
] as const;

/** What a read costs a unit test, client and mock in one process. */
export const mockInProcess: Benchmark = {
  name: "mock-in-process",
  title: "The mock in a test's own process: one GET of a request",
  async run() {
    const costs = ways.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, [, way]] of ways.entries()) costs[index]!.push(measure(way));
    }
    const medians = costs.map((values) => spreadOf(values).median);
    const cheapest = medians[0]!;
    return {
      columns: ["way", "CPU µs a call", "times the first"],
      rows: ways.map(([name], index) => [name, medians[index]!, medians[index]! / cheapest]),
      notes: [
        `Medians of ${rounds} interleaved processes, 3,000 calls each after 500 of warm-up. nock answers a constant; the mock plays a job.`,
      ],
    };
  },
};

function measure(way: string): number {
  const probe = join(import.meta.dirname, "in-process-probe.ts");
  const done = spawnSync(process.execPath, ["--conditions=storyreel-source", probe, way], {
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(`the probe "${way}" failed: ${done.stderr}`);
  return Number(done.stdout);
}
