import { basename, join } from "node:path";
import { systemClock } from "@storyreel/core";
import { emptyLock } from "@storyreel/renderer/workplace";
import { expect, test } from "vitest";
import { openPostgresAgenda } from "../src/agenda/postgres-agenda.ts";
import type { Database, Transaction } from "../src/database/database.ts";
import { openPostgresLedger } from "../src/database/postgres-ledger.ts";
import { admit } from "../src/organiser/admit.ts";
import { sweep } from "../src/organiser/sweep.ts";
import { createMemoryQueue } from "../src/queue/memory-queue.ts";
import { enlist } from "../src/run/enlist.ts";
import { openFleetWorkplace } from "../src/run/fleet-workplace.ts";
import { readFleetStatus } from "../src/run/fleet-status.ts";
import { redrive } from "../src/run/redrive.ts";
import { createCutLine } from "./cut-line.ts";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();
const account = "default";

test("a take that lost its place is not sent, and one that ended needs a new place", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database } = fleet;
  await fleet.enlist(await fleet.plan("film", ["{ id: a, prompt: Rain. }"]));
  const ledger = openPostgresLedger(database, account);
  const agenda = openPostgresAgenda(database, account);
  const queue = createMemoryQueue();
  const key = await onlyKey(database);
  const entry = await ledger.get(key);
  if (entry === undefined) throw new Error("no take");
  const sending = { ...entry.record, state: "sending" as const };

  expect(await admit(agenda, queue, account)).toBe(1);
  expect(await agenda.putBack(key, {})).toBe(true);
  expect(await ledger.cas(entry, sending)).toEqual({ kind: "lost" });

  expect(await admit(agenda, queue, account)).toBe(1);
  const sent = await ledger.cas(entry, sending);
  if (sent.kind !== "written") throw new Error(sent.kind);
  const failed = { ...entry.record, state: "failed" as const, message: "refused" };
  const ended = await ledger.cas(sent.entry, failed);
  if (ended.kind !== "written") throw new Error(ended.kind);
  const again = await ledger.cas(ended.entry, { ...entry.record, state: "planned" });
  if (again.kind !== "written") throw new Error(again.kind);
  // Sweeping sends the job of what has a place: this one has to be admitted first.
  await database.query("update storyreel.accounts set paused_reason = 'no credit'");
  await sweep(agenda, queue, account);
  expect((await queue.counts()).get("submit")?.waiting).toBe(1);
  expect(await ledger.cas(again.entry, sending)).toEqual({ kind: "lost" });
});

test("a plan is enlisted while the organiser admits the same takes", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database } = fleet;
  const plan = await fleet.plan("film", ["{ id: a, prompt: Rain. }"]);
  await fleet.enlist(plan);
  const queue = createMemoryQueue();
  const agenda = openPostgresAgenda(database, account);
  let admitted: Promise<number> | undefined;
  let tries = 0;
  await database.transaction(async (transaction) => {
    tries += 1;
    // Less than it takes the database to find a deadlock, and to end one of the two.
    await transaction.query("set local lock_timeout = '500ms'");
    await transaction.query("update storyreel.takes set blocked = null");
    admitted = admit(agenda, queue, account);
    await waitingFor(transaction);
    await transaction.query(
      `insert into storyreel.runs (id, account, board, title, plan_digest, approved_by, budgets)
       values (gen_random_uuid(), 'default', 'film', 'film', '', 'test', '[]')`,
    );
  });
  expect(await admitted).toBe(1);
  expect(tries).toBe(1);
});

test("a plan that tries a failed take again is not over before that has begun", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database } = fleet;
  const plan = await fleet.plan("film", ["{ id: a, prompt: Rain. }"]);
  await fleet.enlist(plan);
  const ledger = openPostgresLedger(database, account);
  const entry = await ledger.get(await onlyKey(database));
  if (entry === undefined) throw new Error("no take");
  await ledger.cas(entry, { ...entry.record, state: "failed", message: "refused" });
  const agenda = openPostgresAgenda(database, account);
  const queue = createMemoryQueue();
  await sweep(agenda, queue, account);
  let sweeps = 0;
  const meanwhile: Database = {
    ...database,
    query: async (text, values) => {
      const rows = await database.query(text, values);
      sweeps += 1;
      await sweep(agenda, queue, account);
      return rows;
    },
  };
  const facts = { account, board: "film", title: "film", approvedBy: "test", budgets: [] };
  const { run } = await enlist(meanwhile, { ...facts, plan }, systemClock);
  expect(sweeps).toBeGreaterThan(2);
  const runs = await database.query("select state from storyreel.runs where id = $1", [run]);
  expect(runs).toEqual([{ state: "open" }]);
  expect(await admit(agenda, queue, account)).toBe(1);
});

