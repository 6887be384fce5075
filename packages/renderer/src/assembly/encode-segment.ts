import type { MediaEngine } from "../media/media-engine.ts";
import { makeOnce } from "../media/make-once.ts";
import { MediaError } from "../media/media-error.ts";
import { bitExactOutput, localInputOnly, options, runFfmpeg } from "../media/run-ffmpeg.ts";
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
  const hashes = graph.inputs.map((input) => input.sha256);
  const madeFrom = ["segment 1", engine.id, graph.text, encoding, hashes];
  try {
    return await makeOnce({ folder: segmentsDir, ending: ".mp4", madeFrom }, async (path) => {
      const args = [
        ...options("-v error"),
        // One thread each: other thread counts write other bytes, and segments are encoded side by side.
        ...graph.inputs.flatMap((input) => [
          ...options("-threads 1 -f mov"),
          ...localInputOnly,
          "-i",
          input.path,
        ]),
        ...options("-filter_complex_threads 1 -filter_complex"),
        graph.text,
        ...options(`-map [out] -frames:v ${segment.frameCount} -an`),
        ...encoding,
        ...bitExactOutput,
        ...options("-f mp4"),
        path,
      ];
      await runFfmpeg(engine.path, args, { signal });
    });
  } catch (error) {
    throw error instanceof MediaError ? nameShots(error, segment) : error;
  }
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
