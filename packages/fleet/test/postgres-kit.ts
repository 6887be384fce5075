import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { openDatabase, type Database, type DatabaseOptions } from "../src/database/database.ts";
import { migrate } from "../src/database/migrate.ts";
import { startPostgres, type PostgresServer } from "../src/local/start-postgres.ts";

/** A PostgreSQL server for the tests of a file, and an empty database for each that asks for one. */
export function postgresForTests() {
  let folder: string;
  let server: PostgresServer;
  let count = 0;
  const opened: Database[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "storyreel-postgres-"));
    server = await startPostgres({ folder, isEphemeral: true });
  });
  afterAll(async () => {
    for (const database of opened) await database.close();
    await server.stop("immediate");
    await rm(folder, { recursive: true });
  });
  const open = (url: string, options?: DatabaseOptions): Database => {
    const database = openDatabase(url, options);
    opened.push(database);
    return database;
  };
  return {
    server: () => server,
    open,
    /** The address of a new database with the tables of a fleet. */
    async create(): Promise<string> {
      count += 1;
      const name = `test_${count}`;
      const admin = open(server.url);
      await admin.query(`create database ${name}`);
      const url = server.url.replace(/\/postgres$/, `/${name}`);
      await migrate(open(url));
      return url;
    },
  };
}
