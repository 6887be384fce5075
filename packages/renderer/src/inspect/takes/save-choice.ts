import { systemClock } from "@storyreel/core";
import { loadLock } from "../../workplace/lock/load-lock.ts";
import { LockError, lockPath, type Lock } from "../../workplace/lock/lock.ts";
import { placeTake } from "../../workplace/lock/place-take.ts";
import { chooseTake, takesByKey, type Choice } from "../../workplace/lock/update-lock.ts";
import { writeLock } from "../../workplace/lock/write-lock.ts";
import type { Workplace } from "../../workplace/workplace.ts";

export type ChoiceToSave = {
  readonly file: string;
  readonly cwd: string;
  readonly workplace: Workplace;
  readonly shotId: string;
  /** Ids of the storyboard's shots. */
  readonly order: readonly string[];
  /** `undefined` leaves the choice to the storyboard. */
  readonly choice: Choice | undefined;
};

/**
 * Writes a choice to the lock file. Locks the state folder, so that no render writes the file at the same time.
 *
 * @throws LedgerError `LEDGER_LOCKED` while a render runs; LockError `LOCK_CHANGED` when the file is not valid any more.
 */
export async function saveChoice(options: ChoiceToSave): Promise<void> {
  const { file, cwd, workplace, shotId, choice } = options;
  const state = await workplace.hold({ clock: systemClock });
  try {
    const path = lockPath(file);
    const { lock } = await loadLock(path, { cwd });
    if (lock === undefined) {
      throw new LockError(
        "LOCK_CHANGED",
        `${path} was changed and is not a valid lock file any more`,
      );
    }
    const placed = choice === undefined ? lock : underItsName(lock, choice, options);
    await writeLock(path, chooseTake(placed, shotId, choice));
  } finally {
    await state.close();
  }
}

/** A renamed shot that was not rendered since is in the lock under its earlier name. */
function underItsName(lock: Lock, choice: Choice, { shotId, order }: ChoiceToSave): Lock {
  const found = takesByKey(lock).get(choice.requestKey);
  return found === undefined ? lock : placeTake(lock, { shotId, take: found.take }, order);
}
