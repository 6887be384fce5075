import { buildPlan } from "../../plan/build-plan.ts";
import { keysIn } from "../../plan/keys-in.ts";
import { buildHandover } from "../../timeline/build-handover.ts";
import type { Timeline } from "../../timeline/timeline.ts";
import type { KnownTakes, Workplace } from "../../workplace/workplace.ts";
import type { BoardSide } from "./board-side.ts";

/**
 * Cuts one side of a diff from the clips that are stored. A clip that is not stored takes as much time as is known or requested.
 *
 * @param work.onlyLocked uses only takes that the lock of the side lists: what was bought later is not part of that version.
 * @returns `undefined` when the film cannot be cut, for example because a file of it is not there any more.
 * @throws LedgerError as `Workplace.known`, MediaError for a file that cannot be read.
 */
export async function cutSide(
  { storyboard, models, lock }: BoardSide,
  work: { readonly file: string; readonly workplace: Workplace; readonly onlyLocked: boolean },
): Promise<Timeline | undefined> {
  const { file, workplace, onlyLocked } = work;
  const locked = new Set(lock.shots.flatMap(({ takes }) => takes).map((take) => take.requestKey));
  const planWith = (known: KnownTakes) =>
    buildPlan({
      storyboard,
      models,
      ...known,
      stateOf: (key) => (onlyLocked && !locked.has(key) ? { kind: "new" } : known.stateOf(key)),
    });
  const known = await workplace.known(lock, file, (first) => keysIn(planWith(first)));
  const { handover } = await buildHandover({
    storyboard,
    plan: planWith(known),
    lock,
    mediaPath: (sha256) => workplace.media.path(sha256),
    cacheDir: workplace.caches.facts,
    isRehearsal: false,
  });
  return handover?.timeline;
}
