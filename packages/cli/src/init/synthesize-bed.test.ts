import { expect, test } from "vitest";
import { bedRate, synthesizeBed } from "./synthesize-bed.ts";
import { templates } from "./template.ts";

const bed = { seconds: 3, beatsPerMinute: 120, chords: [[57, 60, 64]], rhythm: "drums" } as const;

/** The loudest sample of a second of it, 0 to 1. */
function peakAt(wav: Buffer, second: number): number {
  const samples = new Int16Array(wav.buffer, wav.byteOffset + 44, (wav.length - 44) / 2);
  const part = samples.subarray(second * bedRate, (second + 1) * bedRate);
  return part.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0) / 32_768;
}

test("a bed is a WAV file of its length, with music from its start to its end", () => {
  const wav = synthesizeBed(bed);
  expect(wav.toString("latin1", 0, 4) + wav.toString("latin1", 8, 16)).toBe("RIFFWAVEfmt ");
  expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
  expect(wav.readUInt32LE(40)).toBe(3 * bedRate * 2);
  expect([0, 1, 2].map((second) => peakAt(wav, second) > 0.1)).toEqual([true, true, true]);
  // Faded in and out: no click at either end.
  expect(wav.readInt16LE(44)).toBe(0);
  expect(wav.readInt16LE(wav.length - 2)).toBe(0);
});

test("the same bed is the same file", () => {
  expect(synthesizeBed(bed).equals(synthesizeBed(bed))).toBe(true);
  expect(synthesizeBed({ ...bed, rhythm: "pulse" }).equals(synthesizeBed(bed))).toBe(false);
});

test.each(templates)("the bed of $name is loud enough and does not clip", ({ bed: music }) => {
  // The start of it: it fades from the fourth second on.
  const peak = peakAt(synthesizeBed({ ...music, seconds: 6 }), 2);
  expect(peak).toBeGreaterThan(0.15);
  expect(peak).toBeLessThan(0.98);
});
