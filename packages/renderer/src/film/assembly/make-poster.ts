import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { endingOf } from "../../storyboard/output-format.ts";
import { extractFrame, type FrameRequest } from "../media/extract-frame.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { MediaError } from "../media/media-error.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import type { Film } from "./film.ts";
import type { FilmParts } from "./read-film-parts.ts";
import { colourOf } from "./segment.ts";
import { nameShown } from "./write-stills.ts";

/** With what, and from what a poster is made. */
export type PosterWork = {
  readonly ffmpeg: Ffmpeg;
  /** Keeps pictures by content. */
  readonly cacheDir: string;
  /** A small lossless picture of each shot of the film, in its order. */
  readonly stills: readonly string[];
  readonly signal?: AbortSignal | undefined;
};

// Wide enough for video platforms, and below their size limits.
const mostWidthPx = 1280;

/**
 * The picture that stands for a film, as a JPEG: the middle of its first shot that shows something. Black and plain pictures, such as
 * an opening in the dark, are passed over.
 *
 * @throws AssemblyError `ASSEMBLY_SEGMENT_FAILED`, `ASSEMBLY_DISK_FULL`, naming the shot.
 */
export async function makePoster(
  plan: AssemblyPlan,
  parts: FilmParts,
  work: PosterWork,
): Promise<Buffer> {
  const place = await choosePlace(plan, work.stills);
  let from = 0;
  const part = parts.pictures.find(({ frameCount }) => place < (from += frameCount));
  if (part === undefined) throw new RangeError(`frame ${place} of a film with ${from} frames`);
  const { path, frameCount, shows } = part;
  // What is no clip of the plan is a segment, whose name contains a hash of its contents.
  const clip = plan.shots.find(({ source }) => source.path === path)?.source;
  try {
    return await takePicture(plan, work, {
      clip: {
        path,
        sha256: clip?.sha256 ?? basename(path),
        video: { frameCount, colour: parts.colour },
      },
      frame: place - (from - frameCount),
    });
  } catch (error) {
    throw error instanceof MediaError ? nameShown(error, shows) : error;
  }
}

/**
 * The same picture from a finished MOV or WebM.
 *
 * @throws MediaError as `runFfmpeg` does.
 */
export async function posterOfFilm(
  plan: AssemblyPlan,
  { path, sha256, frameCount }: Film,
  work: PosterWork,
): Promise<Buffer> {
  const container = endingOf(plan.output.codec) === ".webm" ? "matroska" : "mov";
  const clip = { path, sha256, container, video: { frameCount, colour: colourOf(plan) } } as const;
  return takePicture(plan, work, { clip, frame: await choosePlace(plan, work.stills) });
}

/** The frame of the film that stands for it. */
async function choosePlace(plan: AssemblyPlan, stills: readonly string[]): Promise<number> {
  const sizes = await Promise.all(stills.map(async (path) => (await stat(path)).size));
  const shot = plan.shots[choosePoster(sizes)] ?? plan.shots[0];
  return shot === undefined ? 0 : shot.startFrame + Math.floor(shot.frameCount / 2);
}

async function takePicture(
  { widthPx }: AssemblyPlan,
  { ffmpeg, cacheDir, signal }: PosterWork,
  of: Pick<FrameRequest, "clip" | "frame">,
): Promise<Buffer> {
  const size = { format: "jpeg", widthPx: Math.min(mostWidthPx, widthPx) } as const;
  return readFile(await extractFrame({ ...of, ...size, ffmpeg, cacheDir, signal }));
}

/**
 * Which of these pictures shows something, by the sizes of their files: the more detail, the larger. The first one with at least
 * half of the usual detail.
 */
export function choosePoster(sizes: readonly number[]): number {
  const usual = sizes.toSorted((one, other) => one - other)[Math.floor(sizes.length / 2)] ?? 0;
  return Math.max(
    0,
    sizes.findIndex((size) => size >= usual / 2),
  );
}
