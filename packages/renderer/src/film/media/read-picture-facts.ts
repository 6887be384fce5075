import type { FileHandle } from "node:fs/promises";
import type { InputVideoTrack } from "mediabunny";
import type { ColourTags } from "./colour.ts";
import { readInnerBoxes } from "./mp4-boxes.ts";
import { readAvcSequence, readHevcSequence, type Sequence } from "./read-sequence.ts";
import { readSampleEntry } from "./read-track.ts";

/** What the description of a picture track says about its pictures. */
export type PictureFacts = {
  readonly tags: ColourTags;
  /** Some frames may consist of two fields. */
  readonly mayBeInterlaced: boolean;
  readonly hasAlpha: boolean;
  /** H.264 of 8 bits in 4:2:0, without fields: what every player shows. */
  readonly isPlainAvc: boolean;
};

/**
 * Reads the colour and form of pictures from the `stsd` of an MP4 or MOV. For each of the four tags of colour, the parameter sets
 * of the stream come first, as in browsers and in ffmpeg, then the `colr` box.
 */
export async function readPictureFacts(
  file: FileHandle,
  video: InputVideoTrack,
): Promise<PictureFacts> {
  const entry = (await readSampleEntry(file, "vide")) ?? Buffer.alloc(0);
  const parts = readParts(entry);
  const sequence = readSequence(parts);
  const [avcC, fiel, colr] = [parts.get("avcC"), parts.get("fiel"), parts.get("colr")];
  const hasFields = (fiel?.[0] ?? 1) > 1;
  return {
    tags: firstSaid([
      rgbTags(entry),
      dolbyTags(parts),
      sequence?.tags,
      readColr(colr),
      await tagsOf(video),
      jpegTags(entry),
    ]),
    mayBeInterlaced: hasFields || sequence?.isProgressive === false,
    hasAlpha: hasAlpha(entry),
    isPlainAvc:
      avcC !== undefined &&
      !hasFields &&
      sequence !== undefined &&
      sequence.bitDepth === 8 &&
      sequence.chroma === 1 &&
      sequence.isProgressive,
  };
}

// ISO 14496-12, 12.1.3.2: header of 8 bytes, then 78 bytes of fields.
const entryBytes = 86;

function readParts(entry: Buffer): ReadonlyMap<string, Buffer> {
  const boxes = entry.subarray(entryBytes);
  return new Map(
    readInnerBoxes(boxes).map(({ type, start, end }) => [type, boxes.subarray(start, end)]),
  );
}

function readSequence(parts: ReadonlyMap<string, Buffer>): Sequence | undefined {
  const [avcC, hvcC] = [parts.get("avcC"), parts.get("hvcC")];
  if (avcC !== undefined) return readAvcSequence(avcC);
  return hvcC === undefined ? undefined : readHevcSequence(hvcC);
}

/** ISO 14496-12, 12.1.5; `nclc` is QuickTime's form, without the range. */
function readColr(colr: Buffer | undefined): ColourTags {
  const kind = colr?.toString("latin1", 0, 4);
  if (colr === undefined || colr.length < 10 || (kind !== "nclx" && kind !== "nclc")) return {};
  const [primaries, transfer, matrix] = [4, 6, 8].map((at) => colr.readUInt16BE(at));
  const flags = kind === "nclx" ? colr[10] : undefined;
  return {
    ...(primaries === undefined ? {} : { primaries }),
    ...(transfer === undefined ? {} : { transfer }),
    ...(matrix === undefined ? {} : { matrix }),
    ...(flags === undefined ? {} : { isFullRange: flags >= 128 }),
  };
}

const rgbTypes = new Set(["png ", "rle ", "raw "]);

/** Codecs whose pictures are always RGB, whatever their tags say. */
function rgbTags(entry: Buffer): ColourTags {
  return rgbTypes.has(typeOf(entry)) ? { matrix: 0 } : {};
}

/**
 * The profile of Dolby Vision that no other decoder shows correctly has colours of its own (IPT-PQ-c2) and says nothing
 * about them elsewhere. Layout: Dolby Vision Streams Within the ISO Base Media File Format, 3.2.
 */
function dolbyTags(parts: ReadonlyMap<string, Buffer>): ColourTags {
  const profile = ((parts.get("dvcC") ?? parts.get("dvvC"))?.[2] ?? 0) >> 1;
  return profile === 5 ? { primaries: 9, transfer: 16, matrix: 15 } : {};
}

/** What JPEG means without tags (JFIF 1.02): BT.601, full range. */
function jpegTags(entry: Buffer): ColourTags {
  return /^(jpeg|mjp[ab])$/.test(typeOf(entry))
    ? { primaries: 1, matrix: 6, isFullRange: true }
    : {};
}

/** QuickTime: a depth of 32 bits means that one of four channels is alpha. */
function hasAlpha(entry: Buffer): boolean {
  const canHaveAlpha = rgbTypes.has(typeOf(entry)) || /^ap4[hx]$/.test(typeOf(entry));
  return canHaveAlpha && entry.length >= entryBytes && entry.readUInt16BE(82) === 32;
}

function typeOf(entry: Buffer): string {
  return entry.toString("latin1", 4, 8);
}

/** Of AV1, VP9 and ProRes, from their own headers. */
async function tagsOf(video: InputVideoTrack): Promise<ColourTags> {
  const { primaries, transfer, matrix, fullRange } = await video.getColorSpace();
  const code = (codes: Codes, name: string | null | undefined): number | undefined =>
    name === null || name === undefined ? undefined : codes[name];
  const found = {
    primaries: code(primariesCodes, primaries),
    transfer: code(transferCodes, transfer),
    matrix: code(matrixCodes, matrix),
    isFullRange: fullRange ?? undefined,
  };
  return firstSaid([found]);
}

type Codes = { readonly [name: string]: number | undefined };

const primariesCodes: Codes = { bt709: 1, bt470bg: 5, smpte170m: 6, bt2020: 9, smpte432: 12 };
const transferCodes: Codes = { bt709: 1, smpte170m: 6, linear: 8, pq: 16, hlg: 18 };
const matrixCodes: Codes = { rgb: 0, bt709: 1, bt470bg: 5, smpte170m: 6, "bt2020-ncl": 9 };

const unspecified = 2;

/** Each tag from the first source that says it. */
function firstSaid(
  sources: readonly ({ readonly [K in keyof ColourTags]: ColourTags[K] | undefined } | undefined)[],
): ColourTags {
  const find = <K extends keyof ColourTags>(key: K): Pick<ColourTags, K> | object => {
    const source = sources.find((one) => one?.[key] !== undefined && one[key] !== unspecified);
    return source === undefined ? {} : { [key]: source[key] };
  };
  return {
    ...find("primaries"),
    ...find("transfer"),
    ...find("matrix"),
    ...find("isFullRange"),
  };
}
