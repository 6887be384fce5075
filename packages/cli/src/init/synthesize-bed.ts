/** A piece of background music, as numbers. */
export type MusicBed = {
  readonly seconds: number;
  readonly beatsPerMinute: number;
  /** MIDI note numbers. Each chord lasts four beats; the list repeats. */
  readonly chords: readonly (readonly number[])[];
  /** `pulse` repeats the root on each beat, `drums` adds a kick and a hi-hat. */
  readonly rhythm: "none" | "pulse" | "drums";
};

/** Samples per second; one channel of 16-bit samples. A bed of 20 s has 880 kB. */
export const bedRate = 22_050;

/**
 * Plays a bed into a WAV file. Pure: the same numbers give the same sound on every machine. What it plays is made of sine
 * waves and noise here, so nobody owns it (CC0).
 */
export function synthesizeBed(bed: MusicBed): Buffer {
  const mix = new Float64Array(Math.round(bed.seconds * bedRate));
  playChords(bed, mix);
  if (bed.rhythm !== "none") playPulse(bed, mix);
  if (bed.rhythm === "drums") playDrums(bed, mix);
  return toWav(fadeEnds(mix));
}

const attackSeconds = 0.4;
const fadeInSeconds = 0.25;
const fadeOutSeconds = 2;

function playChords({ beatsPerMinute, chords }: MusicBed, mix: Float64Array): void {
  const barSeconds = 240 / beatsPerMinute;
  const bars = Math.ceil(mix.length / bedRate / barSeconds);
  for (let bar = 0; bar < bars; bar++) {
    for (const note of chords[bar % chords.length] ?? []) {
      // Two voices a few cents apart beat slowly against each other, which sounds like strings rather than a dial tone.
      for (const cents of [-4, 4]) {
        addTone(mix, {
          from: bar * barSeconds,
          seconds: barSeconds + attackSeconds,
          hertz: hertzOf(note) * 2 ** (cents / 1200),
          gain: 0.055,
          shape: (at, length) => Math.min(1, at / attackSeconds, (length - at) / attackSeconds),
        });
      }
    }
  }
}

function playPulse({ beatsPerMinute, chords }: MusicBed, mix: Float64Array): void {
  eachBeat(beatsPerMinute, mix, (from, beat) => {
    const root = chords[Math.floor(beat / 4) % chords.length]?.[0] ?? 48;
    const shape = (at: number): number => Math.min(1, at / 0.005) * Math.exp(-at * 6);
    addTone(mix, { from, seconds: 0.6, hertz: hertzOf(root - 12), gain: 0.22, shape });
  });
}

function playDrums({ beatsPerMinute }: MusicBed, mix: Float64Array): void {
  const noise = noiseFrom(1);
  eachBeat(beatsPerMinute, mix, (from) => {
    const kick = (at: number): number =>
      0.4 * Math.exp(-at * 18) * Math.sin(90 * (1 - Math.exp(-at * 9)));
    addSamples(mix, { from, seconds: 0.25, sampleAt: kick });
    const hat = (at: number): number => 0.08 * Math.exp(-at * 70) * noise();
    addSamples(mix, { from: from + 30 / beatsPerMinute, seconds: 0.06, sampleAt: hat });
  });
}

function eachBeat(
  beatsPerMinute: number,
  mix: Float64Array,
  play: (fromSeconds: number, beat: number) => void,
): void {
  const beatSeconds = 60 / beatsPerMinute;
  const beats = Math.floor(mix.length / bedRate / beatSeconds);
  for (let beat = 0; beat < beats; beat++) play(beat * beatSeconds, beat);
}

type Tone = {
  readonly from: number;
  readonly seconds: number;
  readonly hertz: number;
  readonly gain: number;
  /** 0 to 1 at a time of the tone, in seconds. */
  readonly shape: (at: number, length: number) => number;
};

function addTone(mix: Float64Array, { from, seconds, hertz, gain, shape }: Tone): void {
  const turn = 2 * Math.PI * hertz;
  const sampleAt = (at: number): number => {
    const wave =
      Math.sin(turn * at) + 0.3 * Math.sin(2 * turn * at) + 0.1 * Math.sin(3 * turn * at);
    return gain * Math.max(0, shape(at, seconds)) * wave;
  };
  addSamples(mix, { from, seconds, sampleAt });
}

type Sound = {
  readonly from: number;
  readonly seconds: number;
  readonly sampleAt: (at: number) => number;
};

function addSamples(mix: Float64Array, { from, seconds, sampleAt }: Sound): void {
  const first = Math.round(from * bedRate);
  const end = Math.min(mix.length, first + Math.round(seconds * bedRate));
  for (let index = first; index < end; index++) {
    mix[index] = (mix[index] ?? 0) + sampleAt((index - first) / bedRate);
  }
}

function hertzOf(note: number): number {
  return 440 * 2 ** ((note - 69) / 12);
}

/** Numbers from -1 to 1 that are the same in every run (a linear congruential generator). */
function noiseFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

function fadeEnds(mix: Float64Array): Float64Array {
  const last = mix.length - 1;
  return mix.map((sample, index) => {
    const gain = Math.min(
      1,
      index / bedRate / fadeInSeconds,
      (last - index) / bedRate / fadeOutSeconds,
    );
    return sample * gain;
  });
}

/** RIFF, format 1 (PCM). Samples are limited softly, so that loud beds do not clip. */
function toWav(mix: Float64Array): Buffer {
  const dataBytes = mix.length * 2;
  const wav = Buffer.alloc(44 + dataBytes);
  wav.write("RIFF", 0, "latin1");
  wav.writeUInt32LE(36 + dataBytes, 4);
  wav.write("WAVEfmt ", 8, "latin1");
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(bedRate, 24);
  wav.writeUInt32LE(bedRate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36, "latin1");
  wav.writeUInt32LE(dataBytes, 40);
  mix.forEach((sample, index) =>
    wav.writeInt16LE(Math.round(Math.tanh(sample) * 32_000), 44 + index * 2),
  );
  return wav;
}
