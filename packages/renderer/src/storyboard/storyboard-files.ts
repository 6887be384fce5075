import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What resolving wants to know of the files that a storyboard names. Paths are absolute. */
export type StoryboardFiles = {
  exists(path: string): boolean;
  /** Of a file that exists; hexadecimal. */
  sha256(path: string): string;
};

/**
 * Looks at the disk, at each folder and picture once: ten thousand shots that share one folder of narration cost
 * one look.
 */
export function createStoryboardFiles(): StoryboardFiles {
  const folders = new Map<string, ReadonlySet<string>>();
  const hashes = new Map<string, string>();
  return {
    exists: (file) => {
      const folder = path.dirname(file);
      const names = folders.get(folder) ?? fileNames(folder);
      folders.set(folder, names);
      return names.has(path.basename(file));
    },
    sha256: (file) => {
      const hash =
        hashes.get(file) ?? createHash("sha256").update(readFileSync(file)).digest("hex");
      hashes.set(file, hash);
      return hash;
    },
  };
}

function fileNames(folder: string): ReadonlySet<string> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return new Set(entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name));
  } catch {
    // A folder that is not there, or may not be read, holds no file that we could use.
    return new Set();
  }
}
