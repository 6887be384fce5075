import type { Canvas } from "./canvas.ts";
import { fillLuma } from "./canvas.ts";
import { encodeMarker, markerCellPx, markerGrid } from "./marker.ts";

// As far apart as dissolves and fades need to be told apart, and paler than the text.
const one = 160;
const zero = 20;

/** The room that the marker takes at the top of the picture, with the distance that it keeps. 0 if the picture is too small for it. */
export function markerAreaPx(canvas: Canvas): {
  readonly widthPx: number;
  readonly heightPx: number;
} {
  const cellPx = markerCellPx(canvas.widthPx, canvas.heightPx) ?? 0;
  return {
    widthPx: cellPx * (markerGrid.columns + 2 * markerGrid.quietCells),
    heightPx: cellPx * (markerGrid.rows + 2 * markerGrid.quietCells),
  };
}

/** Paints the marker of a frame. Only cells that have changed are drawn again. */
export function createMarkerPainter(canvas: Canvas, hash: number): (frame: number) => void {
  const cellPx = markerCellPx(canvas.widthPx, canvas.heightPx);
  if (cellPx === undefined) return () => {};
  const left = (canvas.widthPx - cellPx * markerGrid.columns) / 2;
  const top = cellPx * markerGrid.quietCells;
  let shown: readonly boolean[] = [];
  return (frame) => {
    const cells = encodeMarker({ labelHash: hash, frame });
    for (const [index, cell] of cells.entries()) {
      if (shown[index] === cell) continue;
      const x = left + (index % markerGrid.columns) * cellPx;
      const y = top + Math.floor(index / markerGrid.columns) * cellPx;
      fillLuma(canvas, { x, y, widthPx: cellPx, heightPx: cellPx }, cell ? one : zero);
    }
    shown = cells;
  };
}
