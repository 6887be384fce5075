import { renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { unfinishedPath } from "@storyreel/models/paths";
import { syncFolder } from "../../kit/whole-file.ts";
import { damagedLedger, LedgerError, ledgerErrorFromSqlite } from "./ledger-error.ts";
import {
  checkSeal,
  createTables,
  ledgerApplication,
  ledgerVersion,
  type ReadRow,
} from "./ledger-tables.ts";
import { loadSqlite } from "./sqlite.ts";
import { isWalDamaged } from "./wal-damage.ts";

// A plan that reads at the same moment is done in milliseconds.
const busyMs = 5_000;

/**
 * Opens the database of a ledger for writing, and makes it if there is none. All of it is checked: a damaged row, index or log
 * is an error before anything is submitted. The caller holds the state folder.
 *
 * @throws LedgerError `LEDGER_*`
 */
export async function openLedgerDatabase(path: string): Promise<DatabaseSync> {
  if (!hasLedger(path)) await createDatabase(path);
  const wal = `${path}-wal`;
  try {
    if (isWalDamaged(wal)) throw damagedWal(wal);
    const db = new (loadSqlite().DatabaseSync)(path, { timeout: busyMs });
    try {
      checkFormat(db, path);
      db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
      // In one view, whoever else may be writing.
      db.exec("BEGIN");
      checkDatabase(db, path);
      db.exec("COMMIT");
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (cause) {
    throw ledgerErrorFromSqlite(cause, `could not open ${path}`, path);
  }
}

/**
 * Whether there is a ledger.
 *
 * @throws LedgerError `LEDGER_DAMAGED` if its file is empty, which SQLite would take for a new database; `LEDGER_VERSION` if
 *   there is one in the format of an earlier storyreel.
 */
export function hasLedger(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined) {
    if (found.size === 0) throw damagedLedger(path, "it is empty");
    return true;
  }
  const earlier = join(dirname(path), "ledger.jsonl");
  if (statSync(earlier, { throwIfNoEntry: false }) === undefined) return false;
  throw new LedgerError(
    "LEDGER_VERSION",
    `${earlier} is a ledger of an earlier version of storyreel, which this version cannot read`,
    {
      hint: "finish its requests with that version; then delete the file: finished takes are in the lock file too",
    },
  );
}

/** @throws LedgerError `LEDGER_VERSION`, `LEDGER_DAMAGED` */
export function checkFormat(db: DatabaseSync, path: string): void {
  const version = numberOf(db.prepare("PRAGMA user_version").get(), "user_version");
  const application = numberOf(db.prepare("PRAGMA application_id").get(), "application_id");
  if (application !== ledgerApplication) throw damagedLedger(path, "it is not a storyreel ledger");
  if (version === ledgerVersion) return;
  throw new LedgerError(
    "LEDGER_VERSION",
    `${path} has format ${version}; this version of storyreel uses format ${ledgerVersion}`,
    {
      hint: "use the version of storyreel that wrote it, or choose another folder with --state",
    },
  );
}

/** Appears under its name when it is complete: an empty file is always a damaged one. */
async function createDatabase(path: string): Promise<void> {
  const unfinished = unfinishedPath(path);
  try {
    const db = new (loadSqlite().DatabaseSync)(unfinished);
    try {
      db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
      db.exec(`BEGIN; ${createTables} COMMIT`);
    } finally {
      db.close();
    }
    renameSync(unfinished, path);
    await syncFolder(dirname(path));
  } catch (cause) {
    throw ledgerErrorFromSqlite(cause, `could not create ${path}`, path);
  }
}

function checkDatabase(db: DatabaseSync, path: string): void {
  if (schemaOf(db) !== intendedSchema())
    throw damagedLedger(path, "its tables are not those of a storyreel ledger");
  // Finds damaged pages, rows that an index lacks, and the other way round.
  const found = db.prepare("PRAGMA integrity_check(1)").get()?.["integrity_check"];
  if (found !== "ok") throw damagedLedger(path, String(found));
  let rows = 0;
  let sum = 0;
  for (const row of sealedRows(db)) {
    rows += 1;
    sum += numberOf(checkSeal(row, path), "crc");
  }
  const seal = db.prepare("select row_count, crc_sum from seal").get();
  if (numberOf(seal, "row_count") !== rows || numberOf(seal, "crc_sum") !== sum) {
    throw damagedLedger(path, "its rows are not those that were written");
  }
}

function intendedSchema(): string {
  const db = new (loadSqlite().DatabaseSync)(":memory:");
  try {
    db.exec(createTables);
    return schemaOf(db);
  } finally {
    db.close();
  }
}

function schemaOf(db: DatabaseSync): string {
  return JSON.stringify(db.prepare("select name, sql from sqlite_schema order by name").all());
}

function* sealedRows(db: DatabaseSync): Generator<ReadRow> {
  for (const table of ["takes", "requests", "charges", "budgets"]) {
    yield* db.prepare(`select * from ${table}`).iterate();
  }
}

function damagedWal(path: string): LedgerError {
  return new LedgerError(
    "LEDGER_DAMAGED",
    `the log of the ledger, ${path}, is damaged: the checksum of a transaction does not match`,
    {
      hint: `restore it together with the ledger from a backup; without one, delete ${path}: every submit is in the ledger itself, and storyreel looks for the requests whose ids are lost`,
    },
  );
}

export function numberOf(row: ReadRow | undefined, column: string): number {
  const value = row?.[column];
  return typeof value === "number" ? value : Number.NaN;
}
