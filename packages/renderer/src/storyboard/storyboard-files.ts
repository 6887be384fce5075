import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { mediaTypeOf, type MediaType } from "./media-way.ts";
import { pictureTypeOf, type PictureType } from "./picture-type.ts";
import type { FootageLook } from "./read-footage.ts";
import type { StillLook } from "./read-still.ts";

/** Access to the files that a storyboard names. Paths are absolute. */
export type StoryboardFiles = {
  exists(path: string): boolean;
  /** In hexadecimal. The file must exist. */
  sha256(path: string): string;
  /** The type and size of a file that exists; absent: the content of files is not checked. */
  look?(path: string): FileLook;
  /** What is known of a video file that exists; absent: nothing. */
  readonly footage?: (path: string) => Promise<FootageLook>;
  /** What is known of a picture file that exists; absent: nothing. */
  readonly still?: (path: string) => Promise<StillLook>;
  /** The length of a sound file; `undefined`: it has no sound. Absent: the content of files is not looked at. */
  soundSeconds?(path: string): Promise<number | undefined>;
};

export type FileLook = {
  readonly sizeBytes: number;
  /** `undefined`: not a picture that models accept. */
  readonly pictureType: PictureType | undefined;
  /** `undefined`: not a file that requests take. */
  readonly mediaType: MediaType | undefined;
};

/** Reads from the disk, each folder and picture once: ten thousand shots can share one folder of narration. */
export function createStoryboardFiles(): StoryboardFiles {
  const folders = new Map<string, ReadonlySet<string>>();
  const read = new Map<string, FileLook & { readonly sha256: string }>();
  const footage = new Map<string, Promise<FootageLook>>();
  const look = (file: string): FileLook & { readonly sha256: string } => {
    const known = read.get(file);
    if (known !== undefined) return known;
    const bytes = readFileSync(file);
    const pictureType = pictureTypeOf(bytes);
    const seen = {
      sizeBytes: bytes.length,
      pictureType,
      mediaType: mediaTypeOf(bytes, pictureType),
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
    soundSeconds: async (file) => {
      // Loaded only for storyboards with shots as long as their narration.
      const { readSoundSeconds } = await import("./read-footage.ts");
      return readSoundSeconds(file);
    },
    footage: (file) => {
      const known = footage.get(file) ?? lookAtVideo(file);
      footage.set(file, known);
      return known;
    },
    still: lookAtPicture,
  };
}

async function lookAtPicture(file: string): Promise<StillLook> {
  const { readStill } = await import("./read-still.ts");
  return readStill(file);
}

async function lookAtVideo(file: string): Promise<FootageLook> {
  // Loaded only for storyboards with own footage.
  const { readFootage } = await import("./read-footage.ts");
  return readFootage(file);
}

function fileNames(folder: string): ReadonlySet<string> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return new Set(entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name));
  } catch {
    // A folder that does not exist, or cannot be read, has no files that can be used.
    return new Set();
  }
}
