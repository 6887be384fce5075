import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Database } from "../src/database/database.ts";
import { startLeading } from "../src/queue/start-leading.ts";
import { killWithParent } from "../../../scripts/test/end-with-parent.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();

test("a leader that hangs is replaced", async () => {
  const url = await postgres.create();
  const program = fileURLToPath(new URL("frozen-leader.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=storyreel-source", program, url], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stderr.pipe(process.stderr, { end: false });
  killWithParent(child);
  try {
    await once(child.stdout, "data");
    child.kill("SIGSTOP");
    const leads = Promise.withResolvers<void>();
    const stepDown = startLeading(postgres.open(url), {
      name: "account",
      run: async () => leads.resolve(),
    });
    await expect(leads.promise).resolves.toBeUndefined();
    await stepDown();
  } finally {
    child.kill("SIGKILL");
  }
});

test("a leader whose session ends is told so", async () => {
  const database = postgres.open(await postgres.create());
  const told = Promise.withResolvers<boolean>();
  const begun = Promise.withResolvers<void>();
  const stepDown = startLeading(database, {
    name: "account",
    run: async (signal) => {
      signal.addEventListener("abort", () => told.resolve(true));
      begun.resolve();
      await told.promise;
    },
  });
  await begun.promise;
  await database.query(
    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())",
  );
  expect(await told.promise).toBe(true);
  await stepDown();
});

test("one that is stopped while it connects does not wait to lead", async () => {
  const database = postgres.open(await postgres.create());
  const stopped = Promise.withResolvers<void>();
  const statements: string[] = [];
  const slow: Database = {
    ...database,
    connect: async () => {
      const connection = await database.connect();
      await stopped.promise;
      const query = connection.query.bind(connection);
      connection.query = (text, values) => {
        statements.push(text);
        return query(text, values);
      };
      return connection;
    },
  };
  const stepDown = startLeading(slow, { name: "account", run: async () => undefined });
  const down = stepDown();
  stopped.resolve();
  await down;
  expect(statements).toEqual([]);
});
