import { createHash } from "node:crypto";
import { access, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { MediaEngine } from "../media/media-engine.ts";
import { MediaError } from "../media/media-error.ts";
import { bitExactOutput, localInputOnly, runFfmpeg } from "../media/run-ffmpeg.ts";
import { AssemblyError } from "./assembly-error.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import type { Segment } from "./segment.ts";
import { writeSegmentGraph } from "./segment-graph.ts";
import { videoEncoding } from "./video-encoding.ts";

/** Where and with what segments are made. */
export type SegmentWork = {
  readonly plan: AssemblyPlan;
  readonly engine: MediaEngine;
  /** Holds finished segments, each under the key of all that it is made from. */
  readonly segmentsDir: string;
  readonly signal: AbortSignal | undefined;
};

/**
 * Makes one segment, unless it is there from before. It appears under its name only when it is whole.
 *
 * @returns its path.
 * @throws AssemblyError `ASSEMBLY_SEGMENT_FAILED`, `ASSEMBLY_DISK_FULL`, naming the shot.
 */
export async function encodeSegment(segment: Segment, work: SegmentWork): Promise<string> {
  const { plan, engine, segmentsDir, signal } = work;
  const graph = writeSegmentGraph(plan, segment);
  const encoding = videoEncoding(plan);
  const key = segmentKey([
    engine.id,
    graph.text,
    encoding,
    graph.inputs.map((input) => input.sha256),
  ]);
  const path = join(segmentsDir, `${key}.mp4`);
  if (await exists(path)) return path;
  const unfinished = join(segmentsDir, `${key}.${process.pid}.part.mp4`);
  const args = [
    ...["-v", "error"],
    // One thread each: other thread counts write other bytes, and the segments are encoded side by side.
    ...graph.inputs.flatMap((input) => [
      "-threads",
      "1",
      ...localInputOnly,
      "-f",
      "mov",
      "-i",
      input.path,
    ]),
    ...["-filter_complex_threads", "1", "-filter_complex", graph.text],
    ...["-map", "[out]", "-frames:v", String(segment.frameCount), "-an"],
    ...encoding,
    ...bitExactOutput,
    ...["-f", "mp4", unfinished],
  ];
  try {
    await runFfmpeg(engine.path, args, { signal });
    await rename(unfinished, path);
    return path;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error instanceof MediaError ? nameShots(error, segment) : error;
  }
}

/** Same key, same bytes. */
function segmentKey(parts: readonly unknown[]): string {
  return createHash("sha256")
    .update(JSON.stringify([1, ...parts]))
    .digest("hex")
    .slice(0, 40);
}

function nameShots(error: MediaError, segment: Segment): AssemblyError {
  const what =
    segment.kind === "body"
      ? `shot "${segment.shot.shotId}"`
      : `the ${segment.type} from "${segment.from.shotId}" into "${segment.into.shotId}"`;
  const code = error.code === "MEDIA_DISK_FULL" ? "ASSEMBLY_DISK_FULL" : "ASSEMBLY_SEGMENT_FAILED";
  return new AssemblyError(code, `${what} cannot be encoded: ${error.message}`, {
    cause: error,
    hint: error.hint ?? "run the same command again: finished segments are kept",
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
