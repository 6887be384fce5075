import { touch, type Canvas } from "./canvas.ts";

export type Point = { readonly x: number; readonly y: number };

/** A closed outline as straight pieces, in pixels. The last point is joined to the first one. */
export type Contour = readonly Point[];

/** Where a shape is drawn: a picture, or a mask of zeros. */
export type Surface = {
  readonly samples: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The picture, whose macroblocks take note of what is drawn. */
  readonly canvas?: Canvas;
};

/** The part of a surface that a shape was drawn on, in whole pixels. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** Draws the area inside contours on a canvas. An `opacity` below 256 lets the picture show through. */
export function paintContours(
  canvas: Canvas,
  contours: readonly Contour[],
  { luma, opacity = 256 }: { readonly luma: number; readonly opacity?: number },
): void {
  const size = { widthPx: canvas.columns * 16, heightPx: canvas.rows * 16 };
  drawContours({ samples: canvas.luma, ...size, canvas }, contours, { luma, opacity });
}

/**
 * Mixes a luma value into each pixel, by the area of it that contours cover, to a 255th. What they cover several times in one direction
 * counts once; a contour in the other direction cuts a hole. Uses only operations that give the same result on every machine.
 */
export function drawContours(surface: Surface, contours: readonly Contour[], ink: Ink): Box {
  const box = boxAround(contours, surface);
  const stride = box.widthPx + 2;
  const target: Target = { ...box, stride, changes: zeros(stride * box.heightPx), cells: [] };
  for (const contour of contours) {
    let from = contour.at(-1);
    for (const to of contour) {
      if (from !== undefined) addLine(target, from, to);
      from = to;
    }
  }
  fillBetween(surface, target, ink);
  return box;
}

type Ink = { readonly luma: number; readonly opacity: number };

// One for all, zero when it is not in use: a new one for each shape would be megabytes.
let scratch = new Float32Array(0);

function zeros(count: number): Float32Array {
  if (scratch.length < count) scratch = new Float32Array(count);
  return scratch;
}

/** Draws what is covered alike from one change to the next one, and clears the changes. */
function fillBetween(surface: Surface, target: Target, { luma, opacity }: Ink): void {
  const { samples, canvas } = surface;
  const { x, y, widthPx, heightPx, stride, changes } = target;
  const cells = new Int32Array(target.cells).sort(); // by the engine, row by row
  wide.nextY = -1; // other shapes had another luma
  let place = 0;
  for (let row = 0; row < heightPx; row += 1) {
    const origin = row * stride;
    const start = (y + row) * surface.widthPx + x;
    let [sum, share, first] = [0, 0, 0];
    let seen = 0; // up to here, macroblocks have taken note
    for (;;) {
      const cell = cells[place] ?? origin + stride;
      const isInRow = cell < origin + stride;
      const last = isInRow && cell - origin < widthPx ? cell - origin : widthPx;
      if (share > 0 && last > first) {
        if (canvas !== undefined && last > seen) {
          const block = ((y + row) >> 4) * canvas.columns;
          touch(canvas, block + ((x + first) >> 4), block + ((x + last + 15) >> 4));
          seen = ((x + last + 15) & ~15) - x;
        }
        if (share === 255 && last - first > 8 && opacity === 256) {
          samples.fill(luma, start + first, start + last);
          if (canvas !== undefined && completesBlocks(y + row, x + first, x + last)) {
            markInside(canvas, luma);
          }
        } else {
          const part = (share * opacity) >> 8;
          const scaled = part + (part >> 7);
          for (let at = start + first; at < start + last; at += 1) {
            const below = samples[at] ?? 0;
            samples[at] = below + (((luma - below) * scaled + 128) >> 8);
          }
        }
      }
      if (!isInRow) break;
      sum += changes[cell] ?? 0;
      changes[cell] = 0; // the cell may be in the list twice
      share = sum > 1 || sum < -1 ? 255 : Math.round(255 * (sum < 0 ? -sum : sum));
      first = last;
      place += 1;
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
  if (first > wide.left) wide.left = first;
  if (last < wide.right) wide.right = last;
  return wide.rows === 16;
}

/** Notes the macroblocks that one solid run after the other has filled: the encoder need not look at their samples. */
function markInside({ columns, flat }: Canvas, luma: number): void {
  const from = (wide.left + 15) >> 4;
  const to = wide.right >> 4;
  const start = ((wide.nextY - 1) >> 4) * columns;
  if (from < to) flat.fill(luma, start + from, start + to);
}

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
  if (upperX >= widthPx && lowerX >= widthPx) return; // nothing of the box is to its right
  const slope = (lowerX - upperX) / (lowerY - upperY);
  const lastRow = Math.min(target.heightPx, Math.ceil(lowerY));
  // Comparisons instead of `Math.min`, which is a call until the engine has compiled this.
  for (let row = Math.max(0, Math.floor(upperY)); row < lastRow; row += 1) {
    const top = row > upperY ? row : upperY;
    const bottom = row + 1 < lowerY ? row + 1 : lowerY;
    const one = within(upperX + (top - upperY) * slope, widthPx);
    const other = within(upperX + (bottom - upperY) * slope, widthPx);
    const height = down ? bottom - top : top - bottom;
    const left = one < other ? one : other;
    const right = one < other ? other : one;
    const first = Math.floor(left);
    if (right <= first + 1) {
      const inside = height * ((left + right) / 2 - first);
      change(target, row * stride + first, height - inside);
      change(target, row * stride + first + 1, inside);
    } else addPiece(target, row * stride, [left, right, height]);
  }
}

function within(x: number, widthPx: number): number {
  return x > 0 ? (x < widthPx ? x : widthPx) : 0;
}

/**
 * Adds the piece of a line inside one row, across several pixels: to each, the change of the area to the right of the piece.
 * `start` is the first cell of the row. The piece is its left and right end, and its height.
 */
function addPiece(
  target: Target,
  start: number,
  [left, right, height]: readonly [number, number, number],
): void {
  const last = Math.ceil(right) - 1;
  let covered = 0; // Of the piece, what has its full effect already.
  for (let column = Math.floor(left); column <= last; column += 1) {
    const begins = left > column ? left : column;
    const ends = right < column + 1 ? right : column + 1;
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
