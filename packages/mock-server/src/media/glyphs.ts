import { inflateRawSync } from "node:zlib";
import type { Contour, Coverage, Point } from "./coverage.ts";
import { coverageOf } from "./coverage.ts";
import { interOutlines, unitsPerEm } from "./inter-outlines.ts";

/** A letter in one size. */
export type Glyph = {
  /** To the next letter, in pixels, not rounded. */
  readonly advancePx: number;
  /** From the left end of the baseline. */
  readonly coverage: Coverage;
  /** What is drawn starts this far above the baseline and to the left of its start. */
  readonly originPx: Point;
};

/** The glyph of a code point in letters of `sizePx` an em. Undefined if the font has none. Each is rasterised once in a process. */
export function glyphOf(code: number, sizePx: number): Glyph | undefined {
  const key = code * 4096 + Math.round(sizePx);
  const known = rasterised.get(key);
  if (known !== undefined) return known;
  const outline = outlineOf(code);
  if (outline === undefined) return undefined;
  const glyph = rasterise(outline, Math.round(sizePx));
  if (rasterised.size >= maxRasterised) rasterised.clear();
  rasterised.set(key, glyph);
  return glyph;
}

/** The advance alone, which is all that breaking lines needs. */
export function advanceOf(code: number, sizePx: number): number | undefined {
  const outline = outlineOf(code);
  return outline === undefined ? undefined : (outline.advance * Math.round(sizePx)) / unitsPerEm;
}

// 2000 glyphs of a few hundred pixels are a few megabytes; a slate has about 50.
const maxRasterised = 2000;
const rasterised = new Map<number, Glyph>();

/** Where the contours of a glyph are, which are read when it is first drawn. */
type Outline = { readonly advance: number; readonly at: number };
type OutlineContour = readonly (Point & { readonly onCurve: boolean })[];

let unpacked: Buffer | undefined;

function font(): Buffer {
  unpacked ??= inflateRawSync(Buffer.from(interOutlines, "base64"));
  return unpacked;
}

/** Those that were looked for: at most as many as the font has. */
const found = new Map<number, Outline>();

function outlineOf(code: number): Outline | undefined {
  const known = found.get(code);
  if (known !== undefined) return known;
  const bytes = font();
  const count = bytes.readUInt16LE(0);
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bytes.readUInt16LE(2 + 2 * middle) < code) low = middle + 1;
    else high = middle;
  }
  if (low === count || bytes.readUInt16LE(2 + 2 * low) !== code) return undefined;
  const outline = {
    advance: bytes.readUInt16LE(2 + 2 * (count + low)),
    at: bytes.readUInt32LE(2 + 4 * (count + low)),
  };
  found.set(code, outline);
  return outline;
}

/** The format is that of `scripts/make-outlines.ts`. */
function contoursAt(bytes: Uint8Array, at: number): readonly OutlineContour[] {
  const place = { at };
  const signed = (value: number): number => (value & 1 ? -(value + 1) / 2 : value / 2);
  let [x, y] = [0, 0];
  return Array.from({ length: readNumber(bytes, place) }, () =>
    Array.from({ length: readNumber(bytes, place) }, () => {
      const first = readNumber(bytes, place);
      x += signed(first >> 1);
      y += signed(readNumber(bytes, place));
      return { x, y, onCurve: (first & 1) === 1 };
    }),
  );
}

function readNumber(bytes: Uint8Array, place: { at: number }): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[place.at] ?? 0;
    place.at += 1;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}

function rasterise({ advance, at }: Outline, sizePx: number): Glyph {
  const contours = contoursAt(font(), at);
  const scale = sizePx / unitsPerEm;
  // Room on all sides, so that accents and letters that reach to the left stay inside.
  const originPx = { x: Math.ceil(sizePx * 0.25), y: Math.ceil(sizePx * 1.25) };
  const placed = contours.map((points) =>
    points.map(({ x, y, onCurve }) => ({
      x: originPx.x + x * scale,
      y: originPx.y - y * scale,
      onCurve,
    })),
  );
  const frame = { widthPx: Math.ceil(advance * scale + sizePx), heightPx: Math.ceil(sizePx * 2) };
  const coverage = coverageOf(placed.map(flatten), frame);
  return { advancePx: advance * scale, coverage, originPx };
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
