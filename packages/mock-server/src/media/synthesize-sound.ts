import { aacFrame, aacTone } from "./aac-tones.ts";
import type { Melody } from "./melody.ts";
import { letterSeconds, melodyOf, melodyTonesHz } from "./melody.ts";
import { ascii } from "./mp4-box.ts";
import { writeMp4 } from "./mp4-writer.ts";
import { mp3Frame, mp3Tone } from "./mp3-tones.ts";
import { soundTrack } from "./sound-track.ts";

/** The formats of a sound that can be made. */
export type SoundFormat = "mp3" | "wav" | "m4a";

/** Describes the sound to make. */
export type SoundRequest = {
  /** What is spoken: a tone for each letter. */
  readonly text: string;
  /** Speaks the same letters in other tones. Default: one voice. */
  readonly voice?: string;
  /** Default: as long as it takes to speak the text. A text that is shorter is repeated, a longer one cut. */
  readonly durationSeconds?: number;
  /** Default: MP3. */
  readonly format?: SoundFormat;
};

/**
 * Makes a playable sound without an external encoder, and with the same bytes on every machine: MP3 (48 kHz, mono), WAV (24 kHz, mono,
 * 16 bits) or AAC in MP4 (48 kHz, stereo). A WAV has the exact length; the others are up to 24 ms longer.
 *
 * @throws RangeError for a length out of range.
 */
export function synthesizeSound(request: SoundRequest): Uint8Array {
  const melody = melodyOf(request.text, request.voice ?? "");
  const seconds = request.durationSeconds ?? melody.length * letterSeconds;
  if (!(seconds > 0 && seconds <= 3600)) {
    throw new RangeError(`durationSeconds must be more than 0 and at most 3600, got ${seconds}`);
  }
  switch (request.format ?? "mp3") {
    case "mp3":
      return mp3Of(melody, seconds);
    case "wav":
      return wavOf(melody, seconds);
    case "m4a": {
      const frames = (count: number): readonly Uint8Array[] =>
        framesOf(melody, count, {
          frameSeconds: aacTone.samplesPerFrame / aacTone.sampleRateHz,
          // A frame is heard over the second half of the block before it and the first half of its own.
          middle: 0,
          frameOf: aacFrame,
        });
      return writeMp4([soundTrack(frames, seconds)]);
    }
  }
}

/** A melody begins again at its end, after a pause. */
function toneAt(melody: Melody, unit: number): number | undefined {
  return melody[unit % (melody.length + 5)];
}

function framesOf(
  melody: Melody,
  count: number,
  kind: {
    readonly frameSeconds: number;
    /** Where the middle of a frame is heard, in frames after its start. */
    readonly middle: number;
    readonly frameOf: (tone: number | undefined) => Uint8Array;
  },
): readonly Uint8Array[] {
  const made = new Map<number | undefined, Uint8Array>();
  return Array.from({ length: count }, (_, index) => {
    const tone = toneAt(
      melody,
      Math.floor(((index + kind.middle) * kind.frameSeconds) / letterSeconds),
    );
    const frame = made.get(tone) ?? kind.frameOf(tone);
    made.set(tone, frame);
    return frame;
  });
}

function mp3Of(melody: Melody, seconds: number): Uint8Array {
  const frameSeconds = mp3Tone.samplesPerFrame / mp3Tone.sampleRateHz;
  const count = Math.max(1, Math.ceil(seconds / frameSeconds - 1e-9));
  return Buffer.concat(framesOf(melody, count, { frameSeconds, middle: 0.5, frameOf: mp3Frame }));
}

const wavRateHz = 24_000;
/** All tones have a whole number of periods in so many samples. */
const cycleSamples = 288;
const fadeSamples = 120;

function wavOf(melody: Melody, seconds: number): Uint8Array {
  const count = Math.max(1, Math.round(seconds * wavRateHz));
  const samples = new Int16Array(count);
  const unitSamples = Math.round(letterSeconds * wavRateHz);
  for (let start = 0, unit = 0; start < count; start += unitSamples, unit += 1) {
    const tone = toneAt(melody, unit);
    if (tone === undefined) continue;
    const periods = Math.round(((melodyTonesHz[tone] ?? 0) * cycleSamples) / wavRateHz);
    const end = Math.min(count, start + unitSamples);
    for (let at = start; at < end; at += 1) {
      // Fades in and out, so that no letter clicks.
      const loudness = Math.min(1, (at - start) / fadeSamples, (end - 1 - at) / fadeSamples);
      const turn = ((at * periods) % cycleSamples) / cycleSamples;
      samples[at] = Math.round(4096 * loudness * sine(turn));
    }
  }
  const data = Buffer.from(samples.buffer);
  if (isBigEndian) data.swap16();
  return Buffer.concat([wavHeader(data.length), data]);
}

const isBigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** The sine of a part of a turn (0 to 1), by its series: `Math.sin` may differ in its last bit from one machine to another. */
function sine(turn: number): number {
  const quarter = turn < 0.25 ? turn : turn < 0.75 ? 0.5 - turn : turn - 1;
  const x = quarter * 2 * Math.PI;
  const square = x * x;
  return x * (1 - (square / 6) * (1 - (square / 20) * (1 - (square / 42) * (1 - square / 72))));
}

function wavHeader(dataBytes: number): Uint8Array {
  const header = Buffer.alloc(44);
  header.set(ascii("RIFF"));
  header.writeUInt32LE(36 + dataBytes, 4);
  header.set(ascii("WAVEfmt "), 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20); // PCM
  header.writeUInt16LE(1, 22); // mono
  header.writeUInt32LE(wavRateHz, 24);
  header.writeUInt32LE(wavRateHz * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.set(ascii("data"), 36);
  header.writeUInt32LE(dataBytes, 40);
  return header;
}
