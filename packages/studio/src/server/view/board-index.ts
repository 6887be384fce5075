import type { PlannedShot } from "@storyreel/renderer/plan";
import type { ShotStatus } from "@storyreel/renderer/status";
import type { ListedTake } from "@storyreel/renderer/takes";
import type { Board } from "../look-at-board.ts";

/** What a board has of each shot, by its id. */
export type BoardIndex = {
  planned(shotId: string): PlannedShot | undefined;
  status(shotId: string): ShotStatus | undefined;
  /** Of the cut. */
  takes(shotId: string): readonly ListedTake[];
  /** Of a live render. */
  liveTakes(shotId: string): readonly ListedTake[];
  /** Those on the bill of the shot: a request that several shots use is paid once, for the first of them. */
  paidTakes(shotId: string): readonly ListedTake[];
};

const indexes = new WeakMap<Board, BoardIndex>();

/** The index of a board: made once. */
export function indexOf(board: Board): BoardIndex {
  const index = indexes.get(board) ?? makeIndex(board);
  indexes.set(board, index);
  return index;
}

function makeIndex(board: Board): BoardIndex {
  const planned = new Map(board.plan.shots.map((one) => [one.shot.id, one]));
  const statuses = new Map(board.status.shots.map((one) => [one.id, one]));
  const byShot = (lists: Board["takes"]) => new Map(lists.map((one) => [one.shotId, one.takes]));
  const payers = new Map<string, string>();
  for (const { shotId, takes: own } of board.liveTakes) {
    for (const { requestKey, spending } of own) {
      if (spending.paidUsd > 0n && !payers.has(requestKey)) payers.set(requestKey, shotId);
    }
  }
  const [takes, liveTakes] = [byShot(board.takes), byShot(board.liveTakes)];
  return {
    planned: (id) => planned.get(id),
    status: (id) => statuses.get(id),
    takes: (id) => takes.get(id) ?? [],
    liveTakes: (id) => liveTakes.get(id) ?? [],
    paidTakes: (id) =>
      (liveTakes.get(id) ?? []).filter(({ requestKey }) => payers.get(requestKey) === id),
  };
}
