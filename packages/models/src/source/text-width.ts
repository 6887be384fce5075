// East_Asian_Width W and F, by blocks (Unicode 17, EastAsianWidth.txt), and what is drawn as an emoji by default.
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{17000}-\u{18dff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
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
  if (WIDE.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) if (!ZERO.test(character)) width += 1;
  return width;
}
