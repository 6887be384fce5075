import { basename, dirname } from "node:path";
import { runGit } from "./run-git.ts";

/** Where the files of a storyboard are in git. */
export type GitStanding = {
  /** Name of the branch; the short hash of a commit that no branch was checked out for. */
  readonly branch: string;
  /** Id of the newest commit; absent: there is none yet. */
  readonly commit?: string;
  /** How many of the files differ from that commit, or are not in it. */
  readonly uncommitted: number;
};

/**
 * Looks at files of one folder. `undefined`: the folder is not in a git repository, or there is no git.
 *
 * @param files absolute paths; they need not exist.
 */
export function gitStanding(folder: string, files: readonly string[]): GitStanding | undefined {
  try {
    const names = files.filter((path) => dirname(path) === folder).map((path) => basename(path));
    const listed = runGit(folder, [
      "status",
      "--porcelain=v2",
      "--branch",
      "-z",
      "--no-renames",
      "--untracked-files=all",
      "--",
      ...names,
    ]);
    if (!listed.ok) return undefined;
    const lines = listed.bytes.toString("utf8").split("\0").filter(Boolean);
    const head = (name: string): string | undefined =>
      lines.find((line) => line.startsWith(`# branch.${name} `))?.slice(name.length + 10);
    const commit = head("oid");
    const branch = head("head") ?? "";
    const hasCommit = commit !== undefined && commit !== "(initial)";
    return {
      branch: branch === "(detached)" ? (commit ?? "").slice(0, 8) : branch,
      ...(hasCommit ? { commit } : {}),
      uncommitted: lines.filter((line) => !line.startsWith("# ")).length,
    };
  } catch {
    return undefined;
  }
}

/** The name that git writes into commits of a folder; `undefined`: none, or no git. */
export function gitUser(folder: string): string | undefined {
  try {
    const found = runGit(folder, ["config", "user.name"]);
    const name = found.ok ? found.bytes.toString("utf8").trim() : "";
    return name === "" ? undefined : name;
  } catch {
    return undefined;
  }
}
