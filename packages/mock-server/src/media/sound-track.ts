import { aacTone } from "./aac-tones.ts";
import { box, fullBox, u16, u32, zeros } from "./mp4-box.ts";
import type { Mp4Track } from "./mp4-writer.ts";

/** A track of AAC frames, as many as are needed for its length. */
export function soundTrack(
  framesOf: (count: number) => readonly Uint8Array[],
  shownSeconds: number,
): Mp4Track {
  const { sampleRateHz, samplesPerFrame } = aacTone;
  // One frame more than is heard, because the first only fills the overlap of the decoder.
  const count = Math.ceil((shownSeconds * sampleRateHz) / samplesPerFrame) + 1;
  return {
    kind: "audio",
    timescale: sampleRateHz,
    samples: framesOf(count),
    sampleTicks: Array.from({ length: count }, () => samplesPerFrame),
    skipTicks: samplesPerFrame,
    shownTicks: Math.round(shownSeconds * sampleRateHz),
    sampleEntry: aacSampleEntry(),
  };
}

function aacSampleEntry(): Uint8Array {
  const decoderConfig = [
    4,
    17,
    0x40,
    0x15,
    0,
    0,
    0,
    ...u32(128_000),
    ...u32(64_000),
    5,
    2,
    ...aacTone.config,
  ];
  const descriptor = fullBox("esds", {}, [3, 25, 0, 1, 0], decoderConfig, [6, 1, 2]);
  return box(
    "mp4a",
    zeros(6),
    u16(1),
    zeros(8),
    u16(2),
    u16(16),
    zeros(4),
    u32((aacTone.sampleRateHz << 16) >>> 0),
    descriptor,
  );
}
