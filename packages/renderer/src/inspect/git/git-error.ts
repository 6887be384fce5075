import { CodedError } from "@storyreel/core/errors";

/** Every code of an error about a git revision. */
export type GitErrorCode =
  | "GIT_MISSING"
  | "GIT_NO_REPOSITORY"
  | "GIT_UNKNOWN_REVISION"
  | "GIT_FAILED";

/** A revision cannot be read. Nothing was changed: git is only ever asked. */
export class GitError extends CodedError<GitErrorCode> {
  override readonly name = "GitError";
}
