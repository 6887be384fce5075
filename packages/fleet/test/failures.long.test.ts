import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { systemClock, type Clock } from "@storyreel/core";
import { isUnfinishedName } from "@storyreel/models/paths";
import { expect, test } from "vitest";
import { openFleetClock } from "../src/database/fleet-clock.ts";
import { openPostgresLedger } from "../src/database/postgres-ledger.ts";
import { readFleetStatus } from "../src/run/fleet-status.ts";
import { createCutLine } from "./cut-line.ts";
import { createFleetKit, hastyPolicy } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();
type Fleet = Awaited<ReturnType<typeof createFleetKit>>;

const isDone = (fleet: Fleet, count: number) => async () =>
  (await fleet.states())["done"] === count;

/** What a worker keeps of requests that it cannot tell the ledger of. */
async function keptIn(scratch: string): Promise<readonly unknown[]> {
  const folder = join(scratch, "orphans");
  const names = await readdir(folder).catch(() => []);
  const whole = names.filter((name) => !isUnfinishedName(name));
  return Promise.all(
    whole.map(async (name): Promise<unknown> =>
      JSON.parse(await readFile(join(folder, name), "utf8")),
    ),
  );
}

async function heldIn({ database }: Fleet): Promise<number> {
  const [row] = await database.query(
    "select count(*)::int as n from storyreel.charges where is_held",
  );
  return Number(row?.["n"]);
}

test("a worker that loses the database after a submit keeps the request on its disk; another one adopts it", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await using line = await createCutLine(fleet.url);
  const scratch = join(fleet.folder, "cut-off");
  fleet.server.inject({ route: "submit", fault: { kind: "delay", milliseconds: 500 } });
  await fleet.work({ url: line.url, scratch });
  await fleet.enlist(await fleet.plan("film", ["{ id: a, prompt: Rain. }"]));
  await fleet.until(async () => fleet.server.requests().length === 1);
  line.cut();
  await fleet.until(async () => (await keptIn(scratch)).length === 1);
  expect(await keptIn(scratch)).toMatchObject([
    { requestId: fleet.server.requests()[0]?.requestId },
  ]);

  await fleet.work();
  await fleet.until(isDone(fleet, 1));
  expect(fleet.server.requests()).toHaveLength(1);
  expect(await heldIn(fleet)).toBe(1);
  line.mend();
  await fleet.until(async () => (await keptIn(scratch)).length === 0);
});

test("a request that only a worker's disk knows is adopted by its id, however late the list is", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await using line = await createCutLine(fleet.url);
  fleet.server.inject({ route: "submit", fault: { kind: "delay", milliseconds: 500 } });
  const down = { kind: "answer", status: 500, text: "" } as const;
  fleet.server.inject({ route: "list", fault: down, times: "always" });
  const scratch = join(fleet.folder, "cut-off");
  await fleet.work({ url: line.url, scratch });
  await fleet.enlist(await fleet.plan("film", ["{ id: a, prompt: Rain. }"]));
  await fleet.until(async () => fleet.server.requests().length === 1);
  line.cut();
  await fleet.until(async () => (await keptIn(scratch)).length === 1);
  line.mend();
  await fleet.until(isDone(fleet, 1));
  expect(fleet.server.requests()).toHaveLength(1);
});

test("a worker that cannot reach the API leaves submits and the lead to one that can", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const said: string[] = [];
  await fleet.work({
    baseUrl: "http://127.0.0.1:9/api/v1/ie/requestqueue/apikey",
    onEvent: (event) => void (event.type === "trouble" && said.push(event.message)),
  });
  const shots = ["a", "b", "c"].map((id) => `{ id: ${id}, prompt: ${id} }`);
  await fleet.enlist(await fleet.plan("film", shots));
  await fleet.until(async () => said.some((message) => /cannot be reached/.test(message)));
  await fleet.work();
  await fleet.until(isDone(fleet, 3));
  expect(fleet.server.requests()).toHaveLength(3);
  expect(await heldIn(fleet)).toBe(3);
});

test("a worker whose clock is wrong by more than 30 s says so and submits nothing", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const said: string[] = [];
  await fleet.work({
    clock: { ...systemClock, now: () => Date.now() - 65_000 },
    onEvent: (event) => void (event.type === "trouble" && said.push(event.message)),
  });
  await fleet.enlist(await fleet.plan("film", ["{ id: a, prompt: Rain. }"]));
  await fleet.until(async () => said.length > 0);
  // The clocks are compared over a network: who waits long for an answer knows the difference less exactly.
  const [, seconds] = /the clock of \S+ is (\d+) s behind the database's/.exec(said[0] ?? "") ?? [];
  expect(Math.abs(Number(seconds) - 65)).toBeLessThanOrEqual(5);
  expect(fleet.server.requests()).toHaveLength(0);
  await fleet.work();
  await fleet.until(isDone(fleet, 1));
});

