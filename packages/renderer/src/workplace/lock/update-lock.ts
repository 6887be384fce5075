import { canonicalJson } from "../../kit/json.ts";
import type { Lock, LockedShot, LockedTake } from "./lock.ts";

/** The lock with one more finished take. Adding the same take again changes nothing. */
export function addTake(lock: Lock, shotId: string, take: LockedTake): Lock {
  const shot = lock.shots.find((candidate) => candidate.id === shotId);
  if (shot?.takes.some((known) => known.requestKey === take.requestKey)) return lock;
  const next: LockedShot = {
    id: shotId,
    chosen: shot?.chosen,
    chosenFor: shot?.chosenFor,
    takes: insertTake(shot?.takes ?? [], take),
  };
  return {
    shots:
      shot === undefined
        ? [...lock.shots, next]
        : lock.shots.map((candidate) => (candidate === shot ? next : candidate)),
  };
}

/** At the end; takes of one request by their number, in whatever order they finished. */
function insertTake(takes: readonly LockedTake[], take: LockedTake): readonly LockedTake[] {
  let at = takes.length;
  while (at > 0 && isLaterTake(takes[at - 1]!, take)) at -= 1;
  return takes.toSpliced(at, 0, take);
}

function isLaterTake(known: LockedTake, take: LockedTake): boolean {
  return known.take > take.take && known.model === take.model && wordsOf(known) === wordsOf(take);
}

/** Takes of one request differ only in their seed. */
function wordsOf({ payload }: LockedTake): string {
  const { seed: _, ...words } = payload;
  return canonicalJson(words);
}

/** A chosen take, and the first take that the storyboard asks for at the time of the choice; both are request keys. */
export type Choice = { readonly requestKey: string; readonly chosenFor: string };

/**
 * The lock with another take chosen for a shot; `undefined` leaves the choice to the storyboard. A shot that is not in the lock is
 * added at its end.
 */
export function chooseTake(lock: Lock, shotId: string, choice: Choice | undefined): Lock {
  const words = { chosen: choice?.requestKey, chosenFor: choice?.chosenFor };
  if (lock.shots.every(({ id }) => id !== shotId)) {
    return { shots: [...lock.shots, { id: shotId, ...words, takes: [] }] };
  }
  return {
    shots: lock.shots.map((shot) => (shot.id === shotId ? { ...shot, ...words } : shot)),
  };
}

/** The lock without a shot that has neither takes nor a choice. */
export function dropEmpty(lock: Lock, shotId: string): Lock {
  const isEmpty = ({ id, chosen, takes }: LockedShot): boolean =>
    id === shotId && chosen === undefined && takes.length === 0;
  return { shots: lock.shots.filter((shot) => !isEmpty(shot)) };
}

/** The lock with a shot renamed, including its takes and its choice. */
export function renameShot(lock: Lock, from: string, to: string): Lock {
  return { shots: lock.shots.map((shot) => (shot.id === from ? { ...shot, id: to } : shot)) };
}

/**
 * The lock with its shots in the order of the film. If two people add shots at different places of the storyboard, they add
 * lines at different places of the lock file, which git can merge. A shot that was removed from the storyboard stays after the
 * shot that it came after.
 */
export function orderLock(lock: Lock, order: readonly string[]): Lock {
  const position = new Map(order.map((id, index) => [id, index]));
  const known = lock.shots
    .filter((shot) => position.has(shot.id))
    .sort((a, b) => position.get(a.id)! - position.get(b.id)!);
  const result: LockedShot[] = [...known];
  let before: string | undefined;
  for (const shot of lock.shots) {
    if (!position.has(shot.id)) {
      const at = before === undefined ? -1 : result.findIndex((other) => other.id === before);
      result.splice(at + 1, 0, shot);
    }
    before = shot.id;
  }
  return { shots: result };
}

/** Every finished take by its request key, for any shot. */
export function takesByKey(lock: Lock): ReadonlyMap<string, { shotId: string; take: LockedTake }> {
  const found = new Map<string, { shotId: string; take: LockedTake }>();
  for (const shot of lock.shots) {
    for (const take of shot.takes) found.set(take.requestKey, { shotId: shot.id, take });
  }
  return found;
}

/** Ids of the shots that a request was made for, by its key. */
export function homesByKey(lock: Lock): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, string[]>();
  for (const { id, takes } of lock.shots) {
    for (const { requestKey } of takes) {
      const known = homes.get(requestKey);
      if (known === undefined) homes.set(requestKey, [id]);
      else known.push(id);
    }
  }
  return homes;
}

/** The lock without a take of a shot; a shot that has no takes left is removed too. */
export function dropTake(lock: Lock, shotId: string, requestKey: string): Lock {
  return {
    shots: lock.shots.flatMap((shot) => {
      if (shot.id !== shotId) return [shot];
      const takes = shot.takes.filter((take) => take.requestKey !== requestKey);
      return takes.length === 0 ? [] : [{ ...shot, takes }];
    }),
  };
}
