import { open, type FileHandle } from "node:fs/promises";
import type { Colour } from "../media/colour.ts";
import type { FrameRate } from "../media/frame-rate.ts";
import { readInnerBoxes } from "../media/mp4-boxes.ts";
import { readTrack, type Track } from "../media/read-track.ts";
import { encoderVariable } from "../media/video-encoder.ts";
import { AssemblyError } from "./assembly-error.ts";
import type { PictureTable, SoundTable } from "./write-media-tracks.ts";

/** The encoded parts of a film. */
export type FilmParts = {
  /** In order; all with the same encoding. */
  readonly pictures: readonly Picture[];
  readonly sound: SoundParts | undefined;
  readonly rate: FrameRate;
  readonly frameCount: number;
  /** What the film says about its colour. */
  readonly colour: Colour;
};

/** A file with exactly this many frames; `shows` names its shots in messages. */
type Picture = { readonly path: string; readonly frameCount: number; readonly shows: string };

/** Chunks of packets that form one track. */
type SoundParts = {
  readonly chunks: readonly {
    readonly path: string;
    readonly skippedPackets: number;
    readonly packetCount: number;
  }[];
  /** Length of the film. */
  readonly samples: number;
};

/** Which frames or packets of the film come from a file. `from` and `to` count in the film; `to` is exclusive. */
export type Origin = {
  readonly path: string;
  /** For messages. */
  readonly shows: string;
  readonly from: number;
  readonly to: number;
  /** In the file; index 0 is `from`. */
  readonly offsets: Float64Array;
};

/** Everything about a film except the data of its frames: a few bytes of memory per frame. */
export type FilmContents = {
  readonly picture: PictureTable;
  readonly pictureOrigins: readonly Origin[];
  readonly sound: SoundTable | undefined;
  readonly soundOrigins: readonly Origin[];
};

/**
 * Reads the indexes of the parts of a film, with one file open at a time.
 *
 * @throws AssemblyError `ASSEMBLY_JOIN_FAILED` when a part has a wrong number of frames or another encoding.
 */
export async function readFilmParts(
  parts: FilmParts,
  signal: AbortSignal | undefined,
): Promise<FilmContents> {
  const pictures = await readPictures(parts, signal);
  const sound = parts.sound === undefined ? undefined : await readSound(parts.sound, signal);
  return {
    picture: pictures.table,
    pictureOrigins: pictures.origins,
    sound: sound?.table,
    soundOrigins: sound?.origins ?? [],
  };
}

async function readPictures(
  { pictures, rate, frameCount, colour }: FilmParts,
  signal: AbortSignal | undefined,
): Promise<{ readonly table: PictureTable; readonly origins: readonly Origin[] }> {
  const sizes = new Uint32Array(frameCount);
  const places = new Uint32Array(frameCount);
  const isKey = new Uint8Array(frameCount);
  const origins: Origin[] = [];
  let lead: Track | undefined;
  let base = 0;
  for (const picture of pictures) {
    signal?.throwIfAborted();
    const track = await openTrack(picture, "vide");
    lead ??= track;
    if (!readParameters(track).equals(readParameters(lead))) throw refuseOther(picture);
    const shown = placesOf(track, rate);
    const count = shown.findIndex((place) => place < 0 || place >= picture.frameCount);
    const taken = count === -1 ? track.count : count;
    if (taken !== picture.frameCount) throw countWrong(picture, taken);
    for (let index = 0; index < taken; index += 1) {
      sizes[base + index] = track.sizes[index] ?? 0;
      places[base + index] = base + (shown[index] ?? 0);
      isKey[base + index] = track.isKey[index] ?? 0;
    }
    const { path, shows } = picture;
    const offsets = track.offsets.slice(0, taken);
    origins.push({ path, shows, from: base, to: base + taken, offsets });
    base += taken;
  }
  if (lead === undefined || base !== frameCount) {
    throw new AssemblyError("ASSEMBLY_JOIN_FAILED", `the film has ${base} of ${frameCount} frames`);
  }
  // Copied: what the index of a whole file was read into would stay in memory with it.
  const [sampleEntry, display] = [Buffer.from(lead.sampleEntry), Buffer.from(lead.display)];
  return { table: { rate, colour, sampleEntry, display, sizes, places, isKey }, origins };
}

