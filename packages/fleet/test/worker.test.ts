import { randomUUID } from "node:crypto";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { systemClock } from "@storyreel/core";
import { builtInCatalogue, type Catalogue } from "@storyreel/models";
import { expect, test } from "vitest";
import { openPostgresAgenda } from "../src/agenda/postgres-agenda.ts";
import type { Database } from "../src/database/database.ts";
import { openFleetClock } from "../src/database/fleet-clock.ts";
import { FleetError } from "../src/fleet-error.ts";
import { admit } from "../src/organiser/admit.ts";
import { openPgBossQueue } from "../src/queue/pg-boss-queue.ts";
import { readFleetStatus } from "../src/run/fleet-status.ts";
import { beSeen } from "../src/worker/be-seen.ts";
import { unblockModels } from "../src/worker/block-model.ts";
import { emptyScratch } from "../src/worker/empty-scratch.ts";
import { serveHealth } from "../src/worker/serve-health.ts";
import { tellTroubles } from "../src/worker/tell-troubles.ts";
import type { WorkerEvent } from "../src/worker/worker-event.ts";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();

test("a worker that stops finishes its submit, leaves its download to others, and does not count it as a failure", async () => {
  await using fleet = await createFleetKit(await postgres.create(), { progression: "manual" });
  const succeed = (index: number) =>
    fleet.server.setState(fleet.server.requests()[index]?.requestId ?? "", { status: "success" });
  fleet.server.inject({ route: "media", fault: { kind: "drip", bytes: 10, milliseconds: 1000 } });
  fleet.server.inject({ route: "submit", skip: 1, fault: { kind: "delay", milliseconds: 1500 } });
  await fleet.enlist(await fleet.plan("film", ["{ id: a, prompt: Rain. }"]));
  const first = await fleet.work();
  await fleet.until(async () => fleet.server.requests().length === 1);
  succeed(0);
  await fleet.until(async () => has(fleet.server.calls(), "media", 1));
  await fleet.enlist(await fleet.plan("more", ["{ id: b, prompt: Sun. }"]));
  await fleet.until(async () => has(fleet.server.calls(), "submit", 2));
  await first.close();
  expect(await fleet.states()).toEqual({ rendered: 1, submitted: 1 });
  const [job] = await fleet.database.query(
    "select state, retry_count from storyreel_jobs.job where name like 'fetch.%' and state in ('created', 'retry')",
  );
  expect(job).toEqual({ state: "created", retry_count: 0 });
  succeed(1);
  await fleet.work();
  await fleet.until(async () => (await fleet.states())["done"] === 2);
  expect(fleet.server.requests()).toHaveLength(2);
});

test("a worker without its database says so once, goes on trying, and says when it is back", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const events: WorkerEvent[] = [];
  const said = () => events.filter(({ type }) => type !== "take").map(({ type }) => type);
  const worker = await fleet.work({ onEvent: (event) => void events.push(event) });
  const server = postgres.server();
  await server.stop("fast");
  await expect.poll(() => worker.problem()).toContain("is not responding");
  // Several parts of a worker notice that, more than once.
  await wait(3000);
  await server.start();
  await expect.poll(said).toEqual(["trouble", "recovered"]);
  expect(worker.problem()).toBeUndefined();
  await fleet.enlist(await fleet.plan("film", ["{ id: a, prompt: Rain. }"]));
  await fleet.until(async () => (await fleet.states())["done"] === 1);
  const takeEvents = () =>
    events.flatMap((event) => (event.type === "take" ? [event.event.type] : []));
  expect(takeEvents()).toContain("request-submitted");
  // The row is written before the event is told.
  await expect.poll(takeEvents).toContain("take-finished");
});

test("a take whose model no worker knows waits, is shown, and goes on when one starts that does", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const plan = await fleet.plan("film", ["{ id: a, prompt: Rain. }"]);
  const none: Catalogue = { ids: [], load: async () => undefined };
  await fleet.work({ catalogue: none });
  await fleet.enlist(plan);
  await fleet.until(async () => (await readFleetStatus(fleet.database)).blocked.length === 1);
  const { blocked, accounts } = await readFleetStatus(fleet.database);
  expect(blocked).toMatchObject([{ board: "film", shot: "a", kind: "model" }]);
  expect(blocked[0]?.why).toContain('no worker knows the model "kling-3.0-turbo-t2v"');
  expect(accounts).toMatchObject([{ inFlight: 0 }]);
  // The one that does not know it may lead, and may be given the job: the other one sends it all the same.
  await fleet.work({ catalogue: builtInCatalogue });
  await fleet.until(async () => (await fleet.states())["done"] === 1);
});