test("a machine that stood still before a submit learns from the database how late it is", async () => {
  const database = postgres.open(await postgres.create());
  const stopped = Date.now();
  const still: Clock = { ...systemClock, now: () => stopped };
  const clock = await openFleetClock(database, still);
  const ledger = openPostgresLedger(database, "default", clock);
  const before = clock.now();
  await database.query("select pg_sleep(0.3)");
  expect(clock.now()).toBe(before);
  await ledger.sending("anything");
  expect(clock.now() - before).toBeGreaterThanOrEqual(300);
});

test("an answer that the process read late does not set its clock", async () => {
  const database = postgres.open(await postgres.create());
  let nowMs = Date.now();
  const clock = await openFleetClock(database, { ...systemClock, now: () => nowMs });
  const before = clock.offsetMs();
  const askedAtMs = clock.localMs();
  nowMs += 300_000;
  clock.note({ databaseMs: askedAtMs + before, askedAtMs });
  expect(clock.offsetMs()).toBe(before);
});

test("a search for a lost submit is told once, however many jobs it takes", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  fleet.server.inject({ route: "submit", times: 1, accepted: false, fault: { kind: "reset" } });
  await fleet.enlist(await fleet.plan("film", ["{ id: a, prompt: Rain. }"]));
  // Longer than a job waits by itself.
  await fleet.work({ policy: { ...hastyPolicy, lookupEveryMs: 2_100, askAfterMs: 8_000 } });
  await fleet.until(async () => (await fleet.states())["ambiguous"] === 1);
  const events = await fleet.database.query(
    "select body->>'message' as message from storyreel.events where body->>'type' = 'warning'",
  );
  const searches = events.filter(({ message }) => String(message).includes("searching GMI's list"));
  expect(searches).toHaveLength(1);
});

test("an attempt that a person gives up is sent again; what it may have cost stays reserved", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  fleet.server.inject({ route: "submit", times: 1, accepted: false, fault: { kind: "reset" } });
  const plan = await fleet.plan("film", ["{ id: a, prompt: Rain. }"]);
  await fleet.enlist(plan);
  await fleet.work();
  await fleet.until(async () => (await fleet.states())["ambiguous"] === 1);
  // Nobody has decided, whoever asks for the film.
  await fleet.enlist(plan);
  await fleet.until(async () => (await fleet.states())["ambiguous"] === 1);
  expect(fleet.server.requests()).toHaveLength(0);
  const keys = plan.shots.flatMap(({ takes }) => takes.map(({ requestKey }) => requestKey));
  await fleet.enlist(plan, { resend: keys });
  await fleet.until(isDone(fleet, 1));
  expect(fleet.server.requests()).toHaveLength(1);
  expect(await heldIn(fleet)).toBe(2);
});

test("two films that want one request buy it once, and the first is charged", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  for (const board of ["one", "two"]) {
    const plan = await fleet.plan(board, ["{ id: a, prompt: Rain. }"]);
    const film = { id: `film:${board}`, name: board, maxUsd: undefined, elsewhereUsd: 0n };
    await fleet.enlist(plan, { board, budgets: [film] });
  }
  await fleet.work();
  await fleet.until(isDone(fleet, 1));
  expect(fleet.server.requests()).toHaveLength(1);
  const held = await fleet.database.query(
    "select id, held_nano::text as nano from storyreel.budgets order by id",
  );
  expect(held).toEqual([{ id: "film:one", nano: "336000000" }]);
});

test("of a film that is cancelled, nothing more is sent, and what is at the API is fetched", async () => {
  await using fleet = await createFleetKit(await postgres.create(), {
    scenario: "stays-processing",
  });
  const end = (index: number) =>
    fleet.server.setState(fleet.server.requests()[index]?.requestId ?? "", { status: "success" });
  await fleet.database.query("update storyreel.accounts set max_in_flight = 1");
  const shots = ["a", "b"].map((id) => `{ id: ${id}, prompt: ${id} }`);
  await fleet.enlist(await fleet.plan("film", shots));
  await fleet.work();
  await fleet.until(async () => (await fleet.states())["submitted"] === 1);
  await fleet.database.query("update storyreel.runs set state = 'cancelled'");
  end(0);
  await fleet.until(isDone(fleet, 1));
  // Another film's shot passes by.
  await fleet.enlist(await fleet.plan("other", ["{ id: c, prompt: c }"]));
  await fleet.until(async () => (await fleet.states())["submitted"] === 1);
  end(1);
  await fleet.until(isDone(fleet, 2));
  expect(await fleet.states()).toEqual({ done: 2, planned: 1 });
  expect(await heldIn(fleet)).toBe(2);
});

