import type { CutWithSound, SoundPlan } from "./sound-plan.ts";
import { sampleAt } from "./sound-lanes.ts";

/** Samples in a packet of AAC. */
export const packetSamples = 1024;

/**
 * A part of the sound that is encoded on its own. Of its packets, the first `skippedPackets` are dropped and the next
 * `packetCount` are used.
 */
export type SoundChunk = {
  /** What is encoded, in samples of the film; `toSample` is exclusive. */
  readonly fromSample: number;
  readonly toSample: number;
  readonly skippedPackets: number;
  readonly packetCount: number;
};

/** Parts of the sound that go into an MP4 are AAC; those for other containers are PCM of 24 bits. */
export type SoundCodec = "aac" | "pcm";

// 21.8 s: few clips are read twice, and a changed shot costs one or two chunks.
const chunkPackets = 1024;
// Each chunk decodes the music from its start. With this many, that costs less than mixing and encoding.
const mostWithMusic = 16;
// Packets overlap, and the encoder depends on what came before: both sides of a seam encode the same samples around it,
// with time to settle.
const leadPackets = 8;
const tailPackets = 2;

/**
 * Splits the sound into chunks, so that a changed shot or cue costs a few seconds of encoding. All chunks use the packet grid of
 * the film, so their packets form one track without seams, unlike packets copied from the clips. A loudness target depends on
 * the whole film, which is then one chunk.
 */
export function splitSound(cut: CutWithSound, codec: SoundCodec = "aac"): SoundChunk[] {
  const { sound } = cut;
  if (sound === undefined) return [];
  const samples = sampleAt(cut.frameCount, cut);
  if (codec === "pcm") return splitSamples(samples, isLocal(sound));
  // One more than the samples need: the first packet of a stream only fills the overlap of the decoder.
  const packets = Math.ceil(samples / packetSamples) + 1;
  if (sound.loudness !== undefined) {
    return [{ fromSample: 0, toSample: samples, skippedPackets: 0, packetCount: packets }];
  }
  const length = chunkLength(sound, packets);
  return Array.from({ length: Math.ceil(packets / length) }, (_, index) => {
    const firstPacket = index * length;
    const packetCount = Math.min(length, packets - firstPacket);
    const skippedPackets = Math.min(leadPackets, firstPacket);
    const lastPacket = firstPacket + packetCount + tailPackets;
    return {
      fromSample: (firstPacket - skippedPackets) * packetSamples,
      toSample: Math.min(samples, lastPacket * packetSamples),
      skippedPackets,
      packetCount,
    };
  });
}

/** Samples need neither a grid nor an overlap. */
function splitSamples(samples: number, areLocal: boolean): SoundChunk[] {
  const length = areLocal ? chunkPackets * packetSamples : samples;
  return Array.from({ length: Math.ceil(samples / length) }, (_, index) => ({
    fromSample: index * length,
    toSample: Math.min(samples, (index + 1) * length),
    skippedPackets: 0,
    packetCount: 0,
  }));
}

/** Whether every sample of it depends only on what is heard then: neither a limiter nor a loudness target is at work. */
function isLocal({ shots, music, effects, narration, loudness }: SoundPlan): boolean {
  const heard = [...shots, ...music, ...effects, ...narration];
  return heard.length === 0 && loudness === undefined;
}

/** In steps of two, so that a film that grows seldom has other chunks. */
function chunkLength({ music, effects }: SoundPlan, packets: number): number {
  let length = chunkPackets;
  if (music.length + effects.length === 0) return length;
  while (packets / length > mostWithMusic) length *= 2;
  return length;
}