test("a take is not left to a person if a worker that knows its model starts while another one blocks it", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database } = fleet;
  const plan = await fleet.plan("film", ["{ id: a, prompt: Rain. }"]);
  await fleet.enlist(plan);
  const account = "default";
  const agenda = openPostgresAgenda(database, account);
  const [key = ""] = plan.shots.flatMap(({ takes }) => takes.map(({ requestKey }) => requestKey));
  let blocking: Promise<boolean> | undefined;
  let leave = async (): Promise<void> => undefined;
  await database.transaction(async ({ query }) => {
    await query("select from storyreel.takes for update");
    blocking = agenda.blockModel(key, "no worker knows it");
    await fleet.until(async () => {
      const rows = await query("select from pg_locks where not granted");
      return rows.length > 0;
    });
    leave = await beSeen(database, await facts());
    await unblockModels({ database, account }, builtInCatalogue);
  });
  // It had looked for such a worker before there was one.
  expect(await blocking).toBe(true);
  await agenda.renew();
  expect((await readFleetStatus(database)).blocked).toEqual([]);
  await leave();

  async function facts() {
    const clock = await openFleetClock(database);
    const { ids: models } = builtInCatalogue;
    return { ...seen, id: randomUUID(), accounts: [account], models, clock };
  }
});

test("a worker that cannot start all of its roles first finishes the submit that one of them has begun", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database, server, url } = fleet;
  await fleet.enlist(await fleet.plan("film", ["{ id: a, prompt: Rain. }"]));
  const queue = await openPgBossQueue({ url, database });
  expect(await admit(openPostgresAgenda(database, "default"), queue, "default")).toBe(1);
  await queue.close();
  await database.query(noDownloads);
  await database.query(slowIntent);
  const holder = await database.connect();
  await holder.query("select pg_advisory_lock(1), pg_advisory_lock(2)");
  const started = fleet.work({ roles: ["organise", "submit", "fetch"] });
  started.catch(() => undefined);
  await fleet.until(async () => {
    const rows = await database.query("select from pg_locks where not granted and classid = 0");
    return rows.length === 2 && (await leads());
  });
  await holder.query("select pg_advisory_unlock(1)");
  // All roles end now.
  await fleet.until(async () => !(await leads()));
  await holder.query("select pg_advisory_unlock(2)");
  await expect(started).rejects.toThrow("no downloads here");
  expect(server.requests()).toHaveLength(1);
  expect(await fleet.states()).toEqual({ submitted: 1 });
  await holder.end();

  async function leads(): Promise<boolean> {
    const rows = await database.query(
      `select from pg_locks join pg_stat_activity using (pid)
       where locktype = 'advisory' and mode = 'ExclusiveLock' and granted and application_name like 'storyreel worker %'`,
    );
    return rows.length > 0;
  }
});

/** Nobody can make the queue of downloads, and learns that while nobody holds the first lock. */
const noDownloads = `create function storyreel.refuse() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(1);
    raise exception 'no downloads here';
  end $$;
  create trigger refuse before insert on storyreel_jobs.queue
    for each row when (new.name like 'fetch.%') execute function storyreel.refuse()`;
/** What is about to be sent waits for the second one. */
const slowIntent = `create function storyreel.hold() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(2);
    return new;
  end $$;
  create trigger hold before update on storyreel.takes
    for each row when (new.state = 'sending') execute function storyreel.hold()`;

const seen = { roles: ["submit"], version: "test", maker: undefined };

