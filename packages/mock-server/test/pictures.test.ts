import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { PictureRequest } from "../src/index.ts";
import { labelHash, readMarker, synthesizePicture } from "../src/index.ts";
import { decodeGray } from "./decode.ts";

const plain: PictureRequest = {
  widthPx: 320,
  heightPx: 180,
  label: "mei",
  text: "Mei under an umbrella, lanterns behind her",
};

describe.each(["png", "jpeg"] as const)("a %s", (format) => {
  test.each<readonly [string, Partial<PictureRequest>]>([
    ["square", { widthPx: 512, heightPx: 512 }],
    ["with an odd size, not on macroblocks", { widthPx: 331, heightPx: 179 }],
    ["upright, with a long text", { widthPx: 270, heightPx: 480, text: "Lanterns. ".repeat(80) }],
    ["the third of four", { index: 2, count: 4 }],
  ])("decodes without a warning and says which it is: %s", (_, change) => {
    const request = { ...plain, ...change, format };
    const picture = synthesizePicture(request);
    const { warnings, gray } = decodeGray(picture);
    const { widthPx, heightPx } = request;
    // That swscaler has a newer name for the full range of a JPEG is no fault of the picture. While it probes a JPEG, ffmpeg skips the
    // data without decoding it, and steps over the end marker of some files; the decoder itself does not.
    expect(warnings.replace(/^\[.*(deprecated pixel format|EOI missing).*\n/gm, "")).toBe("");
    const end = { png: "49454e44ae426082", jpeg: "ffd9" }[format];
    expect(Buffer.from(picture).toString("hex").endsWith(end)).toBe(true);
    expect(gray.length).toBe(widthPx * heightPx);
    expect(readMarker(gray, widthPx, heightPx)).toEqual({
      labelHash: labelHash("mei"),
      frame: change.index ?? 0,
    });
  });
});

test("the pixels of a PNG show the text in soft white below label and marker, with smooth edges, and nothing of it without a text", () => {
  const { widthPx, heightPx, rgb } = pixelsOf(synthesizePicture(plain));
  const blank = pixelsOf(synthesizePicture({ ...plain, text: "" }));
  expect([widthPx, heightPx]).toEqual([320, 180]);
  const changed = Array.from({ length: widthPx * heightPx }, (_, at) => at).filter(
    (at) => rgb[at * 3 + 1] !== blank.rgb[at * 3 + 1],
  );
  expect(Math.min(...changed)).toBeGreaterThan((widthPx * heightPx) / 4);
  const greens = changed.map((at) => rgb[at * 3 + 1] ?? 0);
  expect(Math.max(...greens)).toBeGreaterThan(180);
  // An edge has many levels between paper and ink.
  expect(new Set(greens).size).toBeGreaterThan(40);
});

test("letters that the font lacks can be told apart", () => {
  const pictureOf = (text: string): string =>
    Buffer.from(synthesizePicture({ ...plain, widthPx: 720, heightPx: 720, text })).toString(
      "base64",
    );
  const texts = ["雨 مطر 🎬", "雪 مطر 🎬", "雨 مطن 🎬", "雨 مطر 🎭"];
  expect(new Set(texts.map(pictureOf)).size).toBe(texts.length);
});

test("a JPEG shows the same as a PNG", () => {
  const [png, jpeg] = (["png", "jpeg"] as const).map(
    (format) => decodeGray(synthesizePicture({ ...plain, format })).gray,
  );
  if (png === undefined || jpeg === undefined) throw new Error("nothing was decoded");
  const marker = 72 * 320;
  const off = png.subarray(0, marker).map((level, at) => Math.abs(level - (jpeg[at] ?? 0)));
  expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(6);
});

test("the same request gives the same bytes in every process and on every machine", () => {
  const hashes = (["png", "jpeg"] as const).map((format) =>
    createHash("sha256")
      .update(synthesizePicture({ ...plain, format }))
      .digest("hex"),
  );
  expect(hashes).toMatchInlineSnapshot(`
    [
      "76805f290d85d38680a012ddd0f717f6f5cb26108e64a48976a5f26af26fc635",
      "22003873c49681d2ef4e06f7140db5d2d254f25c6efde60591be8d072433fef8",
    ]
  `);
});

test("a size out of range is refused", () => {
  expect(() => synthesizePicture({ ...plain, widthPx: 8 })).toThrow(
    new RangeError("widthPx must be a whole number from 16 to 8192, got 8"),
  );
});

/** Reads a PNG by its chunks, with Node's own inflate. */
function pixelsOf(png: Uint8Array): {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgb: Uint8Array;
} {
  const file = Buffer.from(png);
  const widthPx = file.readUInt32BE(16);
  const heightPx = file.readUInt32BE(20);
  const start = file.indexOf("IDAT");
  const packed = file.subarray(start + 4, start + 4 + file.readUInt32BE(start - 4));
  const rows = inflateSync(packed);
  const rgb = Buffer.concat(
    Array.from({ length: heightPx }, (_, y) => {
      const row = y * (widthPx * 3 + 1);
      expect(rows[row]).toBe(0);
      return rows.subarray(row + 1, row + 1 + widthPx * 3);
    }),
  );
  return { widthPx, heightPx, rgb };
}
