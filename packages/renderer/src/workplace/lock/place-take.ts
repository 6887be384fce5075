import type { Lock, LockedTake } from "./lock.ts";
import { addTake, dropTake, renameShot } from "./update-lock.ts";

/**
 * Enters a finished take of a shot. One that the lock has under a name that left the film was only renamed: what was paid
 * for it goes along unchanged, and so do the shot's other takes and its choice if the new name has none of its own.
 *
 * @param order ids of the storyboard's shots.
 */
export function placeTake(
  lock: Lock,
  shotId: string,
  take: LockedTake,
  order: readonly string[],
): Lock {
  const { requestKey } = take;
  const owners = lock.shots.filter(({ takes }) =>
    takes.some((known) => known.requestKey === requestKey),
  );
  if (owners.some(({ id }) => id === shotId)) return lock;
  const [owner] = owners;
  if (owner === undefined) return addTake(lock, shotId, take);
  const known = owner.takes.find((one) => one.requestKey === requestKey)!;
  if (order.includes(owner.id)) return addTake(lock, shotId, known);
  if (lock.shots.every(({ id }) => id !== shotId)) return renameShot(lock, owner.id, shotId);
  return dropTake(addTake(lock, shotId, known), owner.id, requestKey);
}
