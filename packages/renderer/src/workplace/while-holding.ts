import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { LedgerError } from "./ledger/ledger-error.ts";
import { takeStateLock, type LockFiles, type StateLock } from "./state-lock.ts";

/** How long a file is waited for: whoever holds it writes a small file, and may have several to write, on a busy machine. */
const patienceMs = 10_000;

/**
 * Does something as the only process of this user that writes a file. The operating system ends the hold with the process, however
 * that ends. Where nothing can be held, it is done all the same.
 *
 * @throws LedgerError `LEDGER_LOCKED` if another process writes it for longer than ten seconds.
 */
export async function whileHolding<T>(
  file: string,
  work: () => Promise<T>,
  { waitMs = patienceMs }: { readonly waitMs?: number } = {},
): Promise<T> {
  const files = filesOf(file);
  const until = performance.now() + waitMs;
  let held = hold(files);
  while (held === "taken") {
    if (performance.now() >= until) throw takenError(file);
    await setTimeout(5 + Math.random() * 10);
    held = hold(files);
  }
  try {
    return await work();
  } finally {
    if (held !== "impossible") held.release();
  }
}

function hold(files: LockFiles): StateLock | "taken" | "impossible" {
  try {
    mkdirSync(dirname(files.lock), { recursive: true, mode: 0o700 });
    return takeStateLock(files, Date.now());
  } catch (error) {
    return error instanceof LedgerError && error.code === "LEDGER_LOCKED" ? "taken" : "impossible";
  }
}

/**
 * The same for all processes of this user. The lock's file is empty and stays: if it were removed, two processes could each hold
 * a file of that name, and no inode or time tells them apart, because a new file may get both of one that has just gone.
 */
function filesOf(file: string): LockFiles {
  const { uid, username } = userInfo();
  const folder = join(tmpdir(), `storyreel-locks-${uid < 0 ? sha256(username).slice(0, 8) : uid}`);
  const lock = join(folder, `${sha256(file).slice(0, 32)}.lock`);
  return { lock, holder: `${lock}.holder` };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function takenError(file: string): LedgerError {
  return new LedgerError("LEDGER_LOCKED", `another process is writing ${basename(file)}`, {
    hint: "try again; if this happens each time, end the process",
  });
}
