import { basename } from "node:path";
import { parseUsd, type Price, type Usd } from "@storyreel/models";
import { compareRequests } from "../../plan/compare-requests.ts";
import { leftUsd, noMoney } from "../../plan/film-money.ts";
import type { PlannedShot, PlannedTake } from "../../plan/render-plan.ts";
import { clipSecondsOf, firstTakeOf } from "../../plan/takes-of-shot.ts";
import { assumedUsdOf, sumAssumedUsd, sumUsd } from "../../plan/takes-to-buy.ts";
import { addedTakes, unknownShots } from "./added-takes.ts";
import type { BoardDiff, ShotDiff } from "./board-diff.ts";
import type { BoardSide } from "./board-side.ts";
import { compareEdits } from "./compare-edits.ts";
import { compareSettings } from "./compare-settings.ts";
import { findMoved } from "./find-moved.ts";
import { pairShots } from "./pair-shots.ts";

/** Compares two sides shot by shot. Pure. `before` is undefined if the storyboard did not exist. */
export function diffBoards(before: BoardSide | undefined, after: BoardSide): BoardDiff {
  const old = before?.plan.shots ?? [];
  const now = after.plan.shots;
  const pairs = pairShots(old, now);
  const added = addedTakes(old, now);
  const kept = diffShots(old, now, { pairs, added });
  const name = basename(after.storyboard.path);
  const earlierName = before === undefined ? name : basename(before.storyboard.path);
  return {
    name,
    ...(earlierName === name ? {} : { renamedFrom: earlierName }),
    profile: after.storyboard.profile,
    shots: withRemoved(old, kept, pairs),
    unchanged: kept.filter(({ diff }) => diff === undefined).length,
    settings: before === undefined ? [] : compareSettings(before.storyboard, after.storyboard),
    repriced: repricedModels(old, now),
    addedUsd: sumUsd(added),
    addedAssumedUsd: sumAssumedUsd(added),
    unknownPrice: unknownShots(added),
    film: {
      before: sumUsd(takesOfFilm(old)),
      after: sumUsd(takesOfFilm(now)),
      afterAssumed: sumAssumedUsd(takesOfFilm(now)),
    },
    toPay: {
      before: before?.plan.totalUsd ?? 0n,
      after: after.plan.totalUsd,
      afterAssumed: assumedUsdOf(after.plan),
    },
    paid: {
      before: before?.plan.money?.paidUsd ?? 0n,
      after: after.plan.money?.paidUsd ?? 0n,
      afterAssumed: paidAssumedUsd(after),
    },
    maxUsd: after.plan.maxUsd,
    leftUsd: leftUsd(after.plan.money ?? noMoney, after.plan.maxUsd),
  };
}

/** The same request can cost something else: its spec has another price, or the budget another assumption. */
function repricedModels(
  old: readonly PlannedShot[],
  now: readonly PlannedShot[],
): readonly string[] {
  const before = new Map(
    old.flatMap(({ takes }) => takes).map(({ requestKey, price }) => [requestKey, amountOf(price)]),
  );
  const changed = now
    .flatMap(({ takes }) => takes)
    .filter(({ requestKey, price }) => {
      const amount = before.get(requestKey);
      return amount !== undefined && amount !== amountOf(price);
    });
  return [...new Set(changed.map(({ modelId }) => modelId))];
}

function amountOf(price: Price): string {
  return price.known ? `${price.usd} ${price.assumption ?? ""}` : "unknown";
}

type DiffedShot = { readonly shot: PlannedShot; readonly diff: ShotDiff | undefined };

type Pairs = ReturnType<typeof pairShots>;

