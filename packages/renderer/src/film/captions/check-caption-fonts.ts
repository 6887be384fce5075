import type { Diagnostic } from "@storyreel/models/source";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import { readCaptionFonts } from "./caption-fonts.ts";
import { checkCaptionLetters } from "./check-caption-letters.ts";

/** Reports fonts of captions that cannot be used, and letters that they lack, see `readCaptionFonts` and `checkCaptionLetters`. */
export async function checkCaptionFonts(storyboard: Storyboard): Promise<readonly Diagnostic[]> {
  const { fonts, diagnostics } = await readCaptionFonts(storyboard);
  return diagnostics.length > 0 ? diagnostics : checkCaptionLetters(storyboard, fonts);
}
