import type { Catalogue } from "@storyreel/models";
import type { Diagnostic } from "@storyreel/models/source";
import { findUnknownProfile } from "../../storyboard/find-unknown.ts";
import type { Budget } from "../../storyboard/storyboard.ts";
import type { UnknownName } from "../../storyboard/unknown-name.ts";
import { emptyLock } from "../../workplace/lock/lock.ts";
import { openRevision } from "../git/open-revision.ts";
import type { BoardDiff } from "./board-diff.ts";
import { planSide } from "./board-side.ts";
import { diffBoards } from "./diff-boards.ts";
import { loadRevisionSide, loadWorkingSide } from "./load-sides.ts";

export type StoryboardDiff =
  | { readonly kind: "compared"; readonly diff: BoardDiff }
  /** A storyboard or a lock file of either side has mistakes. */
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "unknown-profile"; readonly unknown: UnknownName };

/**
 * Compares a storyboard with its version in a git revision and prices the difference, without a key, a network or media.
 * A take in either lock file counts as paid, whichever side asks for it.
 *
 * @throws GitError `GIT_MISSING`, `GIT_NO_REPOSITORY`, `GIT_UNKNOWN_REVISION`, `GIT_FAILED`.
 */
export async function diffStoryboard(options: {
  readonly file: string;
  readonly cwd: string;
  readonly revision: string;
  /** The models of the working tree. Default: the built-in ones. */
  readonly catalogue?: Catalogue | undefined;
  /** Limits of the project in the working tree. */
  readonly projectBudget?: Budget | undefined;
  /** Absolute folders with model specs that lie over those of the project, on both sides. */
  readonly specsOver?: readonly string[] | undefined;
  readonly profile?: string | undefined;
}): Promise<StoryboardDiff> {
  const { file, cwd, revision, catalogue, projectBudget, specsOver = [], profile } = options;
  const after = await loadWorkingSide({
    file,
    cwd,
    catalogue,
    projectBudget,
    profile,
  });
  const before = await loadRevisionSide(openRevision(file, revision), {
    file,
    specsOver,
    profile,
  });
  const diagnostics = [...before.diagnostics, ...after.diagnostics];
  if (diagnostics.length > 0 || after.board === undefined || after.lock === undefined) {
    return { kind: "invalid", diagnostics };
  }
  const unknown = findUnknownProfile(after.board.storyboard);
  if (unknown !== undefined) return { kind: "unknown-profile", unknown };
  const oldLock = before.lock ?? emptyLock;
  const diff = diffBoards(
    before.board && planSide(before.board, oldLock, []),
    planSide(after.board, after.lock, [oldLock]),
  );
  return { kind: "compared", diff };
}
