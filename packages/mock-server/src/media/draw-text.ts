import type { Canvas } from "./canvas.ts";
import { drawCodeBox } from "./code-box.ts";
import { paintGlyph } from "./glyph-pixels.ts";
import { advanceOf, glyphOf } from "./glyphs.ts";

/** How a line of text is drawn. */
export type TextStyle = {
  readonly x: number;
  readonly baseline: number;
  /** Of an em; whole pixels. */
  readonly sizePx: number;
  readonly luma: number;
};

/** Width in pixels of a text on one line. */
export function textWidthPx(text: string, sizePx: number): number {
  return widthOf(charactersOf(text), sizePx);
}

/** Draws one line of text. A character that the font lacks becomes a box with its code point. */
export function drawText(canvas: Canvas, text: string, style: TextStyle): void {
  let { x } = style;
  for (const code of charactersOf(text)) {
    const glyph = glyphOf(code, style.sizePx);
    if (glyph === undefined) {
      drawCodeBox(canvas, code, { ...style, x, widthPx: widthOfCode(code, style.sizePx) });
    } else {
      paintGlyph(canvas, glyph.pixels, { luma: style.luma, x: Math.round(x), y: style.baseline });
    }
    x += widthOfCode(code, style.sizePx);
  }
}

/** Whether the font lacks a character of the text. */
export function lacksGlyphs(text: string): boolean {
  return charactersOf(text).some((code) => advanceOf(code, 16) === undefined);
}

/**
 * Breaks a text into lines, at spaces if possible, and between characters of scripts without spaces. If it does not fit into
 * `maxLines`, it is cut and the last line ends in an ellipsis.
 */
export function wrapText(
  text: string,
  box: { readonly sizePx: number; readonly widthPx: number; readonly maxLines: number },
): readonly string[] {
  const { sizePx, widthPx, maxLines } = box;
  if (maxLines < 1 || widthPx < sizePx) return [];
  const lines: string[] = [];
  let line: number[] = [];
  let linePx = 0;
  for (const { codes, isSpaced } of pieces(text)) {
    const gapPx = line.length > 0 && isSpaced ? widthOfCode(space, sizePx) : 0;
    const piecePx = widthOf(codes, sizePx);
    if (line.length > 0 && linePx + gapPx + piecePx > widthPx) {
      lines.push(String.fromCodePoint(...line));
      [line, linePx] = [[], 0];
    } else if (gapPx > 0) {
      line.push(space);
      linePx += gapPx;
    }
    for (const code of codes) {
      const codePx = widthOfCode(code, sizePx);
      if (line.length > 0 && linePx + codePx > widthPx) {
        lines.push(String.fromCodePoint(...line));
        [line, linePx] = [[], 0];
      }
      line.push(code);
      linePx += codePx;
    }
  }
  if (line.length > 0) lines.push(String.fromCodePoint(...line));
  if (lines.length <= maxLines) return lines;
  return [...lines.slice(0, maxLines - 1), shortenText(`${lines[maxLines - 1] ?? ""}…`, box)];
}

/** The text, or as much of its start as fits, with an ellipsis. */
export function shortenText(
  text: string,
  box: { readonly sizePx: number; readonly widthPx: number },
): string {
  const codes = charactersOf(text);
  if (widthOf(codes, box.sizePx) <= box.widthPx) return text;
  if (codes.at(-1) === ellipsis) codes.pop();
  while (codes.length > 0 && widthOf([...codes, ellipsis], box.sizePx) > box.widthPx) codes.pop();
  return `${String.fromCodePoint(...codes).trimEnd()}…`;
}

const space = 0x20;
const ellipsis = 0x2026;

/** Words, and the single characters of what has no spaces. */
function pieces(
  text: string,
): readonly { readonly codes: readonly number[]; readonly isSpaced: boolean }[] {
  const found: { codes: number[]; isSpaced: boolean }[] = [];
  for (const word of text.split(/\s+/u)) {
    let isSpaced = true;
    let current: number[] | undefined;
    for (const code of charactersOf(word)) {
      if (current === undefined || isWide(code)) {
        current = [];
        found.push({ codes: current, isSpaced });
        isSpaced = false;
      }
      current.push(code);
      if (isWide(code)) current = undefined;
    }
  }
  return found;
}

/** Code points that take room. Accents are part of their letters where the font has these, and are left out elsewhere. */
function charactersOf(text: string): number[] {
  const codes: number[] = [];
  for (const character of text.normalize("NFC")) {
    const code = character.codePointAt(0) ?? space;
    if (code < space || code === 0xa0) codes.push(space);
    else if (!isInvisible(code)) codes.push(code);
  }
  return codes;
}

/** Combining accents, joiners, marks of direction and variation selectors. */
function isInvisible(code: number): boolean {
  return (
    (code >= 0x300 && code < 0x370) ||
    (code >= 0x200b && code < 0x2010) ||
    (code >= 0x202a && code < 0x202f) ||
    (code >= 0x2060 && code < 0x2070) ||
    (code >= 0xfe00 && code < 0xfe10) ||
    code === 0xfeff ||
    code === 0xad ||
    (code >= 0xe0000 && code < 0xe0fff)
  );
}

/** Chinese, Japanese, Korean and emoji: as wide as high, and lines may end after each. */
function isWide(code: number): boolean {
  return code >= 0x1100 && (code < 0x1200 || (code >= 0x2e80 && code < 0xfb00) || code >= 0xff00);
}

function widthOf(codes: readonly number[], sizePx: number): number {
  return codes.reduce((sum, code) => sum + widthOfCode(code, sizePx), 0);
}

function widthOfCode(code: number, sizePx: number): number {
  return advanceOf(code, sizePx) ?? sizePx * (isWide(code) ? 0.95 : 0.85);
}
