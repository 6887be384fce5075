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

const starts = 3;
const slices = 9;
const jobs = 50_000;
const connections = 32;
/** Long enough for the clock of the CPU, short enough that all servers meet the same weather. */
const sliceSeconds = 0.7;

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
          "POST of one body again and again",
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
          Math.round(row.repeats),
          row.repeats / ceiling.repeats,
          row.jobs === jobs
            ? Math.round(row.peakMb)
            : `${Math.round(row.peakMb)} (${row.jobs} jobs)`,
        ]),
        notes: [
          `Start: median of ${starts} fresh processes. Requests: all servers up, medians of ${slices} slices of about ${sliceSeconds} s in turn, ${connections} connections.`,
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
  readonly repeats: number;
  readonly peakMb: number;
  readonly jobs: number;
};

async function measureTargets(targets: readonly MockTarget[]): Promise<{
  readonly figures: readonly Figures[];
  readonly failures: readonly string[];
}> {
  const running: Running[] = [];
  const failures: string[] = [];
  const attempt = async (target: MockTarget, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failures.push(`${target.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  try {
    for (const target of targets) {
      await attempt(target, async () => {
        running.push(await startTarget(target));
      });
    }
    for (let slice = 0; slice < slices; slice += 1) {
      for (const one of running) {
        await attempt(one.target, async () => {
          await measureSlice(one, "posts");
          await measureSlice(one, "repeats");
        });
      }
    }
    for (const one of running) await attempt(one.target, () => prepareStatus(one));
    for (let slice = 0; slice < slices; slice += 1) {
      for (const one of running) await attempt(one.target, () => measureSlice(one, "gets"));
    }
    const figures: Figures[] = [];
    for (const one of running) {
      const { target, server, pid, startSeconds } = one;
      await attempt(target, async () => {
        const filled = await fill(one);
        figures.push({
          name: target.name,
          startSeconds,
          posts: spreadOf(one.posts.rates).median,
          repeats: spreadOf(one.repeats.rates).median,
          gets: spreadOf(one.gets.rates).median,
          peakMb: treePeakMb(pid),
          jobs: filled,
        });
      });
      await stop(server);
    }
    return { failures: [...new Set(failures)], figures };
  } finally {
    for (const { server } of running) await stop(server);
  }
}

/** A server that is up, and what was seen of it so far. */
type Running = {
  readonly target: MockTarget;
  readonly server: ChildProcess;
  readonly pid: number;
  readonly origin: string;
  /** Median of some starts. */
  readonly startSeconds: number;
  /** Each with another prompt. */
  readonly posts: Series;
  /** All with one body: 12 000 and more of them after some slices. */
  readonly repeats: Series;
  readonly gets: Series;
};

type Series = {
  request: MockTarget["submit"];
  /** Requests per CPU-second of each slice. */
  readonly rates: number[];
  /** How many fit into a slice. */
  perSlice: number;
  sent: number;
};

async function startTarget(target: MockTarget): Promise<Running> {
  const seconds: number[] = [];
  for (;;) {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const [command, ...argv] = target.argv(port);
    const server = spawn(command, argv, { stdio: "ignore" });
    try {
      const { pid } = server;
      if (pid === undefined) throw new Error("did not start");
      await untilAnswered(origin, target, server);
      seconds.push(treeCpuSeconds(pid));
      if (seconds.length < starts) {
        await stop(server);
        continue;
      }
      const startSeconds = spreadOf(seconds).median;
      const posts = { request: target.submit, rates: [], perSlice: 0, sent: 0 };
      const gets = { request: target.submit, rates: [], perSlice: 0, sent: 0 };
      const same = target.submit(0);
      const repeats = { request: () => same, rates: [], perSlice: 0, sent: 0 };
      const running = { target, server, pid, origin, startSeconds, posts, repeats, gets };
      await warmUp(running, posts);
      repeats.perSlice = posts.perSlice;
      return running;
    } catch (error) {
      await stop(server);
      throw error;
    }
  }
}

/** Asks for the status of a job of its own: the first ones may be forgotten by now. */
async function prepareStatus(running: Running): Promise<void> {
  const { target, origin, gets } = running;
  const status = target.status(await askOnce(origin, target.submit(0)));
  await askOnce(origin, status);
  gets.request = () => status;
  await warmUp(running, gets);
}

/** Loads what is loaded once, and finds out how many requests a slice takes. */
async function warmUp({ origin }: Running, series: Series): Promise<void> {
  let requests = 200;
  for (;;) {
    const { seconds } = await send(origin, series, requests);
    if (seconds > sliceSeconds / 4) {
      series.perSlice = Math.max(100, Math.round((requests / seconds) * sliceSeconds));
      return;
    }
    requests *= 2;
  }
}

async function measureSlice(running: Running, kind: "posts" | "repeats" | "gets"): Promise<void> {
  const { origin, pid } = running;
  const series = running[kind];
  const before = treeCpuSeconds(pid);
  const { requests } = await send(origin, series, series.perSlice);
  series.rates.push(requests / Math.max(0.01, treeCpuSeconds(pid) - before));
}

async function send(
  origin: string,
  series: Series,
  requests: number,
): Promise<{ readonly requests: number; readonly seconds: number }> {
  const from = series.sent;
  series.sent += requests;
  const result = await loadHttp(origin, {
    requests,
    connections,
    request: (number) => series.request(from + number + 1),
  });
  if (result.failures > 0) throw new Error(`${result.failures} answers outside 2xx`);
  return result;
}

/** Submits until there were `jobs` in all, or half a minute is over. */
async function fill({ origin, posts }: Running): Promise<number> {
  const started = performance.now();
  while (posts.sent < jobs && performance.now() - started < 30_000) {
    await send(origin, posts, Math.min(2500, jobs - posts.sent));
  }
  return Math.min(jobs, posts.sent);
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
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("close", resolve));
  server.kill("SIGKILL");
  await ended;
}
