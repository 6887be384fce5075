import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "@storyreel/models/source";
import { codeOf } from "../../kit/errors.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { DrawnFont } from "./caption-drawing.ts";
import { fontPath } from "./font.ts";
import { readFont, type FontFacts } from "./read-font.ts";

/** A font in which captions are drawn. */
export type CaptionFont = DrawnFont & FontFacts;

export type CaptionFonts = {
  /** The first one that has a letter draws it. The built-in font is the last. */
  readonly fonts: readonly CaptionFont[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads the fonts of burned-in captions: those that the storyboard names, upright ones of regular weight first, and the
 * built-in one. None if captions are not burned in and no font is named. Codes of its diagnostics: `STORYBOARD_CAPTION_FONT`,
 * `STORYBOARD_FILE_MISSING`.
 */
export async function readCaptionFonts(storyboard: Storyboard): Promise<CaptionFonts> {
  const { captions, file } = storyboard;
  const named = captions?.style?.font;
  if (captions?.burnIn !== true && named === undefined) return { fonts: [], diagnostics: [] };
  const builtIn = await readFontFile(fontPath());
  if (named === undefined) return { fonts: [builtIn], diagnostics: [] };
  const { name, span } = named;
  const refuse = (
    message: string,
    hint: string,
    code: Diagnostic["code"] = "STORYBOARD_CAPTION_FONT",
  ): CaptionFonts => ({
    fonts: [builtIn],
    diagnostics: [{ severity: "error", code, message, file, span, hint }],
  });
  try {
    const paths = await listFonts(named.path);
    if (paths.length === 0) {
      return refuse(
        `folder "${name}" of the caption fonts has no font files`,
        "put .ttf, .otf or .ttc files into it, or name a font file",
      );
    }
    const fonts = await Promise.all(paths.map(readFontFile));
    return { fonts: [...fonts.sort(byPlainness), builtIn], diagnostics: [] };
  } catch (error) {
    if (codeOf(error) === "ENOENT") {
      const hint = "paths are relative to the storyboard's folder";
      return refuse(`caption font "${name}" not found`, hint, "STORYBOARD_FILE_MISSING");
    }
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      `caption font "${name}" cannot be read: ${reason}`,
      "use a TrueType or OpenType font (.ttf, .otf or .ttc); web fonts (.woff, .woff2) must be converted first",
    );
  }
}

async function listFonts(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => /\.(?:ttf|otf|ttc)$/i.test(name) && !name.startsWith("."))
    .sort()
    .map((name) => join(path, name));
}

async function readFontFile(path: string): Promise<CaptionFont> {
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
