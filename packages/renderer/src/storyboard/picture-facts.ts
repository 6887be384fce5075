import { pictureTypeOf, type PictureType } from "./picture-type.ts";

/** What the header of a picture says. */
export type PictureFacts = {
  readonly type: PictureType;
  /** As stored, before it is turned upright. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** How it is turned: 1 to 8 as in EXIF; 1 is upright. */
  readonly orientation: number;
  /** Its pixels are RGB, or become it when they are decoded; otherwise they are YCbCr of BT.601. */
  readonly isRgb: boolean;
  readonly isFullRange: boolean;
  readonly hasAlpha: boolean;
  readonly isAnimated: boolean;
  /** False: the file ends before the picture. */
  readonly isWhole: boolean;
};

/** Reads the header of a PNG, JPEG or WebP; `undefined` for anything else. Decodes nothing. */
export function readPictureFacts(bytes: Buffer): PictureFacts | undefined {
  const type = pictureTypeOf(bytes);
  const facts = type === undefined || bytes.length < 30 ? undefined : factsOf(bytes, type);
  return facts === undefined || facts.widthPx === 0 || facts.heightPx === 0 ? undefined : facts;
}

/** Size of an upright picture. */
export function uprightSize({
  widthPx,
  heightPx,
  orientation,
}: Pick<PictureFacts, "widthPx" | "heightPx" | "orientation">): {
  readonly widthPx: number;
  readonly heightPx: number;
} {
  return orientation >= 5 ? { widthPx: heightPx, heightPx: widthPx } : { widthPx, heightPx };
}

function factsOf(bytes: Buffer, type: PictureType): PictureFacts | undefined {
  switch (type) {
    case "image/png":
      return readPng(bytes);
    case "image/jpeg":
      return readJpeg(bytes);
    case "image/webp":
      return readWebp(bytes);
  }
}

/** PNG (ISO/IEC 15948), 5.3: chunks of a length, a type, data, and a checksum. */
function readPng(bytes: Buffer): PictureFacts {
  const colourType = bytes[25] ?? 0;
  let orientation = 1;
  let hasAlpha = colourType === 4 || colourType === 6;
  let isAnimated = false;
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (kind === "tRNS") hasAlpha = true;
    if (kind === "acTL") isAnimated = true;
    if (kind === "eXIf") orientation = readOrientation(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return {
    type: "image/png",
    widthPx: bytes.readUInt32BE(16),
    heightPx: bytes.readUInt32BE(20),
    orientation,
    isRgb: true,
    isFullRange: true,
    hasAlpha,
    isAnimated,
    // Some writers add bytes after the end of a picture, so its end may be before that of the file.
    isWhole: bytes.lastIndexOf("IEND", undefined, "latin1") > 0,
  };
}

/** JPEG (ITU-T T.81), B.1: the frame header is the first marker from C0 to CF that is not a table. */
function readJpeg(bytes: Buffer): PictureFacts | undefined {
  let orientation = 1;
  let adobeTransform: number | undefined;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const data = bytes.subarray(at + 4, at + 2 + length);
    if (marker === 0xe1 && data.toString("latin1", 0, 4) === "Exif") {
      orientation = readOrientation(data.subarray(6));
    }
    if (marker === 0xee && data.toString("latin1", 0, 5) === "Adobe") adobeTransform = data[11];
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const components = bytes[at + 9] ?? 0;
      return {
        type: "image/jpeg",
        widthPx: bytes.readUInt16BE(at + 7),
        heightPx: bytes.readUInt16BE(at + 5),
        orientation,
        // CMYK becomes RGB when it is decoded.
        isRgb: adobeTransform === 0 && components >= 3,
        isFullRange: true,
        hasAlpha: false,
        isAnimated: false,
        isWhole: bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) > 0,
      };
    }
    at += 2 + length;
  }
  return undefined;
}

/** WebP (RFC 9649), 2: chunks in a RIFF file. */
function readWebp(bytes: Buffer): PictureFacts | undefined {
  const size = webpSize(bytes);
  if (size === undefined) return undefined;
  const isExtended = bytes.toString("latin1", 12, 16) === "VP8X";
  const flags = isExtended ? (bytes[20] ?? 0) : 0;
  let isLossless = false;
  let orientation = 1;
  for (let at = 12; at + 8 <= bytes.length;) {
    const kind = bytes.toString("latin1", at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (kind === "VP8L") isLossless = true;
    if (kind === "EXIF") {
      const data = bytes.subarray(at + 8, at + 8 + length);
      orientation = readOrientation(
        data.toString("latin1", 0, 4) === "Exif" ? data.subarray(6) : data,
      );
    }
    at += 8 + length + (length % 2);
  }
  return {
    type: "image/webp",
    ...size,
    orientation,
    isRgb: isLossless,
    isFullRange: isLossless,
    hasAlpha: isLossless || (flags & 0x10) !== 0,
    isAnimated: (flags & 0x02) !== 0,
    isWhole: bytes.length >= bytes.readUInt32LE(4) + 8,
  };
}

function webpSize(
  bytes: Buffer,
): { readonly widthPx: number; readonly heightPx: number } | undefined {
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

/** Tag 0x0112 of the first directory of a TIFF structure (Exif 2.32, 4.6.2); 1 for what cannot be read. */
function readOrientation(tiff: Buffer): number {
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const start = tiff.length < 8 ? 0 : isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let index = 0; index < short(start); index += 1) {
    const entry = start + 2 + index * 12;
    if (short(entry) !== 0x0112) continue;
    const orientation = short(entry + 8);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}
