import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isList } from "../catalogue/json.ts";

export type PictureSize = { readonly widthPx: number; readonly heightPx: number };

/** Enough for the header of any PNG or WebP, and of a JPEG without large metadata. */
const headChars = 256 * 1024;

/**
 * Size of the first picture in a payload, which is a data URI or an upload. Models without a parameter for the shape give the
 * clip the shape of that picture. Pictures on other hosts are not fetched.
 */
export function pictureSizeIn(
  payload: JsonObject,
  uploadAt: (address: string) => Uint8Array | undefined,
): PictureSize | undefined {
  return firstIn(payload, (text) => {
    // Most strings are prompts and numbers, so the first check must be cheap.
    if (text.startsWith("http")) return sizeOf(/^https?:/u.test(text) ? uploadAt(text) : undefined);
    if (!text.startsWith("data:image/")) return undefined;
    const data = /^data:image\/[a-z]+;base64,/u.exec(text.slice(0, 64))?.[0];
    if (data === undefined) return undefined;
    return sizeOf(Buffer.from(text.slice(data.length, data.length + headChars), "base64"));
  });
}

function sizeOf(bytes: Uint8Array | undefined): PictureSize | undefined {
  return bytes === undefined ? undefined : pictureSize(bytes);
}

/** Reads the size from the header of a PNG, JPEG or WebP file. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (head.length < 30) return undefined;
  if (head.toString("latin1", 1, 4) === "PNG") {
    return { widthPx: head.readUInt32BE(16), heightPx: head.readUInt32BE(20) };
  }
  if (head[0] === 0xff && head[1] === 0xd8) return jpegSize(head);
  return head.toString("latin1", 8, 12) === "WEBP" ? webpSize(head) : undefined;
}

/** The frame header is the first marker from C0 to CF that is not a table. */
function jpegSize(head: Buffer): PictureSize | undefined {
  for (let at = 2; at + 9 < head.length && head[at] === 0xff;) {
    const marker = head[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { widthPx: head.readUInt16BE(at + 7), heightPx: head.readUInt16BE(at + 5) };
    at += 2 + head.readUInt16BE(at + 2);
  }
  return undefined;
}

function webpSize(head: Buffer): PictureSize | undefined {
  switch (head.toString("latin1", 12, 16)) {
    case "VP8 ":
      return { widthPx: head.readUInt16LE(26) & 0x3fff, heightPx: head.readUInt16LE(28) & 0x3fff };
    case "VP8L": {
      const bits = head.readUInt32LE(21);
      return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X":
      return { widthPx: head.readUIntLE(24, 3) + 1, heightPx: head.readUIntLE(27, 3) + 1 };
  }
  return undefined;
}

/** The first result of `find`, over all strings in the order of the keys. */
function firstIn<T>(value: JsonValue, find: (text: string) => T | undefined): T | undefined {
  if (typeof value === "string") return find(value);
  if (typeof value !== "object" || value === null) return undefined;
  if (isList(value)) {
    for (const inner of value) {
      const found = firstIn(inner, find);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const key in value) {
    const found = firstIn(value[key] ?? null, find);
    if (found !== undefined) return found;
  }
  return undefined;
}
