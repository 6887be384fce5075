import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { GitError, runGit } from "./run-git.ts";

/** A file in the repository, in the index or at the tip of at least one ref. */
export type TipFile = {
  /** Path and object, for messages. */
  readonly name: string;
  readonly bytes: Buffer;
};

/**
 * Reads all files with an ending at the tips of all refs (branches, of remotes too, and tags), in all entries of the stash, in
 * the commits that worktrees have checked out, and in the index. Each content is read once.
 *
 * @returns nothing for a folder that is not in a repository.
 * @throws GitError `GIT_MISSING`, `GIT_FAILED`: an object cannot be read, for example in a partial clone.
 */
export function readTipFiles(folder: string, ending: string): readonly TipFile[] {
  if (!isInRepository(folder)) return [];
  const root = ask(folder, ["rev-parse", "--show-toplevel"]).replace(/\n$/, "");
  const blobs = new Map<string, string>();
  const note = (listed: string, [objectAt]: readonly [number]): void => {
    for (const line of listed.split("\0")) {
      // The path may contain tabs too.
      const [, facts = "", path = ""] = /^([^\t]*)\t(.*)$/s.exec(line) ?? [];
      const object = facts.split(" ")[objectAt];
      if (path.endsWith(ending) && object !== undefined) blobs.set(object, path);
    }
  };
  // "mode object stage", and "mode type object".
  note(ask(root, ["ls-files", "--stage", "-z"]), [1]);
  for (const tree of tipTrees(root)) note(ask(root, ["ls-tree", "-r", "-z", tree]), [2]);
  return [...blobs].map(([object, path]) => {
    const read = runGit(root, ["cat-file", "blob", object]);
    if (read.ok) return { name: `${path} (git object ${object.slice(0, 12)})`, bytes: read.bytes };
    throw new GitError("GIT_FAILED", `git cannot read ${path} (object ${object}): ${read.message}`);
  });
}

/** Not by asking git: it also says no to a repository that it does not trust. */
function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, ".git"))) return true;
  const parent = dirname(folder);
  return parent !== folder && isInRepository(parent);
}

function tipTrees(root: string): ReadonlySet<string> {
  const refs = ask(root, ["for-each-ref", "--format=%(tree)%0a%(*tree)"]).split("\n");
  // Of a stash entry, the parents have the index and the untracked files.
  const stash = runGit(root, ["log", "--walk-reflogs", "--format=%H %P", "refs/stash", "--"]);
  const commits = [
    ...(stash.ok ? stash.bytes.toString("utf8").split(/\s+/) : []),
    ...ask(root, ["worktree", "list", "--porcelain"])
      .split("\n")
      .flatMap((line) => /^HEAD ([\da-f]+)$/.exec(line)?.[1] ?? []),
  ];
  const real = commits.filter((commit) => commit !== "" && !/^0+$/.test(commit));
  return new Set([...refs.filter(Boolean), ...real.map((commit) => `${commit}^{tree}`)]);
}

function ask(folder: string, args: readonly string[]): string {
  const answer = runGit(folder, args);
  if (answer.ok) return answer.bytes.toString("utf8");
  throw new GitError("GIT_FAILED", `git ${args[0]} failed in ${folder}: ${answer.message}`, {
    hint: "git must be able to read the repository: its lock files say which clips are needed",
  });
}
