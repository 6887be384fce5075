import { dirname } from "node:path";
import { lockPath } from "../../workplace/lock/lock.ts";
import { listRenames } from "./list-renames.ts";
import { findRoot, pathInside } from "./open-revision.ts";
import { GitError, runGit } from "./run-git.ts";

/** A commit of a film. */
export type Version = {
  readonly hash: string;
  /** ISO 8601, when it was committed. */
  readonly date: string;
  readonly author: string;
  /** First line of its message. */
  readonly subject: string;
  /** Whether it changed the storyboard or its lock file. The newest commit is listed in any case. */
  readonly isOfFilm: boolean;
};

export type Versions = {
  /** The newest first; empty: nothing is committed yet. */
  readonly versions: readonly Version[];
  /** There are older ones. */
  readonly hasMore: boolean;
  /** The clone does not have the whole history. */
  readonly isShallow: boolean;
};

/**
 * Lists the commits that changed a storyboard or its lock file, under earlier names too, and the newest commit.
 *
 * @param most how many are listed.
 * @throws GitError `GIT_MISSING`, `GIT_NO_REPOSITORY`, `GIT_FAILED`
 */
export function listVersions(file: string, { most }: { readonly most: number }): Versions {
  const root = findRoot(dirname(file));
  const name = pathInside(root, file);
  const [head] = readLog(root, { range: ["HEAD"], names: [], most: 1 });
  if (head === undefined || name === undefined) {
    return { versions: [], hasMore: false, isShallow: false };
  }
  const found: Version[] = [];
  let at = { start: "HEAD", name };
  for (const { commit, former } of listRenames(root, { name, range: ["HEAD"] })) {
    const range = [at.start, "--not", `${commit}^`];
    found.push(...readLog(root, { range, names: namesOf(at.name), most: most + 1 }));
    at = { start: `${commit}^`, name: former };
    if (found.length > most) break;
  }
  found.push(...readLog(root, { range: [at.start], names: namesOf(at.name), most: most + 1 }));
  const versions = found[0]?.hash === head.hash ? found : [{ ...head, isOfFilm: false }, ...found];
  return {
    versions: versions.slice(0, most),
    hasMore: versions.length > most,
    isShallow: isShallow(root),
  };
}

function namesOf(name: string): readonly string[] {
  return [name, lockPath(name)];
}

/** Empty if the range does not begin anywhere: before the first commit, or at the end of a shallow clone. */
function readLog(
  root: string,
  {
    range,
    names,
    most,
  }: {
    readonly range: readonly string[];
    readonly names: readonly string[];
    readonly most: number;
  },
): readonly Version[] {
  const [start = ""] = range;
  const exists = runGit(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", start]);
  if (!exists.ok) return [];
  const listed = runGit(root, [
    "--literal-pathspecs",
    "log",
    "-z",
    `--max-count=${most}`,
    "--no-show-signature",
    "--encoding=UTF-8",
    "--format=%H%x00%cI%x00%an%x00%s",
    ...range,
    "--",
    ...names,
  ]);
  if (!listed.ok) {
    throw new GitError("GIT_FAILED", `git cannot list the commits of ${root}: ${listed.message}`);
  }
  const fields = listed.bytes.toString("utf8").split("\0");
  const versions: Version[] = [];
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [hash = "", date = "", author = "", subject = ""] = fields.slice(at, at + 4);
    versions.push({ hash, date, author, subject, isOfFilm: true });
  }
  return versions;
}

function isShallow(root: string): boolean {
  const answer = runGit(root, ["rev-parse", "--is-shallow-repository"]);
  return answer.ok && answer.bytes.toString("utf8").trim() === "true";
}
