import { open } from "node:fs/promises";
import { readFrom } from "../media/ffmpeg-files.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { MediaError } from "../media/media-error.ts";
import { options, runFfmpeg } from "../media/run-ffmpeg.ts";
import { probeMadeSound, type MadeSound } from "./probe-made-sound.ts";

// Enough to count the length: 16 kB for each second.
const countedRateHz = 8000;
const bytesPerSample = 2;

// Encoders add silence at both ends, and the index of an MP3 may count it.
const leastMissingSeconds = 0.5;
const missingShare = 0.02;

/**
 * Checks a downloaded sound before it is accepted: it is decoded to its end, and not shorter than it says. Damage that leaves it
 * as long as it says is accepted: it is paid for, and old decoders complain about tags behind the sound.
 *
 * @throws MediaError as `probeMadeSound`; `MEDIA_UNDECODABLE`, `MEDIA_TRUNCATED`
 */
export async function checkMadeSound(
  path: string,
  {
    decodeWith,
    signal,
  }: { readonly decodeWith: Ffmpeg; readonly signal?: AbortSignal | undefined },
): Promise<MadeSound> {
  const sound = await probeMadeSound(path);
  if (await isCutOffWav(path, sound)) {
    throw new MediaError("MEDIA_TRUNCATED", `${path} is cut off before the end of its samples`);
  }
  const announced = sound.audio.durationSeconds;
  const decoded = await decodedSeconds(path, decodeWith, signal);
  if (decoded === 0) {
    throw new MediaError("MEDIA_UNDECODABLE", `${path} has no sound that can be decoded`);
  }
  const missing = announced - decoded;
  if (missing > Math.max(leastMissingSeconds, announced * missingShare)) {
    throw new MediaError(
      "MEDIA_TRUNCATED",
      `${path} ends after ${decoded.toFixed(2)} s of ${announced.toFixed(2)} s`,
    );
  }
  return sound;
}

/** More than one that was written as it was made says when its length was not known yet. */
const mostSamples = 0x7fff_ff00;

/** Readers take a WAV file to be as long as there are bytes. */
async function isCutOffWav(path: string, { audio, sizeBytes }: MadeSound): Promise<boolean> {
  if (audio.codec !== "wav") return false;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const head = buffer.subarray(0, bytesRead);
    for (let at = 12; at + 8 <= head.length;) {
      const size = head.readUInt32LE(at + 4);
      if (head.toString("latin1", at, at + 4) !== "data") {
        at += 8 + size + (size % 2);
        continue;
      }
      return size < mostSamples && at + 8 + size > sizeBytes;
    }
    return false;
  } finally {
    await file.close();
  }
}

async function decodedSeconds(
  path: string,
  ffmpeg: Ffmpeg,
  signal: AbortSignal | undefined,
): Promise<number> {
  const args = [
    ...options("-v error"),
    ...readFrom(path),
    ...options(`-map 0:a:0 -ac 1 -ar ${countedRateHz} -f s16le -`),
  ];
  try {
    const { stdout } = await runFfmpeg(ffmpeg.path, args, { signal });
    return stdout.length / bytesPerSample / countedRateHz;
  } catch (cause) {
    if (!(cause instanceof MediaError) || cause.code !== "FFMPEG_FAILED") throw cause;
    throw new MediaError(
      "MEDIA_UNDECODABLE",
      `${path} cannot be decoded by ffmpeg ${ffmpeg.version}: ${cause.message}`,
      { cause },
    );
  }
}
