import { basename } from "node:path";
import type { Catalogue } from "@storyreel/models";
import type { Diagnostic } from "@storyreel/models/source";
import { findUnknownProfile } from "../../storyboard/find-unknown.ts";
import type { Budget } from "../../storyboard/storyboard.ts";
import type { UnknownName } from "../../storyboard/unknown-name.ts";
import { emptyLock } from "../../workplace/lock/lock.ts";
import { openRevision } from "../git/open-revision.ts";
import type { BoardDiff } from "./board-diff.ts";
import { planSide, type BoardSide, type LoadedSide } from "./board-side.ts";
import { diffBoards } from "./diff-boards.ts";
import { loadRevisionSide, loadWorkingSide } from "./load-sides.ts";

export type StoryboardDiff =
  | {
      readonly kind: "compared";
      readonly diff: BoardDiff;
      /** `undefined`: the storyboard did not exist. */
      readonly before: BoardSide | undefined;
      readonly after: BoardSide;
    }
  /** A storyboard or a lock file of either side has mistakes. */
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] }
  /** The later revision does not have the storyboard. */
  | { readonly kind: "missing"; readonly message: string; readonly hint: string }
  | { readonly kind: "unknown-profile"; readonly unknown: UnknownName };

/**
 * Compares two versions of a storyboard, in git revisions or on the disk, and prices the difference, without a key, a network or media.
 * A take in either lock file counts as paid, whichever side asks for it.
 *
 * @throws GitError `GIT_MISSING`, `GIT_NO_REPOSITORY`, `GIT_UNKNOWN_REVISION`, `GIT_FAILED`.
 */
export async function diffStoryboard(options: {
  readonly file: string;
  readonly cwd: string;
  readonly revision: string;
  /** The later revision. Default: the working tree. */
  readonly to?: string | undefined;
  /** The models of the working tree. Default: the built-in ones. */
  readonly catalogue?: Catalogue | undefined;
  /** Limits of the project in the working tree. */
  readonly projectBudget?: Budget | undefined;
  /** Absolute folders with model specs that lie over those of the project, on both sides. */
  readonly specsOver?: readonly string[] | undefined;
  readonly profile?: string | undefined;
}): Promise<StoryboardDiff> {
  const { file, revision, to } = options;
  const after = await loadLaterSide(options);
  const before = await loadSideAt(revision, options);
  const diagnostics = [...before.diagnostics, ...after.diagnostics];
  if (to !== undefined && diagnostics.length === 0 && after.board === undefined) {
    return {
      kind: "missing",
      message: `${basename(file)} is not in git revision "${to}"`,
      hint: "name a revision that has the storyboard",
    };
  }
  if (diagnostics.length > 0 || after.board === undefined || after.lock === undefined) {
    return { kind: "invalid", diagnostics };
  }
  const unknown = findUnknownProfile(after.board.storyboard);
  if (unknown !== undefined) return { kind: "unknown-profile", unknown };
  const oldLock = before.lock ?? emptyLock;
  const old = before.board && planSide(before.board, oldLock, []);
  const now = planSide(after.board, after.lock, [oldLock]);
  return { kind: "compared", diff: diffBoards(old, now), before: old, after: now };
}

type DiffOptions = Parameters<typeof diffStoryboard>[0];

function loadLaterSide(options: DiffOptions): Promise<LoadedSide> {
  const { file, cwd, to, catalogue, projectBudget, profile } = options;
  if (to !== undefined) return loadSideAt(to, options);
  return loadWorkingSide({ file, cwd, catalogue, projectBudget, profile });
}

function loadSideAt(
  revision: string,
  { file, specsOver = [], profile }: DiffOptions,
): Promise<LoadedSide> {
  return loadRevisionSide(openRevision(file, revision), { file, specsOver, profile });
}
