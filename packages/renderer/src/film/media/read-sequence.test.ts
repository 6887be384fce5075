import { expect, test } from "vitest";
import { readAvcSequence, readHevcSequence } from "./read-sequence.ts";

// Written by x264 and x265 from the options that each name gives.
const streams = {
  "x265: 10 bits, PQ, scaling lists, temporal layers":
    "0102200000009000000000001ef000fcfdfafa00001304a00001001c40010c02ffff02200000030090000003000003001e00009598acc048a10001003042010202200000030090000003000003001e0000a0208104d965662b349272bc05a84880482000000300200000030301a2000100074401c172b42240270001000a4e019004000003000080",
  "x265: 4:4:4, BT.601, full range":
    "0104080000009e08000000001ef000fcfff8f800000f03a00001001740010c01ffff0408000003009e0800000300001e959809a10001002c4201010408000003009e0800000300001e90041020b2cacd24995e02dc180818100000030010000003018080a2000100084401c172860c4224",
  "x264: 10 bits, 4:4:4, scaling lists, HLG, full range":
    "01f4000affe1001c67f4000a90d9b2884d80b709120940000003004000000c03c489658001000868ebe3c44c000440fffafa00",
  "x264: fields, pixels of 17:20, only a matrix":
    "014d4015ffe1001d674d4015eca25bff001100146a04040c8000000300800000180f8a14cb01000568fba3cb20",
  "x264: baseline, cropped, without tags":
    "0142c00affe100196742c00ad9057e2223011000000300100000030300f122648001000568cb83cb20",
} as const;

test.each<[keyof typeof streams, ReturnType<typeof readAvcSequence>]>([
  [
    "x265: 10 bits, PQ, scaling lists, temporal layers",
    {
      bitDepth: 10,
      chroma: 1,
      isProgressive: true,
      tags: { primaries: 9, transfer: 16, matrix: 9, isFullRange: false },
    },
  ],
  [
    "x265: 4:4:4, BT.601, full range",
    {
      bitDepth: 8,
      chroma: 3,
      isProgressive: true,
      tags: { primaries: 6, transfer: 2, matrix: 6, isFullRange: true },
    },
  ],
  [
    "x264: 10 bits, 4:4:4, scaling lists, HLG, full range",
    {
      bitDepth: 10,
      chroma: 3,
      isProgressive: true,
      tags: { primaries: 9, transfer: 18, matrix: 9, isFullRange: true },
    },
  ],
  [
    "x264: fields, pixels of 17:20, only a matrix",
    {
      bitDepth: 8,
      chroma: 1,
      isProgressive: false,
      tags: { primaries: 2, transfer: 2, matrix: 6, isFullRange: false },
    },
  ],
  [
    "x264: baseline, cropped, without tags",
    { bitDepth: 8, chroma: 1, isProgressive: true, tags: {} },
  ],
])("the parameters of a stream are read: %s", (name, sequence) => {
  const bytes = Buffer.from(streams[name], "hex");
  const read = name.startsWith("x265") ? readHevcSequence : readAvcSequence;
  expect(read(bytes)).toEqual(sequence);
  // Whatever is missing, it ends, and nothing is made up.
  for (let length = 0; length < bytes.length; length += 1) {
    const found = read(bytes.subarray(0, length));
    expect(found === undefined || found.bitDepth === sequence?.bitDepth).toBe(true);
  }
});
