import type { Lock, LockedTake } from "./lock.ts";
import { addTake, chooseTake, dropEmpty, dropTake, renameShot } from "./update-lock.ts";

/**
 * Adds a finished take of a shot. If the lock lists the take for a shot that is not in the storyboard any more, the shot was
 * renamed: its take moves to the new name as it is, and so do its other takes and its choice, unless the new name has its own.
 * A choice of the take that was made before the take moves too.
 *
 * @param order ids of the storyboard's shots.
 */
export function placeTake(
  before: Lock,
  { shotId, take }: { readonly shotId: string; readonly take: LockedTake },
  order: readonly string[],
): Lock {
  const { requestKey } = take;
  const lock = adoptChoice(before, { shotId, requestKey }, order);
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

/**
 * Lists a shot with the choice that it has as long as it is not listed: the one that another shot of the film has for the same
 * request, as after a split. `firstKey` is the request key of the first take that the storyboard asks for.
 */
export function inheritChoice(
  lock: Lock,
  { shotId, firstKey }: { readonly shotId: string; readonly firstKey: string | undefined },
  order: readonly string[],
): Lock {
  if (firstKey === undefined || lock.shots.some(({ id }) => id === shotId)) return lock;
  // As in `choicesOf`, the last one counts.
  const other = lock.shots.findLast(
    ({ chosen, chosenFor }) => chosen !== undefined && chosenFor === firstKey,
  );
  // A shot that is not in the film any more has got another name: it moves with its takes.
  if (other?.chosen === undefined || !order.includes(other.id)) return lock;
  return chooseTake(lock, shotId, { requestKey: other.chosen, chosenFor: firstKey });
}

/**
 * A shot that is not in the storyboard any more, and of which this take, or the first one, was chosen before it was made, has
 * got another name: its choice moves there, with its takes if the new name has none.
 */
function adoptChoice(
  lock: Lock,
  { shotId, requestKey }: { readonly shotId: string; readonly requestKey: string },
  order: readonly string[],
): Lock {
  const left = lock.shots.find(
    ({ id, chosen, chosenFor }) =>
      !order.includes(id) && (chosen === requestKey || chosenFor === requestKey),
  );
  if (left?.chosen === undefined) return lock;
  const own = lock.shots.find(({ id }) => id === shotId);
  if (own === undefined) return renameShot(lock, left.id, shotId);
  if (own.chosen !== undefined) return lock;
  const choice = { requestKey: left.chosen, chosenFor: left.chosenFor ?? left.chosen };
  return dropEmpty(chooseTake(chooseTake(lock, shotId, choice), left.id, undefined), left.id);
}
