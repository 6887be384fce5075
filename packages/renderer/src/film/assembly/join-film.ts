import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { AssemblyError } from "./assembly-error.ts";
import type { FilmLabels } from "./film-labels.ts";
import {
  readFilmParts,
  type FilmContents,
  type FilmParts,
  type Origin,
} from "./read-film-parts.ts";
import { sampleAt } from "../sound/sound-lanes.ts";
import { packetSamples } from "../sound/split-sound.ts";
import { writeFilmIndex } from "./write-film-index.ts";
import type { FilmChunk } from "./write-media-tracks.ts";

// All that is in memory of the frames at any time.
const blockBytes = 2 ** 20;

export type JoinOptions = {
  readonly labels: FilmLabels;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Copies encoded frames and sound into one MP4 with its index in front, without decoding anything. The time of a frame follows
 * from its number. The same parts give the same bytes. Memory contains a few numbers per frame and one block of data, so a film
 * of two hundred shots needs hardly more than one of ten.
 *
 * @returns the SHA-256 of the file.
 * @throws AssemblyError `ASSEMBLY_JOIN_FAILED` when a part has a wrong number of frames or another encoding.
 */
export async function joinFilm(
  parts: FilmParts,
  outputPath: string,
  { labels, signal }: JoinOptions,
): Promise<string> {
  const contents = await readFilmParts(parts, signal);
  const chunks = interleave(contents);
  const film = await open(outputPath, "w");
  try {
    const hash = createHash("sha256");
    const write = async (bytes: Buffer): Promise<void> => {
      hash.update(bytes);
      await film.writeFile(bytes);
    };
    const { picture, sound } = contents;
    await write(writeFilmIndex({ picture, sound, chunks, labels }));
    await copyChunks(contents, chunks, { write, signal });
    await film.sync();
    return hash.digest("hex");
  } finally {
    await film.close();
  }
}

/** Half a second of picture, then its sound: players read the file from front to back. */
function interleave({ picture, sound }: FilmContents): FilmChunk[] {
  const { numerator, denominator } = picture.rate;
  const step = Math.max(1, Math.round(numerator / denominator / 2));
  const chunks: FilmChunk[] = [];
  const add = (chunk: Omit<FilmChunk, "bytes">, sizes: Uint32Array): void => {
    const { from, to } = chunk;
    const bytes = sizes.subarray(from, to).reduce((sum, size) => sum + size, 0);
    if (to > from) chunks.push({ ...chunk, bytes });
  };
  let packet = 0;
  for (let frame = 0; frame < picture.sizes.length; frame += step) {
    const end = Math.min(picture.sizes.length, frame + step);
    add({ track: "picture", from: frame, to: end }, picture.sizes);
    if (sound === undefined) continue;
    const heard = Math.ceil(sampleAt(end, picture) / packetSamples) + 1;
    const last = sound.sizes.length;
    const next = end === picture.sizes.length ? last : Math.min(last, heard);
    add({ track: "sound", from: packet, to: next }, sound.sizes);
    packet = next;
  }
  return chunks;
}

type Copying = {
  readonly write: (bytes: Buffer) => Promise<void>;
  readonly signal: AbortSignal | undefined;
};

async function copyChunks(
  contents: FilmContents,
  chunks: readonly FilmChunk[],
  { write, signal }: Copying,
): Promise<void> {
  const block = Buffer.alloc(blockBytes);
  let filled = 0;
  const picture = createReader(contents.pictureOrigins, contents.picture.sizes);
  const sound = createReader(contents.soundOrigins, contents.sound?.sizes ?? new Uint32Array());
  try {
    for (const { track, from, to } of chunks) {
      signal?.throwIfAborted();
      const reader = track === "picture" ? picture : sound;
      for await (const run of reader.runs(from, to)) {
        for (let done = 0; done < run.length;) {
          const length = Math.min(run.length - done, block.length - filled);
          await readFully(run, done, block.subarray(filled, filled + length));
          done += length;
          filled += length;
          if (filled < block.length) continue;
          await write(block);
          filled = 0;
        }
      }
    }
    await write(block.subarray(0, filled));
  } finally {
    await picture.close();
    await sound.close();
  }
}

type Run = {
  readonly file: FileHandle;
  readonly origin: Origin;
  readonly position: number;
  readonly length: number;
};

/** Reads frames in order, with one file open at a time. */
function createReader(origins: readonly Origin[], sizes: Uint32Array) {
  let current = 0;
  let file: FileHandle | undefined;
  return {
    /** Runs of bytes that are contiguous in a file, as long as possible. */
    async *runs(from: number, to: number): AsyncGenerator<Run> {
      for (let index = from; index < to;) {
        while (index >= (origins[current]?.to ?? Infinity)) {
          await file?.close();
          file = undefined;
          current += 1;
        }
        const origin = origins[current];
        if (origin === undefined) return;
        const { path, offsets } = origin;
        file ??= await open(path);
        const position = offsets[index - origin.from] ?? 0;
        let end = position;
        while (index < Math.min(to, origin.to) && offsets[index - origin.from] === end) {
          end += sizes[index] ?? 0;
          index += 1;
        }
        yield { file, origin, position, length: end - position };
      }
    },
    close: async (): Promise<void> => file?.close(),
  };
}

async function readFully(run: Run, from: number, into: Buffer): Promise<void> {
  const { bytesRead } = await run.file.read(into, 0, into.length, run.position + from);
  if (bytesRead === into.length) return;
  const { path, shows } = run.origin;
  const message = `${shows} cannot be joined: ${path} is cut off`;
  throw new AssemblyError("ASSEMBLY_JOIN_FAILED", message, {
    hint: "delete this file and try again",
  });
}
