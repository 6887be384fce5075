import type { Diagnostic } from "@storyreel/models/source";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import { wordsOf } from "./plan-captions.ts";

const listedLetters = 8;

/**
 * Warns of captions that are to be drawn into the picture with letters that their font does not have: each would be an
 * empty box. Code: `STORYBOARD_CAPTION_LETTERS`. Without such captions it costs nothing.
 */
export async function checkCaptionLetters(storyboard: Storyboard): Promise<readonly Diagnostic[]> {
  const { captions, shots, file } = storyboard;
  if (captions?.burnIn !== true) return [];
  const { readFontLetters } = await import("./font-letters.ts");
  const hasLetter = await readFontLetters();
  return shots.flatMap((shot): Diagnostic[] => {
    const words = shot.isEnabled ? (wordsOf(shot, captions.source) ?? "") : "";
    const missing = [...new Set(words)].filter((letter) => !hasLetter(letter.codePointAt(0) ?? 0));
    if (missing.length === 0) return [];
    const rest = missing.length - listedLetters;
    const more = rest > 0 ? ` and ${rest} more` : "";
    const listed = missing.slice(0, listedLetters).join(" ");
    return [
      {
        severity: "warning",
        code: "STORYBOARD_CAPTION_LETTERS",
        message: `the font for captions in the picture lacks letters of shot "${shot.id}", which may be drawn as empty boxes: ${listed}${more}`,
        file,
        span: shot.span,
        hint: "leave out burn_in: caption files and the film's own track have every letter",
      },
    ];
  });
}
