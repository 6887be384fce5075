import { expect, test } from "vitest";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();

test("looks that show nothing new read and write nothing", async () => {
  await using fleet = await createFleetKit(await postgres.create(), { progression: "manual" });
  await fleet.work();
  await fleet.enlist(await fleet.plan("film", ["{ id: a, prompt: Rain. }"]));
  const reads = () => fleet.server.calls().filter(({ route }) => route === "read").length;
  await fleet.until(async () => (await statesTold(fleet)).length > 0);
  const before = await entryOf(fleet);
  const from = reads();
  await fleet.until(async () => reads() > from + 20);
  expect(await entryOf(fleet)).toEqual(before);
  expect(await statesTold(fleet)).toEqual(["queued"]);
  const requestId = fleet.server.requests()[0]?.requestId ?? "";
  fleet.server.advanceRequest(requestId);
  await fleet.until(async () => (await statesTold(fleet)).length > 1);
  expect(await statesTold(fleet)).toEqual(["queued", "running"]);
  fleet.server.advanceRequest(requestId);
  await fleet.until(async () => (await fleet.states())["done"] === 1);
});

test("a leader knows from the ledger how long requests of a model take", async () => {
  await using fleet = await createFleetKit(await postgres.create(), {
    progression: "time",
    // The API tells times in whole seconds: what ends in the same one took no time.
    secondsPerState: 1,
  });
  const first = await fleet.work();
  const shots = ["a", "b", "c"].map((id) => `{ id: ${id}, prompt: ${id} }`);
  await fleet.enlist(await fleet.plan("film", shots));
  await fleet.until(async () => (await fleet.states())["done"] === 3);
  await first.close();
  await fleet.database.query("delete from storyreel.events");
  await fleet.work();
  await fleet.enlist(await fleet.plan("next", ["{ id: d, prompt: d }"]));
  await fleet.until(async () => (await fleet.states())["done"] === 4);
  const [told] = await fleet.database.query(
    "select body->>'expectedMs' as expected from storyreel.events where body->>'type' = 'request-state' order by id",
  );
  expect(Number(told?.["expected"])).toBeGreaterThan(0);
});

type Fleet = Awaited<ReturnType<typeof createFleetKit>>;

async function statesTold({ database }: Fleet): Promise<readonly unknown[]> {
  const rows = await database.query(
    "select body->>'state' as state from storyreel.events where body->>'type' = 'request-state' order by id",
  );
  return rows.map(({ state }) => state);
}

async function entryOf({ database }: Fleet): Promise<unknown> {
  return database.query("select version, record from storyreel.takes");
}
