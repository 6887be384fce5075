import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { importMediabunny } from "../kit/import-mediabunny.ts";

/** What a shot needs to know about a file of own footage, or why the file cannot be used. */
export type FootageLook =
  | {
      readonly kind: "footage";
      readonly seconds: number;
      readonly widthPx: number;
      readonly heightPx: number;
    }
  | { readonly kind: "unusable"; readonly message: string; readonly hint: string };

/** Reads the index of a video file. Decodes nothing. `message` goes on after the name of the file. */
export async function readFootage(path: string): Promise<FootageLook> {
  const { FilePathSource, Input, MATROSKA, MP4, QTFF, WEBM } = await importMediabunny();
  if ((await stat(path)).size === 0) return unusable("is empty", "copy the file again");
  const input = new Input({
    source: new FilePathSource(path),
    formats: [MP4, QTFF, MATROSKA, WEBM],
  });
  try {
    if (!(await input.canRead())) return refuseFormat(path);
    const video = await input.getPrimaryVideoTrack();
    if (video === null) {
      return unusable("has no video track", "choose a file with a picture, or use it as sound");
    }
    const first = Math.max(0, await video.getFirstTimestamp());
    const seconds = (await video.computeDuration()) - first;
    if (seconds > 0) {
      const [widthPx, heightPx] = [await video.getDisplayWidth(), await video.getDisplayHeight()];
      return { kind: "footage", seconds: roundToMicroseconds(seconds), widthPx, heightPx };
    }
    return unusable("has a video track without frames", "export it again");
  } catch {
    // A damaged index makes the reader fail in many ways.
    return unusable("is damaged or cut off", "copy or export the file again");
  } finally {
    input.dispose();
  }
}

/** The length of a sound file, of any kind that a film can have; `undefined`: it has no sound that can be read. */
export async function readSoundSeconds(path: string): Promise<number | undefined> {
  const { ALL_FORMATS, FilePathSource, Input } = await importMediabunny();
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    const sound = (await input.canRead()) ? await input.getPrimaryAudioTrack() : null;
    const seconds = sound === null ? 0 : await sound.computeDuration();
    return seconds > 0 ? roundToMicroseconds(seconds) : undefined;
  } catch {
    return undefined;
  } finally {
    input.dispose();
  }
}

const otherContainers = new Set([".avi", ".flv", ".m2ts", ".mpg", ".mts", ".mxf", ".ts", ".wmv"]);

function refuseFormat(path: string): FootageLook {
  const ending = extname(path).toLowerCase();
  return unusable(
    "is not an MP4, MOV, MKV or WebM file",
    otherContainers.has(ending)
      ? `put it into another container, which loses nothing: ffmpeg -i footage${ending} -c copy footage.mkv`
      : "choose a video file",
  );
}

function unusable(message: string, hint: string): FootageLook {
  return { kind: "unusable", message, hint };
}

function roundToMicroseconds(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
