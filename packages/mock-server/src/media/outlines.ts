import type { Point } from "./coverage.ts";
import { asciiOutlines } from "./inter-ascii.ts";
import { interOutlines } from "./inter-outlines.ts";

/** Units in an em of the outlines. */
export const unitsPerEm = 1024;

/** A letter of the font. */
export type Outline = {
  readonly advance: number;
  /** The file that contains its contours, and where they begin. */
  readonly bytes: Buffer;
  readonly at: number;
};

/** A contour as TrueType has it: points on the curve, and points that control it. */
export type OutlineContour = readonly (Point & { readonly onCurve: boolean })[];

/** The outline of a code point. Undefined if the font has none. */
export function outlineOf(code: number): Outline | undefined {
  if (found.has(code)) return found.get(code);
  const outline = findOutline(code < 0x80 ? asciiFont() : wholeFont(), code);
  if (outline !== undefined || found.size < maxFound) found.set(code, outline);
  return outline;
}

// Those that the font has are 1155. A text may look for any number of others.
const maxFound = 5000;
const found = new Map<number, Outline | undefined>();

let [ascii, whole]: (Buffer | undefined)[] = [];

/** Not compressed: Node takes 3 ms to load zlib, which most slates do not need. */
function asciiFont(): Buffer {
  ascii ??= Buffer.from(asciiOutlines, "base64");
  return ascii;
}

function wholeFont(): Buffer {
  whole ??= process
    .getBuiltinModule("node:zlib")
    .inflateRawSync(Buffer.from(interOutlines, "base64"));
  return whole;
}

function findOutline(bytes: Buffer, code: number): Outline | undefined {
  const count = bytes.readUInt16LE(0);
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bytes.readUInt16LE(2 + 2 * middle) < code) low = middle + 1;
    else high = middle;
  }
  if (low === count || bytes.readUInt16LE(2 + 2 * low) !== code) return undefined;
  return {
    advance: bytes.readUInt16LE(2 + 2 * (count + low)),
    bytes,
    at: bytes.readUInt32LE(2 + 4 * (count + low)),
  };
}

/** Reads the contours of an outline. The format is that of `scripts/make-outlines.ts`. */
export function contoursOf({ bytes, at }: Outline): readonly OutlineContour[] {
  const place = { at };
  const signed = (value: number): number => (value & 1 ? -(value + 1) / 2 : value / 2);
  let [x, y] = [0, 0];
  return Array.from({ length: readNumber(bytes, place) }, () =>
    Array.from({ length: readNumber(bytes, place) }, () => {
      const first = readNumber(bytes, place);
      x += signed(first >> 1);
      y += signed(readNumber(bytes, place));
      return { x, y, onCurve: (first & 1) === 1 };
    }),
  );
}

function readNumber(bytes: Uint8Array, place: { at: number }): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[place.at] ?? 0;
    place.at += 1;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}
