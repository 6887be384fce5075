import type { Colour } from "../media/colour.ts";
import type { FrameRate } from "../media/frame-rate.ts";
import { readInnerBoxes } from "../media/mp4-boxes.ts";
import { ascii, box, fullBox, words } from "../media/write-boxes.ts";
import { filmSampleRate } from "../sound/sound-lanes.ts";
import { packetSamples } from "../sound/split-sound.ts";
import {
  chapterReference,
  inThisFile,
  mediaHead,
  noRotation,
  offsetTable,
  runsOf,
  table,
  trackIds,
  type FilmFrame,
} from "./track-boxes.ts";

/** The index of the picture of a film. Frames are in decoding order. */
export type PictureTable = {
  readonly rate: FrameRate;
  readonly colour: Colour;
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

/** What both tracks are written from. */
type Media = {
  readonly picture: PictureTable;
  readonly chunks: readonly FilmChunk[];
  readonly film: FilmFrame;
};

export function writePictureTrack({ picture, chunks, film }: Media): Buffer {
  const { ticks, timescale, duration } = film;
  const { sizes, places, isKey } = picture;
  // Frames are shown after they are decoded, which delays the start of the film. The edit list removes the delay.
  const delay = places.reduce((most, place, index) => Math.max(most, index - place), 0);
  const shifts = Array.from(places, (place, index) => (place - index + delay) * ticks);
  const keys = [...isKey.keys()].filter((index) => isKey[index] === 1).map((index) => index + 1);
  return box(
    "trak",
    fullBox("tkhd", 3, words([0, 0, trackIds.picture, 0, duration, 0, 0, 0, 0]), picture.display),
    ...chapterReference(film),
    box("edts", fullBox("elst", 0, words([1, duration, delay * ticks, 0x10000]))),
    box(
      "mdia",
      mediaHead({
        timescale,
        duration,
        language: undefined,
        handler: "vide",
        name: "VideoHandler",
      }),
      box(
        "minf",
        fullBox("vmhd", 1, words([0, 0])),
        inThisFile(),
        box(
          "stbl",
          fullBox("stsd", 0, words([1]), plainEntry(picture)),
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

export function writeSoundTrack(
  { sampleEntry, sizes, samples }: SoundTable,
  language: string | undefined,
  { chunks, film }: Media,
): Buffer {
  const whole = sizes.length - 1;
  const last = samples - (whole - 1) * packetSamples;
  const [volume, display] = [0x01000000, words([...noRotation, 0, 0])];
  return box(
    "trak",
    fullBox("tkhd", 3, words([0, 0, trackIds.sound, 0, film.duration, 0, 0, 1, volume]), display),
    ...chapterReference(film),
    box("edts", fullBox("elst", 0, words([1, film.duration, packetSamples, 0x10000]))),
    box(
      "mdia",
      mediaHead({
        timescale: filmSampleRate,
        duration: samples + packetSamples,
        language,
        handler: "soun",
        name: "SoundHandler",
      }),
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

/** Sizes of the frames and offsets of the chunks. */
function layout(
  parts: {
    readonly track: FilmChunk["track"];
    readonly sizes: Uint32Array;
    readonly chunks: readonly FilmChunk[];
  },
  film: FilmFrame,
): Buffer[] {
  const { track, sizes, chunks } = parts;
  const counts: number[] = [];
  const places: number[] = [];
  let at = film.start;
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
    offsetTable(places, film),
  ];
}

// The parameters of H.264, HEVC and AV1, and the shape of pixels.
const kept = new Set(["avcC", "hvcC", "av1C", "pasp"]);

/** Keeps size and parameters, states the colour, and drops what else the encoder of the clip has added. */
function plainEntry({ sampleEntry: entry, colour }: PictureTable): Buffer {
  // ISO 14496-12, 12.1.3.2: header of 8 bytes, then 78 bytes of fields.
  const parts = readInnerBoxes(entry.subarray(86)).map((part) => {
    const contents = entry.subarray(86 + part.start, 86 + part.end);
    return kept.has(part.type) ? box(part.type, contents) : Buffer.alloc(0);
  });
  const { primaries, transfer, matrix, isFullRange } = colour;
  const codes = Buffer.alloc(7);
  [primaries, transfer, matrix].forEach((code, index) => codes.writeUInt16BE(code, 2 * index));
  codes[6] = isFullRange ? 128 : 0;
  return box(
    entry.toString("latin1", 4, 8),
    entry.subarray(8, 86),
    ...parts,
    box("colr", ascii("nclx"), codes),
  );
}
