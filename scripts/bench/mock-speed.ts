import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Benchmark } from "./benchmark.ts";
import { askOnce, loadHttp } from "./http-load.ts";
import type { MockTarget } from "./mock-targets.ts";
import { findMockTargets } from "./mock-targets.ts";
import { spreadOf } from "./measure-command.ts";
import { treeCpuSeconds, treePeakMb } from "./process-cpu.ts";

const rounds = 3;
const jobs = 50_000;
const connections = 32;
/** A peer that is slow gets fewer requests, so that no one round takes minutes. */
const roundSeconds = 4;

/** How much a mock costs: in CPU, since a busy machine changes seconds but hardly work. */
export const mockSpeed: Benchmark = {
  name: "mock-speed",
  title: "Mock servers: requests per CPU-second of the server's process tree",
  async run() {
    if (!existsSync("/proc/self/stat")) {
      return { columns: ["mock server"], rows: [], notes: ["Needs /proc: run it on Linux."] };
    }
    const folder = mkdtempSync(join(tmpdir(), "storyreel-mocks-"));
    try {
      const { targets, notes } = findMockTargets(folder);
      const { figures, failures } = await measureTargets(targets);
      const ceiling = figures[0]!;
      return {
        columns: [
          "mock server",
          "start, CPU s",
          "GET status, a CPU-s",
          "of the ceiling",
          "POST submit, a CPU-s",
          "of the ceiling",
          `peak RSS after ${jobs.toLocaleString("en")} jobs, MB`,
        ],
        rows: figures.map((row) => [
          row.name,
          row.startSeconds.toFixed(2),
          Math.round(row.gets),
          row.gets / ceiling.gets,
          Math.round(row.posts),
          row.posts / ceiling.posts,
          row.jobs === jobs
            ? Math.round(row.peakMb)
            : `${Math.round(row.peakMb)} (${row.jobs} jobs)`,
        ]),
        notes: [
          `Medians of ${rounds} interleaved rounds, a fresh process each, ${connections} connections; POST before GET.`,
          "Only storyreel's mock checks the payload against the model, keeps the job and moves it on; the ceiling does nothing.",
          ...failures,
          ...notes,
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Figures = {
  readonly name: string;
  readonly startSeconds: number;
  readonly gets: number;
  readonly posts: number;
  readonly peakMb: number;
  readonly jobs: number;
};

async function measureTargets(targets: readonly MockTarget[]): Promise<{
  readonly figures: readonly Figures[];
  readonly failures: readonly string[];
}> {
  const runs = new Map<MockTarget, Figures[]>(targets.map((target) => [target, []]));
  const failures: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [target, figures] of runs) {
      try {
        figures.push(await measureOne(target, round === rounds - 1));
      } catch (error) {
        failures.push(`${target.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  const median = (figures: readonly Figures[], pick: (one: Figures) => number): number =>
    spreadOf(figures.map(pick)).median;
  return {
    failures: [...new Set(failures)],
    figures: [...runs].flatMap(([target, figures]) =>
      figures.length === 0
        ? []
        : [
            {
              name: target.name,
              startSeconds: median(figures, (one) => one.startSeconds),
              gets: median(figures, (one) => one.gets),
              posts: median(figures, (one) => one.posts),
              peakMb: Math.max(...figures.map((one) => one.peakMb)),
              jobs: Math.max(...figures.map((one) => one.jobs)),
            },
          ],
    ),
  };
}

async function measureOne(target: MockTarget, isLast: boolean): Promise<Figures> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const [command, ...argv] = target.argv(port);
  const server = spawn(command, argv, { stdio: "ignore" });
  try {
    const { pid } = server;
    if (pid === undefined) throw new Error("did not start");
    await untilAnswered(origin, target, server);
    const startSeconds = treeCpuSeconds(pid);
    await rate(origin, pid, target.submit, 300); // loads what is loaded once
    const posts = await rate(origin, pid, target.submit);
    // A job of its own: the first ones may be forgotten by now.
    const status = target.status(await askOnce(origin, target.submit(0)));
    await askOnce(origin, status);
    await rate(origin, pid, () => status, 300);
    const gets = await rate(origin, pid, () => status);
    const filled = isLast ? await fill(origin, target) : 0;
    const peakMb = treePeakMb(pid);
    return { name: target.name, startSeconds, gets, posts, peakMb, jobs: filled };
  } finally {
    await stop(server);
  }
}

/** Requests per CPU-second over about `roundSeconds`. */
async function rate(
  origin: string,
  pid: number,
  request: MockTarget["submit"],
  requests?: number,
): Promise<number> {
  const before = treeCpuSeconds(pid);
  let done = 0;
  let seconds = 0;
  let batch = requests ?? 500;
  while (seconds < (requests === undefined ? roundSeconds : 0.001)) {
    const from = done;
    const result = await loadHttp(origin, {
      requests: batch,
      connections,
      request: (number) => request(from + number + 1),
    });
    if (result.failures > 0) throw new Error(`${result.failures} answers outside 2xx`);
    done += result.requests;
    seconds += result.seconds;
    batch = Math.min(20_000, batch * 2);
  }
  return done / Math.max(0.01, treeCpuSeconds(pid) - before);
}

/** Submits until there are `jobs`, or a minute is over. */
async function fill(origin: string, target: MockTarget): Promise<number> {
  const started = performance.now();
  let done = 0;
  while (done < jobs && performance.now() - started < 60_000) {
    const from = done + 1_000_000;
    const requests = Math.min(2500, jobs - done);
    await loadHttp(origin, {
      requests,
      connections,
      request: (number) => target.submit(from + number),
    });
    done += requests;
  }
  return done;
}

async function untilAnswered(
  origin: string,
  target: MockTarget,
  server: ChildProcess,
): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (performance.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`ended with ${server.exitCode}`);
    try {
      await fetch(`${origin}${target.first.path}`, { headers: { ...target.first.headers } });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  throw new Error("did not answer within 30 s");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once("close", resolve));
  server.kill("SIGKILL");
  await ended;
}
