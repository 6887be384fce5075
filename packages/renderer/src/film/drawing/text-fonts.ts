import type { Diagnostic } from "@storyreel/models/source";
import type { CaptionFontPath, Storyboard } from "../../storyboard/storyboard.ts";
import { fontPath } from "../captions/font.ts";
import { readFontFile, readFontFiles, type CaptionFont } from "../captions/read-font-files.ts";

export type TextFonts = {
  /** The first one that has a letter draws it. At least one: the built-in font is the last. */
  readonly fonts: readonly CaptionFont[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads the fonts of a text that is drawn: its own, those of the film's captions, and the built-in one. Never those of the machine.
 * Codes of its diagnostics: `STORYBOARD_TEXT_FONT`, `STORYBOARD_FILE_MISSING`.
 *
 * @param own a font file or a folder of them; `undefined`: the text has none of its own.
 */
export async function readTextFonts(
  { captions, file }: Pick<Storyboard, "captions" | "file">,
  own: CaptionFontPath | undefined,
): Promise<TextFonts> {
  const builtIn = await readFontFile(fontPath());
  const ofCaptions = captions?.style?.font;
  const [first, second] = await Promise.all(
    [own, ofCaptions].map(async (named) => (named === undefined ? [] : readFontFiles(named.path))),
  );
  // Those of the captions are checked with the captions.
  const rest = [...(second === undefined || "isMissing" in second ? [] : second), builtIn];
  if (own === undefined || first === undefined) return { fonts: rest, diagnostics: [] };
  if (!("isMissing" in first)) return { fonts: unique([...first, ...rest]), diagnostics: [] };
  const { isMissing, message, hint } = first;
  const code = isMissing ? "STORYBOARD_FILE_MISSING" : "STORYBOARD_TEXT_FONT";
  return {
    fonts: rest,
    diagnostics: [
      {
        severity: "error",
        code,
        message: `font "${own.name}" ${message}`,
        file,
        span: own.span,
        hint,
      },
    ],
  };
}

function unique(fonts: readonly CaptionFont[]): CaptionFont[] {
  return fonts.filter(
    ({ family }, index) => fonts.findIndex((one) => one.family === family) === index,
  );
}
