import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pictureTypeOf, type PictureType } from "./picture-type.ts";

/** What resolving wants to know of the files that a storyboard names. Paths are absolute. */
export type StoryboardFiles = {
  exists(path: string): boolean;
  /** Of a file that exists; hexadecimal. */
  sha256(path: string): string;
  /** What a file that exists is, and how large; absent: files are not looked into. */
  look?(path: string): FileLook;
};

export type FileLook = {
  readonly sizeBytes: number;
  /** `undefined`: it is no picture that a model takes. */
  readonly pictureType: PictureType | undefined;
};

/**
 * Looks at the disk, at each folder and picture once: ten thousand shots that share one folder of narration cost
 * one look.
 */
export function createStoryboardFiles(): StoryboardFiles {
  const folders = new Map<string, ReadonlySet<string>>();
  const read = new Map<string, FileLook & { readonly sha256: string }>();
  const look = (file: string): FileLook & { readonly sha256: string } => {
    const known = read.get(file);
    if (known !== undefined) return known;
    const bytes = readFileSync(file);
    const seen = {
      sizeBytes: bytes.length,
      pictureType: pictureTypeOf(bytes),
      sha256: createHash("sha256").update(bytes).digest("hex"),
    };
    read.set(file, seen);
    return seen;
  };
  return {
    exists: (file) => {
      const folder = path.dirname(file);
      const names = folders.get(folder) ?? fileNames(folder);
      folders.set(folder, names);
      return names.has(path.basename(file));
    },
    sha256: (file) => look(file).sha256,
    look,
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
