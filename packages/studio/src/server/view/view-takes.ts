import {
  describeFailure,
  problemOf,
  standingOf,
  type TakeStanding,
} from "@storyreel/renderer/plan";
import { describeCost, type ListedTake } from "@storyreel/renderer/takes";
import type { StudioMedia, StudioTake } from "../../api/studio-view.ts";
import type { TakeProgress } from "../run-status.ts";

/** What is known of takes besides the list of them. */
export type TakeFacts = {
  readonly isRehearsal: boolean;
  /** By request key. */
  readonly mediaOf: (requestKey: string) => StudioMedia | undefined;
  readonly isRejected: (requestKey: string) => boolean;
  /** Where a take of this number stands in the run that goes on. */
  readonly progressOf: (take: number) => TakeProgress | undefined;
};

export function viewTake(take: ListedTake, facts: TakeFacts): StudioTake {
  const { requestKey, name, isChosen, isEarlier, state, date, changes } = take;
  const failure = state.kind === "new" ? state.failure : undefined;
  const progress = isEarlier ? undefined : facts.progressOf(take.take);
  const reason =
    progress?.trouble ??
    (failure === undefined ? problemOf(state)?.message : describeFailure(failure));
  const media = facts.mediaOf(requestKey);
  const standing = standingOf(state, take.isFinished);
  return {
    key: requestKey,
    name,
    state: progress?.state ?? stateOf(standing),
    isChosen,
    isRejected: facts.isRejected(requestKey),
    cost: facts.isRehearsal ? "stand-in, $0.00" : describeCost(take),
    changed: changes.map(({ field }) => field),
    ...(isEarlier ? {} : { number: take.take }),
    ...(reason === undefined ? {} : { reason }),
    ...(date === undefined ? {} : { date }),
    ...(media === undefined ? {} : { media }),
  };
}

/** The word of the page for where a take stands. */
export function stateOf(standing: TakeStanding): StudioTake["state"] {
  switch (standing) {
    case "finished":
      return "done";
    case "to-download":
    case "running":
      return "running";
    case "ordered":
      return "queued";
    case "no-video":
    case "unusable-clip":
    case "failed":
      return "failed";
    case "uncertain":
      return "uncertain";
    case "new":
      return "new";
  }
}
