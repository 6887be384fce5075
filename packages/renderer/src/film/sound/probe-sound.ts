import { stat } from "node:fs/promises";
import { codeOf, isSystemError } from "../../kit/errors.ts";
import { importMediabunny } from "../../kit/import-mediabunny.ts";
import { MediaError } from "../media/media-error.ts";

/** What is known about a sound file without decoding it. */
export type Sound = {
  readonly durationSeconds: number;
  readonly channels: number;
  readonly sampleRateHz: number;
  /** When its sound begins; 0 for most files. */
  readonly startSeconds: number;
};

/**
 * Reads the facts of a sound file, without ffmpeg: MP4, MOV, WAV, MP3, FLAC, Ogg and others.
 *
 * @throws MediaError `MEDIA_UNREADABLE`, `MEDIA_EMPTY`, `MEDIA_WITHOUT_SOUND`.
 */
export async function probeSound(path: string): Promise<Sound> {
  if ((await readSize(path)) === 0) throw new MediaError("MEDIA_EMPTY", `${path} is empty`);
  // A file that was cut off, or has another format, fails in many ways.
  let sound: Sound | undefined;
  let cause: unknown;
  try {
    sound = await readSound(path);
  } catch (error) {
    cause = error;
  }
  if (sound !== undefined && sound.durationSeconds > 0) return sound;
  if (isSystemError(cause)) throw unreadable(path, cause);
  throw new MediaError("MEDIA_WITHOUT_SOUND", `${path} has no readable sound`, { cause });
}

async function readSound(path: string): Promise<Sound | undefined> {
  const { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } = await importMediabunny();
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    const audio = (await input.canRead()) ? await input.getPrimaryAudioTrack() : null;
    if (audio === null) return undefined;
    // In a FLAC without a complete frame, computeDuration never ends.
    const first = await new EncodedPacketSink(audio).getFirstPacket({ metadataOnly: true });
    if (first === null) return undefined;
    return {
      durationSeconds: await audio.computeDuration(),
      channels: await audio.getNumberOfChannels(),
      sampleRateHz: await audio.getSampleRate(),
      startSeconds: Math.max(0, first.timestamp),
    };
  } finally {
    input.dispose();
  }
}

async function readSize(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): MediaError {
  const reason = codeOf(cause) ?? "unknown error";
  return new MediaError("MEDIA_UNREADABLE", `cannot read ${path}: ${reason}`, { cause });
}
