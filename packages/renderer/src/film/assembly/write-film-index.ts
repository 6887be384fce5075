import type { FrameRate } from "../media/frame-rate.ts";
import { readInnerBoxes } from "../media/mp4-boxes.ts";
import { ascii, box, doubleWords, fullBox, words } from "../media/write-boxes.ts";
import { filmSampleRate } from "../sound/sound-lanes.ts";
import { packetSamples } from "../sound/split-sound.ts";

/** The index of the picture of a film. Frames are in decoding order. */
export type PictureTable = {
  readonly rate: FrameRate;
  /** A box of the `stsd` of the first part. */
  readonly sampleEntry: Buffer;
  /** Rotation, width and height, as in a track header. */
  readonly display: Buffer;
  readonly sizes: Uint32Array;
  /** The number of each frame in presentation order. */
  readonly places: Uint32Array;
  readonly isKey: Uint8Array;
};

/** The index of its sound: packets of AAC, the first of which only fills the overlap of the decoder. */
export type SoundTable = {
  readonly sampleEntry: Buffer;
  readonly sizes: Uint32Array;
  /** Length of the film. */
  readonly samples: number;
};

/** Frames or packets that are contiguous in the file. */
export type FilmChunk = {
  readonly track: "picture" | "sound";
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly bytes: number;
};

export type FilmTables = {
  readonly picture: PictureTable;
  readonly sound: SoundTable | undefined;
  /** In the order of the file. */
  readonly chunks: readonly FilmChunk[];
};

/**
 * Writes everything of an MP4 that comes before its frames. There are no dates, so the same parts give the same bytes. Layout:
 * ISO 14496-12, 4.3 and 8. The times of frames follow from their numbers.
 */
export function writeFilmIndex(tables: FilmTables): Buffer {
  const bytes = tables.chunks.reduce((sum, chunk) => sum + chunk.bytes, 0);
  const is64 = bytes > 0xf000_0000;
  const ftyp = box("ftyp", ascii("isom"), words([512]), ascii("isomiso2avc1mp41"));
  const head = is64
    ? Buffer.concat([words([1]), ascii("mdat"), doubleWords([bytes + 16])])
    : undefined;
  const mdat = head ?? Buffer.concat([words([bytes + 8]), ascii("mdat")]);
  // The length of the index does not depend on the offsets in it.
  const length = ftyp.length + movie(tables, { start: 0, is64 }).length + mdat.length;
  return Buffer.concat([ftyp, movie(tables, { start: length, is64 }), mdat]);
}

/** Offset of the first frame, and whether offsets have 64 bits. */
type Places = { readonly start: number; readonly is64: boolean };

const noRotation = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];

function movie(tables: FilmTables, places: Places): Buffer {
  const { picture, sound } = tables;
  const { ticks, timescale } = clockOf(picture.rate);
  const duration = picture.sizes.length * ticks;
  const header = fullBox(
    "mvhd",
    0,
    words([0, 0, timescale, duration, 0x10000, 0x01000000, 0, 0]),
    words([...noRotation, 0, 0, 0, 0, 0, 0, sound === undefined ? 2 : 3]),
  );
  const traks = [pictureTrack(tables, { ...places, ticks, timescale, duration })];
  if (sound !== undefined) traks.push(soundTrack(tables, sound, { ...places, duration }));
  return box("moov", header, ...traks);
}

/** A timescale in which every frame falls on a tick. */
function clockOf({ numerator, denominator }: FrameRate) {
  const ticks = denominator === 1 ? 512 : denominator;
  return { ticks, timescale: denominator === 1 ? numerator * ticks : numerator };
}

function pictureTrack(
  { picture, chunks }: FilmTables,
  film: Places & { readonly ticks: number; readonly timescale: number; readonly duration: number },
): Buffer {
  const { ticks, timescale, duration } = film;
  const { sizes, places, isKey } = picture;
  // Frames are shown after they are decoded, which delays the start of the film. The edit list removes the delay.
  const delay = places.reduce((most, place, index) => Math.max(most, index - place), 0);
  const shifts = Array.from(places, (place, index) => (place - index + delay) * ticks);
  const keys = [...isKey.keys()].filter((index) => isKey[index] === 1).map((index) => index + 1);
  return box(
    "trak",
    fullBox("tkhd", 3, words([0, 0, 1, 0, duration, 0, 0, 0, 0]), picture.display),
    box("edts", fullBox("elst", 0, words([1, duration, delay * ticks, 0x10000]))),
    box(
      "mdia",
      fullBox("mdhd", 0, words([0, 0, timescale, duration, noLanguage])),
      fullBox("hdlr", 0, words([0]), ascii("vide"), words([0, 0, 0]), ascii("VideoHandler\0")),
      box(
        "minf",
        fullBox("vmhd", 1, words([0, 0])),
        inThisFile(),
        box(
          "stbl",
          fullBox("stsd", 0, words([1]), plainEntry(picture.sampleEntry)),
          fullBox("stts", 0, words([1, sizes.length, ticks])),
          ...(delay === 0 ? [] : [fullBox("ctts", 0, table(runsOf(shifts)))]),
          ...(keys.length === sizes.length
            ? []
            : [fullBox("stss", 0, table(keys.map((k) => [k])))]),
          ...layout({ track: "picture", sizes, chunks }, film),
        ),
      ),
    ),
  );
}

