import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { makeOnce } from "../media/make-once.ts";
import { MediaError } from "../media/media-error.ts";
import type { DrawnFont } from "./caption-drawing.ts";
import { renameFont } from "./sfnt.ts";

/**
 * A folder that contains only these fonts, each under the name that drawings use: the machine's own fonts cannot take their place.
 *
 * @returns its name within `cacheDir`.
 * @throws MediaError `MEDIA_UNREADABLE` for a font that is not the one that was planned with.
 */
export async function makeCaptionFonts(
  fonts: readonly DrawnFont[],
  cacheDir: string,
): Promise<string> {
  const hash = createHash("sha256").update(fonts.map(({ family }) => family).join(" "));
  const folder = join(cacheDir, `fonts-${hash.digest("hex").slice(0, 16)}`);
  for (const { path, sha256, family } of fonts) {
    // FreeType looks at the content, not at the ending.
    const product = { folder, ending: ".ttf", madeFrom: ["renamed font 1", sha256] };
    await makeOnce(product, async (copy) => {
      const bytes = await readFile(path);
      if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
        throw new MediaError("MEDIA_UNREADABLE", `caption font ${path} has changed`, {
          hint: "try again",
        });
      }
      await writeFile(copy, renameFont(bytes, family));
    });
  }
  return basename(folder);
}
