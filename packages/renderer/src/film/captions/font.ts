import { copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { makeOnce } from "../media/make-once.ts";

/** The name by which subtitle styles refer to the font. */
export const fontName = "DejaVu Sans";

/**
 * A folder that contains only the font for text in pictures. Machines need no fonts of their own, and the same film looks
 * the same everywhere.
 */
export async function findFontFolder(cacheDir: string): Promise<string> {
  const product = {
    folder: join(cacheDir, "fonts"),
    ending: ".ttf",
    madeFrom: ["DejaVuSans 2.37"],
  };
  return dirname(await makeOnce(product, (path) => copyFile(fontPath(), path)));
}

/** Path of the installed font. */
export function fontPath(): string {
  return createRequire(import.meta.url).resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf");
}
