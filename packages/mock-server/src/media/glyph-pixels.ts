import { touch, type Canvas } from "./canvas.ts";
import type { Box } from "./coverage.ts";
import { interPixels, pixelSizes } from "./inter-pixels.ts";

/** How much a glyph covers of the pixels of its box. */
export type GlyphPixels = {
  /** Of the box, to the right of where the glyph starts. */
  readonly x: number;
  /** Of the box, below the baseline: negative for most. */
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /**
   * From `at` on, row by row, two bytes for each pixel of which something is covered: how many pixels to skip before it, and its share
   * (255: all of it). 255 pixels to skip end the row.
   */
  readonly bytes: Uint8Array;
  readonly at: number;
};

/** The pixels of a glyph in a usual size, which come with the package. Undefined for other sizes, and for letters that are not ASCII. */
export function readyPixels(code: number, sizePx: number): GlyphPixels | undefined {
  const size = pixelSizes.indexOf(sizePx);
  if (size === -1 || code < 0x20 || code > 0x7e) return undefined;
  ready ??= Buffer.from(interPixels, "base64");
  const entry = (size * 95 + code - 0x20) * 8;
  return {
    x: ready.readInt8(entry),
    y: ready.readInt8(entry + 1),
    widthPx: ready.readUInt8(entry + 2),
    heightPx: ready.readUInt8(entry + 3),
    bytes: ready,
    at: ready.readUInt32LE(entry + 4),
  };
}

let ready: Buffer | undefined;

/** The pixels of a glyph in a mask, in which it starts at `origin` and keeps to `box`. */
export function packMask(
  mask: { readonly samples: Uint8Array; readonly widthPx: number },
  { x, y, widthPx, heightPx }: Box,
  origin: { readonly x: number; readonly y: number },
): GlyphPixels {
  const bytes: number[] = [];
  for (let row = 0; row < heightPx; row += 1) {
    const start = (y + row) * mask.widthPx + x;
    let skipped = 0;
    for (let column = 0; column < widthPx; column += 1) {
      const share = mask.samples[start + column] ?? 0;
      if (share === 0 && skipped < longestSkip) skipped += 1;
      else {
        bytes.push(skipped, share);
        skipped = 0;
      }
    }
    bytes.push(nextRow);
  }
  const box = { x: x - origin.x, y: y - origin.y, widthPx, heightPx };
  return { ...box, bytes: Uint8Array.from(bytes), at: 0 };
}

const nextRow = 255;
const longestSkip = 254;

/** Mixes a luma value into a canvas where a glyph covers it. `x` and `y` are of its start. A glyph that is not wholly inside is left out. */
export function paintGlyph(
  canvas: Canvas,
  { x, y, widthPx, heightPx, bytes, at }: GlyphPixels,
  ink: { readonly luma: number; readonly x: number; readonly y: number },
): void {
  const { luma } = ink;
  const { luma: samples, columns } = canvas;
  const stridePx = columns * 16;
  const left = ink.x + x;
  const top = ink.y + y;
  if (widthPx === 0 || left < 0 || left + widthPx > stridePx) return;
  if (top < 0 || top + heightPx > canvas.rows * 16) return;
  for (let row = top >> 4; row <= (top + heightPx - 1) >> 4; row += 1) {
    const block = row * columns;
    touch(canvas, block + (left >> 4), block + ((left + widthPx - 1) >> 4) + 1);
  }
  let place = at;
  let start = top * stridePx + left;
  const end = start + heightPx * stridePx;
  for (let pixel = start; start < end; place += 2) {
    const skipped = bytes[place] ?? nextRow;
    if (skipped === nextRow) {
      start += stridePx;
      pixel = start;
      place -= 1;
      continue;
    }
    pixel += skipped;
    const share = bytes[place + 1] ?? 0;
    const below = samples[pixel] ?? 0;
    samples[pixel] = below + (((luma - below) * (share + (share >> 7)) + 128) >> 8);
    pixel += 1;
  }
}
