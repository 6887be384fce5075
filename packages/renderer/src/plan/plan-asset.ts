import type { Shot } from "../storyboard/storyboard.ts";
import type { PlannedShot, PlannedTake } from "./render-plan.ts";
import { requestKey } from "./request-key.ts";
import { isToBuy } from "./takes-to-buy.ts";

/**
 * An asset has one take at a time: the newest that was made, when the ids of the take before it had expired or because the storyboard
 * asks for more takes, else the last that the storyboard asks for. The keys of
 * what uses it contain the key of its first take, so that a clip is not bought again because an id was made again.
 */
export function planAsset(shot: Shot, planTake: (take: number) => PlannedTake): PlannedShot {
  let newest = planTake(shot.takes);
  for (let take = newest; isMade(take); take = planTake(take.take + 1)) newest = take;
  return { shot, chosenTake: newest.take, takes: [newest] };
}

// Far more than an asset is made again: a ledger that knows every key must not make this endless.
const mostTakes = 1000;

function isMade({ state, take }: PlannedTake): boolean {
  return state.kind !== "new" && take < mostTakes;
}

/** What the keys of its users contain, whichever take it is. */
export function assetKey({ modelId, payload }: PlannedTake): string {
  return requestKey({ modelId, payload, take: 1 });
}

/** When its ids no longer count; `undefined`: they do not exist, or nobody knows when they were made. */
export function expiryOf({ state }: PlannedTake, lifetimeHours: number): number | undefined {
  if (state.kind !== "reused" && state.kind !== "running") return undefined;
  return state.madeAtMs === undefined ? undefined : state.madeAtMs + lifetimeHours * 3_600_000;
}

/** Whether a request that is still to be bought needs its ids. */
export function isNeeded(
  { requestKey: key }: PlannedTake,
  planned: ReadonlyMap<string, PlannedShot>,
): boolean {
  return [...planned.values()].some(({ takes }) =>
    takes.some(
      ({ state, pictures = [] }) =>
        (isToBuy(state) || state.kind === "ordered") &&
        pictures.some(({ source }) => source.kind === "frame" && source.requestKey === key),
    ),
  );
}

/** Puts another take of an asset in the place of one, also for all that use it. Their keys stay as they are. */
export function replaceAsset(
  made: PlannedTake,
  renewed: PlannedTake,
  planned: Map<string, PlannedShot>,
): void {
  const { requestKey: key, take } = renewed;
  const follow = (user: PlannedTake): PlannedTake => {
    if (user.pictures === undefined) return user;
    const pictures = user.pictures.map((picture) => {
      const { source } = picture;
      const isFrom = source.kind === "frame" && source.requestKey === made.requestKey;
      return isFrom ? { ...picture, source: { ...source, take, requestKey: key } } : picture;
    });
    return { ...user, pictures };
  };
  for (const [id, shot] of planned) {
    const isAsset = id === made.shotId;
    const takes = isAsset ? [renewed] : shot.takes.map(follow);
    planned.set(id, { ...shot, takes, ...(isAsset ? { chosenTake: take } : {}) });
  }
}
