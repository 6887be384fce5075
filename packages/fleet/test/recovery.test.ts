import { join } from "node:path";
import { createClient } from "@storyreel/core";
import { expect, test } from "vitest";
import type { Blobs } from "../src/blobs/blobs.ts";
import { openBlobs } from "../src/blobs/open-blobs.ts";
import type { Database } from "../src/database/database.ts";
import { readSettings } from "../src/database/settings.ts";
import { openEpoch, unlockFleet, type Epoch } from "../src/recovery/epoch.ts";
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
  await fleet.until(async () => (await readNumber(database)) > 0);
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
  expect((await fleet.render("one")).outcome).toMatchObject({
    exit: 3,
    message: expect.stringMatching(/^shot "[abc]": the database is older than its store/),
    hint: "to list what GMI knows and continue: storyreel fleet recover",
  });
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
});

test("a number that grows between two looks is no loss", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database, folder } = fleet;
  const blobs = await openBlobs((await readSettings(database)).blobs);
  const scratch = join(folder, "scratch");
  const other = openEpoch({ database, blobs, scratch });
  // Another account is led by another process, which may be anywhere.
  const meanwhile: Blobs = {
    ...blobs,
    fetch: async (...args) => {
      await other.advance();
      return await blobs.fetch(...args);
    },
  };
  const epoch = openEpoch({ database, blobs: meanwhile, scratch });
  for (const looks of [1, 2, 3]) {
    expect(await epoch.check()).toBeUndefined();
    expect(await readNumber(database)).toBe(looks);
  }
  const isBehind = epoch.watch();
  const read = await readNumber(database);
  await epoch.advance();
  expect(isBehind(BigInt(read))).toBe(false);
  // What is read from now on has to have it.
  expect(epoch.watch()(BigInt(read))).toBe(true);
});

test("a fleet that somebody recovers while a worker looks is not locked again", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database, folder } = fleet;
  const parts = {
    database,
    blobs: await openBlobs((await readSettings(database)).blobs),
    scratch: join(folder, "scratch"),
  };
  for (const looks of [1, 2]) {
    await organise(openEpoch(parts));
    expect(await readNumber(database)).toBe(looks);
  }
  await database.query("update storyreel.settings set value = '1' where name = 'epoch'");
  let statements = 0;
  const meanwhile: Database = {
    ...database,
    query: async (text, values) => {
      statements += 1;
      // It has read the number by then, and is about to lock.
      if (statements === 2) await unlockFleet(parts);
      return database.query(text, values);
    },
  };
  expect(await openEpoch({ ...parts, database: meanwhile }).check()).toBeUndefined();
  expect(statements).toBe(2);
  expect(await openEpoch(parts).check()).toBeUndefined();
});

test("a recovery counts for a worker that saw a number which never reached the store", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database, folder } = fleet;
  const blobs = await openBlobs((await readSettings(database)).blobs);
  const parts = { database, blobs, scratch: join(folder, "scratch") };
  await organise(openEpoch(parts));
  const full: Blobs = { ...blobs, replace: () => Promise.reject(new Error("the store is full")) };
  const epoch = openEpoch({ ...parts, blobs: full });
  await expect(epoch.advance()).rejects.toThrow("full");
  await database.query("update storyreel.settings set value = '0' where name = 'epoch'");
  expect(await epoch.check()).toMatch(/^the database is older than its store \(0 instead of 2\)/);
  await unlockFleet(parts);
  expect(await epoch.check()).toBeUndefined();
});

test("a replica that takes over between the check and the next number is found, not accepted", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database, folder } = fleet;
  const blobs = await openBlobs((await readSettings(database)).blobs);
  const epoch = openEpoch({ database, blobs, scratch: join(folder, "scratch") });
  await organise(epoch);
  await organise(epoch);
  expect(await epoch.check()).toBeUndefined();
  // It has one number less, and would have the same after the next step.
  await database.query("update storyreel.settings set value = '1' where name = 'epoch'");
  await epoch.advance();
  expect(await epoch.check()).toMatch(/^the database is older than its store \(1 instead of 2\)/);
});

async function organise(epoch: Epoch): Promise<void> {
  expect(await epoch.check()).toBeUndefined();
  await epoch.advance();
}

async function readNumber({ query }: Database): Promise<number> {
  const [row] = await query("select value from storyreel.settings where name = 'epoch'");
  return Number(row?.["value"] ?? 0);
}

test("a worker that saw a later database submits nothing to one that lost its last changes", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const { database } = fleet;
  await fleet.work({ roles: ["organise", "submit"] });
  await fleet.until(async () => (await readNumber(database)) > 0);
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
