import { describe, expect, test } from "vitest";
import { BitWriter } from "./bit-writer.ts";
import { writeChromaDc, writeCoefficients } from "./cavlc.ts";

/** The bits as text, without the stop bit and the zeros that fill the last byte. */
function bitsOf(write: (bits: BitWriter) => void): string {
  const bits = new BitWriter();
  write(bits);
  const text = Array.from(bits.finish(), (byte) => byte.toString(2).padStart(8, "0")).join("");
  return text.slice(0, text.lastIndexOf("1"));
}

function block(...levels: readonly number[]): Int16Array {
  const coefficients = new Int16Array(16);
  coefficients.set(levels);
  return coefficients;
}

describe("a block of coefficients", () => {
  test.for<readonly [string, Int16Array, "few" | "many", string]>([
    ["empty", block(), "few", "1"],
    ["empty beside raw samples", block(), "many", "000011"],
    ["a single one", block(1), "few", "01" + "0" + "1"],
    ["a single minus one beside raw samples", block(-1), "many", "000001" + "1" + "1"],
    ["a single two: the level skips one", block(2), "few", "000101" + "1" + "1"],
    ["the escape of 4 bits", block(9), "few", "000101" + "000000000000001" + "0000" + "1"],
    // The worked example of Richardson, "H.264 and MPEG-4 Video Compression", 6.4.12: 0,3,0,1,-1,-1,0,1,0...
    ["a published example", block(0, 3, 0, 1, -1, -1, 0, 1), "few", "000010001110010111101101"],
  ])("%s", ([, coefficients, context, expected]) => {
    expect(bitsOf((bits) => writeCoefficients(bits, coefficients, context))).toBe(expected);
  });
});

describe("a colour step", () => {
  test.each([
    [0, "01"],
    [1, "1" + "0" + "1"],
    [-1, "1" + "1" + "1"],
    [-2, "000111" + "01" + "1"],
  ])("of %i", (level, expected) => {
    expect(bitsOf((bits) => writeChromaDc(bits, level))).toBe(expected);
  });
});
