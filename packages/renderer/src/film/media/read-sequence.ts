import { createBitReader, type BitReader } from "./bit-reader.ts";
import type { ColourTags } from "./colour.ts";

/** What the sequence parameter set of a stream says about its pictures. */
export type Sequence = {
  readonly bitDepth: number;
  /** `chroma_format_idc`: 1 is 4:2:0, 3 is 4:4:4. */
  readonly chroma: number;
  /** False also for streams that may only be interlaced. */
  readonly isProgressive: boolean;
  readonly tags: ColourTags;
};

/** Of the contents of an `avcC` (ISO 14496-15, 5.3.3). `undefined`: it has no sequence parameters, or damaged ones. */
export function readAvcSequence(avcC: Buffer): Sequence | undefined {
  if (avcC.length < 8 || ((avcC[5] ?? 0) & 31) === 0) return undefined;
  const length = avcC.readUInt16BE(6);
  return whole(avcC.subarray(8, 8 + length), readAvc);
}

/** Of the contents of an `hvcC` (ISO 14496-15, 8.3.3). */
export function readHevcSequence(hvcC: Buffer): Sequence | undefined {
  let at = 23;
  for (let left = hvcC[22] ?? 0; left > 0 && at + 3 <= hvcC.length; left -= 1) {
    const type = (hvcC[at] ?? 0) & 63;
    let count = hvcC.readUInt16BE(at + 1);
    at += 3;
    for (; count > 0 && at + 2 <= hvcC.length; count -= 1) {
      const length = hvcC.readUInt16BE(at);
      if (type === 33) return whole(hvcC.subarray(at + 2, at + 2 + length), readHevc);
      at += 2 + length;
    }
  }
  return undefined;
}

function whole(unit: Buffer, read: (reader: BitReader) => Sequence): Sequence | undefined {
  const reader = createBitReader(unit);
  const sequence = read(reader);
  return reader.isPastEnd() ? undefined : sequence;
}

// Profiles whose sequences say how colour is sampled (ISO 14496-10, 7.3.2.1.1).
const highProfiles = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]);

function readAvc(reader: BitReader): Sequence {
  reader.skip(8);
  const profile = reader.bits(8);
  reader.skip(16);
  reader.unsigned();
  const { chroma, bitDepth } = highProfiles.has(profile)
    ? readSampling(reader)
    : { chroma: 1, bitDepth: 8 };
  reader.unsigned();
  const order = reader.unsigned();
  if (order === 0) reader.unsigned();
  if (order === 1) {
    reader.skip(1);
    reader.skipSigned();
    reader.skipSigned();
    for (let left = Math.min(255, reader.unsigned()); left > 0; left -= 1) reader.skipSigned();
  }
  reader.unsigned();
  reader.skip(1);
  reader.unsigned();
  reader.unsigned();
  const isProgressive = reader.flag();
  reader.skip(isProgressive ? 1 : 2);
  skipCropping(reader);
  return { bitDepth, chroma, isProgressive, tags: readUsability(reader) };
}

function readSampling(reader: BitReader): { readonly chroma: number; readonly bitDepth: number } {
  const chroma = reader.unsigned();
  if (chroma === 3) reader.skip(1);
  const bitDepth = 8 + Math.max(reader.unsigned(), reader.unsigned());
  reader.skip(1);
  if (reader.flag()) {
    for (let list = 0; list < (chroma === 3 ? 12 : 8); list += 1) {
      if (reader.flag()) skipScalingList(reader, list < 6 ? 16 : 64);
    }
  }
  return { chroma, bitDepth };
}

/** ISO 14496-10, 7.3.2.1.1.1: a list ends early with a scale of zero. */
function skipScalingList(reader: BitReader, size: number): void {
  let next = 8;
  for (let index = 0; index < size && next !== 0; index += 1) {
    const coded = reader.unsigned();
    const delta = coded % 2 === 1 ? (coded + 1) / 2 : -coded / 2;
    next = (next + delta + 256) % 256;
  }
}

function skipCropping(reader: BitReader): void {
  if (!reader.flag()) return;
  for (let side = 0; side < 4; side += 1) reader.unsigned();
}

/** ISO 23008-2, 7.3.2.2.1. */
function readHevc(reader: BitReader): Sequence {
  reader.skip(16 + 4);
  const layers = reader.bits(3);
  reader.skip(1);
  skipProfile(reader, layers);
  reader.unsigned();
  const chroma = reader.unsigned();
  if (chroma === 3) reader.skip(1);
  reader.unsigned();
  reader.unsigned();
  skipCropping(reader);
  const bitDepth = 8 + Math.max(reader.unsigned(), reader.unsigned());
  const orderBits = reader.unsigned() + 4;
  for (let layer = reader.flag() ? 0 : layers; layer <= layers; layer += 1) skipEach(reader, 3);
  skipEach(reader, 6);
  if (reader.flag() && reader.flag()) skipHevcScalingLists(reader);
  reader.skip(2);
  if (reader.flag()) {
    reader.skip(8);
    skipEach(reader, 2);
    reader.skip(1);
  }
  skipReferenceSets(reader);
  if (reader.flag()) reader.skip(Math.min(32, reader.unsigned()) * (orderBits + 1));
  reader.skip(2);
  // Fields in HEVC are pictures of their own, which decoders do not weave.
  return { bitDepth, chroma, isProgressive: true, tags: readUsability(reader) };
}

function skipEach(reader: BitReader, count: number): void {
  for (let left = count; left > 0; left -= 1) reader.unsigned();
}

function skipProfile(reader: BitReader, layers: number): void {
  reader.skip(96);
  const present = Array.from({ length: layers }, () => [reader.flag(), reader.flag()] as const);
  if (layers > 0) reader.skip(2 * (8 - layers));
  for (const [hasProfile, hasLevel] of present)
    reader.skip((hasProfile ? 88 : 0) + (hasLevel ? 8 : 0));
}

/** ISO 23008-2, 7.3.4. */
function skipHevcScalingLists(reader: BitReader): void {
  for (let size = 0; size < 4; size += 1) {
    for (let matrix = 0; matrix < 6; matrix += size === 3 ? 3 : 1) {
      if (!reader.flag()) reader.unsigned();
      else skipEach(reader, Math.min(64, 2 ** (4 + 2 * size)) + (size > 1 ? 1 : 0));
    }
  }
}

/** ISO 23008-2, 7.3.7. */
function skipReferenceSets(reader: BitReader): void {
  let before = 0;
  const count = Math.min(64, reader.unsigned());
  for (let index = 0; index < count; index += 1) {
    if (index > 0 && reader.flag()) {
      reader.skip(1);
      reader.unsigned();
      let kept = 0;
      for (let picture = 0; picture <= before; picture += 1) {
        if (reader.flag() || reader.flag()) kept += 1;
      }
      before = kept;
    } else {
      before = Math.min(16, reader.unsigned()) + Math.min(16, reader.unsigned());
      for (let picture = 0; picture < before; picture += 1) {
        reader.unsigned();
        reader.skip(1);
      }
    }
  }
}

/** The start of the video usability information, which both codecs have in common. */
function readUsability(reader: BitReader): ColourTags {
  if (!reader.flag()) return {};
  if (reader.flag() && reader.bits(8) === 255) reader.skip(32);
  if (reader.flag()) reader.skip(1);
  if (!reader.flag()) return {};
  reader.skip(3);
  const isFullRange = reader.flag();
  if (!reader.flag()) return { isFullRange };
  const [primaries, transfer, matrix] = [reader.bits(8), reader.bits(8), reader.bits(8)];
  return { primaries, transfer, matrix, isFullRange };
}
