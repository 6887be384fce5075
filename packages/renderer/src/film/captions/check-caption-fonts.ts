import type { Diagnostic } from "@storyreel/models/source";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import { readCaptionFonts } from "./caption-fonts.ts";
import { checkCaptionLetters } from "./check-caption-letters.ts";
import { checkCaptionMarks } from "./check-caption-marks.ts";

/**
 * Reports fonts of captions that cannot be used, letters that they lack, and marks that ffmpeg cannot place, see
 * `readCaptionFonts`, `checkCaptionLetters` and `checkCaptionMarks`.
 *
 * @param findFfmpeg the path of the ffmpeg that will draw them. Default: none is asked.
 */
export async function checkCaptionFonts(
  storyboard: Storyboard,
  findFfmpeg: () => Promise<string | undefined> = () => Promise.resolve(undefined),
): Promise<readonly Diagnostic[]> {
  const { fonts, diagnostics } = await readCaptionFonts(storyboard);
  if (diagnostics.length > 0) return diagnostics;
  return [
    ...checkCaptionLetters(storyboard, fonts),
    ...(await checkCaptionMarks(storyboard, findFfmpeg)),
  ];
}
