import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Clip } from "../media/clip.ts";
import { extractFrame } from "../media/extract-frame.ts";
import { findFontFolder } from "../captions/font.ts";
import { makeOnce } from "../media/make-once.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { requireWholePicture } from "../media/require-whole-picture.ts";
import { bitExactOutput, localInputOnly, options, runFfmpeg } from "../media/run-ffmpeg.ts";
import type { Film } from "./film.ts";
import { layOutSheet, writeSheetGraph } from "./lay-out-sheet.ts";
import { runJobs } from "./run-jobs.ts";

/** A shot as it is pictured: `middleSeconds` counts from the start of its clip. */
export type StillShot = {
  readonly label: string;
  readonly clip: Clip;
  readonly middleSeconds: number;
};

/** What is made, from what. */
export type StillsRequest = {
  /** In the order of the film. At least one. */
  readonly shots: readonly StillShot[];
  readonly ffmpeg: Ffmpeg;
  /** Keeps single pictures by content. */
  readonly cacheDir: string;
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Writes a picture with one frame of every shot, each with its id below, row by row: PNG or JPEG by the path's ending.
 * What is shown is the middle of the part that the film uses.
 *
 * @throws MediaError as `runFfmpeg` does.
 */
export async function writeContactSheet(request: StillsRequest, outputPath: string): Promise<void> {
  const { ffmpeg, cacheDir, signal } = request;
  const sheet = layOutSheet(
    request.shots.map((shot) => ({ label: shot.label, ...shot.clip.video })),
  );
  const widthPx = sheet.cellWidthPx;
  const stills = await runJobs(
    request.shots.map(({ clip, middleSeconds }) => (jobSignal: AbortSignal) => {
      const frame = middleFrame(clip, middleSeconds);
      return extractFrame({ clip, frame, ffmpeg, cacheDir, widthPx, signal: jobSignal });
    }),
    request.jobs,
    signal,
  );
  const format = formatOf(outputPath);
  const names = stills.map((path) => basename(path));
  const madeFrom = ["contact sheet 1", ffmpeg.id, names, sheet, format];
  const made = await makeOnce(
    { folder: cacheDir, ending: `.${format}`, madeFrom },
    async (path) => {
      const fonts = await findFontFolder(cacheDir);
      const labelsPath = `${path}.ass`;
      await writeFile(labelsPath, sheet.labels);
      const draw = `ass=filename=${basename(labelsPath)}:fontsdir=${basename(fonts)}`;
      const args = [
        ...options("-v error"),
        ...stills.flatMap((still) => [...localInputOnly, "-i", still]),
        ...options("-filter_complex"),
        `${writeSheetGraph(sheet)};[sheet]${draw}[out]`,
        ...options(`-map [out] -frames:v 1 -q:v 3 -f image2 -c:v ${encoderOf[format]}`),
        ...bitExactOutput,
        path,
      ];
      try {
        await runFfmpeg(ffmpeg.path, args, { signal, cwd: dirname(path) });
        await requireWholePicture(path);
      } finally {
        await rm(labelsPath, { force: true });
      }
    },
  );
  await putBeside(made, outputPath);
}

/**
 * Writes the picture that stands for a film: one of its own frames, hence in its shape, as a JPEG or PNG by the path's
 * ending.
 *
 * @throws MediaError as `runFfmpeg` does.
 */
export async function writeThumbnail(
  request: {
    readonly film: Film;
    readonly frame: number;
    readonly ffmpeg: Ffmpeg;
    readonly cacheDir: string;
    readonly signal?: AbortSignal | undefined;
  },
  outputPath: string,
): Promise<void> {
  const { film } = request;
  const made = await extractFrame({
    ...request,
    clip: { path: film.path, sha256: film.sha256, video: { frameCount: film.frameCount } },
    format: formatOf(outputPath) === "png" ? "png" : "jpeg",
    // Wide enough for every place that shows one, small enough for their limits.
    widthPx: Math.min(1280, film.widthPx),
  });
  await putBeside(made, outputPath);
}

function middleFrame(clip: Clip, seconds: number): number {
  const share = seconds / clip.video.durationSeconds;
  return Math.min(
    clip.video.frameCount - 1,
    Math.max(0, Math.floor(share * clip.video.frameCount)),
  );
}

const encoderOf = { png: "png", jpg: "mjpeg" } as const;

function formatOf(path: string): keyof typeof encoderOf {
  return /\.png$/i.test(path) ? "png" : "jpg";
}

/**
 * Copied, not linked: what the user has must not change when the cache is cleaned. One that is there already keeps its
 * date.
 */
async function putBeside(made: string, outputPath: string): Promise<void> {
  const [wanted, found] = await Promise.all([
    readFile(made),
    readFile(outputPath).catch(() => undefined),
  ]);
  if (found?.equals(wanted) === true) return;
  await mkdir(dirname(outputPath), { recursive: true });
  const unfinished = join(dirname(outputPath), `.${basename(outputPath)}.${process.pid}.part`);
  await copyFile(made, unfinished);
  await rename(unfinished, outputPath);
}
