import type { BitWriter } from "./bit-writer.ts";
import type { Canvas } from "./canvas.ts";
import type { CoefficientContext } from "./cavlc.ts";
import { writeChromaDc, writeCoefficients, writeFirstCoefficient } from "./cavlc.ts";

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
  const macroblock = { canvas, edges, at, typeOffset: slice.predicted ? 5 : 0 };
  const flat = canvas.flat[at] ?? 0;
  if (flat !== 0) writeMosaic(bits, macroblock, flat);
  else {
    readPixels(canvas, at);
    if (isMosaic()) writeMosaic(bits, macroblock, isFlat() ? (pixels[0] ?? 0) : undefined);
    else writeRaw(bits, macroblock);
  }
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
/** The same, four pixels a word: each is a row of a cell. */
const words = new Int32Array(pixels.buffer);

function readPixels(canvas: Canvas, at: number): void {
  const stride = canvas.columns * 4;
  let from = Math.floor(at / canvas.columns) * 16 * stride + (at % canvas.columns) * 4;
  for (let word = 0; word < 64; word += 4) {
    words[word] = canvas.words[from] ?? 0;
    words[word + 1] = canvas.words[from + 1] ?? 0;
    words[word + 2] = canvas.words[from + 2] ?? 0;
    words[word + 3] = canvas.words[from + 3] ?? 0;
    from += stride;
  }
}

function isMosaic(): boolean {
  for (let word = 0; word < 64; word += 1) {
    const first = words[word & 0b11_0011]; // the cell's first row
    if (words[word] !== first || first !== Math.imul(pixels[word * 4] ?? 0, 0x01010101))
      return false;
  }
  return true;
}

/** Whether all cells of a mosaic have the same luma, as most have. */
function isFlat(): boolean {
  const first = pixels[0];
  for (let row = 0; row < 256; row += 64) {
    for (let cell = row; cell < row + 16; cell += 4) if (pixels[cell] !== first) return false;
  }
  return true;
}

/**
 * Writes flat macroblocks that have the colour of the one to their left, and the luma that their neighbours predict or one step from
 * it: most are so. Stops before the first that is not, and at the end of a row. Returns how many it wrote. Their code is that of
 * `writeMosaic`, in one piece.
 */
export function writeFlatRun(bits: BitWriter, slice: Slice, from: number): number {
  const { canvas, edges, predicted } = slice;
  const { columns, flat, blue, red } = canvas;
  const { raw, rightSums, bottomSums } = edges;
  if (from < columns || from % columns === 0 || raw[from - 1] === 1) return 0;
  const head = predicted ? predictedHead : intraHead;
  const end = from - (from % columns) + columns;
  const wasBlue = edges.blue[from - 1] ?? 128;
  const wasRed = edges.red[from - 1] ?? 128;
  let leftSum = rightSums[from - 1] ?? 0;
  let at = from;
  while (at < end) {
    const luma = flat[at] ?? 0;
    const upper = at - columns;
    if (luma === 0 || raw[upper] === 1 || blue[at] !== wasBlue || red[at] !== wasRed) break;
    const upperSum = bottomSums[upper] ?? 0;
    const level = luma - ((leftSum + upperSum + 16) >> 5);
    if (level < -1 || level > 1) break;
    let next = at + 1;
    // Those to the right have the same code if everything around them is the same.
    if (leftSum === 16 * luma) {
      while (next < end && flat[next] === luma && bottomSums[next - columns] === upperSum) {
        if (raw[next - columns] === 1 || blue[next] !== wasBlue || red[next] !== wasRed) break;
        next += 1;
      }
    }
    if (level === 0) bits.writeRepeated((head.bits << 1) | 1, head.count + 1, next - at);
    else {
      const code = (head.bits << 4) | (level === 1 ? 0b0101 : 0b0111);
      bits.writeRepeated(code, head.count + 4, next - at);
    }
    leftSum = 16 * luma;
    rightSums.fill(leftSum, at, next);
    bottomSums.fill(leftSum, at, next);
    at = next;
  }
  raw.fill(0, from, at);
  edges.blue.fill(wasBlue, from, at);
  edges.red.fill(wasRed, from, at);
  return at - from;
}

/** How most macroblocks begin: type 3 or 8 (Intra16x16, DC prediction, no AC, no colour), colour from the left, same quantiser. */
const intraHead = { bits: 0b00100_010_1, count: 9 };
const predictedHead = { bits: 0b0001001_010_1, count: 11 };

/** @param flat the luma of all cells, if they have the same. */
function writeMosaic(bits: BitWriter, macroblock: Macroblock, flat: number | undefined): void {
  const { canvas, edges, at } = macroblock;
  const hasLeft = at % canvas.columns > 0;
  const hasUpper = at >= canvas.columns;
  const prediction = predictLuma(edges, canvas.columns, at);
  const neighbour = hasLeft ? at - 1 : at - canvas.columns;
  const known = hasLeft || hasUpper;
  const blueLevel = (canvas.blue[at] ?? 128) - (known ? (edges.blue[neighbour] ?? 128) : 128);
  const redLevel = (canvas.red[at] ?? 128) - (known ? (edges.red[neighbour] ?? 128) : 128);
  const coloured = blueLevel !== 0 || redLevel !== 0;

  if (hasLeft && !coloured) {
    const head = macroblock.typeOffset > 0 ? predictedHead : intraHead;
    bits.write(head.bits, head.count);
  } else {
    bits.writeUnsigned(macroblock.typeOffset + 3 + (coloured ? 4 : 0));
    bits.writeUnsigned(hasLeft ? 1 : hasUpper ? 2 : 0); // colour from the left, from above, or 128
    bits.writeSigned(0);
  }
  const context = rawAround(edges, canvas.columns, at) ? "many" : "few";
  edges.raw[at] = 0;
  if (flat !== undefined) {
    // The transform of a flat block is its mean.
    writeFirstCoefficient(bits, flat - prediction, context);
    edges.rightSums[at] = 16 * flat;
    edges.bottomSums[at] = 16 * flat;
  } else writeCells(bits, { edges, at, prediction, context });
  if (coloured) {
    writeChromaDc(bits, blueLevel);
    writeChromaDc(bits, redLevel);
  }
}

function writeCells(
  bits: BitWriter,
  block: {
    readonly edges: DecodedEdges;
    readonly at: number;
    readonly prediction: number;
    readonly context: CoefficientContext;
  },
): void {
  const { edges, at, prediction, context } = block;
  const differences = new Int16Array(16);
  for (let cell = 0; cell < 16; cell += 1) {
    differences[cell] = (pixels[(cell >> 2) * 64 + (cell & 3) * 4] ?? 0) - prediction;
  }
  const levels = hadamard(differences).map((sum) => Math.round(sum / 16));
  const scanned = levels.map((_, index) => levels[scanOrder[index] ?? 0] ?? 0);
  writeCoefficients(bits, scanned, context);
  const steps = hadamard(levels);
  const decoded = steps.map((step) => Math.min(255, Math.max(0, prediction + step)));
  edges.rightSums[at] = 4 * sumOf(decoded, [3, 7, 11, 15]);
  edges.bottomSums[at] = 4 * sumOf(decoded, [12, 13, 14, 15]);
}

function writeRaw(bits: BitWriter, macroblock: Macroblock): void {
  const { canvas, edges, at } = macroblock;
  bits.writeUnsigned(macroblock.typeOffset + 25); // I_PCM
  bits.align();
  bits.writeBytes(pixels);
  bits.fillBytes(canvas.blue[at] ?? 128, 64);
  bits.fillBytes(canvas.red[at] ?? 128, 64);
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
