import type { Lock, LockedTake } from "../../workplace/lock/lock.ts";
import { paidPrice } from "../../workplace/lock/choices.ts";
import { compareRequests, type FieldChange } from "../../plan/compare-requests.ts";
import type { PlannedShot, PlannedTake, RenderPlan, TakeState } from "../../plan/render-plan.ts";
import { askedTakesOf, chosenTakeOf, firstTakeOf } from "../../plan/takes-of-shot.ts";
import type { Price } from "@storyreel/models";

/** The takes of one shot: first the finished ones, in the order in which they finished. */
export type ShotTakes = {
  readonly shotId: string;
  /** Request key of the first take that the storyboard asks for. */
  readonly firstKey: string;
  readonly takes: readonly ListedTake[];
};

export type ListedTake = {
  /** From 1 within its shot; does not change when later takes finish. */
  readonly number: number;
  readonly requestKey: string;
  /** From 1: which take of its request it is. */
  readonly take: number;
  readonly modelId: string;
  readonly seconds: number;
  readonly state: TakeState;
  /** It is in the lock file. */
  readonly isFinished: boolean;
  /** The film uses it. */
  readonly isChosen: boolean;
  /** What was paid, or would be paid. */
  readonly price: Price;
  /** Day of the submit; absent if it is not finished. */
  readonly date?: string;
  readonly sha256?: string;
  /** How its request differs from what the storyboard asks for now. */
  readonly changes: readonly FieldChange[];
};

/** Every take that a film has, or asks for. Pure. */
export function listTakes(
  plan: RenderPlan,
  lock: Lock,
  stateOf: (requestKey: string) => TakeState,
): readonly ShotTakes[] {
  const ids = new Set(plan.shots.map(({ shot }) => shot.id));
  return plan.shots.map((planned) => {
    const asked = askedTakesOf(planned);
    const chosenKey = chosenTakeOf(planned)?.requestKey;
    const locked = lockedTakes(lock, planned, ids);
    const known = new Set(locked.map(({ requestKey }) => requestKey));
    const open = asked.filter(({ requestKey }) => !known.has(requestKey));
    const listed = [
      ...locked.map((take) => listLocked(take, asked, stateOf(take.requestKey))),
      ...open.map(listOpen),
    ];
    return {
      shotId: planned.shot.id,
      firstKey: firstTakeOf(planned).requestKey,
      takes: listed.map((take, index) => ({
        number: index + 1,
        ...take,
        isChosen: take.requestKey === chosenKey,
      })),
    };
  });
}

/** The lock's takes of the shot. If it was renamed since, they are listed under its earlier name. */
function lockedTakes(
  { shots }: Lock,
  { shot, takes }: PlannedShot,
  ids: ReadonlySet<string>,
): readonly LockedTake[] {
  const own = shots.find(({ id }) => id === shot.id);
  if (own !== undefined) return own.takes;
  const earlier = takes.find(({ movedFrom }) => movedFrom !== undefined)?.movedFrom;
  if (earlier === undefined) return [];
  const left = shots.find(({ id }) => id === earlier)?.takes ?? [];
  const keys = new Set(takes.map(({ requestKey }) => requestKey));
  // If the earlier name is still in the film, it keeps the takes of other requests.
  return ids.has(earlier) ? left.filter(({ requestKey }) => keys.has(requestKey)) : left;
}

function listLocked(
  locked: LockedTake,
  asked: readonly PlannedTake[],
  state: TakeState,
): Omit<ListedTake, "number" | "isChosen"> {
  const { requestKey, take, model: modelId, payload, media, price } = locked;
  const isAsked = asked.some((one) => one.requestKey === requestKey);
  const now = asked.find((one) => one.take === take) ?? { ...asked[0]!, take };
  return {
    requestKey,
    take,
    modelId,
    seconds: media.seconds,
    state,
    isFinished: true,
    price: paidPrice(price),
    date: price.date,
    sha256: media.sha256,
    changes: isAsked ? [] : compareRequests(now, { modelId, payload, take }),
  };
}

function listOpen(planned: PlannedTake): Omit<ListedTake, "number" | "isChosen"> {
  const { requestKey, take, modelId, seconds, state, price } = planned;
  return { requestKey, take, modelId, seconds, state, isFinished: false, price, changes: [] };
}
