import { open, readFile, stat } from "node:fs/promises";
import type { Input, InputVideoTrack } from "mediabunny";
import { isSystemError } from "../../kit/errors.ts";
import { checkIndex } from "./check-index.ts";
import { importMediabunny } from "../../kit/import-mediabunny.ts";
import { MediaError } from "./media-error.ts";
import { readTopBoxes } from "./mp4-boxes.ts";

/** A clip whose index was read. It keeps the file open until it is disposed. */
export type OpenContainer = {
  readonly container: "mov" | "matroska";
  readonly input: Input;
  readonly video: InputVideoTrack;
  readonly sizeBytes: number;
};

/**
 * Opens a clip to read its index and packets. Accepts only MP4 and MOV, and of the user's own files also MKV and WebM. ffmpeg is
 * told to read clips as such, so that a playlist in place of a clip is never followed.
 *
 * @param origin `download` is the result of a request.
 * @throws MediaError `MEDIA_UNREADABLE`, `MEDIA_EMPTY`, `MEDIA_NOT_VIDEO`, `MEDIA_TRUNCATED`, `MEDIA_WITHOUT_PICTURE`.
 */
export async function openContainer(
  path: string,
  origin: "download" | "own" = "download",
): Promise<OpenContainer> {
  const sizeBytes = await readSize(path);
  if (sizeBytes === 0) throw new MediaError("MEDIA_EMPTY", `${path} is empty`);
  const container = origin === "own" && (await isMatroska(path)) ? "matroska" : "mov";
  if (container === "mov") await checkIndex(path);
  const { FilePathSource, Input, MATROSKA, MP4, QTFF, WEBM } = await importMediabunny();
  const formats = container === "mov" ? [MP4, QTFF] : [MATROSKA, WEBM];
  const input = new Input({ source: new FilePathSource(path), formats });
  try {
    if (!(await canRead(input))) throw await refuseOther(path);
    const video = await readPrimaryVideo(input, path);
    if (video === null) {
      if (await isCutOff(path)) {
        throw new MediaError("MEDIA_TRUNCATED", `the index of ${path} is missing or cut off`);
      }
      throw new MediaError("MEDIA_WITHOUT_PICTURE", `${path} has no video track`);
    }
    return { container, input, video, sizeBytes };
  } catch (error) {
    input.dispose();
    throw error;
  }
}

/** EBML (RFC 8794), 11.2.1: the first four bytes of its header. */
async function isMatroska(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.readUInt32BE(0) === 0x1a45dfa3;
  } finally {
    await file.close();
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
