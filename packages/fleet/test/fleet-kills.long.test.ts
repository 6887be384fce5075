import { setTimeout as wait } from "node:timers/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { firstSeed as seed } from "../../../scripts/test/first-seed.ts";
import type { InjectedFault } from "@storyreel/mock-server";
import type { RunPolicy } from "@storyreel/renderer/engine";
import { createFleetKit, hastyPolicy } from "./fleet-kit.ts";
import { draw, insist, leaderIn, spawnWorker, type ChildWorker } from "./fleet-kills.ts";
import { postgresForTests } from "./postgres-kit.ts";

// A kill takes two seconds, most of which are waiting.
const wantedKills = Number(process.env["STORYREEL_FLEET_KILLS"] ?? 60);
const killsOfRound = 60;
const boards = ["one", "two", "three"];
const shotsOfBoard = 20;
const cap = 6;
const priceNano = 336_000_000n;

// As in production: a stop may last longer than everything but the settle time, which is longer than connecting may take.
const policy: Partial<RunPolicy> = {
  ...hastyPolicy,
  sendBudgetMs: 1_000,
  settleMs: 12_000,
  resubmitAfterMs: 12_000,
  proofsApartMs: 2_000,
  unprovedMs: 60_000,
  lookupEveryMs: 500,
  onNotFound: "resend",
};

const postgres = postgresForTests();
const counts = new Map<string, number>();
const count = (word: string, by = 1): void => void counts.set(word, (counts.get(word) ?? 0) + by);
afterAll(() => {
  const said = [...counts].map(([word, n]) => `${word} ${n}`).join(", ");
  process.stdout.write(`fleet-kills, seed ${seed}: ${said}\n`);
});

test(
  `${wantedKills} kills of workers, leaders and the database: each shot is paid once, to the cent`,
  {
    // On an idle machine, 4 s for each; on one that is busy with other things, several times as long.
    timeout: Math.max(900_000, wantedKills * 30_000),
  },
  async () => {
    const random = randomFrom(seed);
    await using fleet = await createFleetKit(await postgres.create(), {
      progression: "time",
      secondsPerState: 3,
    });
    const { database, server } = fleet;
    await database.query("update storyreel.accounts set max_in_flight = $1", [cap]);
    for (const fault of submitFaults(random)) server.inject(fault);
    const troop = createTroop(fleet.url, { baseUrl: server.baseUrl, folder: fleet.folder });
    const ending = new AbortController();
    const watched = watchCap(() => server.requests(), ending.signal);
    try {
      let shots = 0;
      const asked = new Set<string>();
      for (let kills = 0; kills < wantedKills;) {
        for (const board of boards) {
          const name = `${board}-${kills}`;
          const ids = Array.from({ length: shotsOfBoard }, (_, index) => `s${index + 1}`);
          const lines = ids.map((id) => `{ id: ${id}, prompt: "${name} ${id}" }`);
          const plan = await fleet.plan(name, lines);
          await insist(() => fleet.enlist(plan, { board: name }));
          shots += ids.length;
        }
        await troop.fill();
        for (let n = 0; n < killsOfRound && kills < wantedKills; n += 1, kills += 1) {
          await wait(500 + random() * 1_500);
          await oneKill(random, { troop, database });
        }
        await troop.fill();
        const from = Date.now();
        await fleet.until(async () => {
          const { done = 0, ambiguous = 0 } = await insist(() => fleet.states());
          return done + ambiguous === shots;
        }, 600);
        count("seconds after the last kill", Math.round((Date.now() - from) / 1000));
        for (const key of await keysAsked(fleet)) asked.add(key);
      }
      if (asked.size > 0) {
        // One later shot proves the list, and nobody needs to answer.
        server.clearFaults();
        await fleet.enlist(await fleet.plan("last", [`{ id: a, prompt: last }`]));
        shots += 1;
        await fleet.until(async () => (await fleet.states())["done"] === shots, 300);
      }
      ending.abort();
      await check(fleet, { shots, asked });
      expect(await watched).toBeLessThanOrEqual(cap);
    } finally {
      ending.abort();
      await troop.end();
    }
  },
);

type Fleet = Awaited<ReturnType<typeof createFleetKit>>;

async function keysAsked({ database }: Fleet): Promise<readonly string[]> {
  const rows = await database.query("select key from storyreel.takes where state = 'ambiguous'");
  return rows.map(({ key }) => String(key));
}

