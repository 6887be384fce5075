import type { Contour, Point } from "./coverage.ts";
import { drawContours } from "./coverage.ts";
import type { GlyphPixels } from "./glyph-pixels.ts";
import { packMask, readyPixels } from "./glyph-pixels.ts";
import type { Outline, OutlineContour } from "./outlines.ts";
import { contoursOf, outlineOf, unitsPerEm } from "./outlines.ts";

/** A letter in one size. */
export type Glyph = {
  /** To the next letter, in pixels, not rounded. */
  readonly advancePx: number;
  readonly pixels: GlyphPixels;
};

/** The glyph of a code point in letters of `sizePx` an em. Undefined if the font has none. Each is made once in a process. */
export function glyphOf(code: number, sizePx: number): Glyph | undefined {
  const size = Math.round(sizePx);
  const key = code * 4096 + size;
  const known = made.get(key);
  if (known !== undefined) return known;
  const outline = outlineOf(code);
  if (outline === undefined) return undefined;
  const pixels = readyPixels(code, size) ?? rasterise(outline, size);
  const glyph = { advancePx: (outline.advance * size) / unitsPerEm, pixels };
  if (made.size >= maxMade) made.clear();
  made.set(key, glyph);
  return glyph;
}

// 2000 glyphs of a few hundred pixels are a few megabytes; a slate has about 50.
const maxMade = 2000;
const made = new Map<number, Glyph>();

/** The advance alone, which is all that breaking lines needs. */
export function advanceOf(code: number, sizePx: number): number | undefined {
  const outline = outlineOf(code);
  return outline === undefined ? undefined : (outline.advance * Math.round(sizePx)) / unitsPerEm;
}

/** Makes the pixels of a glyph from its outline. */
export function rasterise(outline: Outline, sizePx: number): GlyphPixels {
  const scale = sizePx / unitsPerEm;
  // Room on all sides, so that accents and letters that reach to the left stay inside.
  const origin = { x: Math.ceil(sizePx * 0.25), y: Math.ceil(sizePx * 1.25) };
  const placed = contoursOf(outline).map((points) =>
    points.map(({ x, y, onCurve }) => ({
      x: origin.x + x * scale,
      y: origin.y - y * scale,
      onCurve,
    })),
  );
  const widthPx = Math.ceil(outline.advance * scale + sizePx);
  const heightPx = Math.ceil(sizePx * 2);
  const mask = { samples: new Uint8Array(widthPx * heightPx), widthPx, heightPx };
  const box = drawContours(mask, placed.map(flatten), { luma: 255, opacity: 256 });
  return packMask(mask, box, origin);
}

/** The curves of TrueType: a point off the curve controls a parabola, and between two of them one on the curve is implied. */
function flatten(points: OutlineContour): Contour {
  const flat: Point[] = [];
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const last = points.at(-1);
  const first = points[0];
  if (first === undefined || last === undefined) return flat;
  let from: Point = last.onCurve ? last : first.onCurve ? first : middle(last, first);
  for (const [index, point] of points.entries()) {
    if (point.onCurve) {
      flat.push({ x: point.x, y: point.y }); // of one shape, as the engine likes it
      from = point;
      continue;
    }
    const after = points[(index + 1) % points.length] ?? first;
    const to = after.onCurve ? after : middle(point, after);
    addParabola(flat, [from, point, to]);
    from = to;
  }
  return flat;
}

/** Adds points of a parabola, the end included. The number depends on how far it bends. */
export function addParabola(
  flat: Point[],
  [from, control, to]: readonly [Point, Point, Point],
): void {
  const bend = Math.abs(from.x - 2 * control.x + to.x) + Math.abs(from.y - 2 * control.y + to.y);
  // The error of a chord is a quarter of the bend, over the square of the number of chords.
  const pieces = Math.max(1, Math.min(64, Math.ceil(Math.sqrt(bend * 1.5))));
  for (let piece = 1; piece <= pieces; piece += 1) {
    const t = piece / pieces;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    flat.push({
      x: a * from.x + b * control.x + c * to.x,
      y: a * from.y + b * control.y + c * to.y,
    });
  }
}
