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

/** Runs `work` in one transaction, which is rolled back if it throws or its result is not one to keep. */
export function transact<T>(db: DatabaseSync, work: () => T, isToKeep: (result: T) => boolean): T {
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    if (isToKeep(result)) db.exec("COMMIT");
    else rollBack(db);
    return result;
  } catch (error) {
    rollBack(db);
    throw error;
  }
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
