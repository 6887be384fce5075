import { touch, type Canvas } from "./canvas.ts";

export type Point = { readonly x: number; readonly y: number };

/** A closed outline as straight pieces, in pixels. The last point is joined to the first one. */
export type Contour = readonly Point[];

/** How much of each pixel of a box is covered, as runs of pixels that are covered alike. What is not covered has no run. */
export type Coverage = {
  /** Of the box in the picture, whole pixels. */
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** For each row, the number of its first run; at the end, the number of runs. */
  readonly rows: Int32Array;
  /** For each run, its first pixel in the box and the one behind its last, and the share from 0 to 1. */
  readonly from: Int32Array;
  readonly to: Int32Array;
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
  const { x, y, widthPx, heightPx } = boxAround(contours, frame);
  const stride = widthPx + 2;
  const changes = new Float32Array(stride * heightPx);
  const target: Target = { x, y, widthPx, heightPx, stride, changes, cells: [] };
  for (const contour of contours) {
    let from = contour.at(-1);
    for (const to of contour) {
      if (from !== undefined) addLine(target, from, to);
      from = to;
    }
  }
  return runsOf(target);
}

function runsOf({ x, y, widthPx, heightPx, stride, changes, cells: unsorted }: Target): Coverage {
  const cells = new Int32Array(unsorted).sort(); // by the engine, row by row
  const mostRuns = cells.length + heightPx;
  const [from, to] = [new Int32Array(mostRuns), new Int32Array(mostRuns)];
  const shares = new Float32Array(mostRuns);
  const rows = new Int32Array(heightPx + 1);
  let place = 0;
  let count = 0;
  for (let row = 0; row < heightPx; row += 1) {
    const first = row * stride;
    let sum = 0;
    let share = 0;
    let start = 0;
    for (let end = 0; start < widthPx; start = end) {
      const cell = place < cells.length ? (cells[place] ?? 0) : changes.length;
      end = Math.min(widthPx, cell - first);
      if (share >= invisible && end > start) {
        from[count] = start;
        to[count] = end;
        shares[count] = share;
        count += 1;
      }
      if (cell >= first + stride) break;
      sum += changes[cell] ?? 0;
      changes[cell] = 0; // the cell may be in the list twice
      share = Math.fround(Math.min(1, Math.abs(sum)));
      place += 1;
    }
    // What lies to the right of the box.
    while (place < cells.length && (cells[place] ?? 0) < first + stride) place += 1;
    rows[row + 1] = count;
  }
  return { x, y, widthPx, heightPx, rows, from, to, shares };
}

/** Less than one step of luma. */
const invisible = 0.004;
/** So much that mixing would give the same luma, whatever is below: 255 times the rest is less than half a step. */
const solid = 0.9981;

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
  const { luma, opacity = 1, x = 0, y = 0 } = ink;
  const left = (coverage.x + x) | 0; // a small number for the engine, too
  const top = (coverage.y + y) | 0;
  const { luma: samples, flat, touched, columns } = canvas;
  const stridePx = columns * 16;
  const { rows, from, to, shares } = coverage;
  wide.nextY = -1; // other shapes had another luma
  const lastRow = Math.min(coverage.heightPx, canvas.rows * 16 - top);
  for (let row = Math.max(0, -top); row < lastRow; row += 1) {
    const start = (top + row) * stridePx;
    const blocks = ((top + row) >> 4) * columns;
    const end = rows[row + 1] ?? 0;
    for (let run = rows[row] ?? 0; run < end; run += 1) {
      const share = (shares[run] ?? 0) * opacity;
      const first = Math.max(0, left + (from[run] ?? 0));
      const last = Math.min(stridePx, left + (to[run] ?? 0));
      if (share < invisible || first >= last) continue;
      const block = blocks + (first >> 4);
      const lastBlock = blocks + ((last - 1) >> 4);
      if (lastBlock > block || flat[block] !== 0 || touched[block] !== 1) {
        touch(canvas, block, lastBlock + 1);
      }
      if (share > solid && last - first > 8) {
        samples.fill(luma, start + first, start + last);
        if (completesBlocks(top + row, first, last)) markInside(canvas, luma);
        continue;
      }
      for (let at = start + first; at < start + last; at += 1) {
        const below = samples[at] ?? 0;
        samples[at] = Math.round(below + (luma - below) * share);
      }
    }
  }
}

