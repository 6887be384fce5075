import type { Diagnostic } from "@storyreel/models/source";
import { graphemesOf } from "@storyreel/models/text-width";
import { readShaper } from "../media/read-shaper.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import { wordsOf } from "./plan-captions.ts";

const listedLetters = 8;

/**
 * Warns about burned-in captions with marks above or below their letters, as in Thai, Hindi or pointed Hebrew, if the ffmpeg that
 * draws them cannot place marks. Code: `STORYBOARD_CAPTION_MARKS`. ffmpeg is only asked if there are such letters.
 *
 * @param findFfmpeg the path of the ffmpeg that will draw them; `undefined`: there is none.
 */
export async function checkCaptionMarks(
  storyboard: Storyboard,
  findFfmpeg: () => Promise<string | undefined>,
): Promise<readonly Diagnostic[]> {
  const { captions, shots, file } = storyboard;
  if (captions?.burnIn !== true) return [];
  const marked = shots.flatMap((shot) => {
    const words = shot.isEnabled ? (wordsOf(shot, captions.source) ?? "") : "";
    const letters = [...new Set(graphemesOf(words.normalize("NFC")))].filter((letter) =>
      mark.test(letter),
    );
    return letters.length === 0 ? [] : [{ shot, letters }];
  });
  if (marked.length === 0) return [];
  const path = await findFfmpeg();
  const shaper = path === undefined ? undefined : await readShaper(path);
  if (shaper === undefined || shaper.hasHarfBuzz) return [];
  return marked.map(({ shot, letters }): Diagnostic => {
    const rest = letters.length - listedLetters;
    const more = rest > 0 ? ` and ${rest} more` : "";
    return {
      severity: "warning",
      code: "STORYBOARD_CAPTION_MARKS",
      message: `ffmpeg ${shaper.version} has no HarfBuzz, so it may draw marks of shot "${shot.id}" in the wrong places: ${letters.slice(0, listedLetters).join(" ")}${more}`,
      file,
      span: shot.span,
      hint: "install ffmpeg 5 or later, or set FFMPEG_PATH to one with HarfBuzz; or remove burn_in: players draw caption files and the caption track themselves",
    };
  });
}

// Not variation selectors, joiners and keycaps, which are not placed. Letters like é are one character when they are drawn.
const mark = /(?![\u034F\u180B-\u180F\u20E3\uFE00-\uFE0F\u{E0100}-\u{E01EF}])\p{M}/u;
