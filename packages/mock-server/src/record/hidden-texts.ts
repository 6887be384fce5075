import {
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from "node:zlib";
import { mayBeBrotli, mayBeDeflated } from "./may-be-packed.ts";

/** A part of a text that may be bytes in another form, and what the bytes may be. */
export type HiddenRun = {
  readonly match: RegExpExecArray;
  readonly contents: readonly Buffer[];
  /** Words are not: nothing that is packed looks like one. */
  readonly mayBePacked: boolean;
};

/** What the runs of a text say. */
export function hiddenTexts(text: string): ReadBytes {
  const found = hiddenRuns(text).flatMap(({ contents, mayBePacked }) =>
    contents.map((bytes) => readBytes(bytes, mayBePacked)),
  );
  return { texts: found.flatMap(({ texts }) => texts), raw: found.flatMap(({ raw }) => raw) };
}

/** Base64, hex, base32 and lists of bytes in a text. Most of what is found is nothing of the kind. */
export function hiddenRuns(text: string): readonly HiddenRun[] {
  return forms.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].map((match) => ({
      match,
      contents: read(match[0]),
      mayBePacked:
        !/^(?:[^A-Z]+|[^a-z\d]+)$/u.test(match[0]) || /^[\da-fx :,;-]+$/iu.test(match[0]),
    })),
  );
}

const forms: readonly {
  readonly pattern: RegExp;
  readonly read: (run: string) => readonly Buffer[];
}[] = [
  { pattern: /[\w+/-]{12,}(?:\r?\n[\w+/-]+)*={0,2}/gu, read: fromBase64 },
  { pattern: /(?:(?:0x)?[\da-f]{2}(?:[ :,;-] ?)?){8,}/giu, read: fromHex },
  { pattern: /(?<![A-Za-z\d])[A-Z2-7]{16,}={0,6}/gu, read: fromBase32 },
  { pattern: /(?<![\d.])(?:\d{1,3}(?:,\s?|\s)){5,}\d{1,3}(?![\d.])/gu, read: fromNumbers },
];

function fromBase64(run: string): readonly Buffer[] {
  const characters = run.replaceAll(/\s/gu, "");
  // The run may begin with something else, such as `id-`, but not before a picture.
  const starts = run.length > 65_536 ? [0] : [0, 1, 2, 3];
  return starts.map((from) => Buffer.from(characters.slice(from), "base64"));
}

function fromHex(run: string): readonly Buffer[] {
  return [Buffer.from(run.replaceAll(/0x|[ :,;-]/giu, ""), "hex")];
}

function fromNumbers(run: string): readonly Buffer[] {
  const bytes = bytesOf(run.split(/[,\s]+/u).map(Number));
  return bytes === undefined ? [] : [bytes];
}

/** A list of numbers as bytes. `undefined`: it is something else. */
export function bytesOf(numbers: readonly unknown[]): Buffer | undefined {
  const isByte = (value: unknown): value is number =>
    typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 256;
  return numbers.length >= leastBytes && numbers.every(isByte) ? Buffer.from(numbers) : undefined;
}

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function fromBase32(run: string): readonly Buffer[] {
  const bytes: number[] = [];
  let [value, bits] = [0, 0];
  for (const character of run.replaceAll("=", "")) {
    value = ((value << 5) | base32.indexOf(character)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >> bits) & 255);
  }
  return [Buffer.from(bytes)];
}

const leastBytes = 6;
// More than any text of a request.
const maxOutputLength = 16 * 1024 * 1024;
// Zipped twice: nobody wraps deeper.
const maxUnpacked = 2;

/** What bytes say. */
export type ReadBytes = {
  /** Texts in UTF-8 or UTF-16. */
  readonly texts: readonly string[];
  /** Byte by byte, what is not a text as a whole. */
  readonly raw: readonly string[];
};

/** Reads bytes as text: as they are, and unpacked from gzip, deflate, Brotli and Zstandard. */
export function readBytes(bytes: Buffer, mayBePacked = true, depth = 0): ReadBytes {
  if (bytes.length < leastBytes) return { texts: [], raw: [] };
  const text = textOf(bytes);
  if (text !== undefined) return { texts: [text], raw: [] };
  const inner =
    mayBePacked && depth < maxUnpacked
      ? unpack(bytes).map((unpacked) => readBytes(unpacked, true, depth + 1))
      : [];
  return {
    texts: [...inner.flatMap(({ texts }) => texts), ...wideTexts(bytes)],
    raw: [...inner.flatMap(({ raw }) => raw), bytes.toString("latin1")],
  };
}

function textOf(bytes: Buffer): string | undefined {
  const raw = bytes.toString("latin1");
  if (/[^\t\r\n\u0020-\u007E\u0080-\u00FF]/u.test(raw)) return undefined;
  const text = bytes.toString("utf8");
  return text.includes("\uFFFD") ? undefined : text;
}

/** UTF-16, in both orders of bytes. In most texts, one of two bytes is the same again and again. */
function wideTexts(bytes: Buffer): readonly string[] {
  const even = bytes.subarray(0, bytes.length & ~1);
  const zeros = even.filter((byte) => byte === 0).length;
  if (zeros * 4 < even.length || zeros * 4 > even.length * 3) return [];
  return [even, Buffer.from(even).swap16()].map((one) => one.toString("utf16le"));
}

/** Each packing that fits. Raw deflate and Brotli have no mark at the start, so they are tried. */
function unpack(bytes: Buffer): readonly Buffer[] {
  const [first = 0, second = 0] = bytes;
  const ways = [
    ...(first === 0x1f && second === 0x8b ? [gunzipSync] : []),
    ...((first & 15) === 8 && (first * 256 + second) % 31 === 0 ? [inflateSync] : []),
    ...(bytes.length >= 4 && bytes.readUInt32LE(0) === 0xfd2fb528 ? [zstdDecompressSync] : []),
  ];
  if (ways.length > 0) return ways.flatMap((way) => tryToUnpack(bytes, way));
  return [
    ...(mayBeDeflated(bytes) ? tryToUnpack(bytes, inflateRawSync) : []),
    ...(mayBeBrotli(bytes) ? tryToUnpack(bytes, brotliDecompressSync) : []),
  ];
}

function tryToUnpack(
  bytes: Buffer,
  way: (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer,
): readonly Buffer[] {
  try {
    return [way(bytes, { maxOutputLength })];
  } catch {
    return [];
  }
}
