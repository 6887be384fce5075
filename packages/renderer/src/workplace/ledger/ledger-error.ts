import { CodedError } from "@storyreel/core/errors";
import { codeOf } from "../../kit/error-code.ts";

/** Every code of an error about the state folder and the ledger in it. The table in README.md says what each means. */
export const ledgerErrorCodes = [
  "LEDGER_LOCKED",
  "LEDGER_UNREADABLE",
  "LEDGER_UNWRITABLE",
  "LEDGER_DISK_FULL",
  "LEDGER_DAMAGED",
  "LEDGER_VERSION",
] as const;

export type LedgerErrorCode = (typeof ledgerErrorCodes)[number];

/** The state folder cannot be used as it is. Nothing is submitted without a ledger that holds. */
export class LedgerError extends CodedError<LedgerErrorCode> {
  override readonly name = "LedgerError";
}

/** What to tell of an operation that the file system refused; the full disk and the read-only folder by name. */
export function ledgerErrorFrom(cause: unknown, what: string): LedgerError {
  switch (codeOf(cause) ?? "") {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return new LedgerError("LEDGER_DISK_FULL", `${what}: no space left on the disk`, {
        cause,
        hint: "free some space, then run the same command again: nothing is paid twice",
      });
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return new LedgerError("LEDGER_UNWRITABLE", `${what}: the folder cannot be written to`, {
        cause,
        hint: "give write access to the folder, or name another one with --state",
      });
    default:
      return new LedgerError("LEDGER_UNREADABLE", `${what}: ${describe(cause)}`, { cause });
  }
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
