import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, type TestContext } from "vitest";
import { openDatabase, type Database, type DatabaseOptions } from "../src/database/database.ts";
import { FleetError } from "../src/fleet-error.ts";
import { findPostgres } from "../src/local/find-postgres.ts";
import { migrate } from "../src/database/migrate.ts";
import { startPostgres, type PostgresServer } from "../src/local/start-postgres.ts";
import { onEndOfParent } from "../../../scripts/test/end-with-parent.ts";

/** What is missing on this machine to start PostgreSQL; `undefined`: nothing. */
export async function whyNoPostgres(): Promise<string | undefined> {
  const links = await mkdtemp(join(tmpdir(), "storyreel-postgres-"));
  try {
    await findPostgres(links);
    return undefined;
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    return `${error.message}: ${error.hint}`;
  } finally {
    await rm(links, { recursive: true });
  }
}

/** Ends a test that starts a server of its own, and prints its name, on a machine that has none. */
export async function needPostgres({ skip, task }: TestContext): Promise<void> {
  const missing = await whyNoPostgres();
  if (missing === undefined) return;
  sayLeftOut(missing, [task.fullTestName]);
  skip(missing);
}

/** A server is not a child of this process, and would outlive one that is killed. @returns ends the watch. */
export async function endPostgresWithParent({ url }: PostgresServer): Promise<() => void> {
  const database = openDatabase(url);
  try {
    const [row] = await database.query("select current_setting('data_directory') as folder");
    const data = String(row?.["folder"]);
    const script = 'kill -QUIT "$(head -n 1 "$1/postmaster.pid")"; sleep 1; rm -rf "$2"';
    return onEndOfParent(script, data, dirname(data));
  } finally {
    await database.close();
  }
}

function sayLeftOut(missing: string, names: readonly string[]): void {
  const lines = names.map((name) => `  ${name}\n`).join("");
  process.stdout.write(`left out, because ${missing}:\n${lines}`);
}

/**
 * A PostgreSQL server for the tests of a file, and an empty database for each that asks for one. On a machine that has none, those
 * tests are skipped, and their names are printed.
 */
export function postgresForTests() {
  let folder: string;
  let server: PostgresServer | undefined;
  let stopWatching: (() => void) | undefined;
  let missing: string | undefined;
  let current: TestContext | undefined;
  let count = 0;
  const opened: Database[] = [];
  const leftOut: string[] = [];
  beforeAll(async () => {
    missing = await whyNoPostgres();
    if (missing !== undefined) return;
    folder = await mkdtemp(join(tmpdir(), "storyreel-postgres-"));
    server = await startPostgres({ folder, isEphemeral: true });
    stopWatching = await endPostgresWithParent(server);
  });
  beforeEach((context) => void (current = context));
  afterAll(async () => {
    if (missing !== undefined && leftOut.length > 0) sayLeftOut(missing, leftOut);
    await Promise.allSettled(opened.map((database) => database.close()));
    if (server === undefined) return;
    // A test that failed may have stopped it.
    await server.stop("immediate").catch(() => undefined);
    stopWatching?.();
    await rm(folder, { recursive: true });
  });
  /** Ends the test that asks, if there is none. */
  const running = (): PostgresServer => {
    if (server !== undefined) return server;
    if (current === undefined || missing === undefined) throw new Error("no test is running");
    leftOut.push(current.task.fullTestName);
    return current.skip(missing);
  };
  const open = (url: string, options?: DatabaseOptions): Database => {
    // A busy machine must not look like a lost database. Tests of a lost database open their own connection.
    const database = openDatabase(url, { connectMs: 120_000, ...options });
    opened.push(database);
    return database;
  };
  return {
    server: running,
    open,
    /** The address of a new database with the tables of a fleet. */
    async create(): Promise<string> {
      const { url: address } = running();
      count += 1;
      const name = `test_${count}`;
      const admin = open(address);
      await admin.query(`create database ${name}`);
      const url = address.replace(/\/postgres$/, `/${name}`);
      await migrate(open(url));
      return url;
    },
  };
}
