import { open, readFile, stat } from "node:fs/promises";
import type { Input, InputVideoTrack } from "mediabunny";
import { isSystemError } from "../../kit/errors.ts";
import { checkIndex } from "./check-index.ts";
import { importMediabunny } from "../../kit/import-mediabunny.ts";
import { MediaError } from "./media-error.ts";
import { readTopBoxes } from "./mp4-boxes.ts";

/** An MP4 or MOV whose index was read. It keeps the file open until it is disposed. */
export type OpenContainer = {
  readonly input: Input;
  readonly video: InputVideoTrack;
  readonly sizeBytes: number;
};

/**
 * Opens a clip to read its index and packets. Accepts only MP4 and MOV, and ffmpeg is told to read clips as such, so that
 * a playlist in place of a clip is never followed.
 *
 * @throws MediaError `MEDIA_UNREADABLE`, `MEDIA_EMPTY`, `MEDIA_NOT_VIDEO`, `MEDIA_TRUNCATED`, `MEDIA_WITHOUT_PICTURE`.
 */
export async function openContainer(path: string): Promise<OpenContainer> {
  const sizeBytes = await readSize(path);
  if (sizeBytes === 0) throw new MediaError("MEDIA_EMPTY", `${path} is empty`);
  await checkIndex(path);
  const { FilePathSource, Input, MP4, QTFF } = await importMediabunny();
  const input = new Input({ source: new FilePathSource(path), formats: [MP4, QTFF] });
  try {
    if (!(await canRead(input))) throw await refuseOther(path);
    const video = await readPrimaryVideo(input, path);
    if (video === null) {
      if (await isCutOff(path)) {
        throw new MediaError("MEDIA_TRUNCATED", `the index of ${path} is missing or cut off`);
      }
      throw new MediaError("MEDIA_WITHOUT_PICTURE", `${path} has no video track`);
    }
    return { input, video, sizeBytes };
  } catch (error) {
    input.dispose();
    throw error;
  }
}

/** Of a file that is shorter than any header, the reader does not say so but fails. */
async function canRead(input: Input): Promise<boolean> {
  try {
    return await input.canRead();
  } catch (error) {
    if (isSystemError(error)) throw error;
    return false;
  }
}

/**
 * Reads what is in the index of a clip. A damaged one makes the reader fail in many ways, all of which say that the file is bad.
 *
 * @throws MediaError of `read`; `MEDIA_TRUNCATED` for its other errors, except those of the operating system.
 */
export async function readingIndexOf<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof MediaError || isSystemError(cause)) throw cause;
    throw new MediaError("MEDIA_TRUNCATED", `the index of ${path} is damaged or cut off`, {
      cause,
    });
  }
}

/** A file that was cut off before or inside its index fails in many ways. */
async function readPrimaryVideo(input: Input, path: string): Promise<InputVideoTrack | null> {
  try {
    return await input.getPrimaryVideoTrack();
  } catch (cause) {
    throw new MediaError("MEDIA_TRUNCATED", `the index of ${path} is missing or cut off`, {
      cause,
    });
  }
}

async function isCutOff(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const boxes = await readTopBoxes(file);
    return boxes.every(({ type }) => type !== "moov") || boxes.some(({ end }) => end > size);
  } finally {
    await file.close();
  }
}

async function readSize(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    throw new MediaError("MEDIA_UNREADABLE", `cannot read ${path}`, { cause });
  }
}

async function refuseOther(path: string): Promise<MediaError> {
  const start = (await readFile(path)).subarray(0, 256).toString("latin1").trimStart();
  const looksLike = /^<(!doctype|html|\?xml)/i.test(start)
    ? "an HTML page"
    : /^[[{]/.test(start)
      ? "JSON"
      : "another format";
  return new MediaError(
    "MEDIA_NOT_VIDEO",
    `${path}: expected an MP4 or MOV file, got ${looksLike}`,
  );
}
