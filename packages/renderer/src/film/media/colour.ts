/**
 * How the numbers of a picture mean colours. Primaries, transfer and matrix are code points of ISO/IEC 23091-2, as in the
 * parameter sets of H.264 and HEVC and in the `colr` box of an MP4.
 */
export type Colour = {
  readonly primaries: number;
  readonly transfer: number;
  readonly matrix: number;
  readonly isFullRange: boolean;
};

/** What a file says about its colour. */
export type ColourTags = Partial<Colour>;

/** Every film that is encoded has it: BT.709, limited range. */
export const filmColour: Colour = { primaries: 1, transfer: 1, matrix: 1, isFullRange: false };

const pq = 16;
const hlg = 18;

/** Which curve a picture of high dynamic range has; `undefined` for all others. */
export function hdrCurveOf({ transfer }: Colour): "PQ" | "HLG" | undefined {
  return transfer === pq ? "PQ" : transfer === hlg ? "HLG" : undefined;
}

/** Whether numbers mean the same colours in both. The curves of all pictures that are not HDR count as equal. */
export function isSameColour(left: Colour, right: Colour): boolean {
  return (
    left.primaries === right.primaries &&
    hdrCurveOf(left) === hdrCurveOf(right) &&
    matrixGroup(left.matrix) === matrixGroup(right.matrix) &&
    left.isFullRange === right.isFullRange
  );
}

/** BT.601 has two code points. */
function matrixGroup(matrix: number): number {
  return matrix === 5 ? 6 : matrix;
}

/**
 * Fills in what the tags leave out. Of matrix and primaries, one follows from the other; without both, the size decides as in
 * mpv: BT.709 from 1280 pixels of width or more than 576 lines, otherwise the matrix of BT.601, with the primaries of its
 * 525-line form at 480 or 486 lines, of its 625-line form at 576, and of BT.709 at other sizes. Without a transfer it is
 * a picture of standard range, and without a range a limited one, except for RGB.
 */
export function resolveColour(
  tags: ColourTags,
  size: { readonly widthPx: number; readonly heightPx: number },
): Colour {
  const transfer = said(tags.transfer) ?? 1;
  const [taggedPrimaries, taggedMatrix] = [said(tags.primaries), saidMatrix(tags.matrix)];
  const guess = transfer === pq || transfer === hlg ? bt2020 : guessBySize(size);
  const matrix = taggedMatrix ?? matrixOfPrimaries(taggedPrimaries) ?? guess.matrix;
  const primaries = taggedPrimaries ?? primariesOfMatrix(taggedMatrix) ?? guess.primaries;
  return { primaries, transfer, matrix, isFullRange: tags.isFullRange ?? matrix === rgb };
}

const bt2020 = { primaries: 9, matrix: 9 };
const rgb = 0;

/** 0 and 3 are reserved, 2 is "unspecified". */
function said(code: number | undefined): number | undefined {
  return code === undefined || code === 0 || code === 2 || code === 3 ? undefined : code;
}

function saidMatrix(code: number | undefined): number | undefined {
  return code === rgb ? rgb : said(code);
}

function matrixOfPrimaries(primaries: number | undefined): number | undefined {
  return primaries !== undefined && sharedCodes.has(primaries) ? primaries : undefined;
}

function primariesOfMatrix(matrix: number | undefined): number | undefined {
  if (matrix === rgb) return 1;
  if (matrix === 10 || matrix === 14) return 9;
  return matrix !== undefined && sharedCodes.has(matrix) ? matrix : undefined;
}

// BT.709, BT.470 M and BG, SMPTE 170M and 240M, BT.2020 have the same number as matrix and as primaries.
const sharedCodes = new Set([1, 4, 5, 6, 7, 9]);

function guessBySize(size: { readonly widthPx: number; readonly heightPx: number }): {
  readonly primaries: number;
  readonly matrix: number;
} {
  const { widthPx, heightPx } = size;
  if (widthPx >= 1280 || heightPx > 576) return { primaries: 1, matrix: 1 };
  if (heightPx === 576) return { primaries: 5, matrix: 5 };
  return { primaries: heightPx === 480 || heightPx === 486 ? 6 : 1, matrix: 6 };
}
