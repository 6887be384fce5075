import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { extractFrame } from "../media/extract-frame.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { MediaError } from "../media/media-error.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import type { FilmParts } from "./read-film-parts.ts";
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
  { ffmpeg, cacheDir, stills, signal }: PosterWork,
): Promise<Buffer> {
  const sizes = await Promise.all(stills.map(async (path) => (await stat(path)).size));
  const shot = plan.shots[choosePoster(sizes)] ?? plan.shots[0];
  const place = shot === undefined ? 0 : shot.startFrame + Math.floor(shot.frameCount / 2);
  let from = 0;
  const part = parts.pictures.find(({ frameCount }) => place < (from += frameCount));
  if (part === undefined) throw new RangeError(`frame ${place} of a film with ${from} frames`);
  const { path, frameCount, shows } = part;
  // What is no clip of the plan is a segment, whose name contains a hash of its contents.
  const clip = plan.shots.find(({ source }) => source.path === path)?.source;
  try {
    const made = await extractFrame({
      ffmpeg,
      cacheDir,
      signal,
      clip: {
        path,
        sha256: clip?.sha256 ?? basename(path),
        video: { frameCount, colour: parts.colour },
      },
      frame: place - (from - frameCount),
      format: "jpeg",
      widthPx: Math.min(mostWidthPx, plan.widthPx),
    });
    return await readFile(made);
  } catch (error) {
    throw error instanceof MediaError ? nameShown(error, shows) : error;
  }
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
