import { mkdtemp, readFile, rm } from "node:fs/promises";
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createClient } from "@storyreel/core";
import { createMockServer } from "@storyreel/mock-server";
import type { RenderPlan } from "@storyreel/renderer/plan";
import { emptyLock } from "@storyreel/renderer/workplace";
import type { Ledger } from "@storyreel/renderer/engine";
import { openDatabase } from "../src/database/database.ts";
import { openPostgresLedger } from "../src/database/postgres-ledger.ts";
import { eachOf } from "../src/each-of.ts";
import { openPgBossQueue } from "../src/queue/pg-boss-queue.ts";
import type { Job, Queue } from "../src/queue/queue.ts";
import { startPostgres } from "../src/local/start-postgres.ts";
import { openFleet } from "../src/run/open-fleet.ts";
import { createFleetKit } from "./fleet-kit.ts";
import { spawnWorker, type ChildWorker } from "./fleet-kills.ts";

/** A PostgreSQL server that counts statements and CPU time. */
export async function openMeasured() {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-postgres-"));
  const server = await startPostgres({ folder, isEphemeral: true });
  const admin = openDatabase(server.url, { connections: 1 });
  let count = 0;
  return {
    async create(): Promise<string> {
      count += 1;
      await admin.query(`create database bench_${count}`);
      return server.url.replace(/\/postgres$/, `/bench_${count}`);
    },
    /** Texts of all statements while `work` runs. */
    async statements(work: () => Promise<unknown>): Promise<readonly string[]> {
      const log = join(folder, "log");
      await admin.query("alter system set log_statement = 'all'");
      await admin.query("select pg_reload_conf()");
      await wait(500);
      const before = (await readFile(log, "utf8")).length;
      await work();
      const text = (await readFile(log, "utf8")).slice(before);
      await admin.query("alter system reset log_statement");
      await admin.query("select pg_reload_conf()");
      return text
        .replaceAll(/\n[\t ]+/g, " ")
        .split("\n")
        .filter((line) => /LOG: {2}(statement|execute [^:]*):/.test(line))
        .map((line) => line.replace(/^.*LOG: {2}(statement|execute [^:]*): /, ""));
    },
    /** Of the server and its sessions, those that ended included. Linux only. */
    cpuSeconds: () =>
      cpuOf(Number(readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")[0])),
    async [Symbol.asyncDispose]() {
      await admin.close();
      await server.stop("immediate");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Measured = Awaited<ReturnType<typeof openMeasured>>;
type Fleet = Awaited<ReturnType<typeof createFleetKit>>;

function cpuOf(pid: number): number {
  const times = (id: string): readonly number[] => {
    const text = readFileSync(`/proc/${id}/stat`, "utf8");
    return text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
  };
  let ticks = 0;
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = times(id);
      const own = (fields[11] ?? 0) + (fields[12] ?? 0);
      const ended = (fields[13] ?? 0) + (fields[14] ?? 0);
      if (id === String(pid)) ticks += own + ended;
      else if (fields[1] === pid) ticks += own;
    } catch {
      // It has ended.
    }
  }
  return ticks / 100;
}

// What the kit itself asks, again and again.
const statesQuery = "select state, count(*)";

/** Statements a second of workers that have nothing to do, and how many calls of the ledger a shot takes. */
export async function measureIdle(measured: Measured, workers: number, seconds: number) {
  await using fleet = await createFleetKit(await measured.create());
  for (let n = 0; n < workers; n += 1) await fleet.work({ roles: ["organise", "submit", "fetch"] });
  await wait(5_000);
  const statements = await measured.statements(() => wait(seconds * 1000));
  return { perSecond: statements.length / seconds, statements };
}

/** Of takes through workers in this process, with an API that answers at once and clips of three seconds. */
export async function measureShots(measured: Measured, shots: number) {
  await using fleet = await createFleetKit(await measured.create());
  await fleet.database.query("update storyreel.accounts set max_in_flight = 20");
  await fleet.work({ slots: { submit: 10, fetch: 2 } });
  const statements = await measured.statements(async () => {
    await enlistShots(fleet, "film", shots);
    await fleet.until(async () => (await fleet.states())["done"] === shots, 120);
  });
  const all = statements.filter((text) => !text.includes(statesQuery));
  const ledger = all.filter((text) =>
    /take_cas|select key, version, format, record|sending_sha = /.test(text),
  );
  return { ledgerCalls: ledger.length / shots, statements: all.length / shots };
}

async function enlistShots(fleet: Fleet, name: string, count: number): Promise<void> {
  await fleet.enlist(await planShots(fleet, name, count), { board: name });
}

function planShots(fleet: Fleet, name: string, count: number): Promise<RenderPlan> {
  const lines = Array.from(
    { length: count },
    (_, n) => `{ id: s${n + 1}, prompt: "${name} ${n + 1}" }`,
  );
  return fleet.plan(name, lines);
}

/**
 * Has the mock paint the clips of plans, which it remembers: painting one takes longer than all that a fleet does for it, and the
 * mock answers nothing meanwhile.
 */
export async function paintClips(plans: readonly RenderPlan[]): Promise<void> {
  await using mock = await createMockServer({ pollsPerState: 0 });
  const client = createClient({ ...mock.clientOptions, environment: {} });
  const leave = new AbortController().signal;
  for (const { modelId, payload } of plans.flatMap(({ shots }) => shots.flatMap(takesOf))) {
    const sent = await client.attemptSubmit({ id: modelId }, payload, { signal: leave });
    if (sent.kind !== "accepted") throw new Error(sent.kind);
    const { mediaUrls } = await client.read(sent.record.requestId, {});
    for (const url of mediaUrls) await (await fetch(url)).arrayBuffer();
  }
  await client.close();
}

function takesOf({ takes }: RenderPlan["shots"][number]) {
  return takes;
}

/** How many statements a render needs to plan and hand over a film of 20 shots while 10,000 other takes are open. */
export async function measureStart(measured: Measured, open: number) {
  await using fleet = await createFleetKit(await measured.create());
  await fleet.database.query(
    `insert into storyreel.takes (account, key, version, format, state, model, record, planned)
     select 'default', 'open-' || n, 1, 1, 'submitted', 'kling-3.0-turbo-t2v',
       json_build_object('shotId', 's', 'take', 1, 'modelId', 'kling-3.0-turbo-t2v', 'intents', '[]'::json, 'state', 'submitted',
         'requestId', 'r' || n, 'submittedAtMs', 0, 'adopted', false), '{}'
     from generate_series(1, $1::int) n`,
    [open],
  );
  const lines = Array.from({ length: 20 }, (_, n) => `{ id: s${n + 1}, prompt: "${n + 1}" }`);
  const plan = await fleet.plan("film", lines);
  const file = join(fleet.folder, "film.yaml");
  const stateDir = join(fleet.folder, ".storyreel");
  const keys = plan.shots.flatMap(takesOf).map(({ requestKey }) => requestKey);
  const statements = await measured.statements(async () => {
    const opened = await openFleet({
      url: fleet.url,
      project: "films",
      boardOf: basename,
      file,
      stateDir,
    });
    await opened.workplace.known(emptyLock, file, () => keys);
    await opened.workers.check();
    await fleet.enlist(plan);
    await opened.close();
  });
  return statements.length;
}

/** How long three films of 20 shots take with three worker processes, compared with an account that is never idle. */
export async function measureMakespan(
  measured: Measured,
  {
    kills,
    jobSeconds,
    cap,
  }: { readonly kills: number; readonly jobSeconds: number; readonly cap: number },
) {
  await using fleet = await createFleetKit(await measured.create(), {
    progression: "time",
    secondsPerState: jobSeconds / 2,
  });
  await fleet.database.query("update storyreel.accounts set max_in_flight = $1", [cap]);
  let started = 0;
  const start = async (): Promise<ChildWorker> => {
    started += 1;
    const worker = await spawnWorker({
      url: fleet.url,
      apiKey: "key",
      baseUrl: fleet.server.baseUrl,
      scratch: join(fleet.folder, `child-${started}`),
      version: "bench",
      roles: ["organise", "submit", "fetch"],
      policy: { askAfterMs: 60_000, lookupEveryMs: 1_000 },
    });
    if (worker === undefined) throw new Error("the worker did not start");
    return worker;
  };
  const workers = [start(), start(), start()];
  try {
    await Promise.all(workers);
    // A studio has seen its models before.
    await enlistShots(fleet, "zero", 3);
    await fleet.until(async () => (await fleet.states())["done"] === 3, 120);
    const boards = ["one", "two", "three"];
    const plans = await Promise.all(boards.map((board) => planShots(fleet, board, 20)));
    await paintClips(plans);
    const from = Date.now();
    for (const plan of plans) await fleet.enlist(plan, { board: plan.digest });
    const idealMs = (60 * jobSeconds * 1000) / cap;
    const done = fleet
      .until(async () => (await fleet.states())["done"] === 63, 600)
      .then(() => Date.now() - from);
    for (let n = 0; n < kills; n += 1) {
      // However long the next one takes to start.
      await wait(Math.max(0, from + ((n + 1) * idealMs) / (kills + 1) - Date.now()));
      const index = n % workers.length;
      const killed = await workers[index];
      killed?.signal("SIGKILL");
      await killed?.exited;
      workers[index] = start();
    }
    const ratio = (await done) / idealMs;
    return { ratio, accepted: fleet.server.requests().length - 3 };
  } finally {
    for (const worker of await Promise.all(workers)) {
      worker.signal("SIGKILL");
      await worker.exited;
    }
  }
}

/**
 * Takes a core-second: what the ledger does for a take (five changes, two searches for twins, three readings), 20 takes at a time.
 *
 * @param withJobs each take is submitted and fetched by a job of pg-boss.
 */
export async function measureLedger(measured: Measured, takes: number, withJobs: boolean) {
  const url = await measured.create();
  await using fleet = await createFleetKit(url);
  const { database } = fleet;
  const keys = Array.from({ length: takes }, (_, n) => `take-${n}`);
  const ledger = openPostgresLedger(database, "default");
  const submit = (key: string) => makeSteps(ledger, key, 0, 3);
  const fetchClip = (key: string) => makeSteps(ledger, key, 3, 5);
  const before = { node: process.cpuUsage(), postgres: measured.cpuSeconds() };
  if (withJobs) {
    await throughQueue(await openPgBossQueue({ url, database }), keys, {
      submit,
      fetch: fetchClip,
    });
  } else {
    await eachOf(keys, 20, async (key) => {
      await submit(key);
      await fetchClip(key);
    });
  }
  const node = process.cpuUsage(before.node);
  const seconds = (node.user + node.system) / 1e6 + measured.cpuSeconds() - before.postgres;
  return takes / seconds;
}

/** As an organiser and its workers do it: the jobs of a few takes at a time are sent together, and each end sends the next. */
async function throughQueue(
  queue: Queue,
  keys: readonly string[],
  steps: { readonly [kind in "submit" | "fetch"]: (key: string) => Promise<void> },
): Promise<void> {
  const jobOf =
    (kind: "submit" | "fetch") =>
    (id: string): Job => ({ kind, id, account: "default", data: {} });
  const options = { account: "default", slots: 10, leaseSeconds: 60 };
  const all = Promise.withResolvers<void>();
  let left = keys.length;
  await queue.work("submit", options, async ({ id }) => {
    await steps.submit(id);
    await queue.send([jobOf("fetch")(id)]);
    return { kind: "done" };
  });
  await queue.work("fetch", options, async ({ id }) => {
    await steps.fetch(id);
    left -= 1;
    if (left === 0) all.resolve();
    return { kind: "done" };
  });
  for (let n = 0; n < keys.length; n += 20) {
    await queue.send(keys.slice(n, n + 20).map(jobOf("submit")));
  }
  await all.promise;
  await queue.close();
}

/** Some of the five changes of a take, and what is asked before them. */
async function makeSteps(ledger: Ledger, key: string, from: number, to: number): Promise<void> {
  const facts = { shotId: "s", take: 1, modelId: "m" } as const;
  const intents = [{ attempt: 1, payloadSha256: key, startedAtMs: 1, sendByMs: 2 }];
  const film = { id: "film", name: "film", maxUsd: 10n ** 15n, elsewhereUsd: 0n };
  const reserve = { attempt: `${key}#1`, usd: 1n, budgets: [film] };
  const request = { requestId: `of ${key}`, submittedAtMs: 1, adopted: false };
  const rendered = { ...request, mediaUrls: ["u"], renderedAtMs: 2 };
  const clip = { sha256: "s", sizeBytes: 1, finishedAtMs: 3 };
  const records = [
    { ...facts, intents: [], state: "planned" },
    { ...facts, intents, state: "sending" },
    { ...facts, intents, ...request, state: "submitted" },
    { ...facts, intents, ...rendered, state: "rendered" },
    { ...facts, intents, ...rendered, ...clip, state: "done" },
  ] as const;
  for (const [version, record] of records.entries()) {
    if (version < from || version >= to) continue;
    const { state } = record;
    if (state === "sending" || state === "rendered" || state === "done") await ledger.get(key);
    if (state === "sending") await ledger.sending(key);
    await ledger.cas({ key, version }, record, state === "sending" ? { reserve } : undefined);
    if (state === "sending") await ledger.sending(key);
  }
}
