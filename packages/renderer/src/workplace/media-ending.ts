import { open } from "node:fs/promises";
import { pictureTypeOf } from "../storyboard/picture-type.ts";
import { soundTypeOf } from "../storyboard/sound-type.ts";

/** The ending that fits what is in a file: one of `mediaEndings`. */
export async function findMediaEnding(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0);
    return mediaEndingOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

function mediaEndingOf(head: Buffer): string {
  switch (pictureTypeOf(head)) {
    case "image/png":
      return "png";
    case "image/jpeg":
      return "jpg";
    case "image/webp":
      return "webp";
    case undefined:
      break;
  }
  const sound = soundTypeOf(head);
  // MP4 is a container for both; one of sound alone says so.
  if (sound !== "m4a") return sound ?? "mp4";
  return /^M4[AB] $/.test(head.toString("latin1", 8, 12)) ? "m4a" : "mp4";
}
