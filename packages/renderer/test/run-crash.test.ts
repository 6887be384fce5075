import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMockServer, type MockServer } from "@storyreel/mock-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CrashSettings } from "./run-crash-child.ts";
import type { KitTake } from "./run-kit.ts";

// Every kill costs a process, about 0.2 s. The whole sweep: STORYREEL_KILLS=600 pnpm exec vitest run test/run-crash.test.ts
const wantedKills = Number(process.env["STORYREEL_KILLS"] ?? 60);

type Finished = {
  readonly points: number;
  readonly exit: number;
  readonly states: readonly string[];
};

type Sum = { kills: number; reruns: number; duplicates: number; losses: number; questions: number };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-crash-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test(`killed at every write and every exchange, nothing is paid twice or lost`, async () => {
  const sum: Sum = { kills: 0, reruns: 0, duplicates: 0, losses: 0, questions: 0 };
  const { points } = await crashOnce("plain", [], sum);
  expect(points).toBeGreaterThan(40);
  // All of them when there are kills enough, else evenly spread.
  const killPoints = Array.from({ length: points }, (_, index) => index + 1);
  const step = Math.max(1, points / (wantedKills / 2));
  const chosen = killPoints.filter((at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  await inParallel(chosen.map((at) => () => crashOnce(`at${at}`, [at], sum)));
  print("kill sweep", sum);
  expect(sum).toMatchObject({ duplicates: 0, losses: 0 });
  expect(sum.kills).toBeGreaterThanOrEqual(chosen.length * 0.9);
}, 600_000);

test("killed again and again at random, with answers lost, nothing is paid twice or lost", async () => {
  const sum: Sum = { kills: 0, reruns: 0, duplicates: 0, losses: 0, questions: 0 };
  const trials: (() => Promise<unknown>)[] = [];
  // Some of the drawn points lie behind the end of a short rerun.
  for (let trial = 0; trial < wantedKills / 3; trial += 1) {
    const kills = Array.from({ length: 3 }, () => 1 + Math.floor(Math.random() * 60));
    trials.push(() => crashOnce(`random${trial}`, kills, sum, { losesAnswers: true, shots: 5 }));
  }
  await inParallel(trials);
  print("random kills", sum);
  expect(sum).toMatchObject({ duplicates: 0, losses: 0 });
  expect(sum.kills).toBeGreaterThan(wantedKills / 4);
}, 600_000);

/** Runs a small board, killing one process after the other, then to its end, and compares it with the server's books. */
async function crashOnce(
  name: string,
  kills: readonly number[],
  sum: Sum,
  { losesAnswers = false, shots = 1 } = {},
): Promise<Finished> {
  await using server = await createMockServer();
  const stateDir = join(folder, name);
  const takes: KitTake[] = [{ id: "twin" }, { id: "twin", take: 2 }];
  for (let shot = 0; shot < shots; shot += 1) takes.push({ id: `shot${shot}` });
  const settings = { stateDir, baseUrl: server.baseUrl, takes };
  if (losesAnswers) loseSomeAnswers(server);
  for (const killAt of kills) {
    if ((await runChild({ ...settings, killAt })) === undefined) sum.kills += 1;
  }
  const finished = await runChild(settings);
  if (finished === undefined) throw new Error(`${name}: the last run was killed`);
  sum.reruns += 1;
  account(server, takes, finished, sum);
  return finished;
}

/** Some answers are lost after the queue has taken the request, some before. */
function loseSomeAnswers(server: MockServer): void {
  for (let submit = 0; submit < 8; submit += 1) {
    if (Math.random() > 0.2) continue;
    server.inject({
      route: "submit",
      fault: { kind: "reset" },
      skip: submit,
      accepted: Math.random() < 0.7,
    });
  }
}

function account(
  server: MockServer,
  takes: readonly KitTake[],
  finished: Finished,
  sum: Sum,
): void {
  const questions = finished.states.filter((state) => state === "uncertain").length;
  sum.questions += questions;
  expect(finished.exit).toBe(questions > 0 ? 6 : 0);
  expect(finished.states.filter((state) => state === "succeeded").length).toBe(
    takes.length - questions,
  );
  const wanted = countBy(takes.map(({ id }) => JSON.stringify(`shot ${id}`)));
  const paid = countBy(server.requests().map(({ payload }) => JSON.stringify(payload["prompt"])));
  for (const [prompt, jobs] of paid)
    sum.duplicates += Math.max(0, jobs - (wanted.get(prompt) ?? 0));
  const held = finished.states.length - questions;
  sum.losses += Math.max(0, server.requests().length - held - questions);
}

function print(title: string, sum: Sum): void {
  process.stdout.write(`${title}: ${JSON.stringify(sum)}\n`);
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const child = new URL("run-crash-child.ts", import.meta.url).pathname;

/** Undefined when the process was killed. */
async function runChild(settings: CrashSettings): Promise<Finished | undefined> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ["--conditions=storyreel-source", child, JSON.stringify(settings)],
      { env: { ...process.env, NODE_COMPILE_CACHE: join(folder, "compile-cache") } },
      (error, stdout, stderr) => {
        if (error === null) resolve(JSON.parse(stdout) as Finished);
        else if (error.signal === "SIGKILL") resolve(undefined);
        else reject(new Error(stderr));
      },
    );
  });
}

async function inParallel(work: readonly (() => Promise<unknown>)[]): Promise<void> {
  const queue = [...work];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await next();
  };
  await Promise.all([lane(), lane(), lane()]);
}
