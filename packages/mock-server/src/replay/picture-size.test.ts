import { expect, it } from "vitest";
import { pictureSize, pictureSizeIn } from "./picture-size.ts";

const png = Buffer.alloc(40);
png.write("\x89PNG\r\n\x1a\n", "latin1");
png.writeUInt32BE(720, 16);
png.writeUInt32BE(1280, 20);

const bytesOf = (hex: string): Buffer => Buffer.from(hex.padEnd(80, "0"), "hex");

it.each<[string, Buffer, object | undefined]>([
  ["a PNG", png, { widthPx: 720, heightPx: 1280 }],
  [
    "a JPEG with a note before its frame",
    bytesOf("ffd8" + "ffe000041234" + "ffc0001108" + "0190" + "0258"),
    { widthPx: 600, heightPx: 400 },
  ],
  [
    "a lossy WebP",
    bytesOf(`52494646000000005745425056503820${"00".repeat(10)}58029001`),
    { widthPx: 600, heightPx: 400 },
  ],
  [
    "an extended WebP",
    bytesOf(`52494646000000005745425056503858${"00".repeat(8)}5702008f0100`),
    { widthPx: 600, heightPx: 400 },
  ],
  ["a text", Buffer.from("a text that is longer than any head of a picture"), undefined],
  ["half a head", png.subarray(0, 12), undefined],
])("reads the size of %s", (_, bytes, want) => {
  expect(pictureSize(bytes)).toEqual(want);
});

it("finds the picture of a payload wherever it stands", () => {
  const uri = `data:image/png;base64,${png.toString("base64")}`;
  const none = (): undefined => undefined;
  expect(pictureSizeIn({ prompt: "x", frames: [uri] }, none)).toEqual({
    widthPx: 720,
    heightPx: 1280,
  });
  const uploads = (address: string) => (address.endsWith("/a.png") ? png : undefined);
  expect(pictureSizeIn({ image: "https://storage.example/a.png" }, uploads)).toEqual({
    widthPx: 720,
    heightPx: 1280,
  });
  expect(pictureSizeIn({ image: "https://elsewhere.example/b.png" }, uploads)).toBeUndefined();
});
