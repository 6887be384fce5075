import { runGit } from "./run-git.ts";

/** A commit that gave a file another name. Names are relative to the root, with slashes. */
export type Rename = { readonly commit: string; readonly former: string };

/**
 * The renames of a file that git detects in its history, newest first.
 *
 * @param name relative to the root, at the end of the range.
 * @param range which commits, as arguments of `git log`.
 */
export function listRenames(
  root: string,
  { name, range }: { readonly name: string; readonly range: readonly string[] },
): readonly Rename[] {
  const listed = runGit(root, [
    "--literal-pathspecs",
    "log",
    "--follow",
    "--diff-filter=R",
    "--name-status",
    "-z",
    "--no-show-signature",
    "--format=%H",
    ...range,
    "--",
    name,
  ]);
  if (!listed.ok) return [];
  // For each commit: its hash, a score after an empty line, the old name, the new name.
  const text = listed.bytes.toString("utf8");
  const found = text.matchAll(/(?:^|\0)([\da-f]{40,64})\0\n?R\d+\0([^\0]+)\0/g);
  return [...found].map(([, commit = "", former = ""]) => ({ commit, former }));
}
