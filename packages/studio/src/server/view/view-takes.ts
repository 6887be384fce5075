import {
  problemOf,
  shotStateOf as stateOf,
  standingOf,
  type TakeFailure,
} from "@storyreel/renderer/plan";
import { describeCost, type ListedTake } from "@storyreel/renderer/takes";
import type { StudioMedia, StudioTake } from "../../api/studio-view.ts";
import type { TakeProgress } from "../run-status.ts";

/** The word of the page for where a take stands. */
export { shotStateOf as stateOf } from "@storyreel/renderer/plan";

/** What is known of takes besides the list of them. */
export type TakeFacts = {
  readonly isRehearsal: boolean;
  /** By request key. */
  readonly mediaOf: (requestKey: string) => StudioMedia | undefined;
  readonly isRejected: (requestKey: string) => boolean;
  /** Where a take stands in the run that goes on. */
  readonly progressOf: (take: ListedTake) => TakeProgress | undefined;
};

/** All takes of a shot, in the order of the list. */
export function viewTakes(listed: readonly ListedTake[], facts: TakeFacts): readonly StudioTake[] {
  return listed.map((take) => viewTake(take, nameTake(take, listed), facts));
}

/** What people call a take. Those of earlier requests are counted on their own: their own numbers may come twice. */
export function nameTake(
  take: ListedTake,
  listed: readonly ListedTake[],
): Pick<StudioTake, "number" | "label" | "isOld"> {
  if (!take.isEarlier) return { number: take.take, label: `Take ${take.take}` };
  const old = listed.filter(({ isEarlier }) => isEarlier);
  const number = old.findIndex(({ requestKey }) => requestKey === take.requestKey) + 1;
  const label = old.length === 1 ? "The old take" : `Old take ${number} of ${old.length}`;
  return { number, label, isOld: true };
}

function viewTake(
  take: ListedTake,
  name: Pick<StudioTake, "number" | "label" | "isOld">,
  facts: TakeFacts,
): StudioTake {
  const { requestKey, isChosen, isEarlier, state, date, changes } = take;
  const failure = state.kind === "new" ? state.failure : undefined;
  const progress = isEarlier ? undefined : facts.progressOf(take);
  const reason =
    progress?.trouble ?? (failure === undefined ? problemOf(state)?.message : sayFailure(failure));
  const media = facts.mediaOf(requestKey);
  const standing = progress?.state ?? stateOf(standingOf(state, take.isFinished));
  return {
    key: requestKey,
    ...name,
    state: standing,
    // Without a clip, nothing of it is in the film yet.
    isChosen: isChosen && standing === "done",
    isRejected: facts.isRejected(requestKey),
    cost: facts.isRehearsal
      ? "stand-in, $0.00"
      : `${costOf(take, standing)}${progress?.isUnsent === true ? ", not sent yet" : ""}`,
    changed: changes.map(({ field }) => field),
    ...(reason === undefined ? {} : { reason }),
    ...(date === undefined ? {} : { date }),
    ...(media === undefined ? {} : { media }),
  };
}

/** Why a request failed, in the words of the model: its id and the time are in `storyreel takes`. */
export function sayFailure({ brief, message }: TakeFailure): string {
  return brief ?? message;
}

/** Failed requests are reported as not charged: on the page, only what was paid or may be is an amount. */
function costOf(take: ListedTake, standing: StudioTake["state"]): string {
  const { spending } = take;
  const isFree = spending.paidUsd === 0n && spending.reservedUsd === 0n;
  return standing === "failed" && isFree && spending.unpricedRequests === 0
    ? noKnownCharge
    : describeCost({ ...take, spending: { ...spending, failedUsd: 0n } });
}

export const noKnownCharge = "no known charge";
