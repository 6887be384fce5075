import type { BitWriter } from "./bit-writer.ts";

/** The neighbours of a block: blocks with few coefficients, or raw samples on at least one side. */
export type CoefficientContext = "few" | "many";

/**
 * Writes a block of 16 coefficients, in scan order, as CAVLC (H.264 9.2). Only two of the tables are needed, because neighbours
 * have either no coded AC coefficients (0) or raw samples (which count as 16).
 */
export function writeCoefficients(
  bits: BitWriter,
  coefficients: Int16Array,
  context: CoefficientContext,
): void {
  const levels: number[] = []; // highest frequency first
  const runs: number[] = []; // zeros before each of them
  let zeros = 0;
  let totalZeros = 0;
  for (const level of coefficients) {
    if (level === 0) {
      zeros += 1;
      continue;
    }
    levels.unshift(level);
    runs.unshift(zeros);
    totalZeros += zeros;
    zeros = 0;
  }
  let trailingOnes = 0;
  while (trailingOnes < 3 && Math.abs(levels[trailingOnes] ?? 0) === 1) trailingOnes += 1;
  writeToken(bits, levels.length * 4 + trailingOnes, context);
  if (levels.length === 0) return;
  for (const one of levels.slice(0, trailingOnes)) bits.write(one < 0 ? 1 : 0, 1);
  writeLevels(bits, levels, trailingOnes);
  writeRuns(bits, runs, totalZeros);
}

/** The same for a block in which at most the first coefficient is set, as in the flat parts of a picture. */
export function writeFirstCoefficient(
  bits: BitWriter,
  level: number,
  context: CoefficientContext,
): void {
  const isMany = context === "many";
  if (level === 0) bits.write(isMany ? 0b000011 : 1, isMany ? 6 : 1);
  else if (level === 1 || level === -1) {
    // The token, the sign, and that no zeros are before it.
    bits.write(((isMany ? 0b000001 : 0b01) << 2) | (level < 0 ? 0b11 : 0b01), isMany ? 8 : 4);
  } else {
    bits.write(isMany ? 0b000000 : 0b000101, 6);
    const code = level > 0 ? 2 * level - 4 : -2 * level - 3; // a one has no value here
    if (code < 30) {
      writeLevel(bits, code, 0);
      bits.write(1, 1);
    } else {
      // The escape, in two pieces.
      bits.write(1, 16);
      bits.write(((code - 30) << 1) | 1, 13);
    }
  }
}

/** Writes a chroma DC block in which only the first coefficient is set: all samples change by the same amount. */
export function writeChromaDc(bits: BitWriter, level: number): void {
  if (level === 0) {
    bits.write(0b01, 2);
    return;
  }
  if (Math.abs(level) === 1) {
    bits.write(0b1, 1);
    bits.write(level < 0 ? 1 : 0, 1);
  } else {
    bits.write(0b000111, 6);
    writeLevels(bits, [level], 0);
  }
  bits.write(1, 1); // no zeros before it
}

/** `token` is the index into table 9-5: four times the number of coefficients, plus the trailing ones. */
function writeToken(bits: BitWriter, token: number, context: CoefficientContext): void {
  if (context === "many") bits.write(token === 0 ? 0b000011 : token - 4, 6);
  else bits.write(tokenBits[token] ?? 0, tokenLengths[token] ?? 0);
}

function writeLevels(bits: BitWriter, levels: readonly number[], trailingOnes: number): void {
  let suffixLength = levels.length > 10 && trailingOnes < 3 ? 1 : 0;
  for (const [index, level] of levels.entries()) {
    if (index < trailingOnes) continue;
    let code = level > 0 ? 2 * level - 2 : -2 * level - 1;
    // The first level after fewer than three ones cannot be a one, so the code has no value for it.
    if (index === trailingOnes && trailingOnes < 3) code -= 2;
    writeLevel(bits, code, suffixLength);
    if (suffixLength === 0) suffixLength = 1;
    if (Math.abs(level) > 3 << (suffixLength - 1) && suffixLength < 6) suffixLength += 1;
  }
}

function writeLevel(bits: BitWriter, code: number, suffixLength: number): void {
  if (suffixLength === 0 && code >= 14 && code < 30) {
    bits.write(1, 15);
    bits.write(code - 14, 4);
    return;
  }
  const escapeFrom = suffixLength === 0 ? 30 : 15 << suffixLength;
  if (code >= escapeFrom) {
    bits.write(1, 16);
    bits.write(code - escapeFrom, 12);
    return;
  }
  bits.write(1, (code >> suffixLength) + 1);
  bits.write(code & ((1 << suffixLength) - 1), suffixLength);
}

