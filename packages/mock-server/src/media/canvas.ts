/**
 * A picture to draw on and encode: luma for each pixel, and one colour for each macroblock of 16x16 pixels. Values are in video
 * range: 16 is black, 235 is white; a colour of 128 is neutral.
 */
export type Canvas = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** In macroblocks, rounded up. */
  readonly columns: number;
  readonly rows: number;
  /** `columns * 16` samples per row. */
  readonly luma: Uint8Array;
  /** The same, four samples a word. Signed, which the engine reads without an allocation. */
  readonly words: Int32Array;
  /** For each macroblock, the luma of all its samples; 0: they may differ. Whoever draws on `luma` keeps it true. */
  readonly flat: Uint8Array;
  readonly blue: Uint8Array;
  readonly red: Uint8Array;
  /** For each macroblock, 1 if it was drawn on since it was last encoded. */
  readonly touched: Uint8Array;
};

export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
};

export function createCanvas(widthPx: number, heightPx: number): Canvas {
  const columns = Math.ceil(widthPx / 16);
  const rows = Math.ceil(heightPx / 16);
  const luma = new Uint8Array(columns * rows * 256).fill(16);
  return {
    widthPx,
    heightPx,
    columns,
    rows,
    luma,
    words: new Int32Array(luma.buffer),
    flat: new Uint8Array(columns * rows).fill(16),
    blue: new Uint8Array(columns * rows).fill(128),
    red: new Uint8Array(columns * rows).fill(128),
    touched: new Uint8Array(columns * rows).fill(1),
  };
}

/** Fills a rectangle with one luma value, clipped to the canvas. */
export function fillLuma(canvas: Canvas, rect: Rect, value: number): void {
  const stridePx = canvas.columns * 16;
  const left = Math.max(0, rect.x);
  const right = Math.min(stridePx, rect.x + rect.widthPx);
  const top = Math.max(0, rect.y);
  const bottom = Math.min(canvas.rows * 16, rect.y + rect.heightPx);
  if (left >= right || top >= bottom) return;
  for (let y = top; y < bottom; y += 1) {
    canvas.luma.fill(value, y * stridePx + left, y * stridePx + right);
  }
  for (let row = top >> 4; row <= (bottom - 1) >> 4; row += 1) {
    const start = row * canvas.columns;
    touch(canvas, start + (left >> 4), start + ((right - 1) >> 4) + 1);
    const isWhole = row * 16 >= top && row * 16 + 16 <= bottom;
    if (isWhole) canvas.flat.fill(value, start + ((left + 15) >> 4), start + (right >> 4));
  }
}

/**
 * Gives one macroblock one luma, for the encoder alone: its samples stay as they are. Only for what nothing else is drawn on, in frames
 * after the first one.
 */
export function setBlock(canvas: Canvas, block: number, luma: number): void {
  canvas.flat[block] = luma;
  canvas.touched[block] = 1;
}

/** Notes that something was drawn on the macroblocks from `first` up to the one before `end`. */
export function touch(canvas: Canvas, first: number, end: number): void {
  canvas.touched.fill(1, first, end);
  canvas.flat.fill(0, first, end);
}

/** Colours every macroblock that the rectangle overlaps. */
export function fillColour(
  canvas: Canvas,
  rect: Rect,
  colour: { blue: number; red: number },
): void {
  const left = Math.max(0, rect.x >> 4);
  const right = Math.min(canvas.columns, (rect.x + rect.widthPx + 15) >> 4);
  const bottom = Math.min(canvas.rows, (rect.y + rect.heightPx + 15) >> 4);
  for (let row = Math.max(0, rect.y >> 4); row < bottom; row += 1) {
    const start = row * canvas.columns;
    canvas.blue.fill(colour.blue, start + left, start + right);
    canvas.red.fill(colour.red, start + left, start + right);
    canvas.touched.fill(1, start + left, start + right);
  }
}
