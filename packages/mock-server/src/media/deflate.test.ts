import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { deflate } from "./deflate.ts";

test.each([1, 2, 3, 4, 5, 7, 24, 25, 258, 769, 12_289, 32_768, 40_000])(
  "what is compressed with repeats at a distance of %i inflates to the same bytes",
  (distance) => {
    for (const run of [0, 1, 3, 4, 10, 11, 18, 130, 257, 258, 259, 516, 2000]) {
      const bytes = repeats(distance, run);
      const packed = deflate(bytes, [3, distance]);
      expect(inflateSync(packed).equals(bytes), `a run of ${run}`).toBe(true);
    }
  },
);

test("flat areas take next to nothing", () => {
  expect(deflate(new Uint8Array(1_000_000), [3]).length).toBeLessThan(8000);
});

/** Noise, then a run that repeats it, then noise again; every byte value occurs. */
function repeats(distance: number, run: number): Buffer {
  let state = distance * 7919 + run;
  const noise = Buffer.from(
    Array.from({ length: distance + 300 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    }),
  );
  const bytes = Buffer.concat([noise, Buffer.alloc(run), noise]);
  for (let at = noise.length; at < noise.length + run; at += 1) {
    bytes[at] = bytes[at - distance] ?? 0;
  }
  return bytes;
}
