import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { FleetError } from "../fleet-error.ts";
import type { Database } from "./database.ts";

const folder = join(import.meta.dirname, "../../migrations");

/** What `migrate` did. */
export type Migrated = {
  /** Names of the migrations that were applied now, in their order. */
  readonly applied: readonly string[];
  readonly version: number;
};

/**
 * Brings the tables of a fleet to this version: all files in `migrations/` that the database has not had yet, in one
 * transaction. Two at a time wait for each other.
 *
 * @throws FleetError `FLEET_VERSION` if a newer storyreel has been there; `FLEET_UNREACHABLE`, `FLEET_REFUSED`.
 */
export async function migrate(database: Database): Promise<Migrated> {
  const migrations = await readMigrations();
  const version = migrations.length;
  return database.transaction(async (transaction) => {
    await transaction.query(
      "select pg_advisory_xact_lock(hashtextextended('storyreel migrate', 0))",
    );
    await transaction.query("create schema if not exists storyreel");
    await transaction.query("set local search_path = storyreel");
    await transaction.query(
      "create table if not exists migrations (version int primary key, name text not null, applied_at timestamptz not null default now())",
    );
    const done = await versionIn(transaction);
    if (done > version) throw newer(done, version);
    const missing = migrations.slice(done);
    for (const [index, { name, text }] of missing.entries()) {
      await transaction.query(text);
      await transaction.query("insert into migrations (version, name) values ($1, $2)", [
        done + index + 1,
        name,
      ]);
    }
    return { applied: missing.map(({ name }) => name), version };
  });
}

/**
 * Refuses a database whose tables this version does not know.
 *
 * @throws FleetError `FLEET_NOT_SET_UP`, `FLEET_VERSION`, `FLEET_UNREACHABLE`.
 */
export async function checkVersion(database: Database): Promise<void> {
  await judgeVersion(await versionIn(database));
}

/** @param done the migrations that a database has had. @throws FleetError `FLEET_NOT_SET_UP`, `FLEET_VERSION`. */
export async function judgeVersion(done: number): Promise<void> {
  const { length: version } = await readMigrations();
  if (done > version) throw newer(done, version);
  if (done < version) {
    throw new FleetError(
      "FLEET_NOT_SET_UP",
      `the tables of the fleet have version ${done}, and this storyreel needs ${version}`,
      { hint: "run `storyreel fleet migrate`" },
    );
  }
}

async function versionIn({ query }: Pick<Database, "query">): Promise<number> {
  const [row] = await query(
    "select coalesce(max(version), 0) as version from storyreel.migrations",
  );
  return Number(row?.["version"]);
}

function newer(done: number, version: number): FleetError {
  return new FleetError(
    "FLEET_VERSION",
    `the tables of the fleet have version ${done}, and this storyreel knows ${version}`,
    { hint: "use the same version of storyreel as the other machines" },
  );
}

async function readMigrations() {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") })),
  );
}
