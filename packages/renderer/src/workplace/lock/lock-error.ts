import { CodedError } from "@storyreel/core/errors";

/** Every code of an error about a lock file that could not be kept. */
export type LockErrorCode = "LOCK_CHANGED" | "LOCK_MEDIA_DAMAGED";

/** The lock file could not be kept up to date. What was paid for stands in the ledger all the same. */
export class LockError extends CodedError<LockErrorCode> {
  override readonly name = "LockError";
}
