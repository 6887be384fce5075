import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Input, InputVideoTrack } from "mediabunny";
import type { Clip } from "./clip.ts";
import { hdrCurveOf, resolveColour } from "./colour.ts";
import { frameRateOf, type FrameRate } from "./frame-rate.ts";
import { hashFile } from "../../kit/hash-file.ts";
import { importMediabunny } from "../../kit/import-mediabunny.ts";
import { MediaError } from "./media-error.ts";
import { openContainer, readingIndexOf } from "./open-container.ts";
import { readPictureFacts, type PictureFacts } from "./read-picture-facts.ts";
import { readTrack } from "./read-track.ts";

/**
 * Reads the facts of a clip from its index. Nothing is decoded: apart from the hash, this takes about a millisecond. Frames
 * that an edit list hides are not counted. `joinKey` contains what must be equal to join clips without decoding. What a clip
 * does not say about its colour follows from its size, see `resolveColour`.
 *
 * @param known the hash, if it is known already.
 * @throws MediaError see `openContainer`, and `MEDIA_WITHOUT_PICTURE` for a track without frames.
 */
export async function probeClip(path: string, known: KnownOfClip = {}): Promise<Clip> {
  return readingIndexOf(path, () => readFacts(path, known));
}

type KnownOfClip = {
  readonly sha256?: string;
  /** Whether it is the result of a request, or the user's own. Default `download`. */
  readonly origin?: "download" | "own";
};

async function readFacts(path: string, known: KnownOfClip): Promise<Clip> {
  const { container, input, video, sizeBytes } = await openContainer(path, known.origin);
  try {
    const sha256 = known.sha256 ?? (await hashFile(path));
    const frames = await readFrames(video, path);
    const [widthPx, heightPx] = [await video.getDisplayWidth(), await video.getDisplayHeight()];
    const { facts, isCopyable } = await readDescription(video, path);
    const colour = resolveColour(facts.tags, { widthPx, heightPx });
    const isSquare = await hasSquarePixels(video);
    return {
      path,
      sha256,
      sizeBytes,
      ...(container === "mov" ? {} : { container }),
      video: {
        codec: (await video.getCodec()) ?? "unknown",
        widthPx,
        heightPx,
        ...(isSquare ? {} : { isAnamorphic: true as const }),
        frameCount: frames.count,
        rate: frames.rate,
        durationSeconds: frames.durationSeconds,
        colour,
        // Only the index of an MP4 or MOV says that there are no fields.
        ...(facts.mayBeInterlaced || container !== "mov" ? { mayBeInterlaced: true as const } : {}),
        ...(facts.hasAlpha ? { hasAlpha: true as const } : {}),
        // A copy would show the frames that the edit list hides. Films have square pixels.
        canCopy: isCopyable && frames.hidden === 0 && isSquare && hdrCurveOf(colour) === undefined,
        joinKey: await buildJoinKey(video),
      },
      audio: await readSound(input, frames.firstSeconds),
    };
  } finally {
    input.dispose();
  }
}

async function hasSquarePixels(video: InputVideoTrack): Promise<boolean> {
  const { num, den } = await video.getPixelAspectRatio();
  return num === den;
}

type Frames = {
  readonly count: number;
  readonly hidden: number;
  readonly rate: FrameRate | undefined;
  readonly firstSeconds: number;
  readonly durationSeconds: number;
};

async function readFrames(video: InputVideoTrack, path: string): Promise<Frames> {
  const { EncodedPacketSink } = await importMediabunny();
  const starts: number[] = [];
  let end = 0;
  let hidden = 0;
  const packets = new EncodedPacketSink(video).packets(undefined, undefined, {
    metadataOnly: true,
  });
  for await (const packet of packets) {
    // Half a millisecond: clips with a coarse timescale round the start of the visible part.
    if (packet.timestamp + packet.duration <= 0.0005) {
      hidden += 1;
      continue;
    }
    starts.push(packet.timestamp);
    end = Math.max(end, packet.timestamp + packet.duration);
  }
  starts.sort((left, right) => left - right);
  const first = starts[0];
  if (first === undefined) {
    throw new MediaError("MEDIA_WITHOUT_PICTURE", `${path} has a video track without frames`);
  }
  const durationSeconds = end - Math.max(0, first);
  return {
    count: starts.length,
    hidden,
    rate: constantRate(starts, durationSeconds),
    firstSeconds: Math.max(0, first),
    durationSeconds,
  };
}

/** The frame rate, if all frames are evenly spaced. */
function constantRate(starts: readonly number[], durationSeconds: number): FrameRate | undefined {
  const first = starts[0] ?? 0;
  const last = starts.at(-1) ?? 0;
  const steps = starts.length - 1;
  const perSecond = steps === 0 ? 1 / durationSeconds : steps / (last - first);
  if (!Number.isFinite(perSecond) || perSecond <= 0) return undefined;
  const rate = frameRateOf(perSecond);
  const frameSeconds = rate.denominator / rate.numerator;
  // 2 ms: a timescale of 1000 rounds each frame; a dropped frame at 120 fps is off by 8 ms.
  const isEven = starts.every(
    (start, index) => Math.abs(start - first - index * frameSeconds) < 0.002,
  );
  return isEven ? rate : undefined;
}

/** Fragmented clips, and clips with their parameters among their frames, are not joined by copying. */
async function readDescription(
  video: InputVideoTrack,
  path: string,
): Promise<{ readonly facts: PictureFacts; readonly isCopyable: boolean }> {
  const file = await open(path);
  try {
    const facts = await readPictureFacts(file, video);
    const track = facts.isPlainAvc ? await readTrack(file, "vide") : undefined;
    return { facts, isCopyable: track?.sampleEntry.toString("latin1", 4, 8) === "avc1" };
  } finally {
    await file.close();
  }
}

async function buildJoinKey(video: InputVideoTrack): Promise<string> {
  const config = await video.getDecoderConfig();
  const description = config?.description;
  const parameterSets = description === undefined ? "in-band" : toHex(description);
  const facts = [
    await video.getCodec(),
    await video.getCodedWidth(),
    await video.getCodedHeight(),
    await video.getRotation(),
    await video.getFlip(),
    await video.getPixelAspectRatio(),
    parameterSets,
  ];
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32);
}

function toHex(bytes: AllowSharedBuffer | ArrayBufferView): string {
  const view = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  return Buffer.from(view).toString("hex");
}

async function readSound(input: Input, firstPictureSeconds: number): Promise<Clip["audio"]> {
  const audio = await input.getPrimaryAudioTrack();
  if (audio === null) return undefined;
  const startSeconds = Math.max(0, await audio.getFirstTimestamp()) - firstPictureSeconds;
  const durationSeconds = await audio.computeDuration();
  return {
    codec: (await audio.getCodec()) ?? "unknown",
    sampleRateHz: await audio.getSampleRate(),
    channels: await audio.getNumberOfChannels(),
    durationSeconds,
    startSeconds,
    endSeconds: durationSeconds - firstPictureSeconds,
  };
}
