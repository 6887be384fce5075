import { eastAsianWidth } from "get-east-asian-width";

const ZERO = /\p{Mn}|\p{Me}|[\u200b-\u200d\u2060\ufeff]/u;
const ASCII = /^[\x20-\x7e]*$/;

let graphemes: Intl.Segmenter | undefined;

/** Columns that a text takes in a terminal. Control characters, which a terminal must not be sent, count as one. */
export function textWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemesOf(text)) width += graphemeWidth(grapheme);
  return width;
}

/** What a reader takes for one character, however many code points it has. */
export function graphemesOf(text: string): readonly string[] {
  if (ASCII.test(text)) return text.split("");
  graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** A flag or a family is one picture of two columns. */
function graphemeWidth(grapheme: string): number {
  let width = 0;
  for (const character of grapheme) {
    const columns = eastAsianWidth(character.codePointAt(0) ?? 0);
    if (columns === 2) return 2;
    if (!ZERO.test(character)) width += columns;
  }
  return width;
}
