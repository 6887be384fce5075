import type { Marker } from "./marker.ts";
import { decodeMarker, markerCellPx, markerGrid, markerSync } from "./marker.ts";

/**
 * Reads which clip and which frame a decoded picture shows, from its grey (luma) plane of `widthPx * heightPx` bytes. Finds the
 * marker also after lossy encoding, scaling, letterboxing, pillarboxing, and cropping that leaves the strip whole and centred.
 * Undefined when there is no marker, or when two clips are mixed in the picture.
 */
export function readMarker(
  grayFrame: Uint8Array,
  widthPx: number,
  heightPx: number,
): Marker | undefined {
  if (grayFrame.length < widthPx * heightPx) {
    throw new RangeError(
      `a grey frame of ${widthPx}x${heightPx} needs ${widthPx * heightPx} bytes, got ${grayFrame.length}`,
    );
  }
  const picture = { gray: grayFrame, widthPx, heightPx };
  const nativeCellPx = markerCellPx(widthPx, heightPx);
  if (nativeCellPx !== undefined) {
    const found = readAt(picture, nativeCellPx, nativeCellPx * markerGrid.quietCells);
    if (found !== undefined) return found;
  }
  return searchMarker(picture);
}

type Picture = {
  readonly gray: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** Tries cell sizes from small to large in steps of 2 %, and top edges in steps of a third of a cell. */
function searchMarker(picture: Picture): Marker | undefined {
  const largestPx = Math.min(
    picture.widthPx / markerGrid.columns,
    picture.heightPx / markerGrid.rows,
  );
  for (let cellPx = 2.5; cellPx <= largestPx; cellPx *= 1.02) {
    const lastTop = picture.heightPx - cellPx * markerGrid.rows;
    for (let top = 0; top <= lastTop; top += cellPx / 3) {
      const found = readAt(picture, cellPx, top);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function readAt(picture: Picture, cellPx: number, top: number): Marker | undefined {
  const left = (picture.widthPx - cellPx * markerGrid.columns) / 2;
  const levelOf = (cell: number): number =>
    cellLevel(picture, {
      x: left + ((cell % markerGrid.columns) + 0.5) * cellPx,
      y: top + (Math.floor(cell / markerGrid.columns) + 0.5) * cellPx,
      reach: cellPx / 4,
    });
  const sync = readSync(levelOf);
  if (sync === undefined) return undefined;
  const { levels, threshold } = sync;
  const cells: boolean[] = levels.map((level) => level > threshold.middle);
  for (let cell = 12; cell < markerGrid.columns * markerGrid.rows; cell += 1) {
    const level = levelOf(cell);
    // Neither black nor white: another picture is mixed in, or this is not the strip.
    if (Math.abs(level - threshold.middle) < threshold.contrast / 4) return undefined;
    cells.push(level > threshold.middle);
  }
  return decodeMarker(cells);
}

/** A white cell, then a black one: two cells are enough to rule out most places in a picture. */
const syncOrder = [0, 3, 1, 4, 2, 5, 6, 7, 8, 9, 10, 11];

/** The levels of the sync pattern and the level halfway between black and white, if the twelve cells clearly show the pattern. */
function readSync(levelOf: (cell: number) => number):
  | {
      readonly levels: readonly number[];
      readonly threshold: { readonly middle: number; readonly contrast: number };
    }
  | undefined {
  const levels: number[] = [];
  let darkestWhite = 255;
  let brightestBlack = 0;
  for (const cell of syncOrder) {
    const level = levelOf(cell);
    levels[cell] = level;
    if (((markerSync >>> (11 - cell)) & 1) === 1) darkestWhite = Math.min(darkestWhite, level);
    else brightestBlack = Math.max(brightestBlack, level);
    if (darkestWhite - brightestBlack < 40) return undefined;
  }
  return {
    levels,
    threshold: {
      middle: (darkestWhite + brightestBlack) / 2,
      contrast: darkestWhite - brightestBlack,
    },
  };
}

/** The mean of five samples around the middle of a cell. */
function cellLevel(
  picture: Picture,
  at: { readonly x: number; readonly y: number; readonly reach: number },
): number {
  let sum = 0;
  for (const [dx, dy] of samplePattern) {
    const x = Math.min(picture.widthPx - 1, Math.max(0, Math.floor(at.x + dx * at.reach)));
    const y = Math.min(picture.heightPx - 1, Math.max(0, Math.floor(at.y + dy * at.reach)));
    sum += picture.gray[y * picture.widthPx + x] ?? 0;
  }
  return sum / samplePattern.length;
}

const samplePattern = [
  [0, 0],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;
