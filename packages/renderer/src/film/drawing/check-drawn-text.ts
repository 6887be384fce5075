import type { Diagnostic, SourceFile, Span } from "@storyreel/models/source";
import type { CaptionFont } from "../captions/read-font-files.ts";
import { canDraw } from "../captions/draw-captions.ts";
import type { LaidOutText } from "./drawn-text.ts";
import { lettersOf } from "./wrap-text.ts";

/** A text in the storyboard's file. */
export type WrittenText = {
  readonly file: SourceFile;
  readonly span: Span;
  /** `card.text of shot "title"`. */
  readonly name: string;
};

const listedLetters = 8;

/**
 * Reports letters that no font has: they would be empty boxes, or be drawn in a font that happens to be on the machine. Code:
 * `STORYBOARD_TEXT_LETTERS`.
 */
export function checkTextLetters(
  text: string,
  fonts: readonly CaptionFont[],
  { file, span, name }: WrittenText,
): readonly Diagnostic[] {
  const missing = lettersOf(text).filter((letter) => !fonts.some((font) => canDraw(font, letter)));
  if (missing.length === 0) return [];
  const rest = missing.length - listedLetters;
  const more = rest > 0 ? ` and ${rest} more` : "";
  return [
    {
      severity: "error",
      code: "STORYBOARD_TEXT_LETTERS",
      message: `no font has these characters of ${name}: ${missing.slice(0, listedLetters).join(" ")}${more}`,
      file,
      span,
      hint: "set font to a font file (.ttf, .otf) that has them, or to a folder of such files",
    },
  ];
}

/**
 * Reports a text that is larger than its box. Code: `STORYBOARD_TEXT_OVERFLOW`.
 *
 * @param shape where it does not fit: `deliverable "vertical"`.
 */
export function checkTextFit(
  { overflow, drawn }: LaidOutText,
  shape: string,
  { file, span, name }: WrittenText,
): readonly Diagnostic[] {
  const { acrossPx, downPx } = overflow;
  // Less than can be seen.
  const slackPx = drawn.sizePx * 0.02;
  if (acrossPx <= slackPx && downPx <= slackPx) return [];
  const isAcross = acrossPx > slackPx;
  const [more, room] = isAcross ? [acrossPx, drawn.box.width] : [downPx, drawn.box.height];
  const percent = Math.max(1, Math.ceil((more / room) * 100));
  return [
    {
      severity: "error",
      code: "STORYBOARD_TEXT_OVERFLOW",
      message: `${name} is ${percent} % too ${isAcross ? "wide" : "high"} for ${shape}`,
      file,
      span,
      hint: isAcross
        ? "make it smaller (size), or break the long word"
        : "make it smaller (size) or shorter",
    },
  ];
}
