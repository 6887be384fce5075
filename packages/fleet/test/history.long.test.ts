import { execFile } from "node:child_process";
import { chown, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createClient } from "@storyreel/core";
import { expect, test } from "vitest";
import { openDatabase } from "../src/database/database.ts";
import { startPostgres } from "../src/local/start-postgres.ts";
import { recover } from "../src/recovery/recover.ts";
import { createFleetKit } from "./fleet-kit.ts";
import { endPostgresWithParent, needPostgres } from "./postgres-kit.ts";

const run = promisify(execFile);
const models = ["kling-3.0-turbo-t2v"];
const shots = (...ids: readonly string[]) => ids.map((id) => `{ id: ${id}, prompt: "${id}" }`);

/** A server whose files are copied, and put in the place of newer ones. */
async function createServer() {
  const stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "storyreel-history-"));
  stack.defer(() => rm(folder, { recursive: true }));
  const server = await startPostgres({ folder, isEphemeral: true });
  stack.defer(() => server.stop("immediate").catch(() => undefined));
  stack.defer(await endPostgresWithParent(server));
  const data = join(folder, "data");
  let copies = 0;
  return {
    url: server.url,
    /** @returns the folder of the copy. */
    async copy(): Promise<string> {
      copies += 1;
      const copy = join(folder, `copy-${copies}`);
      await server.stop("fast");
      await run("cp", ["-a", data, copy]);
      await server.start();
      return copy;
    },
    /** The copy goes on in the place of the server: as a replica that is promoted, or as a backup that is restored. */
    async replace(copy: string, as: "replica" | "backup"): Promise<void> {
      await server.stop("fast");
      await rename(data, join(folder, `lost-${copies}`));
      await rename(copy, data);
      if (as === "replica") {
        const signal = join(data, "standby.signal");
        await writeFile(signal, "");
        const { uid, gid } = await stat(data);
        await chown(signal, uid, gid);
      }
      await server.start();
      if (as === "backup") return;
      const database = openDatabase(server.url);
      await database.query("select pg_promote()");
      await database.close();
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

type Fleet = Awaited<ReturnType<typeof createFleetKit>>;

async function settingOf({ database }: Fleet, name: string): Promise<string | undefined> {
  const rows = await database
    .query("select value from storyreel.settings where name = $1", [name])
    .catch(() => []);
  const [row] = rows;
  return row === undefined ? undefined : String(row["value"]);
}

const isDone = (fleet: Fleet, count: number) => async () =>
  (await fleet.states().catch(() => ({})))["done" as keyof object] === count;

async function expectToPayOnlyFor(fleet: Fleet, known: number, film: readonly string[]) {
  const { server, database } = fleet;
  // What was paid for is asked for again, with one that is new.
  await fleet.enlist(await fleet.plan("film", film));
  await fleet.until(async () => (await settingOf(fleet, "locked")) !== undefined);
  // Two rounds of the organiser.
  await database.query("select pg_sleep(2.5)");
  expect(server.requests()).toHaveLength(known);
  await using client = createClient({ ...server.clientOptions, environment: {} });
  const found = await recover(database, client, { account: "default", models });
  await database.query("update storyreel.takes set not_before = null");
  await fleet.until(isDone(fleet, film.length));
  expect(server.requests()).toHaveLength(known + 1);
  return found;
}

test("a replica that took over without the last changes submits nothing until somebody has looked, and pays nothing again", async (context) => {
  await needPostgres(context);
  await using server = await createServer();
  await using fleet = await createFleetKit(server.url);
  const worker = await fleet.work();
  await fleet.enlist(await fleet.plan("film", shots("a")));
  await fleet.until(isDone(fleet, 1));
  await fleet.until(async () => (await settingOf(fleet, "timeline")) !== undefined);
  const replica = await server.copy();
  await fleet.until(async () => (await fleet.states().catch(() => undefined)) !== undefined);
  await fleet.enlist(await fleet.plan("film", shots("a", "b")));
  await fleet.until(isDone(fleet, 2));

  await server.replace(replica, "replica");
  const found = await expectToPayOnlyFor(fleet, 2, shots("a", "b", "c"));
  expect(found.lockedReason).toMatch(
    /^the history of the database has changed \(timeline 1 to 2\)/,
  );
  expect(found.unclaimed.map(({ prompt }) => prompt)).toEqual(["b"]);
  await worker.close();

  // One that confirms every change lacks nothing, and nobody has to look.
  await fleet.database.query(
    "update storyreel.settings set value = 'true' where name = 'synchronous'",
  );
  await server.replace(await server.copy(), "replica");
  await fleet.work();
  await fleet.enlist(await fleet.plan("next", shots("d")));
  await fleet.until(isDone(fleet, 4));
  expect(await settingOf(fleet, "locked")).toBeUndefined();
  expect(fleet.server.requests()).toHaveLength(4);
});

test("yesterday's backup submits nothing until somebody has looked, and pays nothing again", async (context) => {
  await needPostgres(context);
  await using server = await createServer();
  await using fleet = await createFleetKit(server.url);
  const first = await fleet.work();
  await fleet.until(async () => (await settingOf(fleet, "epoch")) === "1");
  await first.close();
  const backup = await server.copy();
  const second = await fleet.work();
  await fleet.enlist(await fleet.plan("film", shots("a")));
  await fleet.until(isDone(fleet, 1));
  await fleet.until(async () => Number(await settingOf(fleet, "epoch")) > 1);
  await second.close();

  await server.replace(backup, "backup");
  await fleet.work();
  const found = await expectToPayOnlyFor(fleet, 1, shots("a", "b"));
  expect(found.lockedReason).toMatch(/^the database is older than its store \(1 instead of \d+\)/);
  expect(found.unclaimed.map(({ prompt }) => prompt)).toEqual(["a"]);
});
