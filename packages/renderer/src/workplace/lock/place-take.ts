import type { Lock, LockedTake } from "./lock.ts";
import { addTake, dropTake, renameShot } from "./update-lock.ts";

/**
 * Adds a finished take of a shot. If the lock lists the take for a shot that is not in the storyboard any more, the shot was
 * renamed: its take moves to the new name as it is, and so do its other takes and its choice, unless the new name has its own.
 *
 * @param order ids of the storyboard's shots.
 */
export function placeTake(
  lock: Lock,
  { shotId, take }: { readonly shotId: string; readonly take: LockedTake },
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
