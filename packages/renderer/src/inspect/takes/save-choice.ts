import { systemClock } from "@storyreel/core";
import { loadLock } from "../../workplace/lock/load-lock.ts";
import { LockError } from "../../workplace/lock/lock-error.ts";
import { lockPath } from "../../workplace/lock/lock-path.ts";
import type { Lock } from "../../workplace/lock/lock.ts";
import { placeTake } from "../../workplace/lock/place-take.ts";
import { chooseTake, takesByKey, type Choice } from "../../workplace/lock/update-lock.ts";
import { writeLock } from "../../workplace/lock/write-lock.ts";
import type { Workplace } from "../../workplace/workplace.ts";

/**
 * Writes a choice to the lock file. Holds the state folder meanwhile, so that no render writes the file at the same time.
 *
 * @param choice `undefined` gives the choice back to the storyboard.
 * @throws LedgerError `LEDGER_LOCKED` while a render runs; LockError `LOCK_CHANGED` when the file went bad meanwhile.
 */
export async function saveChoice(options: {
  readonly file: string;
  readonly cwd: string;
  readonly workplace: Workplace;
  readonly shotId: string;
  /** Ids of the storyboard's shots. */
  readonly order: readonly string[];
  readonly choice: Choice | undefined;
}): Promise<void> {
  const { file, cwd, workplace, shotId, order, choice } = options;
  const state = await workplace.hold({ clock: systemClock });
  try {
    const path = lockPath(file);
    const { lock } = await loadLock(path, { cwd });
    if (lock === undefined) {
      throw new LockError("LOCK_CHANGED", `${path} was changed meanwhile, and cannot be read`);
    }
    const placed = choice === undefined ? lock : underItsName(lock, shotId, choice, order);
    await writeLock(path, chooseTake(placed, shotId, choice));
  } finally {
    await state.close();
  }
}

/** A shot that was renamed and not rendered since stands in the lock under its earlier name. */
function underItsName(lock: Lock, shotId: string, choice: Choice, order: readonly string[]): Lock {
  const found = takesByKey(lock).get(choice.requestKey);
  return found === undefined ? lock : placeTake(lock, shotId, found.take, order);
}
