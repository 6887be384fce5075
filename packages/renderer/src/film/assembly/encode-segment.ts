import { rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { findFontFolder, fontName } from "../captions/font.ts";
import { makeTogether, type Product } from "../media/make-once.ts";
import { MediaError } from "../media/media-error.ts";
import { bitExactOutput, localInputOnly, options, runFfmpeg } from "../media/run-ffmpeg.ts";
import { AssemblyError } from "./assembly-error.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import { formatAss } from "../captions/format-captions.ts";
import { burnsIn, describeSegment, type Segment } from "./segment.ts";
import { writeSegmentGraph, type SegmentGraph } from "./segment-graph.ts";
import { videoEncoding } from "./video-encoding.ts";

/** Where and with what segments are made. */
export type SegmentWork = {
  readonly plan: AssemblyPlan;
  readonly ffmpeg: Ffmpeg;
  /** Holds finished segments, each under the key of all that it is made from. */
  readonly segmentsDir: string;
  readonly signal: AbortSignal | undefined;
};

/**
 * Makes those segments of a group that are not there from before, out of one decoding of their clips; a group starts
 * with the segment that reads the first clip. The bytes of a segment do not depend on what it is made together with. It
 * appears under its name only when it is whole.
 *
 * @returns their paths.
 * @throws AssemblyError `ASSEMBLY_SEGMENT_FAILED`, `ASSEMBLY_DISK_FULL`, naming the shot.
 */
export async function encodeSegments(
  group: readonly Segment[],
  work: SegmentWork,
): Promise<string[]> {
  const recipes = group.map((segment) => writeRecipe(segment, work));
  const products = recipes.map(({ product }) => product);
  try {
    return await makeTogether(products, (paths) => encodeMissing(recipes, paths, work));
  } catch (error) {
    const [only, ...others] = group;
    if (!(error instanceof MediaError)) throw error;
    if (only !== undefined && others.length === 0) throw nameShots(error, only);
    // One of them alone is at fault: which one is told, and the others are finished.
    const paths: string[] = [];
    for (const segment of group) paths.push(...(await encodeSegments([segment], work)));
    return paths;
  }
}

/** Everything that decides the bytes of a segment. */
type Recipe = {
  readonly segment: Segment;
  /** The text of an ASS file that is drawn over it. */
  readonly captions: string | undefined;
  readonly product: Product;
};

function writeRecipe(segment: Segment, work: SegmentWork): Recipe {
  const { plan, ffmpeg, segmentsDir } = work;
  const graph = writeSegmentGraph(plan, segment, "[out]");
  const hashes = graph.inputs.map((input) => input.sha256);
  const captions = burnedCaptions(plan, segment);
  const encoding = videoEncoding(plan, ffmpeg.videoEncoder);
  const madeFrom = ["segment 3", ffmpeg.id, graph.text, encoding, hashes, captions ?? null];
  return { segment, captions, product: { folder: segmentsDir, ending: ".mp4", madeFrom } };
}

type Missing = Recipe & { readonly path: string };

async function encodeMissing(
  recipes: readonly Recipe[],
  paths: readonly (string | undefined)[],
  work: SegmentWork,
): Promise<void> {
  const missing = recipes.flatMap((recipe, index): Missing[] => {
    const path = paths[index];
    return path === undefined ? [] : [{ ...recipe, path }];
  });
  const drawn: Drawn[] = [];
  try {
    for (const { captions, path } of missing) {
      if (captions !== undefined) drawn.push(await drawCaptions(captions, path, work.segmentsDir));
    }
    const args = [...options("-v error"), ...encodeAll(missing, drawn, work)];
    await runFfmpeg(work.ffmpeg.path, args, { signal: work.signal, cwd: work.segmentsDir });
  } finally {
    for (const { path } of drawn) await rm(path, { force: true });
  }
}

/** Several graphs and outputs read the same inputs: that of the group's first clip comes first in all of them. */
function encodeAll(
  missing: readonly Missing[],
  drawn: readonly Drawn[],
  { plan, ffmpeg }: SegmentWork,
): string[] {
  const encoding = videoEncoding(plan, ffmpeg.videoEncoder);
  const graphs = missing.map(({ segment, path }, index) => {
    const filters = drawn.filter((one) => one.segmentPath === path).map(({ filter }) => filter);
    return writeSegmentGraph(plan, segment, `[out${index}]`, filters);
  });
  const inputs = graphs.reduce<SegmentGraph["inputs"]>(
    (most, graph) => (graph.inputs.length > most.length ? graph.inputs : most),
    [],
  );
  return [
    // One thread each: other thread counts write other bytes, and segments are encoded side by side.
    ...inputs.flatMap(({ path }) => [
      ...options("-threads 1 -f mov"),
      ...localInputOnly,
      "-i",
      path,
    ]),
    ...options("-filter_complex_threads 1"),
    ...graphs.flatMap(({ text }) => ["-filter_complex", text]),
    ...missing.flatMap(({ segment, path }, index) => [
      ...options(`-map [out${index}] -frames:v ${segment.frameCount} -an`),
      ...encoding,
      ...bitExactOutput,
      ...options("-f mp4"),
      path,
    ]),
  ];
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

type Drawn = { readonly segmentPath: string; readonly path: string; readonly filter: string };

/** ffmpeg runs in the folder of the segments: names without a path need no escaping in its filters. */
async function drawCaptions(
  captions: string,
  segmentPath: string,
  segmentsDir: string,
): Promise<Drawn> {
  const path = `${segmentPath}.ass`;
  await writeFile(path, captions);
  const fonts = await findFontFolder(segmentsDir);
  const filter = `ass=filename=${basename(path)}:fontsdir=${basename(fonts)}`;
  return { segmentPath, path, filter };
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
