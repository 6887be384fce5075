import { existsSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

const ending = ".lock.yaml";

export type FoundLocks = {
  /** Absolute paths. */
  readonly paths: readonly string[];
  /** Folders and files that could not be read: nobody knows what they contain. */
  readonly unreadable: readonly string[];
};

/** Finds our lock files in a folder and below, outside `node_modules` and hidden folders. */
export async function findLocks(folder: string): Promise<FoundLocks> {
  const paths: string[] = [];
  const unreadable: string[] = [];
  const folders = [folder];
  for (let path = folders.pop(); path !== undefined; path = folders.pop()) {
    try {
      for (const entry of await readdir(path, { withFileTypes: true })) {
        const { name } = entry;
        const isHidden = name.startsWith(".") || name === "node_modules";
        if (entry.isDirectory() && !isHidden) folders.push(join(path, name));
        if (entry.isFile() && name.endsWith(ending)) paths.push(join(path, name));
      }
    } catch {
      unreadable.push(path);
    }
  }
  const ours: string[] = [];
  for (const path of paths.toSorted()) {
    try {
      if (await isOurs(path)) ours.push(path);
    } catch {
      unreadable.push(path);
    }
  }
  return { paths: ours, unreadable };
}

/** Other programs have lock files with this ending too. */
async function isOurs(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(4096) });
    return buffer.toString("latin1", 0, bytesRead).includes("storyboard_lock");
  } finally {
    await file.close();
  }
}

/** The storyboard that a lock file belongs to; it may be gone. */
export function storyboardOf(lock: string): string {
  const base = lock.slice(0, -ending.length);
  return existsSync(`${base}.yml`) && !existsSync(`${base}.yaml`) ? `${base}.yml` : `${base}.yaml`;
}
