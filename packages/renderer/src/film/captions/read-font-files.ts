import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../../kit/errors.ts";
import type { DrawnFont } from "./caption-drawing.ts";
import { readFont, type FontFacts } from "./read-font.ts";

/** A font in which text is drawn. */
export type CaptionFont = DrawnFont & FontFacts;

/** Why fonts cannot be used: `message` continues a sentence that names them. */
export type FontRefusal = {
  readonly isMissing: boolean;
  readonly message: string;
  readonly hint: string;
};

/** Reads a font file, or those in a folder: upright ones of regular weight first. */
export async function readFontFiles(path: string): Promise<readonly CaptionFont[] | FontRefusal> {
  try {
    const paths = await listFonts(path);
    if (paths.length === 0) {
      return {
        isMissing: false,
        message: "is a folder without font files",
        hint: "put .ttf, .otf or .ttc files into it, or name a font file",
      };
    }
    const fonts = await Promise.all(paths.map(readFontFile));
    return fonts.sort(byPlainness);
  } catch (error) {
    if (codeOf(error) === "ENOENT") {
      const hint = "paths are relative to the storyboard's folder";
      return { isMissing: true, message: "not found", hint };
    }
    return {
      isMissing: false,
      message: `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      hint: "use a TrueType or OpenType font (.ttf, .otf or .ttc); web fonts (.woff, .woff2) must be converted first",
    };
  }
}

/** The font files that a path names, and the path itself: files may be added to a folder. Also of fonts that do not exist. */
export async function listFontInputs(path: string): Promise<readonly string[]> {
  return [path, ...(await listFonts(path).catch(() => []))];
}

async function listFonts(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => /\.(?:ttf|otf|ttc)$/i.test(name) && !name.startsWith("."))
    .sort()
    .map((name) => join(path, name));
}

export async function readFontFile(path: string): Promise<CaptionFont> {
  const bytes = await readFile(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ...readFont(bytes), path, sha256, family: `storyreel-${sha256.slice(0, 16)}` };
}

/** Stable: fonts of one kind stay in the order of their names. */
function byPlainness(one: CaptionFont, other: CaptionFont): number {
  const rank = (font: CaptionFont): number =>
    Math.abs(font.weight - 400) + (font.isItalic ? 1000 : 0);
  return rank(one) - rank(other);
}
