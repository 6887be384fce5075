import type { FileHandle } from "node:fs/promises";
import { readInnerBoxes, readTopBoxes } from "./mp4-boxes.ts";

/**
 * A track of an MP4 or MOV, frame by frame in decoding order, for copying. Numbers are in typed arrays: a film of one hour has
 * 86,000 frames, and an object for each would be most of the memory of a join.
 */
export type Track = {
  readonly timescale: number;
  /** How its frames are encoded: a complete box of the `stsd`. */
  readonly sampleEntry: Buffer;
  /** From the track header: rotation (36 bytes), then width and height as 16.16 numbers. */
  readonly display: Buffer;
  readonly count: number;
  readonly sizes: Uint32Array;
  /** In the file. */
  readonly offsets: Float64Array;
  /** Presentation times in ticks of the timescale, without the edit list. */
  readonly times: Float64Array;
  /** 1 where decoding can start. */
  readonly isKey: Uint8Array;
};

/**
 * Reads the index of the first track of a kind. Fragmented files, and files that change their encoding, are not supported.
 *
 * Layout: ISO 14496-12, 8.4 to 8.7.
 *
 * @returns `undefined` when there is no such track or its index is not supported.
 */
export async function readTrack(
  file: FileHandle,
  kind: "vide" | "soun",
): Promise<Track | undefined> {
  const trak = await readTrak(file, kind);
  if (trak === undefined) return undefined;
  try {
    return readTables(trak);
  } catch (error) {
    // A table is shorter than its header says.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The first description of the frames of a track: a complete box of its `stsd`. Fragmented files have one too. */
export async function readSampleEntry(
  file: FileHandle,
  kind: "vide" | "soun",
): Promise<Buffer | undefined> {
  const trak = await readTrak(file, kind);
  const stsd = trak === undefined ? undefined : inner(trak, "mdia", "minf", "stbl", "stsd");
  const [first] = stsd === undefined ? [] : readInnerBoxes(stsd.subarray(8));
  // Its header has 8 bytes.
  return first === undefined ? undefined : stsd?.subarray(first.start, first.end + 8);
}

/** The contents of the first track of a kind. */
async function readTrak(file: FileHandle, kind: "vide" | "soun"): Promise<Buffer | undefined> {
  const index = (await readTopBoxes(file)).find(({ type }) => type === "moov");
  if (index === undefined || index.end - index.start > largestIndexBytes) return undefined;
  const moov = Buffer.alloc(index.end - index.start);
  const { bytesRead } = await file.read(moov, 0, moov.length, index.start);
  if (bytesRead < moov.length) return undefined;
  return innerBoxes(moov, "trak").find(
    (trak) => inner(trak, "mdia", "hdlr")?.toString("latin1", 8, 12) === kind,
  );
}

// The index of a film of one hour has 2 MB.
const largestIndexBytes = 2 ** 28;
// A week at 24 fps. A broken table may claim 4,000,000,000.
const mostFrames = 2 ** 24;

function readTables(trak: Buffer): Track | undefined {
  const header = inner(trak, "tkhd");
  const clock = inner(trak, "mdia", "mdhd");
  const tables = inner(trak, "mdia", "minf", "stbl");
  if (header === undefined || clock === undefined || tables === undefined) return undefined;
  const table = (type: string): Buffer | undefined => inner(tables, type);
  const [entries, sizes] = [table("stsd"), table("stsz")];
  const [places, runs, durations] = [table("stco") ?? table("co64"), table("stsc"), table("stts")];
  if (entries === undefined || entries.readUInt32BE(4) !== 1 || sizes === undefined)
    return undefined;
  if (places === undefined || runs === undefined || durations === undefined) return undefined;
  const count = sizes.readUInt32BE(8);
  if (count === 0 || count > mostFrames || header.length < 80) return undefined;
  const frames = readSizes(sizes, count);
  const offsets = readOffsets({ places, is64: table("stco") === undefined, runs, sizes: frames });
  return {
    timescale: clock.readUInt32BE(clock[0] === 1 ? 20 : 12),
    sampleEntry: entries.subarray(8),
    display: header.subarray(header.length - 44),
    count,
    sizes: frames,
    offsets,
    times: readTimes(durations, table("ctts"), count),
    isKey: readKeys(table("stss"), count),
  };
}

function readSizes(box: Buffer, count: number): Uint32Array {
  const same = box.readUInt32BE(4);
  if (same === 0 && box.length < 12 + 4 * count) throw new RangeError("stsz is cut off");
  return Uint32Array.from({ length: count }, (_, index) =>
    same === 0 ? box.readUInt32BE(12 + 4 * index) : same,
  );
}

/** A chunk is a run of frames; `stsc` says how many there are from which chunk on. */
function readOffsets(tables: {
  readonly places: Buffer;
  readonly is64: boolean;
  readonly runs: Buffer;
  readonly sizes: Uint32Array;
}): Float64Array {
  const { places, is64, runs, sizes } = tables;
  const offsets = new Float64Array(sizes.length);
  const [chunkCount, runCount] = [places.readUInt32BE(4), runs.readUInt32BE(4)];
  let frame = 0;
  let run = 0;
  for (let chunk = 0; chunk < chunkCount && frame < sizes.length; chunk += 1) {
    if (run + 1 < runCount && runs.readUInt32BE(8 + 12 * (run + 1)) <= chunk + 1) run += 1;
    let at = is64
      ? Number(places.readBigUInt64BE(8 + 8 * chunk))
      : places.readUInt32BE(8 + 4 * chunk);
    const end = Math.min(sizes.length, frame + runs.readUInt32BE(12 + 12 * run));
    for (; frame < end; frame += 1) {
      offsets[frame] = at;
      at += sizes[frame] ?? 0;
    }
  }
  if (frame < sizes.length) throw new RangeError("stsc is cut off");
  return offsets;
}

function readTimes(durations: Buffer, shifts: Buffer | undefined, count: number): Float64Array {
  const times = new Float64Array(count);
  let time = 0;
  eachOfRuns(durations, count, (frame, duration) => {
    times[frame] = time;
    time += duration >>> 0;
  });
  // Signed in both versions, because writers of version 0 use negative offsets too.
  if (shifts !== undefined) {
    eachOfRuns(shifts, count, (frame, shift) => {
      times[frame] = (times[frame] ?? 0) + shift;
    });
  }
  return times;
}

/** `stts` and `ctts` are run-length encoded: a count of frames, then their value. */
function eachOfRuns(box: Buffer, count: number, use: (frame: number, value: number) => void): void {
  const runCount = box.readUInt32BE(4);
  let frame = 0;
  for (let run = 0; run < runCount; run += 1) {
    const end = Math.min(count, frame + box.readUInt32BE(8 + 8 * run));
    const value = box.readInt32BE(12 + 8 * run);
    for (; frame < end; frame += 1) use(frame, value);
  }
}

/** Without the table, decoding can start anywhere. */
function readKeys(box: Buffer | undefined, count: number): Uint8Array {
  const isKey = new Uint8Array(count).fill(box === undefined ? 1 : 0);
  const listed = box?.readUInt32BE(4) ?? 0;
  for (let index = 0; index < listed; index += 1) {
    isKey[(box?.readUInt32BE(8 + 4 * index) ?? 0) - 1] = 1;
  }
  return isKey;
}

/** The contents of the first box at a path of types. */
function inner(contents: Buffer, ...types: readonly string[]): Buffer | undefined {
  return types.reduce<Buffer | undefined>(
    (outer, type) => (outer === undefined ? undefined : innerBoxes(outer, type)[0]),
    contents,
  );
}

function innerBoxes(contents: Buffer, type: string): Buffer[] {
  return readInnerBoxes(contents)
    .filter((box) => box.type === type)
    .map((box) => contents.subarray(box.start, box.end));
}
