import { basename, join } from "node:path";
import { makeOnce, type Product } from "../media/make-once.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { fileArgument, readFrom } from "../media/ffmpeg-files.ts";
import { MediaError } from "../media/media-error.ts";
import { bitExactOutput, options, runFfmpeg } from "../media/run-ffmpeg.ts";
import { withScratchFile } from "../../kit/whole-file.ts";
import { findLoudnessFilters } from "./find-loudness-filters.ts";
import { writeSoundGraph, type SoundGraph, type SoundInput } from "./sound-graph.ts";
import type { CutWithSound, LoudnessTarget } from "./sound-plan.ts";
import type { SoundChunk, SoundCodec } from "./split-sound.ts";

/** Where and with what the sound is made. */
export type SoundWork = {
  readonly cut: CutWithSound;
  readonly ffmpeg: Ffmpeg;
  readonly segmentsDir: string;
  /** Default: AAC. */
  readonly codec?: SoundCodec;
  readonly signal: AbortSignal | undefined;
};

/**
 * Never copied from the clips: their encoders add padding, about 35 ms at every join. This bit rate needs none of the
 * savings of the encoder, and each of them costs time or quality. Measured with 200 s of tones and noise: 1.4 s of CPU
 * time and 39 dB signal-to-noise ratio like this; 3 to 9 s and 30 dB with the default search and intensity stereo.
 */
const soundEncoding = options(
  "-c:a aac -aac_coder fast -aac_is 0 -aac_pns 0 -aac_tns 0 -b:a 192k -threads 1",
);
const pcmEncoding = options("-c:a pcm_s24le -threads 1");

/** How a part is encoded, and in which file. */
function formOf({ codec = "aac" }: Pick<SoundWork, "codec">) {
  return codec === "aac"
    ? { encoding: soundEncoding, muxer: options("-f mp4"), ending: ".m4a" }
    : { encoding: pcmEncoding, muxer: options("-f wav -rf64 auto"), ending: ".wav" };
}

/**
 * Encodes a stretch of the film's sound, unless a file for it exists. With a loudness target, the mix is measured and
 * then brought to the target.
 *
 * @returns the path of an M4A with at least the packets that the chunk needs.
 * @throws MediaError as `runFfmpeg` does.
 */
export function buildSound(chunk: SoundChunk, work: SoundWork): Promise<string> {
  const { cut, segmentsDir } = work;
  const graph = writeSoundGraph(cut, chunk);
  const loudness = cut.sound?.loudness;
  return makeOnce(productOf(graph, work), async (path) => {
    const { encoding, muxer } = formOf(work);
    const output = [...encoding, ...muxer, fileArgument(path)];
    if (loudness === undefined) return runSound([...readGraph(graph), ...output], work);
    await withScratchFile(join(segmentsDir, "mix.wav"), async (mixPath) => {
      const mixEncoding = options("-c:a pcm_f32le -f wav -rf64 auto");
      await runSound([...readGraph(graph), ...mixEncoding, fileArgument(mixPath)], work);
      const lengthSamples = chunk.toSample - chunk.fromSample;
      await runSound(
        [...(await readLevelled(mixPath, { loudness, lengthSamples }, work)), ...output],
        work,
      );
    });
  });
}

/** The file of a stretch of the sound, whether it exists or not. */
export function soundProduct(
  chunk: SoundChunk,
  work: Pick<SoundWork, "cut" | "ffmpeg" | "segmentsDir" | "codec">,
): Product {
  return productOf(writeSoundGraph(work.cut, chunk), work);
}

function productOf(
  graph: SoundGraph,
  work: Pick<SoundWork, "cut" | "ffmpeg" | "segmentsDir" | "codec">,
): Product {
  const { cut, ffmpeg, segmentsDir } = work;
  const hashes = graph.inputs.map((input) => input.sha256);
  const loudness = cut.sound?.loudness ?? null;
  const { encoding, ending } = formOf(work);
  const madeFrom = ["sound 4", ffmpeg.id, graph.text, hashes, loudness, encoding];
  return { folder: segmentsDir, ending, madeFrom };
}

/**
 * Finds the clip or file of a chunk that ffmpeg cannot read by itself, by trying each.
 *
 * @returns its name for a message; `undefined` when all of them can be read.
 */
export async function findUnreadableSound(
  chunk: SoundChunk,
  work: SoundWork,
): Promise<string | undefined> {
  const inputs = new Map(
    writeSoundGraph(work.cut, chunk).inputs.map((input) => [input.path, input]),
  );
  for (const input of inputs.values()) {
    try {
      await runSound([...readInput(input), ...options("-map 0:a:0 -f null -")], work);
    } catch (error) {
      if (!(error instanceof MediaError)) throw error;
      if (error.code === "FFMPEG_FAILED") return describeInput(input, work.cut);
    }
  }
  return undefined;
}

function describeInput({ path, isClip }: SoundInput, { shots, sound }: CutWithSound): string {
  const shot = shots.find(({ source }) => isClip && source.path === path);
  if (shot !== undefined) return `the sound of shot "${shot.shotId}"`;
  const cue = sound?.narration.find((narration) => narration.path === path);
  if (cue !== undefined) return `the narration of shot "${cue.shotId}"`;
  const name = basename(path);
  const isEffect = sound?.effects.some((effect) => effect.path === path) === true;
  return isEffect ? `the effect ${name}` : `the music ${name}`;
}

/** Arguments that read a graph and map its output. */
export function readGraph({ inputs, text }: SoundGraph): string[] {
  return [
    ...inputs.flatMap(readInput),
    ...options("-filter_complex_threads 1 -filter_complex"),
    text,
    ...options("-map [mix]"),
  ];
}

function readInput({ path, isClip, container = "mov" }: SoundInput): string[] {
  return ["-vn", ...readFrom(path, isClip ? container : undefined)];
}

async function readLevelled(
  mixPath: string,
  {
    loudness,
    lengthSamples,
  }: { readonly loudness: LoudnessTarget; readonly lengthSamples: number },
  work: SoundWork,
): Promise<string[]> {
  const filters = await findLoudnessFilters(mixPath, loudness, work);
  // Resampling and the limiter may drop or add a few samples at the end.
  const exact = `apad=whole_len=${lengthSamples},atrim=end_sample=${lengthSamples}`;
  return [...readFrom(mixPath), "-af", `${filters},${exact}`];
}

/** Runs ffmpeg; the last argument is the output. */
export async function runSound(
  args: readonly string[],
  { ffmpeg, signal }: Pick<SoundWork, "ffmpeg" | "signal">,
): Promise<void> {
  const quietArgs = [
    ...options("-v error"),
    ...args.slice(0, -1),
    ...bitExactOutput,
    ...args.slice(-1),
  ];
  await runFfmpeg(ffmpeg.path, quietArgs, { signal });
}
