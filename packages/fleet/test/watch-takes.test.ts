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
  // Told first, and then written down.
  await fleet.until(async () => (await queuedSince(fleet)) !== null);
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
  await using fleet = await createFleetKit(await postgres.create(), { progression: "manual" });
  const { server } = fleet;
  const end = (from: number) => {
    for (const { requestId } of server.requests().slice(from)) {
      while (server.advanceRequest(requestId));
    }
  };
  const first = await fleet.work();
  const shots = ["a", "b", "c"].map((id) => `{ id: ${id}, prompt: ${id} }`);
  await fleet.enlist(await fleet.plan("film", shots));
  await fleet.until(async () => server.requests().length === 3);
  // The API reports times in whole seconds: a request that ends in the second in which it began took no time.
  const [last] = server.requests().toReversed();
  await fleet.until(async () => server.nowMs() >= ((last?.createdAtSeconds ?? 0) + 2) * 1000);
  end(0);
  await fleet.until(async () => (await fleet.states())["done"] === 3);
  await first.close();
  await fleet.database.query("delete from storyreel.events");
  await fleet.work();
  await fleet.enlist(await fleet.plan("next", ["{ id: d, prompt: d }"]));
  const told = () =>
    fleet.database.query(
      "select body->>'expectedMs' as expected from storyreel.events where body->>'type' = 'request-state' order by id",
    );
  await fleet.until(async () => (await told()).length > 0);
  expect(Number((await told())[0]?.["expected"])).toBeGreaterThan(0);
  end(3);
  await fleet.until(async () => (await fleet.states())["done"] === 4);
});

type Fleet = Awaited<ReturnType<typeof createFleetKit>>;

async function statesTold({ database }: Fleet): Promise<readonly unknown[]> {
  const rows = await database.query(
    "select body->>'state' as state from storyreel.events where body->>'type' = 'request-state' order by id",
  );
  return rows.map(({ state }) => state);
}

async function queuedSince({ database }: Fleet): Promise<unknown> {
  const [row] = await database.query(
    "select record->'effort'->'queuedSinceMs' as since from storyreel.takes",
  );
  return row?.["since"];
}

async function entryOf({ database }: Fleet): Promise<unknown> {
  return database.query("select version, record from storyreel.takes");
}
