import { realpathSync } from "node:fs";
import { dirname, sep } from "node:path";
import { pathBelow } from "@storyreel/models/paths";
import { listRenames } from "./list-renames.ts";
import { GitError, runGit } from "./run-git.ts";

/** The files of a commit by absolute path, as if the commit were checked out. */
export type Revision = {
  /** As the user named it. */
  readonly name: string;
  /** Absolute folder of the repository. */
  readonly root: string;
  exists(path: string): boolean;
  /** `undefined`: the commit does not have the file. @throws GitError `GIT_FAILED` */
  read(path: string): Buffer | undefined;
  /** The path in the commit of a file that was renamed or moved since, if git detects it. */
  formerPath(path: string): string | undefined;
  /** Absolute paths of all files below a folder. */
  list(folder: string): readonly string[];
};

/**
 * Opens a commit of the repository that contains a file. Nothing is checked out.
 *
 * @param name anything that names a commit for git: `HEAD~1`, `origin/main`, a hash.
 * @throws GitError `GIT_MISSING`, `GIT_NO_REPOSITORY`, `GIT_UNKNOWN_REVISION`
 */
export function openRevision(file: string, name: string): Revision {
  const root = findRoot(dirname(file));
  const found = runGit(root, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${name}^{commit}`,
  ]);
  if (!found.ok) {
    throw new GitError("GIT_UNKNOWN_REVISION", `unknown git revision "${name}"`, {
      hint: "use a branch, a tag or a hash; in CI, fetch the whole history (fetch-depth: 0)",
    });
  }
  const commit = found.bytes.toString("utf8").trim();
  const pathIn = (path: string): string | undefined => pathInside(root, path);
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
      throw new GitError("GIT_FAILED", `git cannot read ${inside} in ${name}: ${shown.message}`);
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

/** The top folder of a repository. @throws GitError `GIT_MISSING`, `GIT_NO_REPOSITORY` */
export function findRoot(folder: string): string {
  const top = runGit(folder, ["rev-parse", "--show-toplevel"]);
  if (top.ok) return top.bytes.toString("utf8").replace(/\n$/, "");
  throw new GitError("GIT_NO_REPOSITORY", `${folder} is not in a git repository`, {
    hint: "commit the storyboard to a git repository to compare it with its history",
  });
}

/** Only for a file that git tracks in the working tree: any other could be a copy as well. */
function formerName(root: string, commit: string, name: string): string | undefined {
  const args = ["diff", "--name-status", "-z", "--find-renames", "--diff-filter=R", commit, "--"];
  const renamed = runGit(root, args);
  // For each file: a score, the old name, the new name.
  const fields = renamed.ok ? renamed.bytes.toString("utf8").split("\0") : [];
  const at = fields.findIndex((field, index) => index % 3 === 2 && field === name);
  if (at !== -1) return fields[at - 1];
  // It may have changed too much since: each step of its history is a smaller change.
  return listRenames(root, { name, range: [`${commit}..HEAD`] }).at(-1)?.former;
}

function listFiles(root: string, commit: string): ReadonlySet<string> {
  const listed = runGit(root, ["ls-tree", "-r", "-z", "--name-only", commit]);
  if (listed.ok) return new Set(listed.bytes.toString("utf8").split("\0").filter(Boolean));
  throw new GitError("GIT_FAILED", `git cannot list the files of ${commit}: ${listed.message}`);
}

/** With slashes, as git uses them. Git reports the real path of the folder, which can differ from the given one. */
export function pathInside(root: string, path: string): string | undefined {
  for (const base of [path, realPath(path)]) {
    const inside = pathBelow(root, base);
    if (inside !== undefined) return inside;
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
