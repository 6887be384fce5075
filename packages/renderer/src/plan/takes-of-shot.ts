import type { PlannedShot, PlannedTake } from "./render-plan.ts";

/** The takes that the storyboard asks for, at least one, even if a chosen take is used instead of them. */
export function askedTakesOf({ takes, standsInFor }: PlannedShot): readonly PlannedTake[] {
  return standsInFor ?? takes;
}

export function firstTakeOf(planned: PlannedShot): PlannedTake {
  return askedTakesOf(planned)[0]!;
}

/** The take that the film uses; `undefined` only if the plan does not include it. */
export function chosenTakeOf({ takes, chosenTake }: PlannedShot): PlannedTake | undefined {
  return takes.find(({ take }) => take === chosenTake);
}
