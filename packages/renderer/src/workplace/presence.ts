import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmdirSync, rmSync, watch, type FSWatcher } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { LedgerError } from "./ledger/ledger-error.ts";
import { takeStateLock, type LockFiles, type StateLock } from "./state-lock.ts";

/** That this process is one of those of this user that have a name. */
export type Presence = {
  /** How many others there are. */
  others(): number;
  close(): void;
};

/** A process that was killed says nothing: how often to look for it. */
const lookMs = 2000;

/**
 * Says that this process has a name, and who else does. The operating system takes back what a process says with the process,
 * however that ends: no process id has to be believed. Without a folder for it, there are no others.
 *
 * @param onChange others came or went.
 */
export function announcePresence(name: string, onChange: () => void): Presence {
  const id = createHash("sha256").update(`${userInfo().username} ${name}`).digest("hex");
  const folder = join(tmpdir(), `storyreel-${id.slice(0, 32)}`);
  const own = announce(folder);
  let known = own === undefined ? 0 : countOthers(folder, own.key);
  const look = (): void => {
    const now = own === undefined ? 0 : countOthers(folder, own.key);
    if (now === known) return;
    known = now;
    onChange();
  };
  const watcher = own === undefined ? undefined : watchFolder(folder, look);
  const timer = setInterval(look, lookMs).unref();
  return {
    others: () => known,
    close: () => {
      clearInterval(timer);
      watcher?.close();
      if (own === undefined) return;
      own.lock.release();
      removeFiles(filesOf(folder, own.key));
      try {
        rmdirSync(folder);
      } catch {
        // Others are in it.
      }
    },
  };
}

function announce(folder: string): { readonly key: string; readonly lock: StateLock } | undefined {
  // Somebody who looks may take the lock of a new file first, because the file might be one that was left behind.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const key = randomBytes(8).toString("hex");
    let lock: StateLock | undefined;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      lock = takeStateLock(filesOf(folder, key), Date.now());
      lock.check();
      return { key, lock };
    } catch {
      // The next one has another name.
      lock?.release();
    }
  }
  return undefined;
}

function countOthers(folder: string, own: string): number {
  return keysIn(folder).filter((key) => key !== own && isAlive(filesOf(folder, key))).length;
}

function keysIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length));
  } catch {
    return [];
  }
}

/**
 * Removes what a process that ended left behind. Its lock is held meanwhile: a process that has just made the file, and does not have
 * the lock yet, then notices and makes another one.
 */
function isAlive(files: LockFiles): boolean {
  let left: StateLock;
  try {
    left = takeStateLock(files, Date.now());
  } catch (error) {
    return error instanceof LedgerError && error.code === "LEDGER_LOCKED";
  }
  try {
    removeFiles(files);
  } catch {
    // Some systems keep a file that is open.
  }
  left.release();
  return false;
}

const ending = ".lock";

function filesOf(folder: string, key: string): LockFiles {
  return { lock: join(folder, `${key}${ending}`), holder: join(folder, `${key}.txt`) };
}

function removeFiles({ lock, holder }: LockFiles): void {
  rmSync(lock, { force: true });
  rmSync(holder, { force: true });
}

function watchFolder(folder: string, onEvent: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, onEvent);
    watcher.on("error", () => watcher.close());
    return watcher.unref();
  } catch {
    // Others are found a little later.
    return undefined;
  }
}
