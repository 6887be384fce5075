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
  const outline = outlines().get(code);
  if (outline === undefined) return undefined;
  const glyph = rasterise(outline, Math.round(sizePx));
  if (rasterised.size >= maxRasterised) rasterised.clear();
  rasterised.set(key, glyph);
  return glyph;
}

/** The advance alone, which is all that breaking lines needs. */
export function advanceOf(code: number, sizePx: number): number | undefined {
  const outline = outlines().get(code);
  return outline === undefined ? undefined : (outline.advance * Math.round(sizePx)) / unitsPerEm;
}

// 2000 glyphs of a few hundred pixels are a few megabytes; a slate has about 50.
const maxRasterised = 2000;
const rasterised = new Map<number, Glyph>();

type Outline = { readonly advance: number; readonly contours: readonly OutlineContour[] };
type OutlineContour = readonly (Point & { readonly onCurve: boolean })[];

let unpacked: ReadonlyMap<number, Outline> | undefined;

function outlines(): ReadonlyMap<number, Outline> {
  unpacked ??= unpack(inflateRawSync(Buffer.from(interOutlines, "base64")));
  return unpacked;
}

function unpack(bytes: Uint8Array): ReadonlyMap<number, Outline> {
  const all = new Map<number, Outline>();
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const signed = (value: number): number => (value & 1 ? -(value + 1) / 2 : value / 2);
  let code = 0;
  while (at < bytes.length) {
    code += next();
    const advance = next();
    let [x, y] = [0, 0];
    const contours = Array.from({ length: next() }, () =>
      Array.from({ length: next() }, () => {
        const first = next();
        x += signed(first >> 1);
        y += signed(next());
        return { x, y, onCurve: (first & 1) === 1 };
      }),
    );
    all.set(code, { advance, contours });
  }
  return all;
}

function rasterise({ advance, contours }: Outline, sizePx: number): Glyph {
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
      flat.push(point);
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
