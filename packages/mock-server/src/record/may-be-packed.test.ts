import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  deflateRawSync,
  inflateRawSync,
} from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayBeBrotli, mayBeDeflated } from "./may-be-packed.ts";

/** Bytes as they come, and packed ones, some of them with a mistake at the start, cut short, or with more behind. */
function bytesWith(pack: (bytes: Uint8Array, way: number) => Buffer): fc.Arbitrary<Buffer> {
  const packed = fc
    .tuple(fc.uint8Array({ maxLength: 200 }), fc.nat(3), fc.nat(15), fc.nat(8), fc.nat(40))
    .map(([bytes, way, place, mistake, change]) => {
      const all = pack(bytes, way);
      if (place < all.length && mistake < 8) all[place] = (all[place] ?? 0) ^ (1 << mistake);
      if (change < 10) return all.subarray(0, all.length - change);
      return change < 20 ? Buffer.concat([all, bytes]) : all;
    });
  const any = fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => Buffer.from(bytes));
  return fc.oneof(packed, any);
}

const { Z_DEFAULT_STRATEGY, Z_FIXED, BROTLI_PARAM_QUALITY } = constants;

describe("bytes that can be unpacked are never refused", () => {
  it("by the check for raw deflate", () => {
    const inputs = bytesWith((bytes, way) =>
      deflateRawSync(bytes, {
        level: way === 0 ? 0 : 9,
        strategy: way === 1 ? Z_FIXED : Z_DEFAULT_STRATEGY,
      }),
    );
    const isRight = fc.property(inputs, (bytes) => implies(bytes, inflateRawSync, mayBeDeflated));
    expect(fc.check(isRight).counterexample).toBeNull();
  });

  it("by the check for Brotli", () => {
    const inputs = bytesWith((bytes, way) =>
      brotliCompressSync(bytes, { params: { [BROTLI_PARAM_QUALITY]: way * 3 } }),
    );
    const isRight = fc.property(inputs, (bytes) =>
      implies(bytes, brotliDecompressSync, mayBeBrotli),
    );
    expect(fc.check(isRight).counterexample).toBeNull();
  });
});

it("most bytes that are not packed are refused", () => {
  let state = 1;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state >> 8;
  };
  const inputs = Array.from({ length: 1000 }, () => Uint8Array.from({ length: 24 }, next));
  expect(inputs.filter(mayBeDeflated).length).toBeLessThan(30);
  expect(inputs.filter(mayBeBrotli).length).toBeLessThan(200);
});

function implies(
  bytes: Buffer,
  unpack: (bytes: Buffer) => Buffer,
  check: (bytes: Uint8Array) => boolean,
): boolean {
  try {
    unpack(bytes);
  } catch {
    return true;
  }
  return check(bytes);
}
