import { readFile } from "node:fs/promises";
import { codeOf } from "../../kit/errors.ts";
import { writeWholeFile } from "../../kit/whole-file.ts";
import { formatLock } from "./format-lock.ts";
import type { Lock } from "./lock.ts";

/** Writes the lock file completely or not at all. A file with the same content is not written. */
export async function writeLock(path: string, lock: Lock): Promise<void> {
  const text = formatLock(lock);
  if ((await readIfPresent(path)) === text) return;
  await writeWholeFile(path, text, { isFlushed: true });
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