/** The number of each frame in the order of showing, counted from the first that is decoded. */
function placesOf({ times, timescale }: Track, rate: FrameRate): Float64Array {
  const start = times[0] ?? 0;
  return times.map((time) =>
    Math.round(((time - start) * rate.numerator) / (timescale * rate.denominator)),
  );
}

async function readSound(
  { chunks, samples }: SoundParts,
  signal: AbortSignal | undefined,
): Promise<{ readonly table: SoundTable; readonly origins: readonly Origin[] }> {
  const sizes = new Uint32Array(chunks.reduce((sum, { packetCount }) => sum + packetCount, 0));
  const origins: Origin[] = [];
  let sampleEntry: Buffer | undefined;
  let base = 0;
  for (const { path, skippedPackets, packetCount } of chunks) {
    signal?.throwIfAborted();
    const track = await openTrack({ path, shows: itsSound }, "soun");
    sampleEntry ??= Buffer.from(track.sampleEntry);
    const end = skippedPackets + packetCount;
    if (track.count < end) {
      const message = `${path} has ${track.count} packets of sound instead of ${end}`;
      throw new AssemblyError("ASSEMBLY_JOIN_FAILED", message, { hint: makeAnew });
    }
    sizes.set(track.sizes.subarray(skippedPackets, end), base);
    const offsets = track.offsets.slice(skippedPackets, end);
    origins.push({ path, shows: itsSound, from: base, to: base + packetCount, offsets });
    base += packetCount;
  }
  if (sampleEntry === undefined) {
    throw new AssemblyError("ASSEMBLY_JOIN_FAILED", "the film's sound has no part");
  }
  return { table: { sampleEntry, sizes, samples }, origins };
}

async function openTrack(
  { path, shows }: { readonly path: string; readonly shows: string },
  kind: "vide" | "soun",
): Promise<Track> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const track = await readTrack(file, kind);
    if (track !== undefined) return track;
    throw new Error(`the index of ${path} is missing, cut off or not supported`);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AssemblyError("ASSEMBLY_JOIN_FAILED", `${shows} cannot be joined: ${reason}`, {
      cause,
      hint: makeAnew,
    });
  } finally {
    await file?.close();
  }
}

const itsSound = "the film's sound";
const makeAnew = "delete this file and try again";

const parameterBoxes = new Set(["avcC", "hvcC", "av1C", "vpcC"]);

/** Hardware encoders may choose other parameters for each segment, and players would show garbage after the first. */
function readParameters({ sampleEntry }: Track): Buffer {
  // ISO 14496-12, 12.1.3.2: header of 8 bytes, then 78 bytes of fields.
  const fields = sampleEntry.subarray(86);
  const parameters = readInnerBoxes(fields).find(({ type }) => parameterBoxes.has(type));
  return parameters === undefined ? fields : fields.subarray(parameters.start, parameters.end);
}

function refuseOther({ path, shows }: Picture): AssemblyError {
  const message = `${shows} is encoded differently from the rest of the film: ${path}`;
  return new AssemblyError("ASSEMBLY_JOIN_FAILED", message, {
    hint: `if ${encoderVariable} is set, unset it: libx264 gives every part the same parameters; if it is not, try another ffmpeg (FFMPEG_PATH)`,
  });
}

function countWrong({ path, frameCount, shows }: Picture, count: number): AssemblyError {
  const message = `${shows} has ${count} frames instead of ${frameCount}: ${path}`;
  return new AssemblyError("ASSEMBLY_JOIN_FAILED", message, { hint: makeAnew });
}
