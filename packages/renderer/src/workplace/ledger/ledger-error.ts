import { CodedError } from "@storyreel/core/errors";
import { codeOf } from "../../kit/errors.ts";
import { sqliteCode } from "./sqlite.ts";

/** Every code of an error about the state folder and the ledger in it. The table in README.md explains them. */
export const ledgerErrorCodes = [
  "LEDGER_LOCKED",
  "LEDGER_UNREADABLE",
  "LEDGER_UNWRITABLE",
  "LEDGER_DISK_FULL",
  "LEDGER_DAMAGED",
  "LEDGER_VERSION",
  "LEDGER_LOST",
] as const;

export type LedgerErrorCode = (typeof ledgerErrorCodes)[number];

/** The state folder cannot be used. Nothing is submitted without a working ledger. */
export class LedgerError extends CodedError<LedgerErrorCode> {
  override readonly name = "LedgerError";
}

/**
 * The error for an operation that the file system refused. A full disk and a read-only folder have codes of their own.
 *
 * @param what the operation that failed: "could not write /a/b".
 */
export function ledgerErrorFrom(cause: unknown, what: string): LedgerError {
  switch (codeOf(cause) ?? "") {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return fullError(what, cause);
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return unwritableError(what, cause);
    default:
      return new LedgerError("LEDGER_UNREADABLE", `${what}: ${describe(cause)}`, { cause });
  }
}

/** The error for something that SQLite refused. */
export function ledgerErrorFromSqlite(cause: unknown, what: string, path: string): LedgerError {
  if (cause instanceof LedgerError) return cause;
  switch (sqliteCode(cause)) {
    case 13: // SQLITE_FULL
      return fullError(what, cause);
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
      return unwritableError(what, cause);
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return new LedgerError("LEDGER_LOCKED", `${what}: another program is using ${path}`, {
        cause,
        hint: "close the program that has the database open, and try again",
      });
    case 1: // SQLITE_ERROR: the statements are right, so the file is not
    case 11: // SQLITE_CORRUPT
    case 19: // SQLITE_CONSTRAINT
    case 26: // SQLITE_NOTADB
      return damagedLedger(path, describe(cause), cause);
    case undefined:
    default:
      return ledgerErrorFrom(cause, what);
  }
}

/** Never repaired by leaving something out: what is missing may be a request that was paid for. */
export function damagedLedger(path: string, reason: string, cause?: unknown): LedgerError {
  return new LedgerError("LEDGER_DAMAGED", `the ledger ${path} is damaged: ${reason}`, {
    cause,
    hint: `restore it from a backup; without one, look in the GMI console for requests that are not in the lock file before you move ${path} away and generate anything again`,
  });
}

function fullError(what: string, cause: unknown): LedgerError {
  return new LedgerError("LEDGER_DISK_FULL", `${what}: the disk is full`, {
    cause,
    hint: "free some space and try again; nothing is paid twice",
  });
}

function unwritableError(what: string, cause: unknown): LedgerError {
  return new LedgerError("LEDGER_UNWRITABLE", `${what}: no permission to write`, {
    cause,
    hint: "make the folder writable, or choose another one with --state",
  });
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
