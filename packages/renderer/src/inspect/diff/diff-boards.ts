import { basename } from "node:path";
import type { JsonValue, Usd } from "@storyreel/models";
import { compareRequests } from "../../plan/compare-requests.ts";
import type { PlannedShot, PlannedTake } from "../../plan/render-plan.ts";
import { sumUsd, takesToBuy } from "../../plan/takes-to-buy.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { BoardDiff, ShotDiff } from "./board-diff.ts";
import type { BoardSide } from "./board-side.ts";
import { compareEdits } from "./compare-edits.ts";
import { findMoved } from "./find-moved.ts";
import { pairShots } from "./pair-shots.ts";

/** Compares two ends of a diff shot by shot. Pure. `before` is undefined where the storyboard did not exist. */
export function diffBoards(before: BoardSide | undefined, after: BoardSide): BoardDiff {
  const old = before?.plan.shots ?? [];
  const now = after.plan.shots;
  const pairs = pairShots(old, now);
  const moved = findMoved(old, now, pairs);
  const boughtBefore = new Set(old.flatMap(({ takes }) => takes).map((take) => take.requestKey));
  const added = takesToBuy(now.flatMap(({ takes }) => takes)).filter(
    ({ requestKey }) => !boughtBefore.has(requestKey),
  );
  const kept = now.map((shot, index) => ({
    shot,
    diff: diffShot(pairs.get(shot), shot, {
      isMoved: moved.has(shot),
      behind: now[index - 1]?.shot.id ?? null,
      usd: sumOf(added.filter(({ shotId }) => shotId === shot.shot.id)),
    }),
  }));
  const name = basename(after.storyboard.path);
  const earlierName = before === undefined ? name : basename(before.storyboard.path);
  return {
    name,
    ...(earlierName === name ? {} : { renamedFrom: earlierName }),
    profile: after.storyboard.profile,
    shots: withRemoved(old, kept, pairs),
    unchanged: kept.filter(({ diff }) => diff === undefined).length,
    settings: before === undefined ? [] : compareSettings(before.storyboard, after.storyboard),
    addedUsd: sumUsd(added),
    unknownPrice: [
      ...new Set(added.filter(({ price }) => !price.known).map((take) => take.shotId)),
    ],
    film: { before: priceOfFilm(old), after: priceOfFilm(now) },
    toPay: { before: before?.plan.totalUsd ?? 0n, after: after.plan.totalUsd },
    maxUsd: after.storyboard.budget.maxUsd,
  };
}

function diffShot(
  before: PlannedShot | undefined,
  after: PlannedShot,
  found: {
    readonly isMoved: boolean;
    readonly behind: string | null;
    readonly usd: Usd | undefined;
  },
): ShotDiff | undefined {
  const { id } = after.shot;
  const { usd } = found;
  const seconds = secondsOf(after);
  if (before === undefined) return { id, kind: "added", request: [], edit: [], seconds, usd };
  const request = compareRequests(firstOf(before), firstOf(after));
  const edit = compareEdits(before, after);
  const renamedFrom = before.shot.id === id ? undefined : before.shot.id;
  const place = {
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
    ...(found.isMoved ? { movedBehind: found.behind } : {}),
  };
  // Another take's picture at the start is another request although no word of the shot has changed.
  const isChanged = firstOf(before).requestKey !== firstOf(after).requestKey;
  const isMoved = found.isMoved || renamedFrom !== undefined;
  const kind = isChanged ? "changed" : isMoved ? "moved" : edit.length > 0 ? "re-cut" : undefined;
  return kind === undefined ? undefined : { id, kind, ...place, request, edit, seconds, usd };
}

/** A removed shot is told of where it stood: behind the shot that it followed. */
function withRemoved(
  old: readonly PlannedShot[],
  kept: readonly { readonly shot: PlannedShot; readonly diff: ShotDiff | undefined }[],
  pairs: ReadonlyMap<PlannedShot, PlannedShot>,
): readonly ShotDiff[] {
  const nowOf = new Map([...pairs].map(([after, before]) => [before, after]));
  const removedBehind = new Map<PlannedShot | undefined, ShotDiff[]>();
  let anchor: PlannedShot | undefined;
  for (const planned of old) {
    const still = nowOf.get(planned);
    if (still !== undefined) {
      anchor = still;
      continue;
    }
    const { shot } = planned;
    const told: ShotDiff = {
      id: shot.id,
      kind: "removed",
      request: [],
      edit: [],
      seconds: secondsOf(planned),
      usd: 0n,
    };
    removedBehind.set(anchor, [...(removedBehind.get(anchor) ?? []), told]);
  }
  return [
    ...(removedBehind.get(undefined) ?? []),
    ...kept.flatMap(({ shot, diff }) => [
      ...(diff === undefined ? [] : [diff]),
      ...(removedBehind.get(shot) ?? []),
    ]),
  ];
}

/** The first take that the storyboard asks for; choices are compared as edits. */
function firstOf({ takes, standsInFor }: PlannedShot): PlannedTake {
  return (standsInFor ?? takes)[0]!;
}

function secondsOf(planned: PlannedShot): number {
  return firstOf(planned).seconds;
}

function sumOf(takes: readonly PlannedTake[]): Usd | undefined {
  return takes.every(({ price }) => price.known) ? sumUsd(takes) : undefined;
}

function priceOfFilm(shots: readonly PlannedShot[]): Usd {
  const takes = shots.flatMap((shot) => shot.takes);
  return sumUsd(takes.filter(({ sharedWith }) => sharedWith === undefined));
}

const settings = [
  "title",
  "rate",
  "budget",
  "audio",
  "captions",
  "deliverables",
  "exports",
] as const;

function compareSettings(before: Storyboard, after: Storyboard): readonly string[] {
  return settings.filter((name) => textOf(before[name]) !== textOf(after[name]));
}

/** Where something stands in the file is no part of what it says. */
function textOf(value: unknown): string {
  return JSON.stringify(value ?? null, (key, inner: JsonValue) => (key === "span" ? null : inner));
}
