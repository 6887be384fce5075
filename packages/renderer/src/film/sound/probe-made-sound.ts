import { open, stat } from "node:fs/promises";
import { hashFile } from "../../kit/hash-file.ts";
import { soundTypeOf, type SoundType } from "../../storyboard/sound-type.ts";
import type { Clip } from "../media/clip.ts";
import { MediaError } from "../media/media-error.ts";
import { stillVideo } from "../media/still-video.ts";
import { probeSound } from "./probe-sound.ts";

/** The facts of a sound that a model made, in the form of a clip without a picture. */
export type MadeSound = Clip & { readonly audio: NonNullable<Clip["audio"]> };

/**
 * Reads the facts of a sound that a model made: WAV, MP3, M4A, FLAC, Ogg or AAC by its first bytes, so that a playlist in place of a
 * sound is never followed. Nothing is decoded.
 *
 * @throws MediaError `MEDIA_EMPTY`, `MEDIA_WITHOUT_SOUND`, `MEDIA_UNREADABLE`
 */
export async function probeMadeSound(
  path: string,
  known: { readonly sha256?: string } = {},
): Promise<MadeSound> {
  const { size: sizeBytes } = await stat(path);
  if (sizeBytes === 0) throw new MediaError("MEDIA_EMPTY", `${path} is empty`);
  const codec = await readType(path);
  const { durationSeconds, channels, sampleRateHz, startSeconds } = await probeSound(path);
  return {
    path,
    sha256: known.sha256 ?? (await hashFile(path)),
    sizeBytes,
    video: stillVideo({ codec: "none", durationSeconds }),
    audio: {
      codec,
      sampleRateHz,
      channels,
      durationSeconds,
      startSeconds,
      endSeconds: startSeconds + durationSeconds,
    },
  };
}

async function readType(path: string): Promise<SoundType> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0);
    const type = soundTypeOf(buffer.subarray(0, bytesRead));
    if (type !== undefined) return type;
  } finally {
    await file.close();
  }
  throw new MediaError(
    "MEDIA_WITHOUT_SOUND",
    `${path} is not a WAV, MP3, M4A, FLAC, Ogg or AAC file`,
  );
}
