import { createStoryboardFiles, type FileLook, type StoryboardFiles } from "./storyboard-files.ts";

/** The files of a storyboard on the disk, and which of them it asks for. */
export type RecordedFiles = {
  readonly files: StoryboardFiles;
  /** Absolute paths, those that do not exist included. Grows while a storyboard is loaded. */
  readonly asked: ReadonlySet<string>;
};

const nothing: FileLook = { sizeBytes: 0, pictureType: undefined, mediaType: undefined };

/**
 * Notes every file that a storyboard names, even if it has mistakes.
 *
 * @param onAsk is called before a file is looked at.
 */
export function recordFiles(onAsk: (path: string) => void = () => undefined): RecordedFiles {
  const disk = createStoryboardFiles();
  const asked = new Set<string>();
  return {
    asked,
    files: {
      exists: (path) => {
        asked.add(path);
        onAsk(path);
        return disk.exists(path);
      },
      sha256: (path) => disk.sha256(path),
      look: (path) => disk.look?.(path) ?? nothing,
      soundSeconds: async (path) => disk.soundSeconds?.(path),
      ...(disk.footage === undefined ? {} : { footage: disk.footage }),
      ...(disk.still === undefined ? {} : { still: disk.still }),
    },
  };
}
