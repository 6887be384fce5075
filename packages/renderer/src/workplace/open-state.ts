import { realpathSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import type { Clock } from "@storyreel/core";
import { unfinishedPath } from "@storyreel/models/paths";
import { LedgerError, ledgerErrorFrom } from "./ledger/ledger-error.ts";
import { openSqliteLedger, type SqliteLedger } from "./ledger/sqlite-ledger.ts";
import { createMediaStore, removeUnfinishedMedia, type MediaStore } from "./media-store.ts";
import { ignoreStateFolder, stateFolder } from "./state-folder.ts";
import { readHolder, takeStateLock, type LockFiles, type StateLock } from "./state-lock.ts";

/** A state folder that only this process may write to. */
export type OpenState = {
  readonly ledger: SqliteLedger;
  readonly media: MediaStore;
  /** @throws LedgerError `LEDGER_LOST` if the folder was deleted or replaced; nothing may be submitted then. */
  check(): void;
  close(): Promise<void>;
};

/** How to open a state folder that another process may hold. */
export type OpenStateOptions = {
  readonly clock: Clock;
  /**
   * How long to wait for another process that holds the folder. Default: two seconds, and not at all for a process that has held it
   * for longer: choosing a take, or looking who holds it, holds it for a moment.
   */
  readonly waitMs?: number;
  readonly signal?: AbortSignal;
};

const retryMs = 200;

const patienceMs = 2000;
const shortRetryMs = 20;

/**
 * Opens a state folder for writing, and creates it if there is none.
 *
 * @throws LedgerError `LEDGER_LOCKED` names the process that holds it; `LEDGER_UNWRITABLE`, `LEDGER_DISK_FULL`,
 *   `LEDGER_DAMAGED`, `LEDGER_VERSION`, `LEDGER_UNREADABLE`.
 */
export async function openState(path: string, options: OpenStateOptions): Promise<OpenState> {
  const folder = stateFolder(path);
  try {
    await mkdir(folder.media, { recursive: true });
    await ignoreStateFolder(path);
  } catch (cause) {
    throw ledgerErrorFrom(cause, `could not create the state folder ${path}`);
  }
  checkLength(path);
  const lock = await waitForLock(folder, options);
  try {
    // What cannot be removed does no harm.
    await removeUnfinishedMedia(folder.media).catch(() => undefined);
    const ledger = await openSqliteLedger(folder.ledger);
    return {
      ledger,
      media: createMediaStore(folder.media),
      check: () => lock.check(),
      close: async () => {
        await ledger.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

// The longest path that SQLite opens on systems other than Windows (MAX_PATHNAME in os_unix.c, less the ending of its log),
// measured with the SQLite of Node 24.21: 504 bytes.
const longestDatabase = 504;

/** SQLite follows links first, and says no more than that it cannot open the file. */
function checkLength(path: string): void {
  if (process.platform === "win32") return;
  const folder = realpathSync(path);
  const bytes = Buffer.byteLength(folder);
  const most = longestDatabase - Buffer.byteLength(unfinishedPath("/ledger.db"));
  if (bytes <= most) return;
  throw new LedgerError(
    "LEDGER_UNWRITABLE",
    `the path of the state folder ${folder} is too long for its database: ${bytes} bytes, at most ${most}`,
    { hint: "choose a folder with a shorter path with --state" },
  );
}

/** Deletes the ledger in a state folder, unless a process is using it. */
export function forgetRequests(path: string): void {
  const folder = stateFolder(path);
  let lock: StateLock;
  try {
    lock = takeStateLock(folder, Date.now());
  } catch (error) {
    // Its requests are not over yet.
    if (error instanceof LedgerError && error.code === "LEDGER_LOCKED") return;
    throw error;
  }
  for (const end of ["", "-wal", "-shm"]) remove(folder.ledger + end);
  remove(folder.earlierLedger);
  lock.release();
}

/** Whatever has the name. */
function remove(path: string): void {
  rmSync(path, { force: true, recursive: true });
}

async function waitForLock(files: LockFiles, options: OpenStateOptions): Promise<StateLock> {
  const { clock, signal, waitMs = patienceMs } = options;
  const isBrief = options.waitMs === undefined;
  const pauseMs = isBrief ? shortRetryMs : retryMs;
  const untilMs = clock.now() + waitMs;
  let known: string | undefined;
  for (;;) {
    try {
      return takeStateLock(files, clock.now());
    } catch (error) {
      const isHeld = error instanceof LedgerError && error.code === "LEDGER_LOCKED";
      if (!isHeld || clock.now() + pauseMs > untilMs) throw error;
      // Seen twice: the first time, it may be left over from a process that was killed.
      const holder = readHolder(files);
      const isLong = holder !== undefined && clock.now() - holder.sinceMs > patienceMs;
      if (isBrief && isLong && holder.text === known) throw error;
      known = holder?.text;
    }
    await clock.sleep(pauseMs, signal);
  }
}
