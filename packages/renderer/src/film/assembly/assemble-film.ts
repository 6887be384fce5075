import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { endingOf } from "../../storyboard/output-format.ts";
import { codeOf } from "../../kit/errors.ts";
import { makeWholeFile } from "../../kit/whole-file.ts";
import { embeddedCues, writeCaptionFiles } from "../captions/caption-files.ts";
import { secondsOf } from "../media/frame-rate.ts";
import { AssemblyError } from "./assembly-error.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import {
  planKey,
  readStamp,
  readStemStamps,
  stampStems,
  writeStamp,
  type StemStamp,
} from "./assembly-stamp.ts";
import type { Film } from "./film.ts";
import { joinFilm } from "./join-film.ts";
import { makeParts, type PartsWork } from "./make-parts.ts";
import { muxFilm } from "./mux-film.ts";
import type { FilmParts } from "./read-film-parts.ts";
import { canCopyPicture } from "./segment.ts";
import { writeStems } from "./write-stems.ts";

/** Where, with what, and how a film is made. */
export type AssemblyOptions = PartsWork & {
  /** Remembers what each film was made from. */
  readonly workDir: string;
  /** Absolute path of the storyboard. */
  readonly storyboard: string;
  /** When the run began that asks for the film. */
  readonly begunMs: number;
  /** Makes the picture that stands for the film, when its parts exist; absent: it has none. */
  readonly makePoster?: ((plan: AssemblyPlan, parts: FilmParts) => Promise<Buffer>) | undefined;
};

/**
 * Makes the film of a plan. Pictures are copied from the clips where all of them agree; otherwise they are encoded in
 * segments, of which only the missing ones are made. Sound is one track. Both are joined by copying, with captions, chapters, title
 * and poster; stems are written beside it. The film appears under
 * its name when it is complete; an existing one that was made from the same plan is kept.
 *
 * @throws AssemblyError `ASSEMBLY_SEGMENT_FAILED`, `ASSEMBLY_SOUND_FAILED`, `ASSEMBLY_JOIN_FAILED`, `ASSEMBLY_DISK_FULL`;
 *   MediaError for a clip that is missing or cannot be read. Finished segments are kept. The reason of an abort passes.
 */
export async function assembleFilm(plan: AssemblyPlan, options: AssemblyOptions): Promise<Film> {
  const { workDir, outputPath, onEvent } = options;
  const key = planKey(plan);
  const known = await readStamp(workDir, outputPath, key);
  try {
    if (known !== undefined) return await keepFilm(plan, known, options);
    await mkdir(options.segmentsDir, { recursive: true });
    await mkdir(dirname(outputPath), { recursive: true });
    const parts = await makeParts(plan, options);
    const sha256 = await writeFilm(plan, parts, options);
    const stems = await writeStemsAgain(plan, options);
    const film: Film = {
      path: outputPath,
      captionPaths: await writeCaptionFiles(plan, outputPath),
      stemPaths: stems.map(({ path }) => path),
      sha256,
      durationSeconds: secondsOf(plan.frameCount, plan.rate),
      frameCount: plan.frameCount,
      widthPx: plan.widthPx,
      heightPx: plan.heightPx,
      copied: canCopyPicture(plan),
      reused: false,
    };
    const { storyboard, begunMs } = options;
    await writeStamp(workDir, film, { key, storyboard, begunMs, stems });
    const { durationSeconds, copied } = film;
    onEvent?.({ type: "assembly-finished", output: outputPath, durationSeconds, copied });
    return film;
  } catch (error) {
    throw explainFullDisk(error);
  }
}

/** The film is unchanged. Its caption files are small; they and its stems may have been deleted. */
async function keepFilm(plan: AssemblyPlan, known: Film, options: AssemblyOptions): Promise<Film> {
  const captionPaths = await writeCaptionFiles(plan, options.outputPath);
  const stems = await writeStemsAgain(plan, options);
  await stampStems(options.workDir, options.outputPath, stems);
  return { ...known, captionPaths, stemPaths: stems.map(({ path }) => path), reused: true };
}

async function writeStemsAgain(
  plan: AssemblyPlan,
  options: AssemblyOptions,
): Promise<readonly StemStamp[]> {
  const known = await readStemStamps(options.workDir, options.outputPath);
  return writeStems(plan, { ...options, known });
}

/** Returns the SHA-256 of the film. */
async function writeFilm(
  plan: AssemblyPlan,
  parts: FilmParts,
  { outputPath, makePoster, segmentsDir, ffmpeg, shared, signal }: AssemblyOptions,
): Promise<string> {
  const { output } = plan;
  const isMp4 = endingOf(output.codec) === ".mp4";
  const poster = isMp4 ? await makePoster?.(plan, parts) : undefined;
  const labels = { ...plan.metadata, captions: embeddedCues(plan), poster };
  let sha256 = "";
  await makeWholeFile(outputPath, async (unfinished) => {
    const join = async () =>
      isMp4
        ? joinFilm(parts, unfinished, { labels, signal })
        : muxFilm(parts, unfinished, {
            output,
            labels,
            ffmpeg: await ffmpeg(),
            segmentsDir,
            signal,
          });
    const film = { parts: parts.pictures.length, frameCount: parts.frameCount };
    sha256 = await (shared?.join?.(film, join) ?? join());
    signal?.throwIfAborted();
  });
  return sha256;
}

function explainFullDisk(error: unknown): unknown {
  const code = codeOf(error);
  if (code !== "ENOSPC" && code !== "MEDIA_DISK_FULL") return error;
  return new AssemblyError("ASSEMBLY_DISK_FULL", "no space is left on the disk for the film", {
    cause: error,
    hint: "free some space and try again: finished segments are kept",
  });
}
