import { ownSourceOf } from "../storyboard/shot-source.ts";
import type { PlannedShot, PlannedTake } from "./render-plan.ts";

/** The takes that the storyboard asks for, even if a chosen take is used instead of them. Own footage has none. */
export function askedTakesOf({ takes, standsInFor }: PlannedShot): readonly PlannedTake[] {
  return standsInFor ?? takes;
}

/** `undefined`: nothing is requested for the shot. */
export function firstTakeOf(planned: PlannedShot): PlannedTake | undefined {
  return askedTakesOf(planned)[0];
}

/** The take that the film uses; `undefined` for own footage, or if the plan does not include it. */
export function chosenTakeOf({ takes, chosenTake }: PlannedShot): PlannedTake | undefined {
  return takes.find(({ take }) => take === chosenTake);
}

/** Length of the clip that the film uses, before its cut; 0: unknown, or a picture for another shot. */
export function clipSecondsOf(planned: PlannedShot): number {
  const own = ownSourceOf(planned.shot);
  return own === undefined ? (chosenTakeOf(planned)?.seconds ?? 0) : (own.seconds ?? 0);
}
