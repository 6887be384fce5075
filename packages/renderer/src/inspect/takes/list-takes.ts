import type { Price } from "@storyreel/models";
import type { Spending } from "../../plan/film-money.ts";
import { compareRequests, type FieldChange } from "../../plan/compare-requests.ts";
import type { PlannedShot, PlannedTake, RenderPlan, TakeState } from "../../plan/render-plan.ts";
import {
  askedTakesOf,
  chosenTakeOf,
  firstTakeOf,
  plannedKeyOf,
  unmadeChoiceOf,
} from "../../plan/takes-of-shot.ts";
import { ownSourceOf } from "../../storyboard/shot-source.ts";
import type { OwnSource } from "../../storyboard/storyboard.ts";
import { paidPrice } from "../../workplace/lock/choices.ts";
import type { Lock, LockedTake } from "../../workplace/lock/lock.ts";

/** The takes of one shot: first those of the request that the storyboard asks for, by number, then those of earlier requests. */
export type ShotTakes = {
  readonly shotId: string;
  /** What the shot shows instead of takes; absent: its takes. */
  readonly own?: OwnSource;
  /** Request key of the first take that the storyboard asks for; `""` with a source of its own. */
  readonly firstKey: string;
  /** The same, before there was a narration that the shot is as long as; else `firstKey`. */
  readonly plannedKey: string;
  readonly takes: readonly ListedTake[];
};

export type ListedTake = {
  /**
   * Identifies it within its shot. Of the request that the storyboard asks for, the number of the take, as everywhere else; of
   * an earlier request, the beginning of its request key.
   */
  readonly name: string;
  readonly requestKey: string;
  /** From 1: which take of its request it is. */
  readonly take: number;
  /** It belongs to an earlier request, not to the one that the storyboard asks for. */
  readonly isEarlier: boolean;
  readonly modelId: string;
  readonly seconds: number;
  readonly state: TakeState;
  /** It is in the lock file. */
  readonly isFinished: boolean;
  /** The film uses it, or will when it is made. */
  readonly isChosen: boolean;
  /** A person chose it by its stand-in: it is not made yet. */
  readonly isAwaited: boolean;
  /** It is not made, but a rehearsal made a stand-in of it, which can be looked at. */
  readonly isRehearsed: boolean;
  /** By which a choice finds it, whatever length the narration has that it is as long as; else its request key. */
  readonly plannedKey: string;
  /** What one request of it costs. */
  readonly price: Price;
  /** What its requests have cost this film. */
  readonly spending: Spending;
  /** Id of an earlier shot with the same request, which is paid once. Absent: none. */
  readonly sharedWith?: string;
  /** Day of the submit; absent if it is not finished. */
  readonly date?: string;
  readonly sha256?: string;
  /** How its request differs from what the storyboard asks for now. */
  readonly changes: readonly FieldChange[];
};

/** What is known of the requests of takes, by request key. */
export type KnownRequests = {
  readonly stateOf: (requestKey: string) => TakeState;
  readonly spendingOf: (requestKey: string) => Spending;
  /** Absent: nobody looked for rehearsals. */
  readonly hasStandIn?: ((take: PlannedTake) => boolean) | undefined;
};

/** As many characters as a timeline's names of takes have. */
const shortKey = 8;

