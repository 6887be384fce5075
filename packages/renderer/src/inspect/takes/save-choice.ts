import { systemClock } from "@storyreel/core";
import { loadLock } from "../../workplace/lock/load-lock.ts";
import { LockError, lockPath, type Lock } from "../../workplace/lock/lock.ts";
import { placeTake } from "../../workplace/lock/place-take.ts";
import {
  chooseTake,
  dropEmpty,
  orderLock,
  renameShot,
  takesByKey,
  type Choice,
} from "../../workplace/lock/update-lock.ts";
import { writeLock } from "../../workplace/lock/write-lock.ts";
import type { Workplace } from "../../workplace/workplace.ts";

export type ChoiceToSave = {
  readonly file: string;
  readonly cwd: string;
  /** The one of a live render, also for a take that was only rehearsed. */
  readonly workplace: Workplace;
  readonly shotId: string;
  /** Ids of the storyboard's shots. */
  readonly order: readonly string[];
  /** What `choiceFor` says; `undefined` leaves the choice to the storyboard. */
  readonly choice: Choice | undefined;
  /** Request key of the first take that the storyboard asks for, which finds a shot that was renamed. */
  readonly firstKey: string;
};

/**
 * Writes a choice to the lock file. Locks the state folder, so that no render writes the file at the same time.
 *
 * @throws LedgerError `LEDGER_LOCKED` while a render runs; LockError `LOCK_CHANGED` when the file is not valid any more.
 */
export async function saveChoice(options: ChoiceToSave): Promise<void> {
  const { file, cwd, workplace } = options;
  const state = await workplace.hold({ clock: systemClock });
  try {
    const path = lockPath(file);
    const { lock } = await loadLock(path, { cwd });
    if (lock === undefined) {
      throw new LockError("LOCK_CHANGED", `${path} was changed and is no longer a valid lock file`);
    }
    const next = withChoice(underItsName(lock, options), options);
    // Nothing was chosen, and nothing is: a file of no takes is not begun for that.
    if (next.shots.length > 0 || lock.shots.length > 0) await writeLock(path, next);
  } finally {
    await state.close();
  }
}

function withChoice(lock: Lock, { shotId, order, choice, firstKey }: ChoiceToSave): Lock {
  const chosen = orderLock(chooseTake(lock, shotId, choice), order);
  // Without an entry of its own, the shot would take over the choice of another one with the same request.
  const isInherited = chosen.shots.some(({ chosenFor }) => chosenFor === firstKey);
  return isInherited ? chosen : dropEmpty(chosen, shotId);
}

/** A renamed shot that was not rendered since is in the lock under its earlier name. */
function underItsName(lock: Lock, { shotId, order, choice, firstKey }: ChoiceToSave): Lock {
  const found = choice && takesByKey(lock).get(choice.requestKey);
  if (found !== undefined) return placeTake(lock, { shotId, take: found.take }, order);
  if (lock.shots.some(({ id }) => id === shotId)) return lock;
  const left = lock.shots.find(
    ({ id, chosenFor, takes }) =>
      !order.includes(id) &&
      (chosenFor === firstKey || takes.some(({ requestKey }) => requestKey === firstKey)),
  );
  return left === undefined ? lock : renameShot(lock, left.id, shotId);
}
