import { readFile } from "node:fs/promises";
import { readPictureFacts, uprightSize } from "./picture-facts.ts";

/** What a shot needs to know about a picture file, or why the file cannot be shown. */
export type StillLook =
  | { readonly kind: "still"; readonly widthPx: number; readonly heightPx: number }
  | { readonly kind: "unusable"; readonly message: string; readonly hint: string };

// ffmpeg refuses pictures of more than about 268 megapixels, and one of 100 needs 600 MB of memory.
const mostPixels = 100e6;

/** Reads the header of a picture that a shot shows. `message` goes on after the name of the file. */
export async function readStill(path: string): Promise<StillLook> {
  const facts = readPictureFacts(await readFile(path));
  if (facts === undefined) {
    return unusable("is not a PNG, JPEG or WebP picture", "save it as PNG, JPEG or WebP");
  }
  if (!facts.isWhole) return unusable("is cut off", "copy or export the file again");
  if (facts.isAnimated) {
    return unusable("is animated", "convert it to a video and use clip, or save one frame of it");
  }
  const { widthPx, heightPx } = uprightSize(facts);
  if (widthPx * heightPx > mostPixels) {
    const size = `${widthPx}x${heightPx}, ${Math.round((widthPx * heightPx) / 1e6)} megapixels`;
    return unusable(`is too large (${size})`, "save it with at most 100 megapixels");
  }
  return { kind: "still", widthPx, heightPx };
}

function unusable(message: string, hint: string): StillLook {
  return { kind: "unusable", message, hint };
}
