import { join, resolve } from "node:path";
import { runGit } from "./run-git.ts";

/**
 * Files that change with the newest commit and with the branch that is checked out. They need not exist. Absolute paths.
 *
 * @param branch the one that is checked out; `undefined`: the folder is not in a git repository, as far as anyone knows.
 */
export function gitSigns(folder: string, branch: string | undefined): readonly string[] {
  if (branch === undefined) return [join(folder, ".git")];
  const names = [
    "HEAD",
    "logs/HEAD",
    "packed-refs",
    "reftable/tables.list",
    `refs/heads/${branch}`,
  ];
  try {
    // A worktree has some of them elsewhere.
    const found = runGit(folder, ["rev-parse", ...names.flatMap((name) => ["--git-path", name])]);
    if (!found.ok) return [];
    const paths = found.bytes.toString("utf8").split(/\r?\n/).filter(Boolean);
    return paths.map((path) => resolve(folder, path));
  } catch {
    return [];
  }
}
