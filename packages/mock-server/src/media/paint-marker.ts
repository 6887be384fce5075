import type { Canvas } from "./canvas.ts";
import { fillLuma, setBlock } from "./canvas.ts";
import { createMarkerEncoder, markerCellPx, markerFields, markerGrid } from "./marker.ts";

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
  const fieldsAt = createMarkerEncoder(hash);
  let shown: readonly number[] | undefined;
  const isBlock = cellPx === 16 && left % 16 === 0;
  const firstBlock = (top >> 4) * canvas.columns + (left >> 4);
  const paintCell = (index: number, isSet: boolean): void => {
    const column = index % markerGrid.columns;
    const row = Math.floor(index / markerGrid.columns);
    const luma = isSet ? one : zero;
    if (isBlock && shown !== undefined) {
      setBlock(canvas, firstBlock + row * canvas.columns + column, luma);
      return;
    }
    const place = { x: left + column * cellPx, y: top + row * cellPx };
    fillLuma(canvas, { ...place, widthPx: cellPx, heightPx: cellPx }, luma);
  };
  return (frame) => {
    const fields = fieldsAt(frame);
    let end = 0; // the cell behind the field
    for (let field = 0; field < markerFields.length; field += 1) {
      const value = fields[field] ?? 0;
      const count = markerFields[field] ?? 0;
      end += count;
      let changed =
        ((shown === undefined ? -1 : value ^ (shown[field] ?? 0)) << (32 - count)) >>> (32 - count);
      while (changed !== 0) {
        const bit = 31 - Math.clz32(changed);
        changed ^= 1 << bit;
        paintCell(end - 1 - bit, ((value >>> bit) & 1) === 1);
      }
    }
    shown = fields;
  };
}
