import type { BitWriter } from "./bit-writer.ts";
import type { Canvas } from "./canvas.ts";
import { writeChromaDc, writeCoefficients } from "./cavlc.ts";

/**
 * What prediction needs of the macroblocks that the decoder has so far: the sums of their right column and bottom row, their
 * colour, and whether they are raw in this slice.
 */
export type DecodedEdges = {
  readonly rightSums: Int32Array;
  readonly bottomSums: Int32Array;
  readonly blue: Uint8Array;
  readonly red: Uint8Array;
  readonly raw: Uint8Array;
};

export function createDecodedEdges(macroblocks: number): DecodedEdges {
  return {
    rightSums: new Int32Array(macroblocks),
    bottomSums: new Int32Array(macroblocks),
    blue: new Uint8Array(macroblocks),
    red: new Uint8Array(macroblocks),
    raw: new Uint8Array(macroblocks),
  };
}

/**
 * Writes one macroblock in the cheapest form that shows the canvas as drawn. If each 4x4 cell has a single luma value, it becomes
 * Intra16x16 with DC coefficients only, at a quantiser where one level is one step of luma: flat macroblocks are exact, others
 * within a few steps. Anything finer becomes raw samples, which are exact.
 */
export function writeMacroblock(bits: BitWriter, slice: Slice, at: number): void {
  const { canvas, edges } = slice;
  readPixels(canvas, at);
  const typeOffset = slice.predicted ? 5 : 0;
  if (isMosaic()) writeMosaic(bits, { canvas, edges, at, typeOffset });
  else writeRaw(bits, { canvas, edges, at, typeOffset });
  edges.blue[at] = canvas.blue[at] ?? 128;
  edges.red[at] = canvas.red[at] ?? 128;
}

/** The picture that is being written. */
export type Slice = {
  readonly canvas: Canvas;
  readonly edges: DecodedEdges;
  /** Whether it is a P slice, in which the types of intra macroblocks start at 5. */
  readonly predicted: boolean;
};

type Macroblock = {
  readonly canvas: Canvas;
  readonly edges: DecodedEdges;
  readonly at: number;
  readonly typeOffset: number;
};

// One for all: encoding does not wait for anything, and a picture has thousands of macroblocks.
const pixels = new Uint8Array(256);

function readPixels(canvas: Canvas, at: number): void {
  const stridePx = canvas.columns * 16;
  const start = Math.floor(at / canvas.columns) * 16 * stridePx + (at % canvas.columns) * 16;
  for (let row = 0; row < 16; row += 1) {
    const from = start + row * stridePx;
    for (let x = 0; x < 16; x += 1) pixels[row * 16 + x] = canvas.luma[from + x] ?? 0;
  }
}

function isMosaic(): boolean {
  for (let at = 0; at < 256; at += 1) {
    if (pixels[at] !== pixels[at & 0b1100_1100]) return false; // the cell's first pixel
  }
  return true;
}

function writeMosaic(bits: BitWriter, macroblock: Macroblock): void {
  const { canvas, edges, at } = macroblock;
  const hasLeft = at % canvas.columns > 0;
  const hasUpper = at >= canvas.columns;
  const prediction = predictLuma(edges, canvas.columns, at);
  const differences = new Int16Array(16);
  for (let cell = 0; cell < 16; cell += 1) {
    differences[cell] = (pixels[(cell >> 2) * 64 + (cell & 3) * 4] ?? 0) - prediction;
  }
  const [first = 0] = differences;
  const isFlat = differences.every((difference) => difference === first);
  // The transform of a flat block is its mean.
  const levels = isFlat
    ? Int16Array.of(first, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    : hadamard(differences).map((sum) => Math.round(sum / 16));
  const neighbour = hasLeft ? at - 1 : at - canvas.columns;
  const known = hasLeft || hasUpper;
  const blueLevel = (canvas.blue[at] ?? 128) - (known ? (edges.blue[neighbour] ?? 128) : 128);
  const redLevel = (canvas.red[at] ?? 128) - (known ? (edges.red[neighbour] ?? 128) : 128);
  const coloured = blueLevel !== 0 || redLevel !== 0;

  bits.writeUnsigned(macroblock.typeOffset + 3 + (coloured ? 4 : 0)); // Intra16x16, DC prediction, no AC
  bits.writeUnsigned(hasLeft ? 1 : hasUpper ? 2 : 0); // colour from the left, from above, or 128
  bits.writeSigned(0); // same quantiser
  const scanned = isFlat ? levels : levels.map((_, index) => levels[scanOrder[index] ?? 0] ?? 0);
  writeCoefficients(bits, scanned, rawAround(edges, canvas.columns, at) ? "many" : "few");
  if (coloured) {
    writeChromaDc(bits, blueLevel);
    writeChromaDc(bits, redLevel);
  }

  const steps = isFlat ? differences : hadamard(levels);
  const decoded = steps.map((step) => Math.min(255, Math.max(0, prediction + step)));
  edges.raw[at] = 0;
  edges.rightSums[at] = 4 * sumOf(decoded, [3, 7, 11, 15]);
  edges.bottomSums[at] = 4 * sumOf(decoded, [12, 13, 14, 15]);
}

function writeRaw(bits: BitWriter, macroblock: Macroblock): void {
  const { canvas, edges, at } = macroblock;
  bits.writeUnsigned(macroblock.typeOffset + 25); // I_PCM
  bits.align();
  bits.writeBytes(pixels);
  bits.writeBytes(new Uint8Array(64).fill(canvas.blue[at] ?? 128));
  bits.writeBytes(new Uint8Array(64).fill(canvas.red[at] ?? 128));
  let right = 0;
  let bottom = 0;
  for (let index = 0; index < 16; index += 1) {
    right += pixels[index * 16 + 15] ?? 0;
    bottom += pixels[240 + index] ?? 0;
  }
  edges.raw[at] = 1;
  edges.rightSums[at] = right;
  edges.bottomSums[at] = bottom;
}

function predictLuma(edges: DecodedEdges, columns: number, at: number): number {
  const left = at % columns > 0 ? (edges.rightSums[at - 1] ?? 0) : undefined;
  const upper = at >= columns ? (edges.bottomSums[at - columns] ?? 0) : undefined;
  if (left === undefined && upper === undefined) return 128;
  if (left === undefined || upper === undefined) return ((left ?? upper ?? 0) + 8) >> 4;
  return (left + upper + 16) >> 5;
}

function rawAround(edges: DecodedEdges, columns: number, at: number): boolean {
  return (
    (at % columns > 0 && edges.raw[at - 1] === 1) ||
    (at >= columns && edges.raw[at - columns] === 1)
  );
}

/** The 4x4 transform of DC blocks in H.264. Applied twice, it multiplies by 16. */
function hadamard(block: Int16Array): Int16Array {
  const out = block.slice();
  for (let row = 0; row < 16; row += 4) butterfly(out, row, 1);
  for (let column = 0; column < 4; column += 1) butterfly(out, column, 4);
  return out;
}

function butterfly(block: Int16Array, at: number, step: number): void {
  const a = block[at] ?? 0;
  const b = block[at + step] ?? 0;
  const c = block[at + 2 * step] ?? 0;
  const d = block[at + 3 * step] ?? 0;
  block[at] = a + b + c + d;
  block[at + step] = a + b - c - d;
  block[at + 2 * step] = a - b - c + d;
  block[at + 3 * step] = a - b + c - d;
}

function sumOf(values: Int16Array, indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => sum + (values[index] ?? 0), 0);
}

const scanOrder = [0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15];
