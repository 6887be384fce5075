import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { AssemblyError } from "./assembly-error.ts";
import {
  readFilmParts,
  type FilmContents,
  type FilmParts,
  type Origin,
} from "./read-film-parts.ts";
import { sampleAt } from "../sound/sound-lanes.ts";
import { packetSamples } from "../sound/split-sound.ts";
import { writeFilmIndex, type FilmChunk } from "./write-film-index.ts";

// 1 MB: what is in memory of the pictures at any time.
const blockBytes = 2 ** 20;

/**
 * Copies encoded frames and sound into one MP4 with its index in front, without decoding anything. Every frame gets
 * its time from its number. The same parts give the same bytes. Of the frames, memory holds a few numbers each and
 * nothing of their contents: a film of two hundred shots takes hardly more than one of ten.
 *
 * @returns the SHA-256 of the file.
 * @throws AssemblyError `ASSEMBLY_JOIN_FAILED` when a part has not the frames it should have, or is of another encoding.
 */
export async function joinFilm(
  parts: FilmParts,
  outputPath: string,
  signal?: AbortSignal,
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
    await write(writeFilmIndex({ picture, sound, chunks }));
    await copyChunks(contents, chunks, { write, signal });
    await film.sync();
    return hash.digest("hex");
  } finally {
    await film.close();
  }
}

/** Half a second of picture, then the sound that is heard with it: a player reads the file from front to back. */
function interleave({ picture, sound }: FilmContents): FilmChunk[] {
  const { numerator, denominator } = picture.rate;
  const step = Math.max(1, Math.round(numerator / denominator / 2));
  const chunks: FilmChunk[] = [];
  const add = (track: FilmChunk["track"], sizes: Uint32Array, from: number, to: number): void => {
    const bytes = sizes.subarray(from, to).reduce((sum, size) => sum + size, 0);
    if (to > from) chunks.push({ track, from, to, bytes });
  };
  let packet = 0;
  for (let frame = 0; frame < picture.sizes.length; frame += step) {
    const end = Math.min(picture.sizes.length, frame + step);
    add("picture", picture.sizes, frame, end);
    if (sound === undefined) continue;
    const heard = Math.ceil(sampleAt(end, picture) / packetSamples) + 1;
    const next = end === picture.sizes.length ? sound.sizes.length : heard;
    add("sound", sound.sizes, packet, Math.min(sound.sizes.length, next));
    packet = Math.min(sound.sizes.length, next);
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
    /** Bytes that lie in one file in a row, as few and as long as possible. */
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
  const message = `${shows} cannot be joined: ${path} ends before the frames that its index announces`;
  throw new AssemblyError("ASSEMBLY_JOIN_FAILED", message, {
    hint: "delete this file and run the same command again",
  });
}