async function check(
  { database, server }: Fleet,
  { shots, asked }: { readonly shots: number; readonly asked: ReadonlySet<string> },
): Promise<void> {
  const accepted = server.requests();
  count("accepted", accepted.length);
  const prompts = new Set(accepted.map(({ payload }) => JSON.stringify(payload["prompt"])));
  expect(prompts.size).toBe(shots);
  expect(accepted).toHaveLength(shots);
  const claimed = await database.query("select request_id from storyreel.requests");
  const ids = (rows: readonly string[]) => rows.toSorted();
  expect(ids(claimed.map((row) => String(row["request_id"])))).toEqual(
    ids(accepted.map(({ requestId }) => requestId)),
  );
  const [held] = await database.query(
    "select coalesce(sum(nano_usd), 0)::text as nano, count(*)::int as n from storyreel.charges where is_held",
  );
  expect(held).toEqual({ nano: String(priceNano * BigInt(accepted.length)), n: accepted.length });
  // Nobody is asked but about what was the last at its time, when no later request could prove the list.
  const uncertain = await database.query(
    "select key from storyreel.events where body->>'type' = 'take-uncertain'",
  );
  expect(uncertain.filter(({ key }) => !asked.has(String(key)))).toEqual([]);
  count("asked, as nothing came later", asked.size);
  for (const word of ["retrying", "warning"]) {
    const [row] = await database.query(
      "select count(*)::int as n from storyreel.events where body->>'type' = $1",
      [word],
    );
    count(word, Number(row?.["n"]));
  }
  const adopted = await database.query(
    "select from storyreel.takes where (record->>'adopted')::boolean",
  );
  count("adopted", adopted.length);
  const resent = await database.query(
    "select from storyreel.takes where json_array_length(record->'intents') > 1",
  );
  count("proved unsent", resent.length);
}

/** Most requests at a time that the API had not finished. */
async function watchCap(
  requests: () => readonly { readonly status: string }[],
  signal: AbortSignal,
): Promise<number> {
  let most = 0;
  while (!signal.aborted) {
    const open = requests().filter(({ status }) => status !== "success").length;
    most = Math.max(most, open);
    await wait(25);
  }
  count("most in flight", most);
  return most;
}

type Troop = ReturnType<typeof createTroop>;

const size = 3;

/** Some workers, and others in the place of those that are gone. */
function createTroop(url: string, at: { readonly baseUrl: string; readonly folder: string }) {
  let started = 0;
  const workers: ChildWorker[] = [];
  const start = async (): Promise<void> => {
    started += 1;
    const worker = await spawnWorker(
      {
        url,
        apiKey: "key",
        baseUrl: at.baseUrl,
        scratch: join(at.folder, `child-${started}`),
        version: "test",
        policy,
        lookPolicy: { kind: "fixed", everyMs: 200 },
        slots: { submit: 3, fetch: 2 },
      },
      (line) => process.env["STORYREEL_TALK"] && process.stdout.write(`${line}\n`),
    );
    if (worker !== undefined) workers.push(worker);
  };
  const fill = async (): Promise<void> => {
    for (let index = workers.length - 1; index >= 0; index -= 1) {
      if (workers[index]?.isGone()) workers.splice(index, 1);
    }
    while (workers.length < size) await start();
  };
  return {
    fill,
    workers: () => workers.filter((worker) => !worker.isGone()),
    end: async () => {
      for (const worker of workers) {
        worker.signal("SIGKILL");
        if (!worker.isGone()) await worker.exited;
      }
    },
  };
}

const acts = { kill: 45, leader: 15, stop: 15, stopLeader: 5, term: 10, crash: 6, drop: 4 };

async function oneKill(
  random: () => number,
  { troop, database }: { readonly troop: Troop; readonly database: Fleet["database"] },
): Promise<void> {
  const act = draw(random, acts);
  count(act);
  const all = troop.workers();
  const isOfLeader = act === "leader" || act === "stopLeader";
  const leads = isOfLeader ? await insist(() => leaderIn(database)) : undefined;
  const victim =
    all.find(({ id }) => leads !== undefined && id.startsWith(leads)) ??
    all[Math.floor(random() * all.length)];
  switch (act) {
    case "kill":
    case "leader":
      victim?.signal("SIGKILL");
      await victim?.exited;
      return troop.fill();
    case "term":
      victim?.signal("SIGTERM");
      // The others go on while it finishes.
      return;
    case "stop":
    case "stopLeader": {
      victim?.signal("SIGSTOP");
      const ms = random() < 0.2 ? 15_000 : 500 + random() * 5_000;
      setTimeout(() => victim?.signal("SIGCONT"), ms);
      return;
    }
    case "crash":
      await postgres.server().stop("immediate");
      await wait(random() * 1_000);
      await postgres.server().start();
      return troop.fill();
    case "drop":
      await insist(() => database.query("drop schema if exists storyreel_jobs cascade"));
  }
}

/** Answers that are late, and answers that never arrive, of submits that were taken and that were not. */
function submitFaults(random: () => number): readonly InjectedFault[] {
  return Array.from({ length: 4 * wantedKills + 100 }, (_, skip): InjectedFault => {
    const step = draw(random, { late: 70, lost: 12, cut: 5, error: 5, unsent: 5, limited: 3 });
    return { route: "submit", skip, times: 1, ...faultOf(step, random) };
  });
}

function faultOf(
  step: "late" | "lost" | "cut" | "error" | "unsent" | "limited",
  random: () => number,
): Pick<InjectedFault, "fault" | "accepted"> {
  switch (step) {
    case "late":
      return { fault: { kind: "delay", milliseconds: Math.round(random() * 1_000) } };
    case "lost":
      return { fault: { kind: "reset" } };
    case "cut":
      return { fault: { kind: "close", bytes: 20 } };
    case "error":
      return { fault: { kind: "answer", status: 500, json: { error: "oops" } }, accepted: true };
    case "unsent":
      return { fault: { kind: "reset" }, accepted: false };
    case "limited":
      return { fault: { kind: "answer", status: 429, json: { error: "rate limit exceeded" } } };
  }
}

function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
