import type { Usd } from "@storyreel/models";
import type { Diagnostic } from "@storyreel/models/source";
import { emptyLock } from "../../workplace/lock/lock.ts";
import { openRevision } from "../git/open-revision.ts";
import { planSide } from "./board-side.ts";
import { diffBoards } from "./diff-boards.ts";
import { loadRevisionSide } from "./load-sides.ts";

export type VersionPrice =
  | {
      readonly kind: "priced";
      readonly shots: number;
      /** Price of all takes of the film, paid or not; known prices only. */
      readonly filmUsd: Usd;
      /** Ids of shots whose price is unknown. */
      readonly unknownPrice: readonly string[];
    }
  /** The commit does not have the storyboard. */
  | { readonly kind: "missing" }
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] };

/**
 * What the film of a git revision costs.
 *
 * @throws GitError as `diffStoryboard`
 */
export async function priceVersion(options: {
  readonly file: string;
  readonly revision: string;
  /** Absolute folders with model specs that lie over those of the project. */
  readonly specsOver?: readonly string[] | undefined;
}): Promise<VersionPrice> {
  const { file, revision, specsOver = [] } = options;
  const { board, lock, diagnostics } = await loadRevisionSide(openRevision(file, revision), {
    file,
    specsOver,
    profile: undefined,
  });
  if (diagnostics.length > 0) return { kind: "invalid", diagnostics };
  if (board === undefined) return { kind: "missing" };
  const { film, unknownPrice } = diffBoards(undefined, planSide(board, lock ?? emptyLock, []));
  const shots = board.storyboard.shots.filter(
    ({ isEnabled, makes }) => isEnabled && makes === undefined,
  ).length;
  return { kind: "priced", shots, filmUsd: film.after, unknownPrice };
}
