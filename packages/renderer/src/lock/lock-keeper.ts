import type { Clip } from "../media/clip.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import type { Lock } from "./lock.ts";
import { lockTake } from "./lock-takes.ts";
import { addTake, dropTake, orderLock } from "./update-lock.ts";
import { writeLock } from "./write-lock.ts";

/** Keeps the lock file up to date while takes finish. */
export type LockKeeper = {
  /** Notes a finished take; the file follows soon, and several that finish together cost one write. */
  note(take: PlannedTake, finished: { readonly requestId: string; readonly clip: Clip }): void;
  /** Resolves with the lock when the file says all that was noted. @throws Node's error when it cannot be written */
  settle(): Promise<Lock>;
};

export function createLockKeeper(options: {
  readonly path: string;
  readonly lock: Lock;
  /** Ids of the storyboard's shots, in its order. */
  readonly order: readonly string[];
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
}): LockKeeper {
  const { path, order } = options;
  let lock = options.lock;
  let written = options.lock;
  let failure: { readonly error: unknown } | undefined;
  let writing: Promise<void> = Promise.resolve();

  const flush = async (): Promise<void> => {
    if (written === lock || failure !== undefined) return;
    const next = lock;
    try {
      await writeLock(path, orderLock(next, order));
      written = next;
    } catch (error) {
      failure = { error };
    }
  };
  return {
    note: (take, { requestId, clip }) => {
      const date = new Date(options.now()).toISOString().slice(0, 10);
      lock =
        moveTake(lock, take, order) ??
        addTake(lock, take.shotId, lockTake(take, { requestId, clip, date }));
      writing = writing.then(flush);
    },
    settle: async () => {
      writing = writing.then(flush);
      await writing;
      if (failure !== undefined) throw failure.error;
      return orderLock(lock, order);
    },
  };
}

/** A take that was made for a shot under another name goes along when that name is gone, with what was paid for it. */
function moveTake(lock: Lock, take: PlannedTake, order: readonly string[]): Lock | undefined {
  const owner = lock.shots.find((shot) =>
    shot.takes.some((known) => known.requestKey === take.requestKey),
  );
  const known = owner?.takes.find(({ requestKey }) => requestKey === take.requestKey);
  if (owner === undefined || known === undefined || owner.id === take.shotId) return undefined;
  const added = addTake(lock, take.shotId, known);
  return order.includes(owner.id) ? added : dropTake(added, owner.id, take.requestKey);
}