test("a worker that ends while it says that it is there is not seen any more", async () => {
  const database = postgres.open(await postgres.create());
  const begun = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const writing: Promise<unknown>[] = [];
  let ended: Promise<unknown> | undefined;
  const slow: Database = {
    ...database,
    query: async (text, values) => {
      const isEnd = text.startsWith("delete");
      const isLate = !isEnd && writing.length === 1;
      const done = isLate ? held.promise.then(write) : write();
      if (isEnd) ended = done;
      else writing.push(done);
      if (isLate) begun.resolve();
      return done;

      function write() {
        return database.query(text, values);
      }
    },
  };
  const clock = await openFleetClock(database);
  const facts = { ...seen, id: randomUUID(), accounts: [], models: [], clock };
  const leave = await beSeen(slow, facts, 1);
  await begun.promise;
  const left = leave();
  await ended;
  held.resolve();
  await left;
  await Promise.all(writing);
  expect(await database.query("select id from storyreel.workers")).toEqual([]);
});

test("the difference between the clocks of the API and the database is known", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.enlist(await fleet.plan("film", ["{ id: a, prompt: Rain. }"]));
  await fleet.work();
  const offset = async () => (await readFleetStatus(fleet.database)).accounts[0]?.clockOffsetMs;
  await fleet.until(async () => (await offset()) !== null);
  expect(Math.abs((await offset()) ?? Infinity)).toBeLessThan(5000);
});

test("probes are answered, with the reason why a worker is not ready", async () => {
  let problem: string | undefined;
  const health = await serveHealth({ host: "127.0.0.1", port: 0, problem: () => problem });
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${health.port}${path}`);
    return [response.status, await response.text()];
  };
  expect(await get("/live")).toEqual([200, "live\n"]);
  expect(await get("/ready")).toEqual([200, "ready\n"]);
  problem = "the fleet's database is not responding";
  expect(await get("/ready")).toEqual([503, "the fleet's database is not responding\n"]);
  expect(await get("/live")).toEqual([200, "live\n"]);
  expect((await get("/metrics"))[0]).toBe(404);
  await expect(
    serveHealth({ host: "127.0.0.1", port: health.port, problem: () => problem }),
  ).rejects.toMatchObject({ code: "FLEET_HEALTH_PORT" });
  await health.close();
});

test("trouble that lasts is said once, and again after ten minutes", () => {
  let nowMs = 0;
  const said: string[] = [];
  const troubles = tellTroubles(
    (event) => void said.push(event.type),
    () => nowMs,
  );
  const full = () => troubles.note(new FleetError("FLEET_STORE", "the store is full"));
  const down = () => troubles.note(new Error(`connect ECONNREFUSED, try ${said.length}`));
  full();
  full();
  expect(said).toEqual(["trouble"]);
  nowMs += 600_000;
  full();
  down();
  down();
  expect(said).toEqual(["trouble", "trouble", "trouble"]);
  expect(troubles.outage()).toContain("ECONNREFUSED");
  troubles.noteAnswer();
  troubles.noteAnswer();
  expect(said).toEqual(["trouble", "trouble", "trouble", "recovered"]);
});

test("clips that were not used for an hour leave the disk of a worker", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const folder = join(fleet.folder, "media");
  await mkdir(join(folder, "ab"), { recursive: true });
  await writeFile(join(folder, "ab", "old.mp4"), "clip");
  await writeFile(join(folder, "ab", "read.mp4"), "clip");
  const nowMs = Date.now() + 7_200_000;
  const recently = new Date(nowMs - 60_000);
  await utimes(join(folder, "ab", "read.mp4"), recently, recently);
  expect(await emptyScratch({ folder, unusedMs: 3_600_000, nowMs })).toBe(1);
  expect(await readdir(join(folder, "ab"))).toEqual(["read.mp4"]);
});

test("a worker that only encodes deletes what it has not used for an hour", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const scratch = join(fleet.folder, "encoder");
  for (const name of ["part-files", "parts"]) {
    await mkdir(join(scratch, name), { recursive: true });
    await writeFile(join(scratch, name, "old"), "");
  }
  const clock = { ...systemClock, now: () => Date.now() + 2 * 3_600_000 };
  await fleet.work({ roles: ["assemble"], apiKey: undefined, scratch, clock });
  const left = async () => [
    ...(await readdir(join(scratch, "part-files"))),
    ...(await readdir(join(scratch, "parts"))),
  ];
  await expect.poll(left).toEqual([]);
});

function has(calls: readonly { readonly route: string }[], route: string, least: number): boolean {
  return calls.filter((call) => call.route === route).length >= least;
}
