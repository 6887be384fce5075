import type { Bytes } from "./mp4-box.ts";
import { ascii, box, fullBox, u16, u32, u32s, zeros } from "./mp4-box.ts";

/** One track. Its samples are in decoding order, which is also the display order. */
export type Mp4Track = {
  readonly kind: "video" | "audio";
  /** Ticks per second. */
  readonly timescale: number;
  readonly samples: readonly Uint8Array[];
  /** The duration of each sample in ticks. */
  readonly sampleTicks: readonly number[];
  /** Indexes of the samples that can be decoded alone. Undefined: all. */
  readonly keyframes?: readonly number[];
  /** Ticks at the start that are decoded but not played (the delay of the audio encoder). */
  readonly skipTicks?: number;
  /** Ticks that are played. Undefined: all. */
  readonly shownTicks?: number;
  readonly sampleEntry: Uint8Array;
  readonly picture?: {
    readonly widthPx: number;
    readonly heightPx: number;
    /** Clockwise, applied by the player. */
    readonly rotationDegrees: Rotation;
  };
};

export type Rotation = 0 | 90 | 180 | 270;

/**
 * Writes a complete MP4 file with its index in front. It contains no dates, so that the same tracks give the same bytes. Sound and
 * picture are interleaved in chunks of about a second, so that a player can start before it has the whole file.
 */
export function writeMp4(tracks: readonly Mp4Track[]): Uint8Array {
  const brand = tracks.some(({ kind }) => kind === "video") ? "isom" : "M4A ";
  const ftyp = box("ftyp", ascii(brand), u32(512), ascii("isomiso2avc1mp41"));
  const chunks = interleave(tracks);
  const { moov, tableEnds } = movie(tracks, chunks);
  let at = ftyp.length + moov.length + 8;
  const offsets: number[][] = tracks.map(() => []);
  for (const chunk of chunks) {
    offsets[chunk.track]?.push(at);
    for (const sample of chunk.samples) at += sample.length;
  }
  for (const [track, end] of tableEnds.entries()) {
    const table = u32s(offsets[track] ?? []);
    moov.set(table, end - table.length);
  }
  const out = new Uint8Array(at);
  out.set(ftyp);
  out.set(moov, ftyp.length);
  let position = ftyp.length + moov.length;
  out.set(u32(at - position), position);
  out.set(ascii("mdat"), position + 4);
  position += 8;
  for (const sample of chunks.flatMap((chunk) => chunk.samples)) {
    out.set(sample, position);
    position += sample.length;
  }
  return out;
}

type Chunk = {
  readonly track: number;
  readonly startSeconds: number;
  readonly samples: readonly Uint8Array[];
};

function interleave(tracks: readonly Mp4Track[]): readonly Chunk[] {
  const chunks = tracks.flatMap((track, index): Chunk[] => {
    const perChunk = Math.max(1, Math.round(track.timescale / (track.sampleTicks[0] ?? 1)));
    const own: Chunk[] = [];
    let ticks = 0;
    for (let first = 0; first < track.samples.length; first += perChunk) {
      const samples = track.samples.slice(first, first + perChunk);
      own.push({ track: index, startSeconds: ticks / track.timescale, samples });
      ticks += sum(track.sampleTicks.slice(first, first + perChunk));
    }
    return own;
  });
  return chunks.toSorted((a, b) => a.startSeconds - b.startSeconds || a.track - b.track);
}

/** The index. Its tables of chunk offsets are zero; they end at these places, one for each track. */
function movie(
  tracks: readonly Mp4Track[],
  chunks: readonly Chunk[],
): { readonly moov: Uint8Array; readonly tableEnds: readonly number[] } {
  // The movie uses the timescale of the first track, so that the length of the picture is exact.
  const timescale = tracks[0]?.timescale ?? 1000;
  const shown = tracks.map((track) =>
    Math.round(((track.shownTicks ?? sum(track.sampleTicks)) / track.timescale) * timescale),
  );
  const header = fullBox(
    "mvhd",
    {},
    zeros(8),
    u32(timescale),
    u32(Math.max(0, ...shown)),
    u32(0x10000),
    u16(0x100),
    zeros(10),
    matrix(0, 0, 0),
    zeros(24),
    u32(tracks.length + 1),
  );
  const boxes = tracks.map((track, index) =>
    trackBox(track, {
      id: index + 1,
      shown: shown[index] ?? 0,
      chunks: chunks.filter((chunk) => chunk.track === index),
    }),
  );
  let end = 8 + header.length;
  // The table of offsets is the last part of each track.
  const tableEnds = boxes.map(({ length }) => (end += length));
  return { moov: box("moov", header, ...boxes), tableEnds };
}

