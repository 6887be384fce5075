import { readFile } from "node:fs/promises";
import type { Image } from "@napi-rs/canvas";
import { importCanvas } from "./import-canvas.ts";

/**
 * A PNG whose numbers are drawn as they are. ffmpeg writes down the gamma of the film, and the library would convert it to that of a
 * screen, as browsers do.
 */
export async function loadBackdrop(path: string): Promise<Image> {
  const { loadImage } = await importCanvas();
  return loadImage(withoutColours(await readFile(path)));
}

// PNG, third edition, 11.3.2: what the colours of a picture mean.
const aboutColours = new Set(["cHRM", "cICP", "gAMA", "iCCP", "sRGB", "mDCV", "cLLI"]);
const signatureBytes = 8;

function withoutColours(png: Buffer): Buffer {
  const kept = [png.subarray(0, signatureBytes)];
  for (let at = signatureBytes; at + 12 <= png.length;) {
    // Length, type, data and checksum.
    const end = at + 12 + png.readUInt32BE(at);
    if (!aboutColours.has(png.toString("latin1", at + 4, at + 8))) kept.push(png.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}
