import type { Choice } from "../../workplace/lock/update-lock.ts";
import type { TakeFailure } from "../../plan/render-plan.ts";
import type { ListedTake, ShotTakes } from "./list-takes.ts";

/** Whether a take can be chosen: only one that can be viewed. */
export type Choosable =
  | {
      readonly kind: "choosable";
      readonly choice: Choice;
      /** It was rehearsed and is not made: the film uses it once it is bought. */
      readonly isStandIn: boolean;
    }
  | { readonly kind: "failed"; readonly failure: TakeFailure }
  /** It was neither made nor rehearsed. */
  | { readonly kind: "unseen" };

/** The choice of a listed take, as the lock file stores it. Pure. */
export function choiceFor(shot: ShotTakes, take: ListedTake): Choosable {
  const { isFinished, isRehearsed, state, requestKey } = take;
  if (isFinished) {
    const choice = { requestKey, chosenFor: shot.firstKey };
    return { kind: "choosable", choice, isStandIn: false };
  }
  if (state.kind === "new" && state.failure !== undefined) {
    return { kind: "failed", failure: state.failure };
  }
  // The ledger may have it where the lock file is lost.
  if (!isRehearsed && state.kind !== "reused") return { kind: "unseen" };
  const choice = { requestKey: take.plannedKey, chosenFor: shot.plannedKey };
  return { kind: "choosable", choice, isStandIn: isRehearsed };
}
