import { existsSync, readdirSync } from "node:fs";
import { lstat, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isUnfinishedName, unfinishedPath } from "@storyreel/models/paths";
import { syncFolder } from "../kit/whole-file.ts";

/** The endings of the files in a media store. That of a clip is the first. */
export const mediaEndings = [
  "mp4",
  "png",
  "jpg",
  "webp",
  "wav",
  "mp3",
  "m4a",
  "flac",
  "ogg",
  "aac",
] as const;

/**
 * The store of media by content hash: `ab/<sha256>.mp4`, and pictures and sounds with the endings of their kinds. A file that has
 * its name is complete and on the disk.
 */
export type MediaStore = {
  /** Where the file is; for one that is not there, where a clip would be. */
  path(sha256: string): string;
  /** Whether the clip is there, in full length where that is known. */
  has(sha256: string, sizeBytes?: number): Promise<boolean>;
  /** Where a download of the key is written until it is known to be complete. Another path for each call. */
  partPath(key: string): string;
  /** Flushes a complete download and gives it its name; resolves to the clip's path. */
  keep(partPath: string, sha256: string): Promise<string>;
  discard(partPath: string): Promise<void>;
};

export function createMediaStore(folder: string): MediaStore {
  const path = (sha256: string): string => findNamed(join(folder, sha256.slice(0, 2)), sha256);
  return {
    path,
    has: async (sha256, sizeBytes) => {
      const found = (await sizeOf(path(sha256))) ?? 0;
      return sizeBytes === undefined ? found > 0 : found === sizeBytes;
    },
    partPath: (key) => unfinishedPath(join(folder, `${key}.mp4`)),
    keep: async (partPath, sha256) => {
      // Commands that only read do not load what looks into files.
      const { findMediaEnding } = await import("./media-ending.ts");
      const ending = await findMediaEnding(partPath);
      const target = join(folder, sha256.slice(0, 2), `${sha256}.${ending}`);
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

function findNamed(folder: string, sha256: string): string {
  const ofClip = join(folder, `${sha256}.mp4`);
  // Most are clips: the folder is read for the others alone.
  if (existsSync(ofClip)) return ofClip;
  const names = new Set(namesIn(folder));
  const other = mediaEndings.map((ending) => `${sha256}.${ending}`).find((name) => names.has(name));
  return other === undefined ? ofClip : join(folder, other);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Removes the unfinished downloads of processes that were killed. Only for the process that holds the state folder: nobody
 * else downloads into it then. A folder that is a link may be shared with other state folders, and is left as it is.
 */
export async function removeUnfinishedMedia(folder: string): Promise<void> {
  if (!(await lstat(folder)).isDirectory()) return;
  for (const name of await readdir(folder)) {
    if (isUnfinishedName(name)) await rm(join(folder, name), { force: true });
  }
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
