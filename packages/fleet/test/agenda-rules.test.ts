import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "@storyreel/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgresAgenda } from "../src/agenda/postgres-agenda.ts";
import { openPostgresLedger } from "../src/database/postgres-ledger.ts";
import { enlist } from "../src/run/enlist.ts";
import { planFilm } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";
import { agendaRules, type AgendaSubject } from "./simulation/agenda-rules.ts";
import { createMemoryFleet } from "./simulation/memory-fleet.ts";

const postgres = postgresForTests();
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "storyreel-agenda-"))));
afterAll(() => rm(folder, { recursive: true }));

const plan: AgendaSubject["plan"] = (name, shots) => planFilm(folder, name, shots);

async function inPostgres(): Promise<AgendaSubject> {
  const database = postgres.open(await postgres.create());
  await database.query("insert into storyreel.accounts (id) values ('default')");
  return {
    agenda: openPostgresAgenda(database, "default"),
    ledger: openPostgresLedger(database, "default"),
    plan,
    enlist: (one, { board, priority }) =>
      enlist(
        database,
        {
          plan: one,
          account: "default",
          board,
          title: board,
          approvedBy: "test",
          priority,
          budgets: [],
        },
        systemClock,
      ),
    set: async ({ maxInFlight, maxUnfetched }) => {
      await database.query(
        `update storyreel.accounts set max_in_flight = coalesce($1, max_in_flight),
           max_unfetched = coalesce($2, max_unfetched)`,
        [maxInFlight ?? null, maxUnfetched ?? null],
      );
    },
    age: async (seconds) => {
      const by = `make_interval(secs => ${seconds})`;
      await database.query(
        `update storyreel.takes set admitted_at = admitted_at - ${by}, updated_at = updated_at - ${by}`,
      );
      await database.query(`update storyreel.requests set claimed_at = claimed_at - ${by}`);
      await database.query(
        `update storyreel.accounts set slowed_at = slowed_at - ${by}, slowed_until = slowed_until - ${by}, tokens_at = tokens_at - ${by}`,
      );
    },
  };
}

async function inMemory(): Promise<AgendaSubject> {
  let agedMs = 0;
  const fleet = createMemoryFleet({ now: () => Date.now() + agedMs });
  const { agenda, ledger, account } = fleet;
  return {
    agenda,
    ledger,
    plan,
    enlist: (one, { board, priority = 0 }) =>
      fleet.enlist({
        board,
        priority,
        takes: one.shots.flatMap(({ takes }) => takes),
        budgets: [],
      }),
    set: async (settings) => void Object.assign(account, settings),
    age: async (seconds) => void (agedMs += seconds * 1000),
  };
}

describe.each([
  ["in PostgreSQL", inPostgres],
  ["of the simulation", inMemory],
])("the agenda %s", (_, open) => {
  test.for(agendaRules)("$name", async ({ check }) => {
    await expect(check(await open())).resolves.toBeUndefined();
  });
});

test.each([
  [
    "gives places without counting",
    (subject: AgendaSubject): AgendaSubject => ({
      ...subject,
      set: async ({ maxUnfetched }) =>
        subject.set({ maxInFlight: 100, maxUnfetched: maxUnfetched ?? 100 }),
    }),
  ],
  [
    "forgets that a take was put back",
    (subject: AgendaSubject): AgendaSubject => ({
      ...subject,
      agenda: { ...subject.agenda, putBack: (key) => subject.agenda.putBack(key, {}) },
    }),
  ],
])("the rules find an agenda that %s", async (_, spoil) => {
  const ends = await Promise.allSettled(
    agendaRules.map(async ({ check }) => check(spoil(await inMemory()))),
  );
  expect(ends.filter(({ status }) => status === "rejected").length).toBeGreaterThan(0);
});
