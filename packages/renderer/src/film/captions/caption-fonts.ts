import type { Diagnostic } from "@storyreel/models/source";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import { fontPath } from "./font.ts";
import { readFontFile, readFontFiles, type CaptionFont } from "./read-font-files.ts";

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
  const { name, path, span } = named;
  const found = await readFontFiles(path);
  if (!("isMissing" in found)) return { fonts: [...found, builtIn], diagnostics: [] };
  const { isMissing, message, hint } = found;
  const code = isMissing ? "STORYBOARD_FILE_MISSING" : "STORYBOARD_CAPTION_FONT";
  return {
    fonts: [builtIn],
    diagnostics: [
      {
        severity: "error",
        code,
        message: `caption font "${name}" ${message}`,
        file,
        span,
        hint,
      },
    ],
  };
}
