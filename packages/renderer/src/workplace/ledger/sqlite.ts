import type * as Sqlite from "node:sqlite";
import type { DatabaseSync } from "node:sqlite";

let loaded: typeof Sqlite | undefined;

/**
 * Loads `node:sqlite`, which a plan without a state folder does not need. Node 22 prints a warning that SQLite is experimental;
 * this one warning is dropped, because a user can do nothing about it.
 */
export function loadSqlite(): typeof Sqlite {
  if (loaded !== undefined) return loaded;
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes("SQLite"))
      Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
  try {
    loaded = process.getBuiltinModule("node:sqlite");
  } finally {
    process.emitWarning = emitWarning;
  }
  return loaded;
}

/** Runs `work` in one transaction, which is rolled back if it returns `undefined` or throws. */
export function transact<T>(db: DatabaseSync, work: () => T | undefined): T | undefined {
  db.exec("BEGIN IMMEDIATE");
  let result: T | undefined;
  try {
    result = work();
    if (result !== undefined) db.exec("COMMIT");
  } catch (error) {
    rollBack(db);
    throw error;
  }
  if (result === undefined) rollBack(db);
  return result;
}

function rollBack(db: DatabaseSync): void {
  try {
    db.exec("ROLLBACK");
  } catch {
    // SQLite has rolled back already, as it does after some failures.
  }
}

/** SQLite's result code of an error, without the extension: 13 is "the disk is full". */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error)) return undefined;
  return typeof error.errcode === "number" ? error.errcode & 0xff : undefined;
}
