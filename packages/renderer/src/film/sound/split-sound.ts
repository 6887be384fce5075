import type { CutWithSound } from "./sound-plan.ts";
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

// 21.8 s: few clips are read twice, and a changed shot costs one or two chunks.
const chunkPackets = 1024;
// Packets overlap, and the encoder depends on what came before: both sides of a seam encode the same samples around it,
// with time to settle.
const leadPackets = 8;
const tailPackets = 2;

/**
 * Splits the sound into chunks, so that a changed shot costs a few seconds of encoding. All chunks use the packet grid of the
 * film, so their packets form one track without seams, unlike packets copied from the clips. Sound that depends on the whole
 * film (loudness, music, narration) is one chunk.
 */
export function splitSound(cut: CutWithSound): SoundChunk[] {
  const { sound } = cut;
  if (sound === undefined) return [];
  const samples = sampleAt(cut.frameCount, cut);
  // One more than the samples need: the first packet of a stream only fills the overlap of the decoder.
  const packets = Math.ceil(samples / packetSamples) + 1;
  const isLocal =
    sound.music.length + sound.effects.length + sound.narration.length === 0 &&
    sound.loudness === undefined;
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
