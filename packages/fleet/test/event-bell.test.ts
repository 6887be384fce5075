import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Connection, Database } from "../src/database/database.ts";
import { listenForEvents } from "../src/run/read-progress.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();
const channel = "storyreel_test";

test("what happens while nobody waits ends the next wait, also if the connection was lost", async () => {
  const database = postgres.open(await postgres.create());
  const opened: Connection[] = [];
  const watched: Database = {
    ...database,
    connect: async () => {
      const connection = await database.connect();
      opened.push(connection);
      return connection;
    },
  };
  const bell = await listenForEvents(watched, channel, "a");
  const leave = new AbortController();
  const next = async (): Promise<string> => {
    const rung = bell.next(3_600_000, leave.signal).then(() => "rung");
    return Promise.race([rung, wait(60_000, "slept", { ref: false })]);
  };
  try {
    await database.query("select pg_notify($1, 'a'), pg_notify($1, 'a')", [channel]);
    // It has been told by the time that it is answered.
    await opened[0]?.query("select");
    expect(await next()).toBe("rung");

    await database.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'select' and pid <> pg_backend_pid()",
    );
    // Once for the end of the connection, and once for the new one.
    expect([await next(), await next()]).toEqual(["rung", "rung"]);
    await database.query("select pg_notify($1, 'b')", [channel]);
    await opened[1]?.query("select");
    await database.query("select pg_notify($1, 'a')", [channel]);
    await opened[1]?.query("select");
    expect(await next()).toBe("rung");
  } finally {
    leave.abort();
    await bell.close();
  }
});
