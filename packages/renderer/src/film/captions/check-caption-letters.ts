import type { Diagnostic } from "@storyreel/models/source";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import { wordsOf } from "./plan-captions.ts";

const listedLetters = 8;

/**
 * Warns about burned-in captions with characters that the font does not have, which would appear as empty boxes. Code:
 * `STORYBOARD_CAPTION_LETTERS`. Does nothing when captions are not burned in.
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
        message: `the caption font does not have these characters of shot "${shot.id}", which may appear as empty boxes: ${listed}${more}`,
        file,
        span: shot.span,
        hint: "remove burn_in: caption files and the caption track of the film support all characters",
      },
    ];
  });
}
