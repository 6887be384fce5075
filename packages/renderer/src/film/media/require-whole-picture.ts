import { open } from "node:fs/promises";
import { MediaError } from "./media-error.ts";

const pngEnd = Buffer.from("0000000049454e44ae426082", "hex");
const jpegEnd = Buffer.from("ffd9", "hex");

/**
 * Rejects a picture that ffmpeg did not write to its end: on a full disk, it prints nothing and exits with 0. Such a picture
 * would be sent to a model, and paid for.
 *
 * @param path a PNG or JPEG that was just written.
 * @throws MediaError `MEDIA_DISK_FULL`.
 */
export async function requireWholePicture(path: string): Promise<void> {
  const end = await readEnd(path, pngEnd.length);
  if (end.equals(pngEnd) || end.subarray(-jpegEnd.length).equals(jpegEnd)) return;
  throw new MediaError("MEDIA_DISK_FULL", `no space is left on the disk for the picture ${path}`, {
    hint: "free some space and try again: finished work is kept",
  });
}

async function readEnd(path: string, sizeBytes: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, sizeBytes));
    await file.read(buffer, 0, buffer.length, size - buffer.length);
    return buffer;
  } finally {
    await file.close();
  }
}
