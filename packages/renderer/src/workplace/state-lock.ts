import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import type { DatabaseSync } from "node:sqlite";
import { LedgerError, ledgerErrorFromSqlite } from "./ledger/ledger-error.ts";
import { identityOf, lostFolder } from "./ledger/file-identity.ts";
import { loadSqlite, sqliteCode } from "./ledger/sqlite.ts";

/** The right of one process to write to a state folder. */
export type StateLock = {
  /** @throws LedgerError `LEDGER_LOST` if the folder was deleted or replaced, so that another process may hold it too. */
  check(): void;
  release(): void;
};

export type LockFiles = {
  /** The database whose lock counts. */
  readonly lock: string;
  /** Who holds it, for messages only. */
  readonly holder: string;
};

/**
 * Takes the lock that allows one process to write: an exclusive transaction on an empty database. The operating system drops it
 * with its process, however that ends, and in whatever container it runs. Process ids and host names decide nothing.
 *
 * @throws LedgerError `LEDGER_LOCKED`, naming the holder; `LEDGER_UNREADABLE`, `LEDGER_UNWRITABLE`.
 */
export function takeStateLock(files: LockFiles, nowMs: number): StateLock {
  const db = lockDatabase(files);
  const identity = identityOf(files.lock);
  const since = new Date(nowMs).toISOString();
  try {
    writeFileSync(files.holder, `process ${process.pid} on ${hostname()} since ${since}\n`);
  } catch {
    // Without it, the message to the next process names nobody.
  }
  return {
    check: () => {
      if (identity === undefined || identityOf(files.lock) !== identity) {
        throw lostFolder(files.lock);
      }
    },
    release: () => {
      try {
        rmSync(files.holder, { force: true });
      } catch {
        // Something else has its name. It names nobody then.
      }
      db.close();
    },
  };
}

/** The process that holds the lock at this moment, as a message names it; `undefined`: none. @throws LedgerError */
export function findHolder(files: LockFiles): string | undefined {
  if (!existsSync(files.lock)) return undefined;
  try {
    lockDatabase(files).close();
    return undefined;
  } catch (error) {
    if (!(error instanceof LedgerError) || error.code !== "LEDGER_LOCKED") throw error;
    return nameHolder(files);
  }
}

function lockDatabase(files: LockFiles): DatabaseSync {
  try {
    return tryLock(files.lock);
  } catch (error) {
    // What is in the file does not matter. It is emptied in place: whoever holds its lock keeps it.
    if (![11, 26].includes(sqliteCode(error) ?? 0)) throw lockError(error, files);
  }
  try {
    truncateSync(files.lock, 0);
    return tryLock(files.lock);
  } catch (error) {
    throw lockError(error, files);
  }
}

function tryLock(path: string): DatabaseSync {
  const db = new (loadSqlite().DatabaseSync)(path, { timeout: 0 });
  try {
    db.exec("BEGIN EXCLUSIVE");
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function lockError(cause: unknown, files: LockFiles): LedgerError {
  // SQLITE_BUSY
  if (sqliteCode(cause) !== 5) {
    return ledgerErrorFromSqlite(cause, `could not lock ${files.lock}`, files.lock);
  }
  return new LedgerError("LEDGER_LOCKED", `the state folder is in use by ${nameHolder(files)}`, {
    hint: "wait until it ends, or stop it; the ledger keeps what it has paid for",
  });
}

function nameHolder(files: LockFiles): string {
  return readHolder(files)?.text ?? "another process";
}

/** What the process that holds it has said of itself; `undefined`: nothing yet. */
export function readHolder({
  holder,
}: LockFiles): { readonly text: string; readonly sinceMs: number } | undefined {
  try {
    const text = readFileSync(holder, "utf8").trim();
    const [, since] = /^process \d+ on [\w.-]+ since ([\w:.-]+)$/.exec(text) ?? [];
    return since === undefined ? undefined : { text, sinceMs: Date.parse(since) };
  } catch {
    // It is being written or was deleted.
    return undefined;
  }
}
