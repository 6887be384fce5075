import { rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { unfinishedPath } from "@storyreel/models/paths";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { fileArgument } from "../media/ffmpeg-files.ts";
import { filterValue } from "../media/filter-value.ts";
import { makeCaptionFonts } from "../captions/caption-font-folder.ts";
import { makeGrade } from "../grade/make-grade.ts";
import { overlaysOfSegment } from "./segment-overlays.ts";
import { makeToneMap } from "../media/tone-map.ts";
import { makeTogether, type Product } from "../media/make-once.ts";
import { MediaError } from "../media/media-error.ts";
import { bitExactOutput, options, runFfmpeg } from "../media/run-ffmpeg.ts";
import { AssemblyError } from "./assembly-error.ts";
import { formatAss } from "../captions/format-ass.ts";
import {
  describeSegment,
  drawingOf,
  findLines,
  shotsOf,
  sourcesOf,
  type Segment,
  type SegmentFilm,
} from "./segment.ts";
import { writeSegmentGraph, type SegmentGraph } from "./segment-graph.ts";
import { readSource } from "./read-source.ts";
import { seekSeconds } from "./take-frames.ts";
import { pixelFormatOf, segmentMuxer, videoEncoding } from "./video-encoding.ts";

// Increases when the same segment gives other bytes.
const format = "segment 5";

/**
 * Identifies what determines the bytes of segments: machines with the same value make the same bytes. `undefined`: hardware encodes,
 * which differs from card to card.
 */
export function segmentMaker({ id, videoEncoder }: Ffmpeg): string | undefined {
  return videoEncoder === "libx264" ? `${format}, ${id}` : undefined;
}

/** Where and with what segments are made. */
export type SegmentWork = {
  readonly plan: SegmentFilm;
  readonly ffmpeg: Ffmpeg;
  /** Contains finished segments, each named after the hash of what it is made from. */
  readonly segmentsDir: string;
  readonly signal: AbortSignal | undefined;
};

/**
 * Encodes the segments of a group that do not exist yet, decoding their clips only once. A group starts with the segment that
 * reads the first clip. The bytes of a segment do not depend on the others in its group.
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
    // Encode them one by one, to finish the others and to name the one that fails.
    const paths: string[] = [];
    for (const segment of group) paths.push(...(await encodeSegments([segment], work)));
    return paths;
  }
}

/** The file of a segment, whether it exists or not. */
export function segmentProduct(
  segment: Segment,
  work: Pick<SegmentWork, "plan" | "ffmpeg" | "segmentsDir">,
): Product {
  return writeRecipe(segment, work).product;
}

/** Everything that determines the bytes of a segment. */
type Recipe = {
  readonly segment: Segment;
  /** The text of an ASS file with its captions. */
  readonly captions: string | undefined;
  readonly product: Product;
};

function writeRecipe(
  segment: Segment,
  work: Pick<SegmentWork, "plan" | "ffmpeg" | "segmentsDir">,
): Recipe {
  const { plan, ffmpeg, segmentsDir } = work;
  const graph = writeSegmentGraph(plan, segment, { output: "[out]" });
  const hashes = graph.inputs.map((input) => {
    const seconds = seekSeconds(plan, input);
    return seconds === undefined ? input.sha256 : [input.sha256, seconds];
  });
  const captions = burnedCaptions(plan, segment);
  const encoding = videoEncoding(plan, ffmpeg.videoEncoder);
  const madeFrom = [format, ffmpeg.id, graph.text, encoding, hashes, captions ?? null];
  const ending = `.${segmentMuxer(plan.output)}`;
  return { segment, captions, product: { folder: segmentsDir, ending, madeFrom } };
}

type Missing = Recipe & {
  readonly path: string;
  /** Where its captions are written while it is encoded. */
  readonly captionsPath: string | undefined;
};

async function encodeMissing(
  recipes: readonly Recipe[],
  paths: readonly (string | undefined)[],
  work: SegmentWork,
): Promise<void> {
  const { ffmpeg, segmentsDir, signal } = work;
  const missing = recipes.flatMap((recipe, index): Missing[] => {
    const path = paths[index];
    if (path === undefined) return [];
    const isDrawn = recipe.captions !== undefined;
    const captionsPath = isDrawn ? unfinishedPath(join(segmentsDir, "captions.ass")) : undefined;
    return [{ ...recipe, path, captionsPath }];
  });
  try {
    for (const { captions, captionsPath } of missing) {
      if (captionsPath !== undefined) await writeFile(captionsPath, captions ?? "");
    }
    for (const source of missing.flatMap(({ segment }) => sourcesOf(segment))) {
      await makeToneMap(source.colour, segmentsDir);
    }
    for (const { grade } of missing.flatMap(({ segment }) => shotsOf(segment))) {
      if (grade !== undefined) await makeGrade(grade, segmentsDir);
    }
    await makeOverlays(missing, work);
    const args = [...options("-v error"), ...(await encodeAll(missing, work))];
    // In the folder of the segments: some builds of libass cannot open every path.
    await runFfmpeg(ffmpeg.path, args, { signal, cwd: segmentsDir });
  } finally {
    for (const { captionsPath } of missing) {
      if (captionsPath !== undefined) await rm(captionsPath, { force: true });
    }
  }
}

async function makeOverlays(missing: readonly Missing[], work: SegmentWork): Promise<void> {
  const { plan, segmentsDir } = work;
  const overlays = missing.flatMap(({ segment }) => overlaysOfSegment(plan, segment));
  if (overlays.length === 0) return;
  const { makeOverlay } = await import("../overlays/make-overlay.ts");
  for (const overlay of overlays) {
    await makeOverlay(overlay, pixelFormatOf(plan.output), segmentsDir);
  }
}

/** Several graphs and outputs read the same inputs; the first clip of the group is the first input of each. */
async function encodeAll(
  missing: readonly Missing[],
  { plan, ffmpeg, segmentsDir }: SegmentWork,
): Promise<string[]> {
  const encoding = videoEncoding(plan, ffmpeg.videoEncoder);
  const isDrawn = missing.some(({ captionsPath }) => captionsPath !== undefined);
  const drawing = drawingOf(plan);
  const fonts =
    isDrawn && drawing !== undefined ? await makeCaptionFonts(drawing.fonts, segmentsDir) : "";
  const graphs = missing.map(({ segment, captionsPath }, index) => {
    const filters =
      captionsPath === undefined
        ? []
        : [`ass=filename=${filterValue(basename(captionsPath))}:fontsdir=${filterValue(fonts)}`];
    return writeSegmentGraph(plan, segment, { output: `[out${index}]`, lastFilters: filters });
  });
  const inputs = graphs.reduce<SegmentGraph["inputs"]>(
    (most, graph) => (graph.inputs.length > most.length ? graph.inputs : most),
    [],
  );
  return [
    // One thread each: the bytes depend on the number of threads, and segments are encoded side by side.
    ...inputs.flatMap((source) => readSource(plan, source)),
    ...options("-filter_complex_threads 1"),
    ...graphs.flatMap(({ text }) => ["-filter_complex", text]),
    ...missing.flatMap(({ segment, path }, index) => [
      ...options(`-map [out${index}] -frames:v ${segment.frameCount} -an`),
      ...encoding,
      ...bitExactOutput,
      ...options(`-f ${segmentMuxer(plan.output)}`),
      fileArgument(path),
    ]),
  ];
}

/** The text of an ASS file with the captions of a segment, in the time of the segment. */
function burnedCaptions(plan: SegmentFilm, segment: Segment): string | undefined {
  const drawing = drawingOf(plan);
  if (drawing === undefined) return undefined;
  const lines = findLines(drawing, segment);
  if (lines.length === 0) return undefined;
  const { rate, widthPx, heightPx } = plan;
  const fromFrame = segment.startFrame;
  return formatAss(drawing, lines, { rate, widthPx, heightPx, fromFrame });
}

function nameShots(error: MediaError, segment: Segment): AssemblyError {
  const code = error.code === "MEDIA_DISK_FULL" ? "ASSEMBLY_DISK_FULL" : "ASSEMBLY_SEGMENT_FAILED";
  return new AssemblyError(
    code,
    `${describeSegment(segment)} cannot be encoded: ${error.message}`,
    {
      cause: error,
      hint: error.hint ?? "try again: finished segments are kept",
    },
  );
}
