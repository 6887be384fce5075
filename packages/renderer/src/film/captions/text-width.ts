import { graphemesOf } from "@storyreel/models/text-width";
import { eastAsianWidth } from "get-east-asian-width";

/** How much room a text takes: its characters as a reader sees them, by East Asian width (Unicode annex 11). */
export type TextWidth = { readonly narrow: number; readonly wide: number };

/** Counts the characters of a text. Format characters and marks take no room of their own. */
export function widthOf(text: string): TextWidth {
  // Quicker, and nearly all text is like this.
  if (/^[ -~]*$/.test(text)) return { narrow: text.length, wide: 0 };
  let narrow = 0;
  let wide = 0;
  for (const grapheme of graphemesOf(text)) {
    if (isWide(grapheme)) wide += 1;
    else if (!isInvisible(grapheme)) narrow += 1;
  }
  return { narrow, wide };
}

/** Whether nothing is drawn for these characters, whatever the font. */
export function isInvisible(text: string): boolean {
  return /^[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}

function isWide(grapheme: string): boolean {
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return true;
  return Array.from(grapheme).some((letter) => eastAsianWidth(letter.codePointAt(0) ?? 0) === 2);
}
