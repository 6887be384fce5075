import { chosenTakeOf, type PlannedShot } from "@storyreel/renderer/plan";
import type { Board } from "./look-at-board.ts";

/** Whether the film can be assembled from what there is: nothing is bought for it. A rehearsed film is made by rehearsing again. */
export function canAssemble({ built, cut, plan }: Board): boolean {
  if (built.film === undefined || cut.isRehearsal) return false;
  return plan.shots.filter(isInFilm).every(
    (planned) =>
      // Own footage has no takes.
      planned.takes.length === 0 || chosenTakeOf(planned)?.state.kind === "reused",
  );
}

/** What only other requests need is not. */
function isInFilm({ shot: { isEnabled, makes } }: PlannedShot): boolean {
  if (!isEnabled) return false;
  switch (makes?.kind) {
    case undefined:
    case "sound":
      return true;
    case "picture":
      return makes.role === "still";
    case "clip":
    case "asset":
      return false;
  }
}
