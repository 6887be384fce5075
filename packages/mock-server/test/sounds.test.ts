import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { synthesizeSound } from "../src/index.ts";
import { letterSeconds, melodyOf, melodyTonesHz } from "../src/media/melody.ts";
import { decodeSound } from "./decode.ts";

const text = "Mei arrives, late. 夜市!";
const melody = melodyOf(text, "");
const rateHz = 48_000;

test("a text has a tone for each letter, and pauses between words, clauses and sentences", () => {
  const shape = melodyOf("Ab c, d. 夜!", "").map((tone) => (tone === undefined ? " " : "x"));
  expect(shape.join("")).toBe("xx x   x      xxx     ");
});

describe("a sound speaks the tones of its text", () => {
  test("as WAV, whose samples are read here", () => {
    const file = Buffer.from(synthesizeSound({ text, format: "wav" }));
    expect(file.toString("latin1", 0, 4) + file.toString("latin1", 8, 12)).toBe("RIFFWAVE");
    expect(file.readUInt32LE(4)).toBe(file.length - 8);
    const samples = Array.from({ length: (file.length - 44) / 2 }, (_, at) =>
      file.readInt16LE(44 + at * 2),
    );
    expect(samples.length).toBe(Math.round(melody.length * letterSeconds * 24_000));
    expect(tonesIn(samples, 24_000)).toEqual(melody);
  });

  test("as MP3, which a player decodes without a warning", () => {
    const samples = decodeSound(synthesizeSound({ text }));
    expect(samples.length / rateHz).toBeCloseTo(melody.length * letterSeconds, 1);
    expect(tonesIn(samples, rateHz)).toEqual(melody);
  });

  test("as AAC, in tones of its own", () => {
    const samples = decodeSound(synthesizeSound({ text, format: "m4a" }));
    const peaks = windowsOf(samples, rateHz).map((window) => Math.max(...window));
    const isPause = (at: number): boolean => at in melody && melody[at] === undefined;
    const letters = peaks.filter((_, at) => !isPause(at));
    // The frames of AAC overlap, so that only the middle of a longer pause is silent.
    const pauses = peaks.filter((_, at) => [at - 1, at, at + 1].every(isPause));
    expect(letters.length).toBe(20);
    expect(Math.min(...letters)).toBeGreaterThan(1500);
    expect(pauses.length).toBeGreaterThan(2);
    expect(Math.max(...pauses)).toBeLessThan(100);
  });
});

test.each(["mp3", "wav", "m4a"] as const)(
  "a %s of a given length repeats its text, or ends before it does",
  (format) => {
    for (const durationSeconds of [0.5, 6]) {
      const samples = decodeSound(synthesizeSound({ text, durationSeconds, format }));
      expect(samples.length / rateHz).toBeGreaterThan(durationSeconds - 0.001);
      expect(samples.length / rateHz).toBeLessThan(durationSeconds + 0.05);
      expect(Math.max(...samples.subarray(-rateHz / 2))).toBeGreaterThan(2000);
    }
  },
);

test("another text and another voice sound different", () => {
  const bytes = [
    synthesizeSound({ text }),
    synthesizeSound({ text: "Mei arrives, early. 夜市!" }),
    synthesizeSound({ text, voice: "narrator" }),
  ];
  expect(new Set(bytes.map(hashOf)).size).toBe(3);
});

test("the same request gives the same bytes in every process and on every machine", () => {
  const formats = ["mp3", "wav", "m4a"] as const;
  expect(formats.map((format) => hashOf(synthesizeSound({ text, format })))).toMatchInlineSnapshot(`
    [
      "f8f7ab871d32ec9c6eb22d90d64cc8d52ef08d773bbf579a696468a56a6ac536",
      "3d8d3e7e04cc05b60897679e2ad044d880d6c4598a168a9259d28ac89095428d",
      "458e790f86a0001b9cc7c9ae9b06308467b9a6cfac274e2bbc2feb9aefe0be17",
    ]
  `);
});

test("a length out of range is refused", () => {
  expect(() => synthesizeSound({ text, durationSeconds: 0 })).toThrow(
    new RangeError("durationSeconds must be more than 0 and at most 3600, got 0"),
  );
});

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The loudest tone in the middle of each letter: an index into `melodyTonesHz`; undefined for silence. */
function tonesIn(
  samples: ArrayLike<number>,
  sampleRateHz: number,
): readonly (number | undefined)[] {
  return windowsOf(samples, sampleRateHz).map((window) => {
    const powers = melodyTonesHz.map((hz) => powerAt(window, hz / sampleRateHz));
    const loudest = Math.max(...powers);
    return loudest < 1000 ? undefined : powers.indexOf(loudest);
  });
}

/** The samples of each letter without its beginning: MP3 decoders are late by about 20 ms. */
function windowsOf(samples: ArrayLike<number>, sampleRateHz: number): readonly number[][] {
  const unit = letterSeconds * sampleRateHz;
  const length = Math.round(unit / 2);
  return melody.map((_, index) => {
    const start = Math.round((index + 0.45) * unit);
    return Array.from({ length }, (__, at) => samples[start + at] ?? 0);
  });
}

function powerAt(window: readonly number[], turnsPerSample: number): number {
  const angle = 2 * Math.PI * turnsPerSample;
  const cosine = window.reduce((sum, sample, at) => sum + sample * Math.cos(angle * at), 0);
  const sine = window.reduce((sum, sample, at) => sum + sample * Math.sin(angle * at), 0);
  return Math.hypot(cosine, sine) / window.length;
}