function diffShots(
  old: readonly PlannedShot[],
  now: readonly PlannedShot[],
  { pairs, added }: { readonly pairs: Pairs; readonly added: readonly PlannedTake[] },
): readonly DiffedShot[] {
  const moved = findMoved(old, now, pairs);
  const addedTo = Map.groupBy(added, ({ shotId }) => shotId);
  return now.map((shot, index) => {
    const { id } = shot.shot;
    const bought = addedTo.get(id) ?? [];
    const cost = { usd: sumOf(bought), assumedUsd: sumAssumedUsd(bought) };
    const before = pairs.get(shot);
    if (before === undefined) {
      const seconds = secondsOf(shot);
      return { shot, diff: { id, kind: "added", request: [], edit: [], seconds, ...cost } };
    }
    const movedBehind = moved.has(shot) ? (now[index - 1]?.shot.id ?? null) : undefined;
    return { shot, diff: diffShot(before, shot, { movedBehind, cost }) };
  });
}

function diffShot(
  before: PlannedShot,
  after: PlannedShot,
  found: {
    readonly movedBehind: string | null | undefined;
    readonly cost: Pick<ShotDiff, "usd" | "assumedUsd">;
  },
): ShotDiff | undefined {
  const { id } = after.shot;
  const { movedBehind, cost } = found;
  const [old, now] = [firstTakeOf(before), firstTakeOf(after)];
  const request = old === undefined || now === undefined ? [] : compareRequests(old, now);
  const edit = compareEdits(before, after);
  const renamedFrom = before.shot.id === id ? undefined : before.shot.id;
  // The keys can differ although no field does: the first picture can come from another take.
  const isChanged = old?.requestKey !== now?.requestKey;
  const isMoved = movedBehind !== undefined || renamedFrom !== undefined;
  const kind = isChanged ? "changed" : isMoved ? "moved" : edit.length > 0 ? "re-cut" : undefined;
  if (kind === undefined) return undefined;
  return {
    id,
    kind,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
    ...(movedBehind === undefined ? {} : { movedBehind }),
    request,
    edit,
    seconds: secondsOf(after),
    ...cost,
  };
}

/** Adds the removed shots, each after the shot that it followed. */
function withRemoved(
  old: readonly PlannedShot[],
  kept: readonly DiffedShot[],
  pairs: Pairs,
): readonly ShotDiff[] {
  const nowOf = new Map([...pairs].map(([after, before]) => [before, after]));
  const removedAfter = new Map<PlannedShot | undefined, ShotDiff[]>();
  let anchor: PlannedShot | undefined;
  for (const planned of old) {
    const now = nowOf.get(planned);
    if (now !== undefined) {
      anchor = now;
      continue;
    }
    const { id } = planned.shot;
    const seconds = secondsOf(planned);
    const free = { request: [], edit: [], usd: 0n, assumedUsd: 0n };
    const removed: ShotDiff = { id, kind: "removed", seconds, ...free };
    removedAfter.set(anchor, [...(removedAfter.get(anchor) ?? []), removed]);
  }
  return [
    ...(removedAfter.get(undefined) ?? []),
    ...kept.flatMap(({ shot, diff }) => [
      ...(diff === undefined ? [] : [diff]),
      ...(removedAfter.get(shot) ?? []),
    ]),
  ];
}

function secondsOf(planned: PlannedShot): number {
  return firstTakeOf(planned)?.seconds ?? clipSecondsOf(planned);
}

function sumOf(takes: readonly PlannedTake[]): Usd | undefined {
  return takes.every(({ price }) => price.known) ? sumUsd(takes) : undefined;
}

/** What the lock file of a side lists as paid at prices that no source documents. */
function paidAssumedUsd({ lock }: BoardSide): Usd {
  const takes = new Map(
    lock.shots.flatMap((shot) => shot.takes).map((take) => [take.requestKey, take]),
  );
  return [...takes.values()].reduce(
    (sum, { price: { usd, assumed } }) =>
      usd === undefined || assumed === undefined ? sum : sum + (parseUsd(usd) ?? 0n),
    0n,
  );
}

function takesOfFilm(shots: readonly PlannedShot[]): readonly PlannedTake[] {
  const takes = shots.flatMap((shot) => shot.takes);
  return takes.filter(({ sharedWith }) => sharedWith === undefined);
}
