import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { pictureTypeOf, type PictureType } from "../../storyboard/picture-type.ts";
import type { Clip } from "./clip.ts";
import { filmColour } from "./colour.ts";
import { MediaError } from "./media-error.ts";

/**
 * Reads the facts of a picture (PNG, JPEG or WebP) that a model made: a clip of one frame without a length. Its pixels are not decoded,
 * but a file that ends too early is found.
 *
 * @throws MediaError `MEDIA_EMPTY`, `MEDIA_WITHOUT_PICTURE`, `MEDIA_TRUNCATED`
 */
export async function probePicture(path: string): Promise<Clip> {
  const bytes = await readFile(path);
  if (bytes.length === 0) throw new MediaError("MEDIA_EMPTY", `${path} is empty`);
  const type = pictureTypeOf(bytes);
  const size = type === undefined ? undefined : sizeOf(bytes, type);
  if (type === undefined || size === undefined || size.widthPx === 0 || size.heightPx === 0) {
    throw new MediaError("MEDIA_WITHOUT_PICTURE", `${path} is not a PNG, JPEG or WebP picture`);
  }
  if (!isWhole(bytes, type)) {
    throw new MediaError("MEDIA_TRUNCATED", `${path} is cut off before the end of the picture`);
  }
  return {
    path,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    sizeBytes: bytes.length,
    video: {
      codec: type.slice("image/".length),
      ...size,
      frameCount: 1,
      rate: undefined,
      durationSeconds: 0,
      canCopy: false,
      joinKey: "",
      colour: filmColour,
    },
    audio: undefined,
  };
}

type Size = { readonly widthPx: number; readonly heightPx: number };

function sizeOf(bytes: Buffer, type: PictureType): Size | undefined {
  if (bytes.length < 30) return undefined;
  switch (type) {
    case "image/png":
      return { widthPx: bytes.readUInt32BE(16), heightPx: bytes.readUInt32BE(20) };
    case "image/jpeg":
      return jpegSize(bytes);
    case "image/webp":
      return webpSize(bytes);
  }
}

/** The frame header is the first marker from C0 to CF that is not a table. */
function jpegSize(bytes: Buffer): Size | undefined {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { widthPx: bytes.readUInt16BE(at + 7), heightPx: bytes.readUInt16BE(at + 5) };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function webpSize(bytes: Buffer): Size | undefined {
  switch (bytes.toString("latin1", 12, 16)) {
    case "VP8 ":
      return {
        widthPx: bytes.readUInt16LE(26) & 0x3fff,
        heightPx: bytes.readUInt16LE(28) & 0x3fff,
      };
    case "VP8L": {
      const bits = bytes.readUInt32LE(21);
      return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X":
      return { widthPx: bytes.readUIntLE(24, 3) + 1, heightPx: bytes.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
}

/** Some writers add bytes after the end of a picture, so its end may be before that of the file. */
function isWhole(bytes: Buffer, type: PictureType): boolean {
  switch (type) {
    case "image/png":
      return bytes.lastIndexOf("IEND", undefined, "latin1") > 0;
    case "image/jpeg":
      return bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) > 0;
    case "image/webp":
      return bytes.length >= bytes.readUInt32LE(4) + 8;
  }
}
