import type { EncodedPacket } from "mediabunny";
import { openSound } from "../media/open-container.ts";
import { AssemblyError } from "./assembly-error.ts";
import { filmSampleRate } from "./sound-lanes.ts";
import { packetSamples } from "./split-sound.ts";

/** Encoded sound of a film: chunks of packets that, in a row, are one track. */
export type SoundParts = {
  readonly chunks: readonly {
    readonly path: string;
    readonly skippedPackets: number;
    readonly packetCount: number;
  }[];
  /** Length of the film. */
  readonly samples: number;
};

/**
 * The packets of the film's sound, in order, timed by their number: the first lies before the film and only fills the
 * decoder's overlap, the last is cut to the film's end.
 *
 * @throws AssemblyError `ASSEMBLY_JOIN_FAILED` when a chunk has not the packets it should have.
 */
export async function* readSoundPackets(
  sound: SoundParts,
): AsyncGenerator<EncodedPacket, undefined> {
  const { EncodedPacketSink } = await import("mediabunny");
  let number = 0;
  for (const chunk of sound.chunks) {
    const { input, audio } = await openSound(chunk.path);
    try {
      const end = chunk.skippedPackets + chunk.packetCount;
      let index = 0;
      for await (const packet of new EncodedPacketSink(audio).packets()) {
        if (index >= end) break;
        if (index >= chunk.skippedPackets) {
          const start = (number - 1) * packetSamples;
          const length = Math.min(packetSamples, sound.samples - start);
          const timestamp = start / filmSampleRate;
          yield packet.clone({ timestamp, duration: length / filmSampleRate });
          number += 1;
        }
        index += 1;
      }
      if (index >= end) continue;
      throw new AssemblyError(
        "ASSEMBLY_JOIN_FAILED",
        `${chunk.path} gave ${index} packets of sound where ${end} belong`,
        { hint: "delete this file and run the same command again" },
      );
    } finally {
      input.dispose();
    }
  }
}
