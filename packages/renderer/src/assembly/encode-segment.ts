import { rm, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { MediaEngine } from "../media/media-engine.ts";
import { findFontFolder, fontName } from "../media/font.ts";
import { makeOnce } from "../media/make-once.ts";
import { MediaError } from "../media/media-error.ts";
import { bitExactOutput, localInputOnly, options, runFfmpeg } from "../media/run-ffmpeg.ts";
import { AssemblyError } from "./assembly-error.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import { formatAss } from "./format-captions.ts";
import { burnsIn, describeSegment, type Segment } from "./segment.ts";
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
  const encoding = videoEncoding(plan, engine.videoEncoder);
  const hashes = graph.inputs.map((input) => input.sha256);
  const captions = burnedCaptions(plan, segment);
  const madeFrom = ["segment 2", engine.id, graph.text, encoding, hashes, captions ?? null];
  try {
    return await makeOnce({ folder: segmentsDir, ending: ".mp4", madeFrom }, async (path) => {
      const drawn = await drawCaptions(captions, path, segmentsDir);
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
        drawn === undefined ? graph.text : writeSegmentGraph(plan, segment, [drawn.filter]).text,
        ...options(`-map [out] -frames:v ${segment.frameCount} -an`),
        ...encoding,
        ...bitExactOutput,
        ...options("-f mp4"),
        path,
      ];
      try {
        await runFfmpeg(engine.path, args, { signal, cwd: dirname(path) });
      } finally {
        if (drawn !== undefined) await rm(drawn.path, { force: true });
      }
    });
  } catch (error) {
    throw error instanceof MediaError ? nameShots(error, segment) : error;
  }
}

/** The text of an ASS file with what is said during a segment, in the segment's own time. */
function burnedCaptions(plan: AssemblyPlan, segment: Segment): string | undefined {
  if (plan.captions === undefined || !burnsIn(plan.captions)) return undefined;
  const fromFrame = segment.startFrame;
  const cues = plan.captions.cues.filter(
    (cue) => cue.endFrame > fromFrame && cue.startFrame < fromFrame + segment.frameCount,
  );
  if (cues.length === 0) return undefined;
  const { rate, widthPx, heightPx } = plan;
  return formatAss(cues, { rate, widthPx, heightPx, fromFrame, fontName });
}

/** The engine runs in the folder of the segments: names without a path need no escaping in its filters. */
async function drawCaptions(
  captions: string | undefined,
  segmentPath: string,
  segmentsDir: string,
): Promise<{ readonly path: string; readonly filter: string } | undefined> {
  if (captions === undefined) return undefined;
  const path = `${segmentPath}.ass`;
  await writeFile(path, captions);
  const fonts = await findFontFolder(segmentsDir);
  return { path, filter: `ass=filename=${basename(path)}:fontsdir=${basename(fonts)}` };
}

function nameShots(error: MediaError, segment: Segment): AssemblyError {
  const code = error.code === "MEDIA_DISK_FULL" ? "ASSEMBLY_DISK_FULL" : "ASSEMBLY_SEGMENT_FAILED";
  return new AssemblyError(
    code,
    `${describeSegment(segment)} cannot be encoded: ${error.message}`,
    {
      cause: error,
      hint: error.hint ?? "run the same command again: finished segments are kept",
    },
  );
}
