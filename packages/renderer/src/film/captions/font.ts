import { copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { makeOnce } from "../media/make-once.ts";

/** What the font calls itself: style files name it so. */
export const fontName = "DejaVu Sans";

/**
 * A folder that holds the font for words in pictures and nothing else: machines that render need not have any, and
 * the same film has the same letters everywhere.
 */
export async function findFontFolder(cacheDir: string): Promise<string> {
  const product = {
    folder: join(cacheDir, "fonts"),
    ending: ".ttf",
    madeFrom: ["DejaVuSans 2.37"],
  };
  return dirname(await makeOnce(product, (path) => copyFile(fontPath(), path)));
}

/** The font as it was installed. */
export function fontPath(): string {
  return createRequire(import.meta.url).resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf");
}
