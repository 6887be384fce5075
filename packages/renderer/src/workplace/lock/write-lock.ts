import { open, readFile, rename, rm } from "node:fs/promises";
import { formatLock } from "./format-lock.ts";
import type { Lock } from "./lock.ts";

/** Writes the lock whole or not at all: flushed under another name, then renamed. An equal file is left alone. */
export async function writeLock(path: string, lock: Lock): Promise<void> {
  const text = formatLock(lock);
  if ((await readIfThere(path)) === text) return;
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, "w");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}