test("a take that a newer worker wrote is left alone, and its job is not given up", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const shots = ["a", "b"].map((id) => `{ id: ${id}, prompt: ${id} }`);
  await fleet.enlist(await fleet.plan("film", shots));
  await fleet.database.query(
    "update storyreel.takes set format = 99 where record->>'shotId' = 'a'",
  );
  await fleet.work();
  await fleet.until(isDone(fleet, 1));
  const jobs = async () =>
    fleet.database.query(
      `select state::text, retry_count as tries, start_after > created_on + interval '30 seconds' as waits
       from storyreel_jobs.job where name like 'submit.%' and state <> 'completed'`,
    );
  await fleet.until(async () => (await jobs()).some(({ waits }) => waits === true));
  expect(await jobs()).toEqual([{ state: "created", tries: 0, waits: true }]);
  await fleet.database.query("update storyreel.takes set format = 1");
  expect((await fleet.states())["planned"]).toBe(1);
});

test("takes that a newer worker has in hand are left alone in every state, and go on when it gives them back", async () => {
  await using fleet = await createFleetKit(await postgres.create(), {
    scenario: "stays-processing",
  });
  const { database, server } = fleet;
  const ids = ["a", "b", "c"];
  await fleet.enlist(
    await fleet.plan(
      "film",
      ids.map((id) => `{ id: ${id}, prompt: ${id} }`),
    ),
  );
  const first = await fleet.work({ roles: ["organise", "submit"] });
  await fleet.until(async () => (await fleet.states())["submitted"] === 3);
  await database.query("update storyreel.takes set format = 99 where record->>'shotId' = 'a'");
  for (const { requestId } of server.requests()) server.setState(requestId, { status: "success" });
  await fleet.until(async () => (await fleet.states())["rendered"] === 2);
  await database.query("update storyreel.takes set format = 99 where record->>'shotId' = 'b'");
  await fleet.work();
  await fleet.until(isDone(fleet, 1));
  expect(await fleet.states()).toEqual({ submitted: 1, rendered: 1, done: 1 });
  await first.close();
  const [failed] = await database.query(
    "select count(*)::int as n from storyreel_jobs.job where state = 'failed' or retry_count > 0",
  );
  expect(failed).toEqual({ n: 0 });
  // All workers tell which form they read, for those that come after them.
  const formats = await database.query("select format from storyreel.workers");
  expect(formats).toEqual([{ format: 1 }]);

  await database.query("update storyreel.takes set format = 1");
  await database.query("update storyreel_jobs.job set start_after = now() where state = 'created'");
  await fleet.until(isDone(fleet, 3), 90);
  expect(fleet.server.requests()).toHaveLength(3);
});

test("a clip that cannot be used is downloaded so often and no more, stays paid for, and again when a person says so", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const broken = { kind: "answer", status: 200, text: "<html>sorry</html>" } as const;
  fleet.server.inject({ route: "media", fault: broken, times: "always" });
  const plan = await fleet.plan("film", ["{ id: a, prompt: Rain. }"]);
  await fleet.enlist(plan);
  await fleet.work({ policy: { ...hastyPolicy, downloadTries: 100 } });
  const told = async (type: string) =>
    fleet.database.query("select from storyreel.events where body->>'type' = $1", [type]);
  await fleet.until(async () => (await told("take-failed")).length > 0);
  const downloads = () => fleet.server.calls().filter(({ route }) => route === "media").length;
  expect(downloads()).toBe(15);
  // Two rounds of the organiser.
  await wait(2500);
  expect(downloads()).toBe(15);
  expect(await told("take-failed")).toHaveLength(1);
  expect(await heldIn(fleet)).toBe(1);
  expect((await readFleetStatus(fleet.database)).accounts).toMatchObject([{ inFlight: 0 }]);

  fleet.server.clearFaults();
  const [shot] = plan.shots;
  const keys = shot?.takes.map(({ requestKey }) => requestKey) ?? [];
  await fleet.enlist(plan, { downloadAgain: keys });
  await fleet.until(isDone(fleet, 1));
  expect(fleet.server.requests()).toHaveLength(1);
  expect(await heldIn(fleet)).toBe(1);
});

test("workers go on when the tables of the queue are dropped under them", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.work();
  await fleet.enlist(await fleet.plan("one", ["{ id: a, prompt: Rain. }"]));
  await fleet.until(isDone(fleet, 1));
  await fleet.database.query("drop schema storyreel_jobs cascade");
  await fleet.enlist(await fleet.plan("two", ["{ id: b, prompt: Sun. }"]));
  await fleet.until(isDone(fleet, 2));
  expect(fleet.server.requests()).toHaveLength(2);
});
