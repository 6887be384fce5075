import { CodedError } from "@storyreel/core/errors";

/** Every code of an error about the state folder and the journal in it. The table in README.md says what each means. */
export const journalErrorCodes = [
  "JOURNAL_LOCKED",
  "JOURNAL_UNREADABLE",
  "JOURNAL_UNWRITABLE",
  "JOURNAL_DISK_FULL",
  "JOURNAL_DAMAGED",
  "JOURNAL_VERSION",
] as const;

export type JournalErrorCode = (typeof journalErrorCodes)[number];

/** The state folder cannot be used as it is. Nothing is submitted without a journal that holds. */
export class JournalError extends CodedError<JournalErrorCode> {
  override readonly name = "JournalError";
}

/** What to tell of an operation that the file system refused; the full disk and the read-only folder by name. */
export function journalErrorFrom(cause: unknown, what: string): JournalError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return new JournalError("JOURNAL_DISK_FULL", `${what}: no space left on the disk`, {
        cause,
        hint: "free some space, then run the same command again: nothing is paid twice",
      });
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return new JournalError("JOURNAL_UNWRITABLE", `${what}: the folder cannot be written to`, {
        cause,
        hint: "give write access to the folder, or name another one with --state",
      });
    default:
      return new JournalError("JOURNAL_UNREADABLE", `${what}: ${describe(cause)}`, { cause });
  }
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
