import { rm } from "node:fs/promises";
import { makeOnce } from "../media/make-once.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { MediaError } from "../media/media-error.ts";
import { bitExactOutput, localInputOnly, options, runFfmpeg } from "../media/run-ffmpeg.ts";
import { AssemblyError } from "../assembly/assembly-error.ts";
import type { AssemblyPlan } from "../assembly/assembly-plan.ts";
import { findLoudnessFilters } from "./find-loudness-filters.ts";
import { writeSoundGraph, type SoundGraph } from "./sound-graph.ts";
import type { SoundChunk } from "./split-sound.ts";

/** Where and with what the sound is made. */
export type SoundWork = {
  readonly plan: AssemblyPlan;
  readonly ffmpeg: Ffmpeg;
  readonly segmentsDir: string;
  readonly signal: AbortSignal | undefined;
};

/**
 * Never copied from the clips: each carries priming and padding, 35 ms a join. At this bit rate none of the encoder's
 * savings is needed, and each costs time or truth: 200 s of tones and noise take 1.4 CPU s and keep 39 dB to the
 * original, with the default search and joint stereo by intensity 3 to 9 CPU s and 30 dB.
 */
const soundEncoding = options(
  "-c:a aac -aac_coder fast -aac_is 0 -aac_pns 0 -aac_tns 0 -b:a 192k -threads 1",
);

/**
 * Encodes a stretch of the film's sound, unless it is there from before. With a loudness target the mix is measured
 * first, and then brought to it.
 *
 * @returns the path of an M4A with at least the packets that the chunk needs.
 * @throws AssemblyError `ASSEMBLY_SOUND_FAILED`, `ASSEMBLY_DISK_FULL`.
 */
export async function buildSound(chunk: SoundChunk, work: SoundWork): Promise<string> {
  const { plan, ffmpeg, segmentsDir } = work;
  const graph = writeSoundGraph(plan, chunk);
  const hashes = graph.inputs.map((input) => input.sha256);
  const loudness = plan.sound?.loudness;
  const madeFrom = ["sound 2", ffmpeg.id, graph.text, hashes, loudness ?? null, soundEncoding];
  try {
    return await makeOnce({ folder: segmentsDir, ending: ".m4a", madeFrom }, async (path) => {
      if (loudness === undefined) {
        await runSound(work, [...readGraph(graph), ...soundEncoding, ...options("-f mp4"), path]);
        return;
      }
      const mixPath = `${path}.wav`;
      try {
        await runSound(work, [
          ...readGraph(graph),
          ...options("-c:a pcm_f32le -f wav -rf64 auto"),
          mixPath,
        ]);
        const filters = await findLoudnessFilters(mixPath, loudness, work);
        const length = chunk.toSample - chunk.fromSample;
        // Resampling and the limiter may cost or add a few samples at the end.
        const exact = `apad=whole_len=${length},atrim=end_sample=${length}`;
        const input = [...localInputOnly, "-i", mixPath, "-af", `${filters},${exact}`];
        await runSound(work, [...input, ...soundEncoding, ...options("-f mp4"), path]);
      } finally {
        await rm(mixPath, { force: true });
      }
    });
  } catch (error) {
    throw error instanceof MediaError ? nameSound(error, plan) : error;
  }
}

function readGraph(graph: SoundGraph): string[] {
  return [
    ...graph.inputs.flatMap(({ path, isClip }) => [
      ...options(isClip ? "-vn -f mov" : "-vn"),
      ...localInputOnly,
      "-i",
      path,
    ]),
    ...options("-filter_complex_threads 1 -filter_complex"),
    graph.text,
    ...options("-map [mix]"),
  ];
}

async function runSound(work: SoundWork, args: readonly string[]): Promise<void> {
  const output = args.at(-1) ?? "";
  const quietArgs = [...options("-v error"), ...args.slice(0, -1), ...bitExactOutput, output];
  await runFfmpeg(work.ffmpeg.path, quietArgs, { signal: work.signal });
}

/** ffmpeg complains of a file; whose it is, is known here. */
function nameSound(error: MediaError, { shots }: AssemblyPlan): AssemblyError {
  const code = error.code === "MEDIA_DISK_FULL" ? "ASSEMBLY_DISK_FULL" : "ASSEMBLY_SOUND_FAILED";
  const blamed = shots.find(({ source }) => error.message.includes(source.path));
  const whose = blamed === undefined ? "the film's sound" : `the sound of shot "${blamed.shotId}"`;
  return new AssemblyError(code, `${whose} cannot be made: ${error.message}`, {
    cause: error,
    hint: error.hint ?? "run the same command again: what was finished is kept",
  });
}
