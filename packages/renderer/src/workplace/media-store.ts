import { mkdir, rename, rm, stat, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { syncFolder } from "./sync-folder.ts";

/** Clips by the hash of their bytes: `ab/<sha256>.mp4`. A clip that has its name is whole and on the disk. */
export type MediaStore = {
  path(sha256: string): string;
  /** Whether the clip is there, in full length where that is known. */
  has(sha256: string, sizeBytes?: number): Promise<boolean>;
  /** Where a download of the key is written until it is known to be whole. */
  partPath(key: string): string;
  /** Flushes the finished part and gives it its name; returns the clip's path. */
  keep(partPath: string, sha256: string): Promise<string>;
  discard(partPath: string): Promise<void>;
};

export function createMediaStore(folder: string): MediaStore {
  const path = (sha256: string): string => join(folder, sha256.slice(0, 2), `${sha256}.mp4`);
  return {
    path,
    has: async (sha256, sizeBytes) => {
      const found = (await sizeOf(path(sha256))) ?? 0;
      return sizeBytes === undefined ? found > 0 : found === sizeBytes;
    },
    partPath: (key) => join(folder, `${key}.part`),
    keep: async (partPath, sha256) => {
      const target = path(sha256);
      await mkdir(dirname(target), { recursive: true });
      await flush(partPath);
      await rename(partPath, target);
      await syncFolder(dirname(target));
      await syncFolder(folder);
      return target;
    },
    discard: (partPath) => rm(partPath, { force: true }),
  };
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch {
    return undefined;
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