/** Every take that a film has, or asks for. Pure. */
export function listTakes(
  plan: RenderPlan,
  lock: Lock,
  { stateOf, spendingOf, hasStandIn = () => false }: KnownRequests,
): readonly ShotTakes[] {
  const ids = new Set(plan.shots.map(({ shot }) => shot.id));
  const owners = new Map<string, string>();
  return plan.shots.map((planned) => {
    const { id } = planned.shot;
    const own = ownSourceOf(planned.shot);
    // The takes in the lock file are kept for when the shot is generated again.
    if (own !== undefined) return { shotId: id, own, firstKey: "", plannedKey: "", takes: [] };
    const asked = askedTakesOf(planned);
    const chosenKey = chosenTakeOf(planned)?.requestKey;
    const isAwaited = unmadeChoiceOf(planned) !== undefined;
    const locked = lockedTakes(lock, planned, ids);
    const known = new Set(locked.map(({ requestKey }) => requestKey));
    const open = asked.filter(({ requestKey }) => !known.has(requestKey));
    const listed = [
      ...locked.map((take) => listLocked(take, asked, stateOf(take.requestKey))),
      ...open.map((take) => listOpen(take, hasStandIn(take))),
    ];
    const isEarlier = (take: BareTake): boolean => take.isEarlier;
    const current = listed.filter((take) => !isEarlier(take)).toSorted((a, b) => a.take - b.take);
    return {
      shotId: id,
      ...keysOf(planned),
      takes: [...current, ...listed.filter(isEarlier)].map((take) => {
        const { requestKey } = take;
        const owner = owners.get(requestKey);
        if (owner === undefined) owners.set(requestKey, id);
        return {
          name: take.isEarlier ? requestKey.slice(0, shortKey) : String(take.take),
          ...take,
          isChosen: requestKey === chosenKey,
          isAwaited: isAwaited && requestKey === chosenKey,
          spending: spendingOf(requestKey),
          ...(owner === undefined ? {} : { sharedWith: owner }),
        };
      }),
    };
  });
}

function keysOf(planned: PlannedShot): Pick<ShotTakes, "firstKey" | "plannedKey"> {
  const first = firstTakeOf(planned);
  return {
    firstKey: first?.requestKey ?? "",
    plannedKey: first === undefined ? "" : plannedKeyOf(first),
  };
}

type BareTake = Omit<ListedTake, "name" | "isChosen" | "isAwaited" | "spending">;

/** The take with this name; of an earlier request, four characters are enough where they are unique. */
export function findTake({ takes }: ShotTakes, name: string): ListedTake | undefined {
  const named = takes.find((take) => take.name === name);
  if (named !== undefined || !/^[0-9a-f]{4,64}$/.test(name)) return named;
  const near = takes.filter(
    ({ isEarlier, requestKey }) => isEarlier && requestKey.startsWith(name),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** The lock's takes of the shot. If it was renamed since, they are listed under its earlier name. */
function lockedTakes(
  { shots }: Lock,
  { shot, takes }: PlannedShot,
  ids: ReadonlySet<string>,
): readonly LockedTake[] {
  const own = shots.find(({ id }) => id === shot.id);
  if (own !== undefined && own.takes.length > 0) return own.takes;
  const earlier = takes.find(({ movedFrom }) => movedFrom !== undefined)?.movedFrom;
  if (earlier === undefined || earlier === own?.id) return [];
  const left = shots.find(({ id }) => id === earlier)?.takes ?? [];
  const keys = new Set(takes.map(({ requestKey }) => requestKey));
  // If the earlier name is still in the film, it keeps the takes of other requests.
  return ids.has(earlier) ? left.filter(({ requestKey }) => keys.has(requestKey)) : left;
}

function listLocked(locked: LockedTake, asked: readonly PlannedTake[], state: TakeState): BareTake {
  const { requestKey, take, model: modelId, payload, media, price } = locked;
  const isAsked = asked.some((one) => one.requestKey === requestKey);
  const sameNumber = asked.find((one) => one.take === take);
  const now = sameNumber ?? { ...asked[0]!, take };
  const changes = isAsked ? [] : compareRequests(now, { modelId, payload, take });
  // The takes of one request differ only in their seed. The storyboard may ask for fewer of them than there are.
  const isOfRequest = sameNumber === undefined && changes.every(({ field }) => field === "seed");
  return {
    requestKey,
    take,
    isEarlier: !isAsked && !isOfRequest,
    modelId,
    seconds: media.seconds,
    state,
    isFinished: true,
    isRehearsed: false,
    plannedKey: requestKey,
    price: paidPrice(price),
    date: price.date,
    sha256: media.sha256,
    changes,
  };
}

function listOpen(planned: PlannedTake, hasStandIn: boolean): BareTake {
  const { requestKey, take, modelId, seconds, state, price } = planned;
  const common = { requestKey, take, modelId, seconds, state, price };
  const isRehearsed = hasStandIn && state.kind !== "reused";
  const plannedKey = plannedKeyOf(planned);
  return { ...common, isEarlier: false, isFinished: false, isRehearsed, plannedKey, changes: [] };
}
