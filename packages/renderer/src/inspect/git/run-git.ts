import { spawnSync } from "node:child_process";
import { CodedError } from "@storyreel/core/errors";
import { codeOf } from "../../kit/errors.ts";

/** Every code of an error about a git revision. */
export type GitErrorCode =
  | "GIT_MISSING"
  | "GIT_NO_REPOSITORY"
  | "GIT_UNKNOWN_REVISION"
  | "GIT_FAILED";

/** A revision cannot be read. The repository is never changed. */
export class GitError extends CodedError<GitErrorCode> {
  override readonly name = "GitError";
}

// The largest files that are read from a revision are the first pictures of shots.
const maxBytes = 256 * 1024 * 1024;

export type GitAnswer =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly message: string };

/**
 * Runs a git command that reads, and waits for its output: without a pager, a prompt, a lock on the index, or any program that
 * the repository's own settings could name.
 *
 * @throws GitError `GIT_MISSING`, `GIT_FAILED`
 */
export function runGit(folder: string, args: readonly string[]): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync("git", ["--no-pager", ...args], {
    cwd: folder,
    maxBuffer: maxBytes,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
  });
  if (error !== undefined) {
    if (codeOf(error) === "ENOENT") {
      throw new GitError("GIT_MISSING", "git not found", {
        hint: "install git, or add it to PATH",
        cause: error,
      });
    }
    throw new GitError("GIT_FAILED", `git cannot be run: ${error.message}`, { cause: error });
  }
  if (status === 0) return { ok: true, bytes: stdout };
  return { ok: false, message: stderr.toString("utf8").trim().split("\n")[0] ?? "" };
}
