import { spawnSync } from "node:child_process";
import { codeOf } from "../../kit/error-code.ts";
import { GitError } from "./git-error.ts";

// A picture that a shot begins with is the largest file that is read from a revision.
const maxBytes = 256 * 1024 * 1024;

export type GitAnswer =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly message: string };

/**
 * Asks git a question and waits for the answer. No pager, no prompt, no lock on the index, and no program that a
 * repository's own settings could name.
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
      throw new GitError("GIT_MISSING", "git was not found", {
        hint: "install git, or add it to PATH",
        cause: error,
      });
    }
    throw new GitError("GIT_FAILED", `git could not be run: ${error.message}`, { cause: error });
  }
  if (status === 0) return { ok: true, bytes: stdout };
  return { ok: false, message: stderr.toString("utf8").trim().split("\n")[0] ?? "" };
}
