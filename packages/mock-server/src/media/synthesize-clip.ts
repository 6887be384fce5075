import { toneFor } from "./aac-tones.ts";
import type { AvcStream, FrameRate } from "./avc-encoder.ts";
import { encodeAvc } from "./avc-encoder.ts";
import { createCanvas } from "./canvas.ts";
import { labelHash } from "./marker.ts";
import { ascii, box, u16, u32, zeros } from "./mp4-box.ts";
import type { Mp4Track, Rotation } from "./mp4-writer.ts";
import { writeMp4 } from "./mp4-writer.ts";
import type { SlateText } from "./paint-slate.ts";
import { createSlatePainter } from "./paint-slate.ts";
import { soundTrack } from "./sound-track.ts";

/** Describes the clip to make. */
export type ClipRequest = SlateText & {
  /** As encoded: even, 16 to 8192. A rotation of 90 or 270 degrees swaps width and height in the player. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Frames per second. 23.976, 29.97 and 59.94 become the exact ratios over 1001. */
  readonly frameRate: number;
  /** Rounded to whole frames, at least one. */
  readonly durationSeconds: number;
  readonly hasAudio: boolean;
  /** Default: only the first frame is a keyframe. */
  readonly keyframeEverySeconds?: number;
  /** Stored as metadata for the player; the samples are not rotated. Default 0. */
  readonly rotationDegrees?: Rotation;
  /** Every second frame lasts three times as long as the one before. The total length stays about the same. Default false. */
  readonly variableRate?: boolean;
};

/**
 * Makes a playable MP4 (H.264 High, with an AAC tone if `hasAudio`) without an external encoder. The same request gives the same
 * bytes on every machine. Each frame shows label, text and timecode, and has a marker for `readMarker`. The label also determines the tone.
 *
 * @throws RangeError for a size, rate or length out of range.
 */
export function synthesizeClip(request: ClipRequest): Uint8Array {
  checkRequest(request);
  const frameRate = toFrameRate(request.frameRate);
  const frameCount = Math.max(
    1,
    Math.round((request.durationSeconds * frameRate.numerator) / frameRate.denominator),
  );
  const video = videoTrack(request, frameRate, frameCount);
  if (!request.hasAudio) return writeMp4([video]);
  const shownSeconds = (frameCount * frameRate.denominator) / frameRate.numerator;
  const { frame } = toneFor(labelHash(request.label));
  const steady = (count: number): readonly Uint8Array[] =>
    Array.from({ length: count }, () => frame);
  return writeMp4([video, soundTrack(steady, shownSeconds)]);
}

function checkRequest(request: ClipRequest): void {
  for (const [name, value] of [
    ["widthPx", request.widthPx],
    ["heightPx", request.heightPx],
  ] as const) {
    if (!Number.isInteger(value) || value % 2 !== 0 || value < 16 || value > 8192) {
      throw new RangeError(`${name} must be an even number from 16 to 8192, got ${value}`);
    }
  }
  if (!(request.frameRate >= 1 && request.frameRate <= 240)) {
    throw new RangeError(
      `frameRate must be from 1 to 240 frames per second, got ${request.frameRate}`,
    );
  }
  if (!(request.durationSeconds > 0 && request.durationSeconds <= 600)) {
    throw new RangeError(
      `durationSeconds must be more than 0 and at most 600, got ${request.durationSeconds}`,
    );
  }
}

function toFrameRate(rate: number): FrameRate {
  if (Number.isInteger(rate)) return { numerator: rate, denominator: 1 };
  const whole = Math.round(rate * 1.001);
  if (Math.abs(whole / 1.001 - rate) < 0.005) return { numerator: whole * 1000, denominator: 1001 };
  return { numerator: Math.round(rate * 1000), denominator: 1000 };
}

function videoTrack(request: ClipRequest, frameRate: FrameRate, frameCount: number): Mp4Track {
  const canvas = createCanvas(request.widthPx, request.heightPx);
  const paint = createSlatePainter(canvas, {
    ...textOf(request),
    timecodeRate: Math.round(frameRate.numerator / frameRate.denominator),
    frameCount,
  });
  const keyframeSeconds = request.keyframeEverySeconds ?? Number.POSITIVE_INFINITY;
  const keyframeEvery = Math.min(
    frameCount,
    Math.max(1, Math.round((keyframeSeconds * frameRate.numerator) / frameRate.denominator)),
  );
  const stream = encodeAvc(canvas, { frameRate, frameCount, keyframeEvery, paint });
  // A factor of 512 gives common rates more than 10 000 ticks per second, as most writers do.
  const scale = frameRate.numerator < 1000 ? 512 : 1;
  const frameTicks = frameRate.denominator * scale * (request.variableRate === true ? 2 : 1);
  return {
    kind: "video",
    timescale: frameRate.numerator * scale * (request.variableRate === true ? 2 : 1),
    samples: stream.frames.map(({ sample }) => sample),
    sampleTicks: stream.frames.map((_, index) => {
      if (request.variableRate !== true) return frameTicks;
      return index % 2 === 0 ? frameTicks / 2 : (frameTicks * 3) / 2;
    }),
    keyframes: stream.frames.flatMap((frame, index) => (frame.keyframe ? [index] : [])),
    sampleEntry: avcSampleEntry(stream, request),
    picture: {
      widthPx: request.widthPx,
      heightPx: request.heightPx,
      rotationDegrees: request.rotationDegrees ?? 0,
    },
  };
}

function textOf({ label, text, note, shot }: SlateText): SlateText {
  return { label, text, note, shot };
}

function avcSampleEntry(stream: AvcStream, request: ClipRequest): Uint8Array {
  const { sequenceParameters: sequence, pictureParameters: picture } = stream;
  const configuration = box(
    "avcC",
    [1, ...sequence.subarray(1, 4), 0xff, 0xe1],
    u16(sequence.length),
    sequence,
    [1],
    u16(picture.length),
    picture,
    [0xfd, 0xf8, 0xf8, 0], // 4:2:0, 8 bits, no extensions
  );
  return box(
    "avc1",
    zeros(6),
    u16(1),
    zeros(16),
    u16(request.widthPx),
    u16(request.heightPx),
    u32(0x480000),
    u32(0x480000),
    zeros(4),
    u16(1),
    zeros(32),
    u16(24),
    u16(0xffff),
    configuration,
    box("pasp", u32(1), u32(1)),
    box("colr", ascii("nclx"), u16(1), u16(1), u16(1), [0]), // BT.709, video range
  );
}
