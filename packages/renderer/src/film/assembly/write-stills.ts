import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { updateWholeFile, withScratchFile } from "../../kit/whole-file.ts";
import type { Clip } from "../media/clip.ts";
import { extractFrame } from "../media/extract-frame.ts";
import { findFontFolder } from "../captions/font.ts";
import { makeOnce } from "../media/make-once.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { readFrom, writePictureTo } from "../media/ffmpeg-files.ts";
import { filterValue } from "../media/filter-value.ts";
import { requireWholePicture } from "../media/require-whole-picture.ts";
import { bitExactOutput, options, runFfmpeg } from "../media/run-ffmpeg.ts";
import type { Film } from "./film.ts";
import { layOutSheet, writeSheetGraph, type SheetLayout } from "./lay-out-sheet.ts";
import { runJobs } from "../../kit/run-jobs.ts";

/** A shot and the time of its picture: `middleSeconds` counts from the start of the clip. */
export type StillShot = {
  readonly label: string;
  readonly clip: Clip;
  readonly middleSeconds: number;
};

/** What stills are made from. */
export type StillsRequest = {
  /** In the order of the film. At least one. */
  readonly shots: readonly StillShot[];
  readonly ffmpeg: Ffmpeg;
  /** Keeps single pictures, by content. */
  readonly cacheDir: string;
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Writes a picture with one frame of every shot and its id, row by row: PNG or JPEG, depending on the extension. The frame is
 * the middle of the part that the film uses.
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
      await drawSheet(sheet, stills, { ...request, path });
    },
  );
  // Copied, not linked: cleaning the cache must not change files of the user.
  await updateWholeFile(outputPath, await readFile(made));
}

async function drawSheet(
  sheet: SheetLayout,
  stills: readonly string[],
  { path, ffmpeg, cacheDir, signal }: StillsRequest & { readonly path: string },
): Promise<void> {
  const fonts = await findFontFolder(cacheDir);
  await withScratchFile(join(cacheDir, "labels.ass"), async (labelsPath) => {
    await writeFile(labelsPath, sheet.labels);
    const draw = `ass=filename=${filterValue(basename(labelsPath))}:fontsdir=${filterValue(basename(fonts))}`;
    const args = [
      ...options("-v error"),
      ...stills.flatMap((still) => readFrom(still, "png_pipe")),
      ...options("-filter_complex"),
      `${writeSheetGraph(sheet)};[sheet]${draw}[out]`,
      ...options("-map [out] -q:v 3"),
      ...bitExactOutput,
      ...writePictureTo(path, encoderOf[formatOf(path)]),
    ];
    // In the folder of the pictures: some builds of libass cannot open every path.
    await runFfmpeg(ffmpeg.path, args, { signal, cwd: cacheDir });
  });
  await requireWholePicture(path);
}

/**
 * Writes a frame of a film as its thumbnail: JPEG or PNG, depending on the extension.
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
    // Wide enough for video platforms, and below their size limits.
    widthPx: Math.min(1280, film.widthPx),
  });
  await updateWholeFile(outputPath, await readFile(made));
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
