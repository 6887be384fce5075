import type { Diagnostic } from "@storyreel/models/source";
import { graphemesOf } from "@storyreel/models/text-width";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { CaptionFont } from "./read-font-files.ts";
import { canDraw } from "./draw-captions.ts";
import { wordsOf } from "./plan-captions.ts";

const listedLetters = 8;

/**
 * Warns about burned-in captions with characters that no font has, which would appear as empty boxes. Code:
 * `STORYBOARD_CAPTION_LETTERS`. Does nothing when captions are not burned in.
 *
 * @param fonts see `readCaptionFonts`.
 */
export function checkCaptionLetters(
  storyboard: Storyboard,
  fonts: readonly CaptionFont[],
): readonly Diagnostic[] {
  const { captions, shots, file } = storyboard;
  if (captions?.burnIn !== true) return [];
  const hasFont = captions.style?.font !== undefined;
  return shots.flatMap((shot): Diagnostic[] => {
    const words = shot.isEnabled ? (wordsOf(shot, captions.source) ?? "") : "";
    const missing = [...new Set(graphemesOf(words.normalize("NFC")))].filter(
      (letter) => !fonts.some((font) => canDraw(font, letter)),
    );
    if (missing.length === 0) return [];
    const rest = missing.length - listedLetters;
    const more = rest > 0 ? ` and ${rest} more` : "";
    const listed = missing.slice(0, listedLetters).join(" ");
    return [
      {
        severity: "warning",
        code: "STORYBOARD_CAPTION_LETTERS",
        message: `${hasFont ? "no caption font has" : "the caption font does not have"} these characters of shot "${shot.id}", which may appear as empty boxes: ${listed}${more}`,
        file,
        span: shot.span,
        hint: `set captions.style.font to ${hasFont ? "a folder that also has a font with them" : "a font file (.ttf, .otf) that has them"}, or remove burn_in: caption files and the caption track need no font`,
      },
    ];
  });
}
