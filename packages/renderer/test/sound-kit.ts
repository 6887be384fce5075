import type { AssemblyPlan } from "../src/film/assembly/assembly-plan.ts";
import type { Clip } from "../src/film/media/clip.ts";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { sampleAt } from "../src/film/sound/sound-lanes.ts";
import { writeSoundGraph } from "../src/film/sound/sound-graph.ts";
import type { createFilmKit } from "./film-kit.ts";

type Kit = Awaited<ReturnType<typeof createFilmKit>>;

/** Both channels of some sound at 48 kHz. */
export type Stereo = { readonly left: Float32Array; readonly right: Float32Array };

/** A clip, of one second unless it is said, with sound that is made by `aevalsrc`, one wave for each channel. */
export async function writeSoundClip(
  kit: Kit,
  name: string,
  sound: {
    readonly waves: string;
    readonly rate?: number;
    readonly layout?: string;
    readonly encoding?: string;
    readonly inputOptions?: string;
    readonly pictureOptions?: string;
    readonly seconds?: number;
    readonly clipSeconds?: number;
  },
): Promise<Clip> {
  const { waves, rate = 48_000, layout, encoding = "pcm_f32le", seconds = 1 } = sound;
  const picture = await kit.makeClip(`${name}-picture`, {
    hasAudio: false,
    durationSeconds: sound.clipSeconds ?? 1,
    widthPx: 128,
    heightPx: 128,
  });
  const path = kit.inFolder(`${name}.mov`);
  const channels = layout === undefined ? "" : `:c=${layout}`;
  const source = `aevalsrc='${waves}':s=${rate}:d=${seconds}${channels}`;
  await runFfmpeg(kit.ffmpeg.path, [
    ...options("-v error"),
    ...(sound.pictureOptions === undefined ? [] : options(sound.pictureOptions)),
    "-i",
    picture.path,
    ...(sound.inputOptions === undefined ? [] : options(sound.inputOptions)),
    ...options("-f lavfi -i"),
    source,
    ...options("-map 0:v -map 1:a -c:v copy -c:a"),
    ...options(encoding),
    path,
  ]);
  return probeClip(path);
}

/** The sound of a film before it is encoded. */
export async function mixSound(
  kit: Kit,
  plan: AssemblyPlan,
  window: { readonly fromSample: number; readonly toSample: number } = {
    fromSample: 0,
    toSample: sampleAt(plan.frameCount, plan),
  },
): Promise<Stereo> {
  const { inputs, text } = writeSoundGraph(plan, window);
  const read = inputs.flatMap(({ path }) => ["-vn", "-i", path]);
  const { stdout } = await runFfmpeg(kit.ffmpeg.path, [
    ...options("-v error"),
    ...read,
    "-filter_complex",
    text,
    ...options("-map [mix] -f f32le -c:a pcm_f32le -"),
  ]);
  return split(stdout);
}

/** The sound of a file. */
export async function decodeStereo(kit: Kit, path: string): Promise<Stereo> {
  const args = [
    "-v",
    "error",
    "-i",
    path,
    ...options("-vn -ac 2 -ar 48000 -f f32le -c:a pcm_f32le -"),
  ];
  return split((await runFfmpeg(kit.ffmpeg.path, args)).stdout);
}

function split(bytes: Buffer): Stereo {
  const { buffer, byteOffset, length } = bytes;
  const both = new Float32Array(buffer.slice(byteOffset, byteOffset + length));
  return {
    left: both.filter((_, index) => index % 2 === 0),
    right: both.filter((_, index) => index % 2 === 1),
  };
}

/** The largest second difference in a stretch, in dB over that of a tone: a tick is far above 0. */
export function roughness(
  samples: Float32Array,
  tone: { readonly hz: number; readonly amplitude: number },
  [from, to]: readonly [from: number, to: number],
): number {
  let largest = 0;
  // Outside of a film is silence.
  for (let at = from; at < to; at += 1) {
    const [before, here, after] = [samples[at - 1] ?? 0, samples[at] ?? 0, samples[at + 1] ?? 0];
    largest = Math.max(largest, Math.abs(before - 2 * here + after));
  }
  const step = (2 * Math.PI * tone.hz) / 48_000;
  return decibels(largest / (tone.amplitude * 2 * (1 - Math.cos(step))));
}

/** The loudest sample in a stretch. */
export function peak(samples: Float32Array, from: number, to: number): number {
  return samples.subarray(from, to).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

/** Root mean square of a stretch. */
export function rms(samples: Float32Array, from: number, to: number): number {
  const stretch = samples.subarray(from, to);
  return Math.sqrt(stretch.reduce((sum, sample) => sum + sample * sample, 0) / stretch.length);
}

export function decibels(ratio: number): number {
  return 20 * Math.log10(ratio);
}
