import { CodedError } from "@storyreel/core/errors";
import { codeOf } from "../../kit/errors.ts";

/** Every code of an error about the state folder and the ledger in it. The table in README.md explains them. */
export const ledgerErrorCodes = [
  "LEDGER_LOCKED",
  "LEDGER_UNREADABLE",
  "LEDGER_UNWRITABLE",
  "LEDGER_DISK_FULL",
  "LEDGER_DAMAGED",
  "LEDGER_VERSION",
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
      return new LedgerError("LEDGER_DISK_FULL", `${what}: the disk is full`, {
        cause,
        hint: "free some space and run the same command again; nothing is paid twice",
      });
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return new LedgerError("LEDGER_UNWRITABLE", `${what}: no permission to write`, {
        cause,
        hint: "make the folder writable, or choose another one with --state",
      });
    default:
      return new LedgerError("LEDGER_UNREADABLE", `${what}: ${describe(cause)}`, { cause });
  }
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
