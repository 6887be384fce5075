import type { PlannedShot } from "../../plan/render-plan.ts";
import { firstTakeOf } from "../../plan/takes-of-shot.ts";
import { ownSourceOf } from "../../storyboard/shot-source.ts";

/**
 * Finds the old shot of each new shot: the one with the same id, or else a removed one with the same request or file. A shot without a
 * pair was added.
 */
export function pairShots(
  before: readonly PlannedShot[],
  after: readonly PlannedShot[],
): ReadonlyMap<PlannedShot, PlannedShot> {
  const oldById = new Map(before.map((planned) => [planned.shot.id, planned]));
  const newIds = new Set(after.map(({ shot }) => shot.id));
  const gone = new Map<string, PlannedShot[]>();
  for (const planned of before) {
    if (newIds.has(planned.shot.id)) continue;
    const key = keyOf(planned);
    gone.set(key, [...(gone.get(key) ?? []), planned]);
  }
  const pairs = new Map<PlannedShot, PlannedShot>();
  for (const planned of after) {
    const old = oldById.get(planned.shot.id) ?? gone.get(keyOf(planned))?.shift();
    if (old !== undefined) pairs.set(planned, old);
  }
  return pairs;
}

function keyOf(planned: PlannedShot): string {
  const own = ownSourceOf(planned.shot);
  return own === undefined ? (firstTakeOf(planned)?.requestKey ?? "") : `${own.kind} ${own.name}`;
}
