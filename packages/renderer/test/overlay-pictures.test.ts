import { crc32, deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { drawScaled } from "../src/film/overlays/draw-scaled.ts";
import { decodePicture } from "../src/film/overlays/make-overlay.ts";
import { writeOverlayFile } from "../src/film/overlays/overlay-planes.ts";

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

type Form = {
  readonly depth: number;
  /** Of PNG: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGBA. */
  readonly colourType: number;
  /** The bytes of one row of two pixels. */
  readonly row: readonly number[];
  readonly more?: readonly Buffer[];
};

/** Two pixels: one that covers half or wholly, and another one. */
function writePng({ depth, colourType, row, more = [] }: Form): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(2, 0);
  head.writeUInt32BE(1, 4);
  head[8] = depth;
  head[9] = colourType;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    ...more,
    chunk("IDAT", deflateSync(Buffer.from([0, ...row]))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Exif of PNG: the picture was taken with the camera turned. */
function turnedBy(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write("MM", 0, "latin1");
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return chunk("eXIf", tiff);
}

const palette = chunk("PLTE", Buffer.from([255, 0, 0, 0, 0, 255]));

test.each<[string, Form, readonly number[], readonly number[]]>([
  ["1 bit", { depth: 1, colourType: 0, row: [0b10000000] }, [255, 255, 255, 255], [0, 0, 0, 255]],
  [
    "grey and alpha of 16 bits",
    { depth: 16, colourType: 4, row: [128, 0, 255, 255, 0, 0, 0, 0] },
    [128, 128, 128, 255],
    [0, 0, 0, 0],
  ],
  [
    "a palette of 2 bits with transparency",
    {
      depth: 2,
      colourType: 3,
      row: [0b00010000],
      more: [palette, chunk("tRNS", Buffer.from([255, 0]))],
    },
    [255, 0, 0, 255],
    [0, 0, 0, 0],
  ],
  [
    "RGB of 16 bits",
    { depth: 16, colourType: 2, row: [0, 0, 255, 255, 0, 0, 255, 255, 255, 255, 255, 255] },
    [0, 255, 0, 255],
    [255, 255, 255, 255],
  ],
  [
    "RGBA",
    { depth: 8, colourType: 6, row: [255, 0, 0, 128, 0, 0, 255, 255] },
    [255, 0, 0, 128],
    [0, 0, 255, 255],
  ],
  [
    "RGBA that is upside down",
    { depth: 8, colourType: 6, row: [0, 0, 255, 255, 255, 0, 0, 255], more: [turnedBy(3)] },
    [255, 0, 0, 255],
    [0, 0, 255, 255],
  ],
])("a PNG of %s has its colours", async (_, form, first, second) => {
  const area = { x: 0, y: 0, width: 2, height: 1 };
  const { pixels } = await drawScaled(await decodePicture(writePng(form), "a.png"), area, area);
  const seen = [...pixels];
  for (const [index, value] of [...first, ...second].entries()) {
    expect(Math.abs((seen[index] ?? 0) - value)).toBeLessThanOrEqual(1);
  }
});

test("a picture that was turned by a quarter is upright", async () => {
  const form = { depth: 8, colourType: 6, row: [0, 0, 255, 255, 255, 0, 0, 255] };
  const picture = await decodePicture(writePng({ ...form, more: [turnedBy(6)] }), "a.png");
  expect([picture.width, picture.height]).toEqual([1, 2]);
});

test("colours of chroma are those of what is opaque", () => {
  // A red column beside one that is green and cannot be seen.
  const pixels = Uint8ClampedArray.from([
    255, 0, 0, 255, 0, 255, 0, 0, 255, 0, 0, 255, 0, 255, 0, 0,
  ]);
  const file = writeOverlayFile(
    { widthPx: 2, heightPx: 2, pixels },
    { format: "yuv420p", opacity: 1 },
  );
  const [colours, cover] = file.toString("latin1").split("FRAME\n").slice(1);
  const bytes = (text = ""): number[] => [...Buffer.from(text, "latin1")];
  // BT.709: red is Y 63, Cb 102, Cr 240. On the column of the first pixel, three quarters are covered.
  expect(bytes(colours).slice(4)).toEqual([102, 240]);
  expect(bytes(colours)[0]).toBe(63);
  expect(bytes(cover)).toEqual([255, 0, 255, 0, 191, 191]);
});
