import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMockServer, type MockServer } from "@storyreel/mock-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CrashRun } from "./run-crash-child.ts";
import { createCrashRunner, type CrashRunner } from "./run-crash-runner.ts";
import type { KitTake } from "./run-plan-kit.ts";
import { randomFrom } from "./simulated-time.ts";

const isProof = process.env["MODE"] === "proof";
// Every kill costs a process, about 0.1 s of two cores.
const wantedKills = isProof ? Number(process.env["STORYREEL_KILLS"] ?? 300) : 6;
// What is drawn by lot follows from it; when a process reaches its nth point does not.
const seed = Number(process.env["STORYREEL_SEED"] ?? Date.now() % 1_000_000);
// More than cores: a run waits for its turns and for the disk.
const lanes = isProof ? 5 : 2;

type Sum = { kills: number; reruns: number; duplicates: number; losses: number; questions: number };

const total: Sum = { kills: 0, reruns: 0, duplicates: 0, losses: 0, questions: 0 };

let folder: string;
let clips: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-crash-"));
  clips = createServer((request, response) => response.end(`    ftyp of ${request.url}`));
  await once(clips.listen(0, "127.0.0.1"), "listening");
  await writeFile(join(folder, "default.yaml"), recordingOf(clips));
});
afterAll(async () => {
  clips.close();
  await rm(folder, { recursive: true, force: true });
  const { kills, reruns, duplicates, losses, questions } = total;
  process.stdout.write(
    `crash harness: ${kills} kills, ${reruns} reruns, ${duplicates} duplicates, ${losses} losses, ` +
      `${questions} asked with exit 6 (STORYREEL_SEED=${seed})\n`,
  );
});

test(`killed at every write and every exchange, nothing is paid twice or lost`, async () => {
  const sum: Sum = { kills: 0, reruns: 0, duplicates: 0, losses: 0, questions: 0 };
  let points = 0;
  await inLanes([
    async (runner) => {
      // As many points as the longest of a few runs has: how often identical takes wait for their turn differs.
      for (const name of isProof ? ["plain1", "plain2", "plain3"] : ["plain"]) {
        const finished = await crashOnce({ name, kills: [], runner, sum });
        points = Math.max(points, finished.points);
      }
    },
  ]);
  expect(points).toBeGreaterThan(40);
  // All of them when there are kills enough, else evenly spread.
  const wanted = Math.min(points, wantedKills / 2);
  const chosen = Array.from({ length: wanted }, (_, index) =>
    Math.ceil(((index + 0.5) * points) / wanted),
  );
  await inLanes(
    chosen.map(
      (at) => (runner) => crashOnce({ name: `at${at}`, kills: [at], runner, sum }).then(() => {}),
    ),
  );
  add(total, sum);
  expect(sum).toMatchObject({ duplicates: 0, losses: 0 });
  expect(sum.kills).toBeGreaterThanOrEqual(chosen.length * 0.9);
});

test("killed again and again at random, with answers lost, nothing is paid twice or lost", async () => {
  const sum: Sum = { kills: 0, reruns: 0, duplicates: 0, losses: 0, questions: 0 };
  const missing = Math.max(wantedKills / 2, wantedKills - total.kills);
  let trials = 0;
  const trial = async (runner: CrashRunner): Promise<void> => {
    trials += 1;
    const random = randomFrom(seed + trials);
    const kills = Array.from({ length: 3 }, () => 1 + Math.floor(random() * 60));
    await crashOnce({
      name: `random${trials}`,
      kills,
      runner,
      sum,
      losesAnswers: random,
      shots: 5,
    });
    // Some of the drawn points lie behind the end of a short rerun.
    if (sum.kills < missing) await trial(runner);
  };
  await inLanes(Array.from({ length: lanes }, () => trial));
  add(total, sum);
  expect(sum).toMatchObject({ duplicates: 0, losses: 0 });
});

/** A request's life with a clip that costs the harness nothing to make. */
function recordingOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `recording: 1
title: A request waits, runs and succeeds
origin:
  kind: documentation
  source: https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference
  as_of: "2026-09"
states:
  - status: queued
  - status: processing
  - status: success
    outcome: { media_urls: [{ id: "0", url: "http://127.0.0.1:${port}/{{request_id}}.mp4" }] }
`;
}

type Crash = {
  readonly name: string;
  /** One run for each, killed at its nth thing; then one to the end. */
  readonly kills: readonly number[];
  readonly runner: CrashRunner;
  readonly sum: Sum;
  /** The lot that decides which answers are lost; absent: none. */
  readonly losesAnswers?: () => number;
  readonly shots?: number;
};

/** Runs a small board, killing one process after the other, then to its end, and compares it with the server's books. */
async function crashOnce(crash: Crash): Promise<CrashRun> {
  const { name, kills, runner, sum, losesAnswers, shots = 1 } = crash;
  await using server = await createMockServer({ recordings: folder });
  const stateDir = join(folder, name);
  const takes: KitTake[] = [{ id: "twin" }, { id: "twin", take: 2 }];
  for (let shot = 0; shot < shots; shot += 1) takes.push({ id: `shot${shot}` });
  const settings = { stateDir, baseUrl: server.baseUrl, takes };
  if (losesAnswers !== undefined) loseSomeAnswers(server, losesAnswers);
  for (const killAt of kills) {
    if ((await runner.run({ ...settings, killAt })) === undefined) sum.kills += 1;
  }
  const finished = await runner.run(settings);
  if (finished === undefined) throw new Error(`${name}: the last run was killed`);
  sum.reruns += 1;
  account(finished, { server, takes, sum });
  await rm(stateDir, { recursive: true });
  return finished;
}

/** Some answers are lost after the queue has taken the request, some before. */
function loseSomeAnswers(server: MockServer, random: () => number): void {
  for (let submit = 0; submit < 8; submit += 1) {
    if (random() > 0.2) continue;
    server.inject({
      route: "submit",
      fault: { kind: "reset" },
      skip: submit,
      accepted: random() < 0.7,
    });
  }
}

/** Compares what the last run says with what the server was asked for. */
function account(
  finished: CrashRun,
  board: { readonly server: MockServer; readonly takes: readonly KitTake[]; readonly sum: Sum },
): void {
  const { server, takes, sum } = board;
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
  // Nobody knows whose a request is that stands for a question; every other one is held by a take.
  const stray = server
    .requests()
    .filter(({ requestId }) => !finished.requestIds.includes(requestId));
  sum.losses += Math.max(0, stray.length - questions);
}

function add(to: Sum, sum: Sum): void {
  for (const key of Object.keys(sum) as (keyof Sum)[]) to[key] += sum[key];
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

async function inLanes(work: readonly ((runner: CrashRunner) => Promise<void>)[]): Promise<void> {
  const queue = [...work];
  const lane = async (): Promise<void> => {
    const runner = createCrashRunner(join(tmpdir(), "storyreel-test-compile-cache"));
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await next(runner);
    } finally {
      runner.close();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