type TrackPlace = {
  readonly id: number;
  readonly shown: number;
  readonly chunks: readonly Chunk[];
};

function trackBox(track: Mp4Track, place: TrackPlace): Uint8Array {
  const width = track.picture?.widthPx ?? 0;
  const height = track.picture?.heightPx ?? 0;
  const isVideo = track.kind === "video";
  return box(
    "trak",
    fullBox(
      "tkhd",
      { flags: 3 },
      zeros(8),
      u32(place.id),
      zeros(4),
      u32(place.shown),
      zeros(12),
      u16(isVideo ? 0 : 0x100),
      zeros(2),
      matrix(track.picture?.rotationDegrees ?? 0, width, height),
      u32(width << 16),
      u32(height << 16),
    ),
    box(
      "edts",
      fullBox("elst", {}, u32(1), u32(place.shown), u32(track.skipTicks ?? 0), u32(0x10000)),
    ),
    box(
      "mdia",
      fullBox(
        "mdhd",
        {},
        zeros(8),
        u32(track.timescale),
        u32(sum(track.sampleTicks)),
        u16(0x55c4),
        u16(0),
      ),
      fullBox(
        "hdlr",
        {},
        zeros(4),
        ascii(isVideo ? "vide" : "soun"),
        zeros(12),
        ascii(isVideo ? "VideoHandler\0" : "SoundHandler\0"),
      ),
      box(
        "minf",
        isVideo ? fullBox("vmhd", { flags: 1 }, zeros(8)) : fullBox("smhd", {}, zeros(4)),
        box("dinf", fullBox("dref", {}, u32(1), fullBox("url ", { flags: 1 }))),
        sampleTable(track, place),
      ),
    ),
  );
}

function sampleTable(track: Mp4Track, place: TrackPlace): Uint8Array {
  const durations = runLengths(track.sampleTicks);
  const chunkSizes = place.chunks.map((chunk) => chunk.samples.length);
  const chunkRuns = chunkSizes.flatMap((size, index) =>
    size === chunkSizes[index - 1] ? [] : [u32(index + 1), u32(size), u32(1)].flat(),
  );
  const keyframes: readonly Bytes[] =
    track.keyframes === undefined
      ? []
      : [
          fullBox(
            "stss",
            {},
            u32(track.keyframes.length),
            u32s(track.keyframes.map((sample) => sample + 1)),
          ),
        ];
  return box(
    "stbl",
    fullBox("stsd", {}, u32(1), track.sampleEntry),
    fullBox(
      "stts",
      {},
      u32(durations.length),
      u32s(durations.flatMap((run) => [run.count, run.value])),
    ),
    ...keyframes,
    fullBox("stsc", {}, u32(chunkRuns.length / 12), chunkRuns),
    fullBox(
      "stsz",
      {},
      u32(0),
      u32(track.samples.length),
      u32s(track.samples.map((sample) => sample.length)),
    ),
    fullBox("stco", {}, u32(place.chunks.length), zeros(place.chunks.length * 4)),
  );
}

function runLengths(
  values: readonly number[],
): readonly { readonly value: number; readonly count: number }[] {
  const runs: { value: number; count: number }[] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last?.value === value) last.count += 1;
    else runs.push({ value, count: 1 });
  }
  return runs;
}

/** The 3x3 matrix of a track header. A rotated picture is moved back into the first quadrant. */
function matrix(rotation: Rotation, widthPx: number, heightPx: number): readonly number[] {
  const one = 0x10000;
  const rows: Record<Rotation, readonly number[]> = {
    0: [one, 0, 0, one, 0, 0],
    90: [0, one, -one, 0, heightPx, 0],
    180: [-one, 0, 0, -one, widthPx, heightPx],
    270: [0, -one, one, 0, 0, widthPx],
  };
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = rows[rotation];
  return [a, b, 0, c, d, 0, x * one, y * one, 0x40000000].flatMap(u32);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
