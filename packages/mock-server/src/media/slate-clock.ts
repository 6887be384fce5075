import { touch, type Canvas } from "./canvas.ts";
import { drawText, textWidthPx } from "./draw-text.ts";
import { glyphOf } from "./glyphs.ts";

/** The non-drop-frame timecode. */
export function clockText(frame: number, rate: number): string {
  const seconds = Math.floor(frame / rate);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return `${twoDigits(hours)}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}:${twoDigits(frame % rate)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/**
 * Shows a text of digits and colons at the top right, each in a cell of its own. Only cells that change are drawn again. A cell is
 * as wide as a macroblock, or half of it, so that a new digit costs one. If the hours do not fit, they are left out.
 */
export function createClockPainter(
  canvas: Canvas,
  layout: {
    readonly unitPx: number;
    readonly marginPx: number;
    readonly headBaseline: number;
    readonly sideRoomPx: number;
  },
): (text: string) => void {
  const cellPx = layout.unitPx < 0.75 ? 8 : 16 * Math.max(1, Math.floor(layout.unitPx / 1.6));
  const sizePx = cellPx === 8 ? 11 : cellPx * 1.25;
  const longest = Math.floor(layout.sideRoomPx / cellPx);
  const count = longest >= 11 ? 11 : longest >= 8 ? 8 : 0;
  if (count === 0) return () => {};
  const left = Math.floor((canvas.widthPx - layout.marginPx - count * cellPx) / cellPx) * cellPx;
  const draw = (digit: string, x: number): void => {
    const inset = (cellPx - textWidthPx(digit, sizePx)) / 2;
    drawText(canvas, digit, { x: x + inset, baseline: layout.headBaseline, sizePx, luma: 225 });
  };
  const rows = rowsOfClock(layout.headBaseline, sizePx);
  const background = Array.from({ length: count }, (_, cell) =>
    readCell(canvas, rows, { x: left + cell * cellPx, widthPx: cellPx }),
  );
  // What each cell has shown: most digits come again and again.
  const pictures = background.map(() => new Map<string, CellPicture>());
  let shown = "";
  return (text) => {
    const next = text.slice(-count);
    for (let cell = 0; cell < count; cell += 1) {
      const digit = next[cell] ?? "";
      if (digit === shown[cell]) continue;
      const place = { x: left + cell * cellPx, widthPx: cellPx };
      const known = pictures[cell]?.get(digit);
      putCell(canvas, known ?? background[cell], { top: rows.top, x: place.x });
      if (known !== undefined) continue;
      draw(digit, place.x);
      pictures[cell]?.set(digit, readCell(canvas, rows, place));
    }
    shown = next;
  };
}

/** The rows of pixels that digits and colons reach. More of them would be encoded again with each digit. */
function rowsOfClock(baseline: number, sizePx: number): Rows {
  let [top, end] = [baseline, baseline];
  for (const digit of "0123456789:") {
    const glyph = glyphOf(digit.charCodeAt(0), sizePx);
    if (glyph === undefined) continue;
    const { y, heightPx } = glyph.pixels;
    top = Math.min(top, baseline + y);
    end = Math.max(end, baseline + y + heightPx);
  }
  return { top, end };
}

type Rows = { readonly top: number; readonly end: number };

/** The samples of a cell, row by row. */
type CellPicture = readonly Uint8Array[];

function readCell(
  canvas: Canvas,
  { top, end }: Rows,
  { x, widthPx }: { readonly x: number; readonly widthPx: number },
): CellPicture {
  const stridePx = canvas.columns * 16;
  return Array.from({ length: end - top }, (_, row) => {
    const from = (top + row) * stridePx + x;
    return canvas.luma.slice(from, from + widthPx);
  });
}

function putCell(
  canvas: Canvas,
  picture: CellPicture = [],
  { top, x }: { readonly top: number; readonly x: number },
): void {
  const stridePx = canvas.columns * 16;
  const widthPx = picture[0]?.length ?? 0;
  for (let row = 0; row < picture.length; row += 1) {
    canvas.luma.set(picture[row] ?? [], (top + row) * stridePx + x);
  }
  for (let row = top >> 4; row <= (top + picture.length - 1) >> 4; row += 1) {
    const block = row * canvas.columns;
    touch(canvas, block + (x >> 4), block + ((x + widthPx - 1) >> 4) + 1);
  }
}