test("a transaction that the database gives up for another one is made again", async () => {
  const database = postgres.open(await postgres.create());
  await database.query("insert into storyreel.accounts (id) values ('a'), ('b')");
  const both = Promise.withResolvers<void>();
  let tries = 0;
  let locked = 0;
  const add = (ids: readonly string[]) =>
    database.transaction(async ({ query }) => {
      tries += 1;
      const [one, two] = ids;
      const raise = "update storyreel.accounts set max_in_flight = max_in_flight + 1 where id = $1";
      await query(raise, [one]);
      locked += 1;
      if (locked === 2) both.resolve();
      await both.promise;
      await query(raise, [two]);
    });
  await Promise.all([add(["a", "b"]), add(["b", "a"])]);
  const rows = await database.query("select max_in_flight as n from storyreel.accounts");
  expect(rows).toEqual([{ n: 6 }, { n: 6 }]);
  expect(tries).toBeGreaterThan(2);
});

test("a statement that the database gives up for a transaction is sent again", async () => {
  const database = postgres.open(await postgres.create());
  await database.query("insert into storyreel.accounts (id) values ('a'), ('b')");
  let both: Promise<unknown> | undefined;
  await database.transaction(async (transaction) => {
    // It is the other one that notices.
    await transaction.query("set local deadlock_timeout = '20s'");
    await transaction.query("update storyreel.accounts set max_in_flight = 7 where id = 'a'");
    both = database.query(
      `with first as (update storyreel.accounts set max_in_flight = max_in_flight + 1 where id = 'b' returning id)
       update storyreel.accounts set max_in_flight = max_in_flight + 1 where id = 'a' and exists (select from first)`,
    );
    await waitingFor(transaction);
    await transaction.query("update storyreel.accounts set max_in_flight = 7 where id = 'b'");
  });
  await both;
  const rows = await database.query("select max_in_flight as n from storyreel.accounts");
  expect(rows).toEqual([{ n: 8 }, { n: 8 }]);
});

test("a connection that is lost in a transaction is an error of the transaction, and ends nothing else", async () => {
  await using line = await createCutLine(await postgres.create());
  const database = postgres.open(line.url);
  const lost = database.transaction(async ({ query }) => {
    await query("select");
    line.cut();
    await query("select");
  });
  await expect(lost).rejects.toMatchObject({ code: "FLEET_UNREACHABLE" });
  line.mend();
  expect(await database.query("select 1 as one")).toEqual([{ one: 1 }]);
});

test("a plan is handed over in one statement, and one more reads what is known of it", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const shots = Array.from({ length: 20 }, (_, n) => `{ id: s${n + 1}, prompt: "${n + 1}" }`);
  const plan = await fleet.plan("film", shots);
  let statements = 0;
  const database: Database = {
    ...fleet.database,
    query: (text, values) => {
      statements += 1;
      return fleet.database.query(text, values);
    },
    transaction: () => Promise.reject(new Error("more than one statement")),
  };
  const facts = { account, board: "film", title: "film", approvedBy: "test", budgets: [] };
  await enlist(database, { ...facts, plan }, systemClock);
  const place = { database, account, project: "films", boardOf: basename };
  const workplace = openFleetWorkplace({ ...place, stateDir: join(fleet.folder, "state") });
  const keys = plan.shots.flatMap(({ takes }) => takes.map(({ requestKey }) => requestKey));
  const known = await workplace.known(emptyLock, join(fleet.folder, "film.yaml"), () => keys);
  expect(keys.map((key) => known.stateOf(key).kind)).toEqual(keys.map(() => "ordered"));
  expect(statements).toBe(2);
});

test("a job that fails each time is given up, shown, and tried again when a person says so", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database } = fleet;
  await fleet.enlist(await fleet.plan("film", ["{ id: a, prompt: Rain. }"]));
  const queue = createMemoryQueue();
  const agenda = openPostgresAgenda(database, account);
  await queue.work("submit", { account, slots: 1, leaseSeconds: 60 }, async () => {
    throw new Error("the picture is a bomb");
  });
  await admit(agenda, queue, account);
  await fleet.until(async () => (await queue.counts()).get("submit")?.dead === 1);
  await sweep(agenda, queue, account);
  expect(await admit(agenda, queue, account)).toBe(0);
  await sweep(agenda, queue, account);
  expect((await queue.counts()).get("submit")).toEqual({ waiting: 0, running: 0, dead: 0 });
  const { blocked, accounts } = await readFleetStatus(database);
  expect(blocked).toMatchObject([
    { board: "film", shot: "a", take: 1, kind: "given-up", why: "Error: the picture is a bomb" },
  ]);
  expect(accounts).toMatchObject([{ inFlight: 0 }]);
  await database.query("update storyreel.accounts set paused_reason = 'no credit'");
  expect(await redrive(database, { account: "other" })).toEqual({ takes: 0, accounts: [] });
  expect(await redrive(database, {})).toEqual({ takes: 1, accounts: [account] });
  expect(await admit(agenda, queue, account)).toBe(1);
});

async function onlyKey({ query }: Database): Promise<string> {
  const [row] = await query("select key from storyreel.takes");
  return String(row?.["key"]);
}

/** Until another session waits for a lock. */
async function waitingFor({ query }: Transaction): Promise<void> {
  for (;;) {
    const rows = await query("select from pg_locks where not granted");
    if (rows.length > 0) return;
    await systemClock.sleep(10);
  }
}
