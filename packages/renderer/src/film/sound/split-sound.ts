import type { CutWithSound } from "./sound-plan.ts";
import { sampleAt } from "./sound-lanes.ts";

/** Samples that a packet of AAC stands for. */
export const packetSamples = 1024;

/**
 * A stretch of the film's sound that is encoded on its own. Of its packets, `skippedPackets` are thrown away and
 * `packetCount` are used.
 */
export type SoundChunk = {
  /** What is encoded, in samples of the film; `toSample` is exclusive. */
  readonly fromSample: number;
  readonly toSample: number;
  readonly skippedPackets: number;
  readonly packetCount: number;
};

// 21.8 s: few clips are read twice, and a changed shot costs one or two of them.
const chunkPackets = 1024;
// A packet overlaps with its neighbours, and the encoder decides by what came before: both sides of a seam encode
// the same samples around it, with time to settle.
const leadPackets = 8;
const tailPackets = 2;

/**
 * Splits the sound into chunks, so that a changed shot costs a few seconds of sound, not the film's. All chunks lie on
 * the film's one grid of packets, so their packets, put in a row, are one track without seams: that is what copies of
 * clips' own packets are not. Sound that depends on the whole film (loudness) or lies under it (music, narration) is
 * one chunk.
 */
export function splitSound(cut: CutWithSound): SoundChunk[] {
  const { sound } = cut;
  if (sound === undefined) return [];
  const samples = sampleAt(cut.frameCount, cut);
  // One more than the samples fill: the first packet of a stream only fills the decoder's overlap.
  const packets = Math.ceil(samples / packetSamples) + 1;
  const isLocal =
    sound.music === undefined && sound.narration.length === 0 && sound.loudness === undefined;
  if (!isLocal) {
    return [{ fromSample: 0, toSample: samples, skippedPackets: 0, packetCount: packets }];
  }
  return Array.from({ length: Math.ceil(packets / chunkPackets) }, (_, index) => {
    const firstPacket = index * chunkPackets;
    const packetCount = Math.min(chunkPackets, packets - firstPacket);
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