// One for all: of the row of macroblocks that is being drawn, how many rows of pixels have a wide solid run, and what is in all of these.
const wide = { rows: 0, nextY: -1, left: 0, right: 0 };

/** Whether this is the last of 16 runs, one in each row of pixels of a row of macroblocks. */
function completesBlocks(y: number, first: number, last: number): boolean {
  if ((y & 15) === 0) {
    wide.rows = 0;
    wide.left = first;
    wide.right = last;
  } else if (y !== wide.nextY) return false; // a row is missing, or it is the second run of a row
  wide.rows += 1;
  wide.nextY = y + 1;
  wide.left = Math.max(wide.left, first);
  wide.right = Math.min(wide.right, last);
  return wide.rows === 16;
}

/** Notes the macroblocks that one solid run after the other has filled: the encoder need not look at their samples. */
function markInside({ columns, flat }: Canvas, luma: number): void {
  const from = (wide.left + 15) >> 4;
  const to = wide.right >> 4;
  const start = ((wide.nextY - 1) >> 4) * columns;
  if (from < to) flat.fill(luma, start + from, start + to);
}

type Box = Pick<Coverage, "x" | "y" | "widthPx" | "heightPx">;

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

type Target = Box & {
  /** From one pixel to the next one. Two more columns take what lies to the right of the box. */
  readonly changes: Float32Array;
  readonly stride: number;
  /** Where `changes` has something, in any order. */
  readonly cells: number[];
};

/** Adds what a line changes in each row that it crosses, as if everything to its right were inside. */
function addLine(target: Target, from: Point, to: Point): void {
  if (from.y === to.y) return;
  const down = from.y < to.y;
  const { widthPx, stride } = target;
  const upperX = (down ? from.x : to.x) - target.x;
  const upperY = (down ? from.y : to.y) - target.y;
  const lowerX = (down ? to.x : from.x) - target.x;
  const lowerY = (down ? to.y : from.y) - target.y;
  const slope = (lowerX - upperX) / (lowerY - upperY);
  const lastRow = Math.min(target.heightPx, Math.ceil(lowerY));
  for (let row = Math.max(0, Math.floor(upperY)); row < lastRow; row += 1) {
    const top = Math.max(row, upperY);
    const bottom = Math.min(row + 1, lowerY);
    const one = Math.max(0, Math.min(widthPx, upperX + (top - upperY) * slope));
    const other = Math.max(0, Math.min(widthPx, upperX + (bottom - upperY) * slope));
    const height = down ? bottom - top : top - bottom;
    const left = Math.min(one, other);
    const right = Math.max(one, other);
    const first = Math.floor(left);
    if (right <= first + 1) {
      const inside = height * ((left + right) / 2 - first);
      change(target, row * stride + first, height - inside);
      change(target, row * stride + first + 1, inside);
    } else addPiece(target, row * stride, { left, right, height });
  }
}

/**
 * Adds the piece of a line inside one row, across several pixels: to each, the change of the area to the right of the piece.
 * `start` is the first cell of the row.
 */
function addPiece(
  target: Target,
  start: number,
  {
    left,
    right,
    height,
  }: { readonly left: number; readonly right: number; readonly height: number },
): void {
  const last = Math.ceil(right) - 1;
  let covered = 0; // Of the piece, what has its full effect already.
  for (let column = Math.floor(left); column <= last; column += 1) {
    const begins = Math.max(left, column);
    const ends = Math.min(right, column + 1);
    const part = (height * (ends - begins)) / (right - left);
    const share = part * (column + 1 - (begins + ends) / 2);
    change(target, start + column, share + covered);
    covered = part - share;
  }
  change(target, start + last + 1, covered);
}

function change({ changes, cells }: Target, cell: number, value: number): void {
  if (value === 0) return;
  const before = changes[cell] ?? 0;
  if (before === 0) cells.push(cell);
  changes[cell] = before + value;
}
