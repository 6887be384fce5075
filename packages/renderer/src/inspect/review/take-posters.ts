import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { runJobs } from "../../kit/run-jobs.ts";
import { extractFrame } from "../../film/media/extract-frame.ts";
import type { FilmGrade } from "../../film/grade/film-grade.ts";
import { lookOf } from "../../film/grade/look-of.ts";
import { loadClip } from "../../film/media/load-clip.ts";
import { mediaFrameAt } from "../../film/cut/media-frame.ts";
import { probePicture } from "../../film/media/probe-picture.ts";
import type { FrameRate } from "../../film/media/frame-rate.ts";
import type { Ffmpeg } from "../../film/media/ffmpeg.ts";
import type { Timeline, TimelineClip, TimelineTake } from "../../timeline/timeline.ts";

// Twice the width on the page, for high-density screens; about 25 kB as JPEG.
const posterWidthPx = 480;

/**
 * Extracts a picture from the middle of the used part of each take, in the colours of the film, or uses the cached one.
 *
 * @returns `data:` URLs by request key, and by `ownPosterKey` for own footage.
 * @throws MediaError as `extractFrame`.
 */
export async function takePosters(
  { clips, rate }: Timeline,
  options: {
    /** Takes of reframed shots, by the original shot. */
    readonly reframed: readonly {
      readonly shotId: string;
      readonly takes: readonly TimelineTake[];
    }[];
    /** Only called if there is a clip. */
    readonly ffmpeg: () => Promise<Ffmpeg>;
    readonly cacheDir: string;
  },
): Promise<ReadonlyMap<string, string>> {
  const wanted = clips.flatMap((clip) => {
    const { shotId, takes } = clip;
    const others = options.reframed.filter((one) => one.shotId === shotId);
    const all = [...takes, ...others.flatMap((one) => one.takes)];
    return all.flatMap((take) => (take.media === undefined ? [] : [{ clip, take }]));
  });
  if (wanted.length === 0) return new Map();
  const { cacheDir } = options;
  const ffmpeg = await options.ffmpeg();
  const jobs = wanted.map(({ clip, take }) => async (signal: AbortSignal) => {
    const picture = await takePoster(take, (frames) => posterFrame(clip, take, { rate, frames }), {
      grade: clip.grade,
      ffmpeg,
      cacheDir,
      signal,
    });
    return `data:image/jpeg;base64,${(await readFile(picture)).toString("base64")}`;
  });
  const urls = await runJobs(jobs, availableParallelism(), undefined);
  return new Map(
    wanted.map(({ clip, take }, index) => [
      take.requestKey ?? ownPosterKey(clip.shotId),
      urls[index] ?? "",
    ]),
  );
}

/** The same footage can be seen in several shots, in other parts. */
export function ownPosterKey(shotId: string): string {
  return `own ${shotId}`;
}

/**
 * Extracts one picture of a take, or uses the cached one.
 *
 * @param frameOf the frame of the media, from how many it has.
 * @returns the absolute path of the JPEG.
 * @throws MediaError as `extractFrame`.
 */
export async function takePoster(
  { media, requestKey }: TimelineTake,
  frameOf: (frames: number) => number,
  {
    grade,
    ...work
  }: {
    /** What the film does to the colours of the shot; absent: nothing. */
    readonly grade?: FilmGrade | undefined;
    readonly ffmpeg: Ffmpeg;
    readonly cacheDir: string;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<string> {
  const { path, sha256, isPicture } = media!;
  const { cacheDir } = work;
  const origin = requestKey === undefined ? "own" : "download";
  const file =
    isPicture === true
      ? await probePicture(path)
      : await loadClip(path, { sha256, cacheDir, origin });
  const frame = frameOf(file.video.frameCount);
  const look = lookOf(grade);
  return extractFrame({ clip: file, frame, look, ...work, format: "jpeg", widthPx: posterWidthPx });
}

/** The frame in the middle of the used part of a take, at the rate of its media. */
export function posterFrame(
  clip: TimelineClip,
  take: TimelineTake,
  { rate, frames }: { readonly rate: FrameRate; readonly frames: number },
): number {
  const middle = mediaFrameAt(clip, clip.frameCount / 2);
  const own = take.media?.rate ?? rate;
  const frame = (middle * rate.denominator * own.numerator) / (rate.numerator * own.denominator);
  return Math.max(0, Math.min(frames - 1, Math.floor(frame)));
}