function soundTrack(
  { chunks }: FilmTables,
  { sampleEntry, sizes, samples }: SoundTable,
  film: Places & { readonly duration: number },
): Buffer {
  const whole = sizes.length - 1;
  const last = samples - (whole - 1) * packetSamples;
  const [volume, display] = [0x01000000, words([...noRotation, 0, 0])];
  return box(
    "trak",
    fullBox("tkhd", 3, words([0, 0, 2, 0, film.duration, 0, 0, 1, volume]), display),
    box("edts", fullBox("elst", 0, words([1, film.duration, packetSamples, 0x10000]))),
    box(
      "mdia",
      fullBox("mdhd", 0, words([0, 0, filmSampleRate, samples + packetSamples, noLanguage])),
      fullBox("hdlr", 0, words([0]), ascii("soun"), words([0, 0, 0]), ascii("SoundHandler\0")),
      box(
        "minf",
        fullBox("smhd", 0, words([0])),
        inThisFile(),
        box(
          "stbl",
          fullBox("stsd", 0, words([1]), sampleEntry),
          fullBox("stts", 0, words([2, whole, packetSamples, 1, last])),
          ...layout({ track: "sound", sizes, chunks }, film),
        ),
      ),
    ),
  );
}

// "und": three letters of five bits each.
const noLanguage = 0x55c40000;

/** Sizes of the frames and offsets of the chunks. */
function layout(
  parts: {
    readonly track: FilmChunk["track"];
    readonly sizes: Uint32Array;
    readonly chunks: readonly FilmChunk[];
  },
  { start, is64 }: Places,
): Buffer[] {
  const { track, sizes, chunks } = parts;
  const counts: number[] = [];
  const places: number[] = [];
  let at = start;
  for (const chunk of chunks) {
    if (chunk.track === track) {
      counts.push(chunk.to - chunk.from);
      places.push(at);
    }
    at += chunk.bytes;
  }
  const firsts = counts.flatMap((count, index) =>
    count === counts[index - 1] ? [] : [[index + 1, count, 1]],
  );
  return [
    fullBox("stsc", 0, table(firsts)),
    fullBox("stsz", 0, words([0]), words([sizes.length]), words(sizes)),
    is64
      ? fullBox("co64", 0, words([places.length]), doubleWords(places))
      : fullBox("stco", 0, table(places.map((place) => [place]))),
  ];
}

/** Keeps size, colours and parameters, and drops what else the encoder of the clip has added. */
function plainEntry(entry: Buffer): Buffer {
  // ISO 14496-12, 12.1.3.2: header of 8 bytes, then 78 bytes of fields.
  const parts = readInnerBoxes(entry.subarray(86)).map((part) => {
    const contents = entry.subarray(86 + part.start, 86 + part.end);
    if (part.type === "avcC" || part.type === "pasp") return box(part.type, contents);
    if (part.type !== "colr") return Buffer.alloc(0);
    const kind = contents.toString("latin1", 0, 4);
    if (kind === "nclx") return box("colr", contents);
    // QuickTime's form lacks the last byte. H.264 has limited range by default.
    return kind === "nclc"
      ? box("colr", ascii("nclx"), contents.subarray(4, 10), Buffer.alloc(1))
      : Buffer.alloc(0);
  });
  return box("avc1", entry.subarray(8, 86), ...parts);
}

function inThisFile(): Buffer {
  return box("dinf", fullBox("dref", 0, words([1]), fullBox("url ", 1)));
}

/** Run-length encoding: pairs of count and value. */
function runsOf(values: readonly number[]): number[][] {
  const runs: [number, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last?.[1] === value) last[0] += 1;
    else runs.push([1, value]);
  }
  return runs;
}

function table(rows: readonly (readonly number[])[]): Buffer {
  return Buffer.concat([words([rows.length]), words(rows.flat())]);
}
