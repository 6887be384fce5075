import type { Usd } from "@storyreel/models";
import { sumUsd } from "../../plan/takes-to-buy.ts";
import { emptyLock } from "../../workplace/lock/lock.ts";
import type { Project } from "../../workplace/load-project.ts";
import { openRevision } from "../git/open-revision.ts";
import { addedTakes, unknownShots } from "./added-takes.ts";
import { planSide, type LoadedSide } from "./board-side.ts";
import { loadRevisionSide } from "./load-sides.ts";

/** A storyboard as a commit has it, to be compared with several states of its file. */
export type BoardInCommit = {
  readonly side: LoadedSide;
  /** Everything that it was made from is in the commit, so that it stays as it is. */
  readonly isSettled: boolean;
};

/**
 * Reads the storyboard, its lock and its models in a commit.
 *
 * @throws GitError as `diffStoryboard`
 */
export async function readBoardInCommit(
  commit: string,
  { file, specsOver }: { readonly file: string; readonly specsOver: readonly string[] },
): Promise<BoardInCommit> {
  const revision = openRevision(file, commit);
  return {
    side: await loadRevisionSide(revision, { file, specsOver, profile: undefined }),
    // A file that was renamed since is found by its state in the working tree, and `specsOver` may be outside of the repository.
    isSettled: revision.exists(file) && specsOver.length === 0,
  };
}

/** What the changes since a commit cost. */
export type PriceSince = {
  /** Known and assumed prices only. */
  readonly usd: Usd;
  /** Ids of shots to be bought at an unknown price. */
  readonly unknownPrice: readonly string[];
};

/** `addedUsd` and `unknownPrice` of `diffStoryboard`, for a project that was read already. `undefined`: the commit has mistakes. */
export function priceSince({ side }: BoardInCommit, project: Project): PriceSince | undefined {
  const { board, lock = emptyLock, diagnostics } = side;
  if (diagnostics.length > 0) return undefined;
  const old = board === undefined ? [] : planSide(board, lock, []).plan.shots;
  const now = planSide({ ...project, diagnostics: [] }, project.lock, [lock]).plan.shots;
  const added = addedTakes(old, now);
  return { usd: sumUsd(added), unknownPrice: unknownShots(added) };
}
