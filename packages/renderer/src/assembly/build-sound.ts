import { createHash } from "node:crypto";
import { access, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { MediaEngine } from "../media/media-engine.ts";
import { MediaError } from "../media/media-error.ts";
import { bitExactOutput, localInputOnly, runFfmpeg } from "../media/run-ffmpeg.ts";
import { AssemblyError } from "./assembly-error.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import { writeSoundGraph, type SoundGraph } from "./sound-graph.ts";

/** Where and with what the sound is made. */
export type SoundWork = {
  readonly plan: AssemblyPlan;
  readonly engine: MediaEngine;
  readonly segmentsDir: string;
  readonly signal: AbortSignal | undefined;
};

/**
 * `fast`: at this bit rate as good as the default search, in a third of the time (200 s: 3.2 against 9.0 CPU s with
 * ffmpeg of 2018). Never copied from the clips: each carries priming and padding, 35 ms a join.
 */
const soundEncoding = [
  "-c:a",
  "aac",
  "-aac_coder",
  "fast",
  "-b:a",
  "192k",
  "-threads",
  "1",
] as const;

/**
 * Makes the sound of the film as one track, unless it is there from before.
 *
 * @returns the path of an M4A that plays exactly as long as the film.
 * @throws AssemblyError `ASSEMBLY_SOUND_FAILED`, `ASSEMBLY_DISK_FULL`.
 */
export async function buildSound(work: SoundWork): Promise<string> {
  const graph = writeSoundGraph(work.plan);
  const hashes = graph.inputs.map((input) => input.sha256);
  const loudness = work.plan.sound?.loudness;
  const key = createHash("sha256")
    .update(
      JSON.stringify([1, work.engine.id, graph.text, hashes, loudness ?? null, soundEncoding]),
    )
    .digest("hex")
    .slice(0, 40);
  const path = join(work.segmentsDir, `${key}.m4a`);
  if (await exists(path)) return path;
  const unfinished = join(work.segmentsDir, `${key}.${process.pid}.part.m4a`);
  try {
    await encodeMix(graph, work, unfinished);
    await rename(unfinished, path);
    return path;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error instanceof MediaError ? nameSound(error) : error;
  }
}

async function encodeMix(graph: SoundGraph, work: SoundWork, output: string): Promise<void> {
  const args = [
    ...["-v", "error"],
    ...graph.inputs.flatMap(({ path, isClip }) => [
      ...["-vn", ...localInputOnly],
      ...(isClip ? ["-f", "mov"] : []),
      ...["-i", path],
    ]),
    ...["-filter_complex_threads", "1", "-filter_complex", graph.text, "-map", "[mix]"],
    ...soundEncoding,
    ...bitExactOutput,
    ...["-f", "mp4", output],
  ];
  await runFfmpeg(work.engine.path, args, { signal: work.signal });
}

function nameSound(error: MediaError): AssemblyError {
  const code = error.code === "MEDIA_DISK_FULL" ? "ASSEMBLY_DISK_FULL" : "ASSEMBLY_SOUND_FAILED";
  return new AssemblyError(code, `the film's sound cannot be made: ${error.message}`, {
    cause: error,
    hint: error.hint,
  });
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
