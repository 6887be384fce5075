import { createClient } from "@storyreel/core";
import { expect, test } from "vitest";
import { recover } from "../src/recovery/recover.ts";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();
const models = ["kling-3.0-turbo-t2v"];
const shots = (...ids: readonly string[]) => ids.map((id) => `{ id: ${id}, prompt: "${id}" }`);

test("a restored database submits nothing until somebody has looked, and pays nothing again", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database, server } = fleet;
  const first = await fleet.work();
  await fleet.enlist(await fleet.plan("one", shots("a", "b")));
  await fleet.until(async () => (await fleet.states())["done"] === 2);
  await fleet.until(async () => (await epochOf()) > 0);
  await first.close();
  // The backup is older than all of it.
  await database.query(
    "truncate storyreel.wants, storyreel.charges, storyreel.requests, storyreel.budgets, storyreel.runs, storyreel.takes cascade",
  );
  await database.query("update storyreel.settings set value = '0' where name = 'epoch'");

  const second = await fleet.work();
  await fleet.enlist(await fleet.plan("one", shots("a", "b", "c")));
  await fleet.until(async () => (await locked()) !== undefined);
  expect(await locked()).toMatch(/^the database is older than its store \(0 instead of \d+\)/);
  await using client = createClient({ ...server.clientOptions, environment: {} });
  const unable = { list: () => Promise.reject(new Error("no list")) };
  await expect(recover(database, unable, { account: "default", models })).rejects.toThrow(
    "no list",
  );
  expect(await locked()).toBeDefined();
  expect(server.requests()).toHaveLength(2);

  const { lockedReason, unclaimed } = await recover(database, client, {
    account: "default",
    models,
  });
  expect(lockedReason).toMatch(/^the database is older/);
  const ids = server.requests().map(({ requestId }) => requestId);
  expect(unclaimed.map(({ requestId }) => requestId).toSorted()).toEqual(ids.toSorted());
  expect(unclaimed.map(({ prompt }) => prompt).toSorted()).toEqual(["a", "b"]);

  await fleet.until(async () => (await fleet.states())["done"] === 3);
  // Only the third one is new.
  expect(server.requests()).toHaveLength(3);
  const [sum] = await database.query(
    "select sum(nano_usd)::text as nano from storyreel.charges where is_held",
  );
  expect(sum).toEqual({ nano: String(3 * 336_000_000) });
  await second.close();
  // Nothing is behind any more.
  expect(await recover(database, client, { account: "default", models })).toEqual({
    lockedReason: null,
    unclaimed: [],
  });

  async function locked(): Promise<unknown> {
    const rows = await database.query("select value from storyreel.settings where name = 'locked'");
    return rows[0]?.["value"];
  }
  async function epochOf(): Promise<number> {
    const [row] = await database.query("select value from storyreel.settings where name = 'epoch'");
    return Number(row?.["value"] ?? 0);
  }
});

test("a worker that saw a later database submits nothing to one that lost its last changes", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database } = fleet;
  await fleet.work({ roles: ["organise", "submit"] });
  const epoch = async () => {
    const [row] = await database.query("select value from storyreel.settings where name = 'epoch'");
    return Number(row?.["value"] ?? 0);
  };
  await fleet.until(async () => (await epoch()) > 0);
  // While the server was away, and before the organiser has looked.
  await database.query("update storyreel.settings set value = '0' where name = 'epoch'");
  await fleet.enlist(await fleet.plan("one", shots("a")));
  await fleet.until(async () => {
    const [row] = await database.query(
      "select not_before > now() + interval '20 seconds' as waits from storyreel.takes",
    );
    return row?.["waits"] === true;
  });
  expect(fleet.server.requests()).toEqual([]);
});
