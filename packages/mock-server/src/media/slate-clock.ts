import { touch, type Canvas } from "./canvas.ts";
import { drawText, textWidthPx } from "./draw-text.ts";

/** The non-drop-frame timecode. */
export function clockText(frame: number, rate: number): string {
  const seconds = Math.floor(frame / rate);
  const parts = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
    frame % rate,
  ];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
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
  const top = layout.headBaseline - Math.ceil(sizePx * 0.8);
  const background = copyRows(canvas, top, Math.ceil(sizePx));
  let shown = "";
  return (text) => {
    const next = text.slice(-count);
    for (let cell = 0; cell < count; cell += 1) {
      const digit = next[cell] ?? "";
      if (digit === shown[cell]) continue;
      const x = left + cell * cellPx;
      if (shown !== "") background.restore(x, cellPx);
      const inset = (cellPx - textWidthPx(digit, sizePx)) / 2;
      drawText(canvas, digit, { x: x + inset, baseline: layout.headBaseline, sizePx, luma: 225 });
    }
    shown = next;
  };
}

/** Keeps some rows of a canvas, to put parts of them back. */
function copyRows(
  canvas: Canvas,
  top: number,
  heightPx: number,
): { readonly restore: (x: number, widthPx: number) => void } {
  const stridePx = canvas.columns * 16;
  const rows = canvas.luma.slice(top * stridePx, (top + heightPx) * stridePx);
  return {
    restore: (x, widthPx) => {
      for (let row = 0; row * stridePx < rows.length; row += 1) {
        const from = row * stridePx + x;
        canvas.luma.set(rows.subarray(from, from + widthPx), top * stridePx + from);
        const block = ((top + row) >> 4) * canvas.columns + (x >> 4);
        touch(canvas, block, block + Math.ceil(((x & 15) + widthPx) / 16));
      }
    },
  };
}
