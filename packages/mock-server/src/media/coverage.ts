import type { Canvas } from "./canvas.ts";

export type Point = { readonly x: number; readonly y: number };

/** A closed outline as straight pieces, in pixels. The last point is joined to the first one. */
export type Contour = readonly Point[];

/** How much of each pixel of a box is covered, from 0 to 1. */
export type Coverage = {
  /** Of the box in the picture, whole pixels. */
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Row by row. */
  readonly shares: Float32Array;
};

/**
 * The exact area that contours cover of each pixel inside a frame. What they cover several times in one direction counts once;
 * a contour in the other direction cuts a hole. Uses only operations that give the same result on every machine.
 */
export function coverageOf(
  contours: readonly Contour[],
  frame: { readonly widthPx: number; readonly heightPx: number },
): Coverage {
  const box = boxAround(contours, frame);
  const { widthPx, heightPx } = box;
  // Changes from one pixel to the next one; two more columns take what lies to the right of the box.
  const stride = widthPx + 2;
  const changes = new Float32Array(stride * heightPx);
  const target = { changes, stride, widthPx, heightPx };
  for (const contour of contours) {
    let from = contour.at(-1);
    for (const to of contour) {
      if (from !== undefined) addLine(target, relative(from, box), relative(to, box));
      from = to;
    }
  }
  const shares = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y += 1) {
    let sum = 0;
    for (let x = 0; x < widthPx; x += 1) {
      sum += changes[y * stride + x] ?? 0;
      const share = sum < 0 ? -sum : sum;
      shares[y * widthPx + x] = share > 1 ? 1 : share;
    }
  }
  return { ...box, shares };
}

/** Mixes a luma value into a canvas where something is covered. An `opacity` below 1 lets the picture show through. */
export function paintCoverage(
  canvas: Canvas,
  coverage: Coverage,
  ink: {
    readonly luma: number;
    readonly opacity?: number;
    readonly x?: number;
    readonly y?: number;
  },
): void {
  const { luma, opacity = 1 } = ink;
  const left = coverage.x + (ink.x ?? 0);
  const top = coverage.y + (ink.y ?? 0);
  const stridePx = canvas.columns * 16;
  const { widthPx, heightPx, shares } = coverage;
  const first = Math.max(0, -left);
  const last = Math.min(widthPx, stridePx - left);
  for (let row = Math.max(0, -top); row < heightPx && top + row < canvas.rows * 16; row += 1) {
    const start = (top + row) * stridePx + left;
    const blocks = ((top + row) >> 4) * canvas.columns;
    for (let column = first; column < last; column += 1) {
      const share = (shares[row * widthPx + column] ?? 0) * opacity;
      if (share < 0.004) continue; // Less than one step of luma.
      const at = start + column;
      const below = canvas.luma[at] ?? 0;
      canvas.luma[at] = Math.round(below + (luma - below) * share);
      canvas.touched[blocks + ((left + column) >> 4)] = 1;
    }
  }
}

type Box = Omit<Coverage, "shares">;

function boxAround(
  contours: readonly Contour[],
  frame: { readonly widthPx: number; readonly heightPx: number },
): Box {
  let [left, top, right, bottom] = [frame.widthPx, frame.heightPx, 0, 0];
  for (const contour of contours) {
    for (const { x, y } of contour) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  const x = Math.max(0, Math.floor(left));
  const y = Math.max(0, Math.floor(top));
  const widthPx = Math.max(0, Math.min(frame.widthPx, Math.ceil(right)) - x);
  const heightPx = Math.max(0, Math.min(frame.heightPx, Math.ceil(bottom)) - y);
  return { x, y, widthPx, heightPx };
}

function relative(point: Point, box: Box): Point {
  return { x: point.x - box.x, y: point.y - box.y };
}

type Target = {
  readonly changes: Float32Array;
  readonly stride: number;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** Adds what a line changes in each row that it crosses, as if everything to its right were inside. */
function addLine(target: Target, from: Point, to: Point): void {
  if (from.y === to.y) return;
  const direction = from.y < to.y ? 1 : -1;
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
  const slope = (lower.x - upper.x) / (lower.y - upper.y);
  const lastRow = Math.min(target.heightPx, Math.ceil(lower.y));
  for (let row = Math.max(0, Math.floor(upper.y)); row < lastRow; row += 1) {
    const top = Math.max(row, upper.y);
    const bottom = Math.min(row + 1, lower.y);
    const one = clamp(upper.x + (top - upper.y) * slope, target.widthPx);
    const other = clamp(upper.x + (bottom - upper.y) * slope, target.widthPx);
    addPiece(target.changes, row * target.stride, {
      left: one < other ? one : other,
      right: one < other ? other : one,
      height: (bottom - top) * direction,
    });
  }
}

function clamp(x: number, widthPx: number): number {
  return x < 0 ? 0 : x > widthPx ? widthPx : x;
}

/** Adds a piece of a line inside one row: to each pixel, the change of the area to the right of the piece. */
function addPiece(
  changes: Float32Array,
  start: number,
  piece: { readonly left: number; readonly right: number; readonly height: number },
): void {
  const { left, right, height } = piece;
  const first = Math.floor(left);
  const add = (column: number, value: number): void => {
    changes[start + column] = (changes[start + column] ?? 0) + value;
  };
  if (right <= first + 1) {
    const inside = height * ((left + right) / 2 - first);
    add(first, height - inside);
    add(first + 1, inside);
    return;
  }
  const last = Math.ceil(right) - 1;
  let covered = 0; // Of the piece, what has its full effect already.
  for (let column = first; column <= last; column += 1) {
    const begins = Math.max(left, column);
    const ends = Math.min(right, column + 1);
    const part = (height * (ends - begins)) / (right - left);
    const share = part * (column + 1 - (begins + ends) / 2);
    add(column, share + covered);
    covered = part - share;
  }
  add(last + 1, covered);
}
