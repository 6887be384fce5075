import { BitWriter } from "./bit-writer.ts";
import type { Canvas } from "./canvas.ts";
import { ascii, u16 } from "./mp4-box.ts";

/**
 * A canvas as a baseline JPEG with 4:2:0 chroma. Each macroblock of the canvas is one unit of the JPEG: four blocks of luma, and
 * one of each chroma, which has only its mean, because a macroblock has one colour.
 */
export function encodeJpeg(canvas: Canvas): Uint8Array {
  const bits = new BitWriter();
  const before = { luma: 0, blue: 0, red: 0 };
  const block = new Int32Array(64);
  for (let row = 0; row < canvas.rows; row += 1) {
    for (let column = 0; column < canvas.columns; column += 1) {
      for (const [x, y] of quarters) {
        readBlock(canvas, { x: column * 16 + x, y: row * 16 + y }, block);
        before.luma = writeBlock(bits, transform(block), before.luma);
      }
      const macroblock = row * canvas.columns + column;
      const blue = chromaMean(canvas.blue[macroblock] ?? 128);
      const red = chromaMean(canvas.red[macroblock] ?? 128);
      writeMean(bits, blue - before.blue);
      bits.write(endOfBlock.code, endOfBlock.length);
      writeMean(bits, red - before.red);
      bits.write(endOfBlock.code, endOfBlock.length);
      before.blue = blue;
      before.red = red;
    }
  }
  bits.align();
  // Without the byte that ends a payload of H.264.
  const data = bits.finish().subarray(0, -1);
  return Buffer.concat([header(canvas), stuffed(data), Uint8Array.of(0xff, 0xd9)]);
}

const quarters = [
  [0, 0],
  [8, 0],
  [0, 8],
  [8, 8],
] as const;

/** Every coefficient is divided by this. 4 leaves the edges of letters clean. */
const step = 4;

/** Samples in full range around 0, as JFIF has them; the canvas is in video range. */
function readBlock(
  canvas: Canvas,
  at: { readonly x: number; readonly y: number },
  block: Int32Array,
): void {
  const stridePx = canvas.columns * 16;
  for (let index = 0; index < 64; index += 1) {
    const luma = canvas.luma[(at.y + (index >> 3)) * stridePx + at.x + (index & 7)] ?? 16;
    block[index] = Math.max(0, Math.min(255, Math.round(((luma - 16) * 255) / 219))) - 128;
  }
}

/** The quantised mean of a block in one colour. The mean of a block is 8 times its samples. */
function chromaMean(value: number): number {
  return Math.round(((((value - 128) * 255) / 224) * 8) / step);
}

// cos(n * pi / 16) * 4096, as whole numbers, so that every machine gets the same coefficients.
const cosines = [4096, 4017, 3784, 3406, 2896, 2276, 1567, 799] as const;

function cosine(n: number): number {
  const turn = n % 32;
  const half = turn > 16 ? 32 - turn : turn;
  if (half === 8) return 0;
  return half < 8 ? (cosines[half] ?? 0) : -(cosines[16 - half] ?? 0);
}

/** `basis[u * 8 + x]`: the DCT of 8 samples. */
const basis = Int32Array.from({ length: 64 }, (_, at) => {
  const u = at >> 3;
  return u === 0 ? 2896 : cosine((2 * (at & 7) + 1) * u);
});

/** Quantised coefficients in zigzag order. A flat block, as most are, only has a mean. */
function transform(block: Int32Array): readonly number[] {
  const first = block[0] ?? 0;
  if (block.every((sample) => sample === first)) return [Math.round((first * 8) / step)];
  const rows = new Float64Array(64);
  for (let y = 0; y < 8; y += 1) {
    for (let u = 0; u < 8; u += 1) {
      let sum = 0;
      for (let x = 0; x < 8; x += 1) sum += (block[y * 8 + x] ?? 0) * (basis[u * 8 + x] ?? 0);
      rows[y * 8 + u] = sum;
    }
  }
  return zigzag.map((place) => {
    let sum = 0;
    for (let y = 0; y < 8; y += 1) {
      sum += (rows[y * 8 + (place & 7)] ?? 0) * (basis[(place >> 3) * 8 + y] ?? 0);
    }
    return Math.round(sum / (4 * 4096 * 4096 * step));
  });
}

const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
  13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52,
  45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
] as const;

/** Writes the coefficients of a block and returns its mean. */
function writeBlock(bits: BitWriter, coefficients: readonly number[], meanBefore: number): number {
  const [mean = 0, ...others] = coefficients;
  writeMean(bits, mean - meanBefore);
  let zeros = 0;
  for (const value of others) {
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros >= 16; zeros -= 16) writeDetail(bits, 0xf0);
    const size = sizeOf(value);
    writeDetail(bits, (zeros << 4) | size);
    writeValue(bits, value, size);
    zeros = 0;
  }
  if (others.length === 0 || zeros > 0) bits.write(endOfBlock.code, endOfBlock.length);
  return mean;
}

function writeMean(bits: BitWriter, difference: number): void {
  const size = sizeOf(difference);
  bits.write(size, 4);
  writeValue(bits, difference, size);
}

function writeDetail(bits: BitWriter, symbol: number): void {
  bits.write(detailSymbols.indexOf(symbol) + 1, 8);
}

function sizeOf(value: number): number {
  return 32 - Math.clz32(Math.abs(value));
}

function writeValue(bits: BitWriter, value: number, size: number): void {
  bits.write(value < 0 ? value + (1 << size) - 1 : value, size);
}

// Codes of equal length are simple to write, and a slate is small anyway. A code of ones only is not allowed.
const endOfBlock = { code: 0, length: 8 } as const;

/** A run of 0 to 15 zeros in the upper half, the size of the value after it (1 to 10) in the lower, and 16 zeros. */
const detailSymbols = [
  0xf0,
  ...Array.from({ length: 160 }, (_, at) => (Math.floor(at / 10) << 4) | ((at % 10) + 1)),
];

function header(canvas: Canvas): Uint8Array {
  const table = Array.from({ length: 64 }, () => step);
  const meanCounts = [0, 0, 0, 12, ...Array.from({ length: 12 }, () => 0)];
  const detailCounts = [
    ...Array.from({ length: 7 }, () => 0),
    detailSymbols.length + 1,
    ...Array.from({ length: 8 }, () => 0),
  ];
  const means = Array.from({ length: 12 }, (_, size) => size);
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [...ascii("JFIF"), 0, 1, 1, 0, ...u16(1), ...u16(1), 0, 0]),
    ...segment(0xdb, [0, ...table]),
    ...segment(0xc0, [
      8,
      ...u16(canvas.heightPx),
      ...u16(canvas.widthPx),
      3,
      // Each colour: its number, how often it is sampled, and its table.
      1,
      0x22,
      0,
      2,
      0x11,
      0,
      3,
      0x11,
      0,
    ]),
    ...segment(0xc4, [0x00, ...meanCounts, ...means]),
    ...segment(0xc4, [0x10, ...detailCounts, 0, ...detailSymbols]),
    ...segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
  ]);
}

function segment(marker: number, data: readonly number[]): readonly number[] {
  return [0xff, marker, ...u16(data.length + 2), ...data];
}

/** In the data of a picture, a zero follows every byte of ones. */
function stuffed(data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length * 2);
  let length = 0;
  for (const byte of data) {
    out[length] = byte;
    length += byte === 0xff ? 2 : 1;
  }
  return out.subarray(0, length);
}
