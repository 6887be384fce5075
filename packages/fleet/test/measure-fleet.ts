import { mkdtemp, readFile, rm } from "node:fs/promises";
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase, type Database } from "../src/database/database.ts";
import { openPostgresLedger } from "../src/database/postgres-ledger.ts";
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
        .replaceAll(/\n\s+/g, " ")
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
  const lines = Array.from(
    { length: count },
    (_, n) => `{ id: s${n + 1}, prompt: "${name} ${n + 1}" }`,
  );
  await fleet.enlist(await fleet.plan(name, lines), { board: name });
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
  const known = await measured.statements(async () => {
    const opened = await openFleet({
      url: fleet.url,
      project: "films",
      boardOf: basename,
      file,
      stateDir,
    });
    await opened.workplace.known({ version: 1, shots: [] } as never, file, () =>
      plan.shots.flatMap(({ takes }) => takes.map(({ requestKey }) => requestKey)),
    );
    await opened.close();
  });
  const enlisted = await measured.statements(() => fleet.enlist(plan));
  return { plan: known.length, enlist: enlisted.length };
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
  const workers = await Promise.all([start(), start(), start()]);
  try {
    // A studio has seen its models before.
    await enlistShots(fleet, "zero", 3);
    await fleet.until(async () => (await fleet.states())["done"] === 3, 120);
    const from = Date.now();
    for (const board of ["one", "two", "three"]) await enlistShots(fleet, board, 20);
    const done = fleet.until(async () => (await fleet.states())["done"] === 63, 600);
    for (let n = 0; n < kills; n += 1) {
      await wait((jobSeconds * 1000 * 60) / cap / (kills + 1));
      const index = n % workers.length;
      workers[index]?.signal("SIGKILL");
      await workers[index]?.exited;
      workers[index] = await start();
    }
    await done;
    const seconds = (Date.now() - from) / 1000;
    const accepted = fleet.server.requests().length - 3;
    return { ratio: seconds / ((60 * jobSeconds) / cap), accepted };
  } finally {
    for (const worker of workers) worker.signal("SIGKILL");
    await Promise.all(workers.map(({ exited }) => exited));
  }
}

/** Takes a core-second of the ledger alone: five changes and six readings a take, 20 takes at a time. */
export async function measureLedger(measured: Measured, takes: number) {
  const url = await measured.create();
  await using fleet = await createFleetKit(url);
  const database: Database = fleet.database;
  const ledger = openPostgresLedger(database, "default");
  const facts = { shotId: "s", take: 1, modelId: "m" } as const;
  const intent = { attempt: 1, payloadSha256: "p", startedAtMs: 1, sendByMs: 2 };
  const film = { id: "film", name: "film", maxUsd: 10n ** 15n, elsewhereUsd: 0n };
  const before = { node: process.cpuUsage(), postgres: measured.cpuSeconds() };
  let next = 0;
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      for (let n = (next += 1); n <= takes; n = next += 1) {
        const key = `take-${n}`;
        const request = { requestId: `r${n}`, submittedAtMs: 1, adopted: false };
        const intents = [{ ...intent, payloadSha256: key }];
        const rendered = { ...request, mediaUrls: ["u"], renderedAtMs: 2 };
        const steps = [
          { ...facts, intents: [], state: "planned" },
          { ...facts, intents, state: "sending" },
          { ...facts, intents, ...request, state: "submitted" },
          { ...facts, intents, ...rendered, state: "rendered" },
          {
            ...facts,
            intents,
            ...rendered,
            sha256: "s",
            sizeBytes: 1,
            finishedAtMs: 3,
            state: "done",
          },
        ] as const;
        for (const [version, record] of steps.entries()) {
          await ledger.get(key);
          if (record.state === "sending") await ledger.sending(key);
          const reserve = { attempt: `${key}#1`, usd: 1n, budgets: [film] };
          await ledger.cas(
            { key, version },
            record,
            record.state === "sending" ? { reserve } : undefined,
          );
        }
      }
    }),
  );
  const node = process.cpuUsage(before.node);
  const seconds = (node.user + node.system) / 1e6 + measured.cpuSeconds() - before.postgres;
  return takes / seconds;
}
