import type { Canvas } from "./canvas.ts";
import type { Contour } from "./coverage.ts";
import { paintContours } from "./coverage.ts";
import { paintGlyph } from "./glyph-pixels.ts";
import { glyphOf } from "./glyphs.ts";

/** Where a box is drawn, in letters of `sizePx` an em. */
export type BoxStyle = {
  readonly x: number;
  readonly baseline: number;
  readonly sizePx: number;
  readonly luma: number;
  readonly widthPx: number;
};

/**
 * Draws a box with the code point in it, as browsers do for letters that no font has. Two labels that differ look different, and what is
 * meant can be looked up. Where its digits would be too small to read, the box is filled instead.
 */
export function drawCodeBox(canvas: Canvas, code: number, style: BoxStyle): void {
  const { sizePx, baseline, luma, widthPx } = style;
  const gap = sizePx * 0.05;
  const box = {
    left: style.x + gap,
    right: style.x + widthPx - gap,
    top: baseline - sizePx * 0.8,
    bottom: baseline + sizePx * 0.12,
  };
  const digits = code.toString(16).toUpperCase().padStart(4, "0");
  const perRow = Math.ceil(digits.length / 2);
  const strokePx = Math.max(1, sizePx * 0.04);
  const roomPx = box.right - box.left - 2 * strokePx;
  const digitPx = Math.floor(Math.min(sizePx * 0.48, roomPx / (perRow * digitWidth)));
  if (digitPx < smallestDigitPx) {
    paintContours(canvas, [rectangle(box)], { luma, opacity: 115 });
    return;
  }
  const inside = {
    left: box.left + strokePx,
    right: box.right - strokePx,
    top: box.top + strokePx,
    bottom: box.bottom - strokePx,
  };
  // In the other direction, it cuts a hole.
  const outline = [rectangle(box), rectangle(inside).toReversed()];
  paintContours(canvas, outline, { luma, opacity: 154 });
  const rows = [digits.slice(0, digits.length - perRow), digits.slice(-perRow)];
  // Two rows of digits share what is left of the height in three parts.
  const rowPx = digitPx * digitHeight;
  const spacePx = (inside.bottom - inside.top - 2 * rowPx) / 3;
  for (const [index, row] of rows.entries()) {
    drawRow(canvas, row, {
      middle: (box.left + box.right) / 2,
      baseline: Math.round(inside.top + (index + 1) * (spacePx + rowPx)),
      digitPx,
      luma,
    });
  }
}

// Of Inter: how wide the widest hexadecimal digit is, and how high a capital is, in ems.
const digitWidth = 0.7;
const digitHeight = 0.73;
// 7 px: digits are then 5 pixels high, which is the least that can be read.
const smallestDigitPx = 7;

function drawRow(
  canvas: Canvas,
  row: string,
  at: {
    readonly middle: number;
    readonly baseline: number;
    readonly digitPx: number;
    readonly luma: number;
  },
): void {
  const codes = Array.from(row, (digit) => digit.charCodeAt(0));
  const glyphs = codes.flatMap((code) => glyphOf(code, at.digitPx) ?? []);
  let x = at.middle - glyphs.reduce((sum, { advancePx }) => sum + advancePx, 0) / 2;
  for (const glyph of glyphs) {
    paintGlyph(canvas, glyph.pixels, { luma: at.luma, x: Math.round(x), y: at.baseline });
    x += glyph.advancePx;
  }
}

function rectangle(box: {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}): Contour {
  const { left, right, top, bottom } = box;
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}
