import type { Clip } from "../../film/media/clip.ts";
import type { PlannedTake } from "../../plan/render-plan.ts";
import type { LoadedLock } from "./parse-lock.ts";
import { LockError, type Lock } from "./lock.ts";
import { lockTake } from "./lock-takes.ts";
import { inheritChoice, placeTake } from "./place-take.ts";
import { homesByKey, orderLock } from "./update-lock.ts";
import { writeLock } from "./write-lock.ts";

/** Updates the lock file while takes finish. */
export type LockKeeper = {
  /** Records a finished take. The file is written soon after; takes that finish together share one write. */
  note(take: PlannedTake, finished: { readonly requestId: string; readonly clip: Clip }): void;
  /**
   * Resolves with the lock when the file contains everything that was recorded.
   * @throws LockError `LOCK_CHANGED`; Node's error when the file cannot be written
   */
  settle(): Promise<Lock>;
};

type Note = {
  readonly take: PlannedTake;
  readonly requestId: string;
  readonly clip: Clip;
  readonly date: string;
};

/**
 * Each write starts from the current content of the file, so that changes of another render, or of a person who chose a take
 * in the meantime, are kept.
 */
export function createLockKeeper(options: {
  readonly path: string;
  readonly read: () => Promise<LoadedLock>;
  /** Ids of the storyboard's shots, in its order. */
  readonly order: readonly string[];
  /** Request key of the first take that the storyboard asks for, by shot. */
  readonly firstKeys: ReadonlyMap<string, string | undefined>;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
}): LockKeeper {
  const { path, read, order, firstKeys } = options;
  let notes: Note[] = [];
  let lock: Lock | undefined;
  let failure: { readonly error: unknown } | undefined;
  let writing: Promise<void> = Promise.resolve();

  const flush = async (): Promise<void> => {
    if (failure !== undefined || (notes.length === 0 && lock !== undefined)) return;
    const noted = notes;
    notes = [];
    try {
      const current = await readWhole();
      lock = noted.length === 0 ? current : orderLock(enter(current, noted), order);
      if (noted.length > 0) await writeLock(path, lock);
    } catch (error) {
      failure = { error };
    }
  };

  async function readWhole(): Promise<Lock> {
    const { lock: current } = await read();
    if (current !== undefined) return current;
    throw new LockError(
      "LOCK_CHANGED",
      `${path} was changed while takes were generated, and is no longer a valid lock file`,
      {
        hint: "repair it and try again: the ledger has every take, so nothing is paid twice",
      },
    );
  }

  function enter(current: Lock, noted: readonly Note[]): Lock {
    const known = homesByKey(current);
    const isNews = ({ take }: Note): boolean =>
      known.get(take.requestKey)?.includes(take.shotId) !== true;
    return noted.filter(isNews).reduce((next, { take, ...finished }) => {
      const { shotId } = take;
      const listed = inheritChoice(next, { shotId, firstKey: firstKeys.get(shotId) }, order);
      return placeTake(listed, { shotId, take: lockTake(take, finished) }, order);
    }, current);
  }

  return {
    note: (take, { requestId, clip }) => {
      const date = new Date(options.now()).toISOString().slice(0, 10);
      notes.push({ take, requestId, clip, date });
      writing = writing.then(flush);
    },
    settle: async () => {
      writing = writing.then(flush);
      await writing;
      if (failure !== undefined) throw failure.error;
      return lock!;
    },
  };
}
