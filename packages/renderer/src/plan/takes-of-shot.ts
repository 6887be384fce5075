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

/** The number of the take that a person chose, if it is not made yet: by its stand-in. */
export function unmadeChoiceOf(planned: PlannedShot): number | undefined {
  const chosen = planned.choice === "chosen" ? chosenTakeOf(planned) : undefined;
  const kind = chosen?.state.kind;
  return kind === "new" || kind === "ordered" ? chosen?.take : undefined;
}

/** Key of what a take was planned as before there was a narration that it is as long as; else its request key. */
export function plannedKeyOf({ requestKey, ceiling }: PlannedTake): string {
  return ceiling?.requestKey ?? requestKey;
}

/** Length of the clip that the film uses, before its cut; 0: unknown, or a picture for another shot. */
export function clipSecondsOf(planned: PlannedShot): number {
  const own = ownSourceOf(planned.shot);
  return own === undefined ? (chosenTakeOf(planned)?.seconds ?? 0) : (own.seconds ?? 0);
}
