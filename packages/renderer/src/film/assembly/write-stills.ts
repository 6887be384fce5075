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
import { MediaError } from "../media/media-error.ts";
import { requireWholePicture } from "../media/require-whole-picture.ts";
import { bitExactOutput, options, runFfmpeg } from "../media/run-ffmpeg.ts";
import { AssemblyError } from "./assembly-error.ts";
import { lookOf } from "../grade/look-of.ts";
import type { FilmGrade } from "../grade/film-grade.ts";
import { layOutSheet, writeSheetGraph, type SheetLayout } from "./lay-out-sheet.ts";
import { runJobs } from "../../kit/run-jobs.ts";

/** A shot and the time of its picture: `middleSeconds` counts from the start of the clip. */
export type StillShot = {
  readonly label: string;
  readonly clip: Clip;
  readonly middleSeconds: number;
  /** As in the film; absent: its colours stay as they are. */
  readonly grade?: FilmGrade | undefined;
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
 * the middle of the part that the film uses, in the colours of the film.
 *
 * @throws MediaError as `runFfmpeg` does.
 */
export async function writeContactSheet(request: StillsRequest, outputPath: string): Promise<void> {
  const { ffmpeg, cacheDir } = request;
  const sheet = layOut(request);
  const stills = await extractStills(request);
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

function layOut({ shots }: StillsRequest): SheetLayout {
  return layOutSheet(shots.map(({ label, clip }) => ({ label, ...clip.video })));
}

/**
 * The pictures of a contact sheet, as PNG.
 *
 * @returns their absolute paths, in the order of the shots.
 * @throws AssemblyError `ASSEMBLY_SEGMENT_FAILED`, `ASSEMBLY_DISK_FULL`, naming the shot.
 */
export function extractStills(request: StillsRequest): Promise<string[]> {
  const { ffmpeg, cacheDir, signal } = request;
  const widthPx = layOut(request).cellWidthPx;
  return runJobs(
    request.shots.map(({ label, clip, middleSeconds, grade }) => async (jobSignal: AbortSignal) => {
      const frame = middleFrame(clip, middleSeconds);
      const picture = { clip, frame, look: lookOf(grade), widthPx };
      try {
        return await extractFrame({ ...picture, ffmpeg, cacheDir, signal: jobSignal });
      } catch (error) {
        throw error instanceof MediaError ? nameShown(error, `shot "${label}"`) : error;
      }
    }),
    request.jobs,
    signal,
  );
}

/** Of a picture that cannot be taken from what `shows` these shots. */
export function nameShown(error: MediaError, shows: string): AssemblyError {
  const code = error.code === "MEDIA_DISK_FULL" ? "ASSEMBLY_DISK_FULL" : "ASSEMBLY_SEGMENT_FAILED";
  return new AssemblyError(code, `no picture of ${shows} can be made: ${error.message}`, {
    cause: error,
    hint: error.hint ?? "try again: finished segments are kept",
  });
}

function middleFrame(clip: Clip, seconds: number): number {
  if (clip.still !== undefined) return 0;
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
