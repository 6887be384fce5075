import { realpathSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { GitError } from "./git-error.ts";
import { runGit } from "./run-git.ts";

/** The files of a commit, by absolute path: as if the commit were checked out in the repository's folder. */
export type Revision = {
  /** As it was named. */
  readonly name: string;
  /** Absolute folder of the repository. */
  readonly root: string;
  exists(path: string): boolean;
  /** `undefined` when the commit has no such file. @throws GitError `GIT_FAILED` */
  read(path: string): Buffer | undefined;
  /** Where the commit has a file that was renamed or moved since, as far as git can tell; `undefined` when it has none. */
  formerPath(path: string): string | undefined;
  /** Absolute paths of all files below a folder. */
  list(folder: string): readonly string[];
};

/**
 * Opens a commit of the repository that a file lies in. Nothing is checked out.
 *
 * @param name anything that git takes for a commit: `HEAD~1`, `origin/main`, a hash.
 * @throws GitError `GIT_MISSING`, `GIT_NO_REPOSITORY`, `GIT_UNKNOWN_REVISION`
 */
export function openRevision(file: string, name: string): Revision {
  const folder = dirname(file);
  const top = runGit(folder, ["rev-parse", "--show-toplevel"]);
  if (!top.ok) {
    throw new GitError("GIT_NO_REPOSITORY", `${folder} is not in a git repository`, {
      hint: "a storyboard can be compared with its history once it is committed",
    });
  }
  const root = top.bytes.toString("utf8").replace(/\r?\n$/, "");
  const found = runGit(root, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${name}^{commit}`,
  ]);
  if (!found.ok) {
    throw new GitError("GIT_UNKNOWN_REVISION", `git knows no commit "${name}"`, {
      hint: "name a branch, a tag or a hash; in CI the history has to be fetched (fetch-depth: 0)",
    });
  }
  const commit = found.bytes.toString("utf8").trim();
  const pathIn = (path: string): string | undefined => pathBelow(root, path);
  const names = listFiles(root, commit);
  return {
    name,
    root,
    exists: (path) => {
      const inside = pathIn(path);
      return inside !== undefined && names.has(inside);
    },
    read: (path) => {
      const inside = pathIn(path);
      if (inside === undefined || !names.has(inside)) return undefined;
      const shown = runGit(root, ["cat-file", "blob", `${commit}:${inside}`]);
      if (shown.ok) return shown.bytes;
      throw new GitError("GIT_FAILED", `git could not show ${inside} of ${name}: ${shown.message}`);
    },
    formerPath: (path) => {
      const inside = pathIn(path);
      const former = inside === undefined ? undefined : formerName(root, commit, inside);
      return former === undefined ? undefined : `${root}/${former}`;
    },
    list: (path) => {
      const inside = pathIn(path);
      if (inside === undefined) return [];
      const start = inside === "" ? "" : `${inside}/`;
      return [...names].filter((one) => one.startsWith(start)).map((one) => `${root}/${one}`);
    },
  };
}

/** Of a file that git knows in the working tree: one that was never added could be a copy as well. */
function formerName(root: string, commit: string, name: string): string | undefined {
  const args = ["diff", "--name-status", "-z", "--find-renames", "--diff-filter=R", commit, "--"];
  const renamed = runGit(root, args);
  if (!renamed.ok) return undefined;
  // A score, the old name, the new name; and again.
  const fields = renamed.bytes.toString("utf8").split("\0");
  const at = fields.findIndex((field, index) => index % 3 === 2 && field === name);
  return at === -1 ? undefined : fields[at - 1];
}

function listFiles(root: string, commit: string): ReadonlySet<string> {
  const listed = runGit(root, ["ls-tree", "-r", "-z", "--name-only", commit]);
  if (listed.ok) return new Set(listed.bytes.toString("utf8").split("\0").filter(Boolean));
  throw new GitError("GIT_FAILED", `git could not list ${commit}: ${listed.message}`);
}

/** With slashes, as git names it. A folder may be known under another name: git says the real one. */
function pathBelow(root: string, path: string): string | undefined {
  for (const base of [path, realPath(path)]) {
    const inside = relative(root, base);
    if (inside === "" || !inside.startsWith("..")) return inside.split(sep).join("/");
  }
  return undefined;
}

function realPath(path: string): string {
  try {
    return `${realpathSync(dirname(path))}${sep}${path.slice(dirname(path).length + 1)}`;
  } catch {
    return path;
  }
}