function writeRuns(bits: BitWriter, runs: readonly number[], totalZeros: number): void {
  if (runs.length < 16) {
    const row = runs.length - 1;
    bits.write(totalZerosBits[row]?.[totalZeros] ?? 0, totalZerosLengths[row]?.[totalZeros] ?? 0);
  }
  let zerosLeft = totalZeros;
  for (const run of runs.slice(0, -1)) {
    if (zerosLeft === 0) return;
    const row = Math.min(zerosLeft, 7) - 1;
    bits.write(runBits[row]?.[run] ?? 0, runLengths[row]?.[run] ?? 0);
    zerosLeft -= run;
  }
}

// Tables 9-5 (0 <= nC < 2), 9-7, 9-8 and 9-10 of H.264: code lengths and code words.
const tokenLengths = [
  1, 0, 0, 0, 6, 2, 0, 0, 8, 6, 3, 0, 9, 8, 7, 5, 10, 9, 8, 6, 11, 10, 9, 7, 13, 11, 10, 8, 13, 13,
  11, 9, 13, 13, 13, 10, 14, 14, 13, 11, 14, 14, 14, 13, 15, 15, 14, 14, 15, 15, 15, 14, 16, 15, 15,
  15, 16, 16, 16, 15, 16, 16, 16, 16, 16, 16, 16, 16,
];
const tokenBits = [
  1, 0, 0, 0, 5, 1, 0, 0, 7, 4, 1, 0, 7, 6, 5, 3, 7, 6, 5, 3, 7, 6, 5, 4, 15, 6, 5, 4, 11, 14, 5, 4,
  8, 10, 13, 4, 15, 14, 9, 4, 11, 10, 13, 12, 15, 14, 9, 12, 11, 10, 13, 8, 15, 1, 9, 12, 11, 14,
  13, 8, 7, 10, 9, 12, 4, 6, 5, 8,
];
const totalZerosLengths = [
  [1, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 9],
  [3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6, 6, 6, 6],
  [4, 3, 3, 3, 4, 4, 3, 3, 4, 5, 5, 6, 5, 6],
  [5, 3, 4, 4, 3, 3, 3, 4, 3, 4, 5, 5, 5],
  [4, 4, 4, 3, 3, 3, 3, 3, 4, 5, 4, 5],
  [6, 5, 3, 3, 3, 3, 3, 3, 4, 3, 6],
  [6, 5, 3, 3, 3, 2, 3, 4, 3, 6],
  [6, 4, 5, 3, 2, 2, 3, 3, 6],
  [6, 6, 4, 2, 2, 3, 2, 5],
  [5, 5, 3, 2, 2, 2, 4],
  [4, 4, 3, 3, 1, 3],
  [4, 4, 2, 1, 3],
  [3, 3, 1, 2],
  [2, 2, 1],
  [1, 1],
];
const totalZerosBits = [
  [1, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 1],
  [7, 6, 5, 4, 3, 5, 4, 3, 2, 3, 2, 3, 2, 1, 0],
  [5, 7, 6, 5, 4, 3, 4, 3, 2, 3, 2, 1, 1, 0],
  [3, 7, 5, 4, 6, 5, 4, 3, 3, 2, 2, 1, 0],
  [5, 4, 3, 7, 6, 5, 4, 3, 2, 1, 1, 0],
  [1, 1, 7, 6, 5, 4, 3, 2, 1, 1, 0],
  [1, 1, 5, 4, 3, 3, 2, 1, 1, 0],
  [1, 1, 1, 3, 3, 2, 2, 1, 0],
  [1, 0, 1, 3, 2, 1, 1, 1],
  [1, 0, 1, 3, 2, 1, 1],
  [0, 1, 1, 2, 1, 3],
  [0, 1, 1, 1, 1],
  [0, 1, 1, 1],
  [0, 1, 1],
  [0, 1],
];
const runLengths = [
  [1, 1],
  [1, 2, 2],
  [2, 2, 2, 2],
  [2, 2, 2, 3, 3],
  [2, 2, 3, 3, 3, 3],
  [2, 3, 3, 3, 3, 3, 3],
  [3, 3, 3, 3, 3, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11],
];
const runBits = [
  [1, 0],
  [1, 1, 0],
  [3, 2, 1, 0],
  [3, 2, 1, 1, 0],
  [3, 2, 3, 2, 1, 0],
  [3, 0, 1, 3, 2, 5, 4],
  [7, 6, 5, 4, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1],
];
