import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { hashFile } from "../../kit/hash-file.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { secondsOf } from "../media/frame-rate.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import { AssemblyError } from "./assembly-error.ts";
import type { AssemblyEvent } from "./assembly-event.ts";
import { planKey, readStamp, writeStamp } from "./assembly-stamp.ts";
import { embedCaptions, embedsCaptions, writeCaptionFiles } from "../captions/caption-files.ts";
import { buildSound } from "../sound/build-sound.ts";
import { encodeSegments } from "./encode-segment.ts";
import type { Film } from "./film.ts";
import { joinFilm } from "./join-film.ts";
import type { FilmParts } from "./read-film-parts.ts";
import { runJobs } from "./run-jobs.ts";
import {
  canCopyPicture,
  describeSegment,
  groupByClip,
  splitIntoSegments,
  type Segment,
} from "./segment.ts";
import { sampleAt } from "../sound/sound-lanes.ts";
import { splitSound } from "../sound/split-sound.ts";

/** Where, with what, and how a film is made. */
export type AssemblyOptions = {
  /** Asked only when something must be encoded. */
  readonly ffmpeg: () => Promise<Ffmpeg>;
  /** Keeps segments and sound, by content, for the next film. */
  readonly segmentsDir: string;
  /** Remembers what each film was made from. */
  readonly workDir: string;
  readonly outputPath: string;
  /** How many encoders work side by side; never changes a byte of the film. */
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: AssemblyEvent) => void) | undefined;
};

/**
 * Makes the film of a plan: pictures copied from the clips where all agree, else encoded in segments of which only
 * the missing ones are made; sound as one track; both joined by copy. The film appears under its name when it is
 * whole; one that is there and was made from the same plan is left alone.
 *
 * @throws AssemblyError `ASSEMBLY_SEGMENT_FAILED`, `ASSEMBLY_SOUND_FAILED`, `ASSEMBLY_JOIN_FAILED`, `ASSEMBLY_DISK_FULL`;
 *   MediaError for a clip that is gone or unreadable. Finished segments are kept, and the reason of an abort passes.
 */
export async function assembleFilm(plan: AssemblyPlan, options: AssemblyOptions): Promise<Film> {
  const key = planKey(plan);
  const known = await readStamp(options.workDir, options.outputPath, key);
  if (known !== undefined) {
    // The film is as it was; its caption files are small and may have been deleted.
    const captionPaths = await writeCaptionFiles(plan, options.outputPath);
    return { ...known, captionPaths, reused: true };
  }
  await mkdir(options.segmentsDir, { recursive: true });
  await mkdir(dirname(options.outputPath), { recursive: true });
  const copied = canCopyPicture(plan);
  const parts = await makeParts(plan, options, copied);
  const joined = unfinishedPath(options.outputPath, "joined");
  const captioned = unfinishedPath(options.outputPath, "captioned");
  try {
    const joinedSha256 = await joinFilm(parts, joined, options.signal);
    const embeds = embedsCaptions(plan);
    if (embeds) {
      const work = { ffmpeg: await options.ffmpeg(), signal: options.signal };
      await embedCaptions(plan, { from: joined, to: captioned }, work);
    }
    const unfinished = embeds ? captioned : joined;
    options.signal?.throwIfAborted();
    const sha256 = embeds ? await hashFile(unfinished) : joinedSha256;
    await rename(unfinished, options.outputPath);
    const film: Film = {
      path: options.outputPath,
      captionPaths: await writeCaptionFiles(plan, options.outputPath),
      sha256,
      durationSeconds: secondsOf(plan.frameCount, plan.rate),
      frameCount: plan.frameCount,
      widthPx: plan.widthPx,
      heightPx: plan.heightPx,
      copied,
      reused: false,
    };
    await writeStamp(options.workDir, key, film);
    const { durationSeconds } = film;
    options.onEvent?.({
      type: "assembly-finished",
      output: options.outputPath,
      durationSeconds,
      copied,
    });
    return film;
  } catch (error) {
    throw explainTrouble(error);
  } finally {
    await rm(joined, { force: true });
    await rm(captioned, { force: true });
  }
}

async function makeParts(
  plan: AssemblyPlan,
  options: AssemblyOptions,
  copied: boolean,
): Promise<FilmParts> {
  const { segmentsDir, outputPath: output, onEvent } = options;
  const segments = copied ? [] : splitIntoSegments(plan);
  const chunks = splitSound(plan);
  const pieces = chunks.length + segments.length;
  onEvent?.({ type: "assembly-started", output, segments: pieces });
  const ffmpeg = pieces === 0 ? undefined : await options.ffmpeg();
  let done = 0;
  const countIn = async (work: Promise<string | string[]>): Promise<string[]> => {
    const paths = [await work].flat();
    for (const _ of paths) {
      done += 1;
      onEvent?.({ type: "assembly-progress", output, done, segments: pieces });
    }
    return paths;
  };
  const jobs =
    ffmpeg === undefined
      ? []
      : [
          // First: the sound may be one long piece of work, and segments fill the other cores meanwhile.
          ...chunks.map((chunk) => (signal: AbortSignal) => {
            return countIn(buildSound(chunk, { plan, ffmpeg, segmentsDir, signal }));
          }),
          ...groupSegments(segments, ffmpeg).map((group) => (signal: AbortSignal) => {
            return countIn(encodeSegments(group, { plan, ffmpeg, segmentsDir, signal }));
          }),
        ];
  const paths = (await runJobs(jobs, options.jobs, options.signal)).flat();
  const soundChunks = chunks.map((chunk, index) => ({ ...chunk, path: paths[index] ?? "" }));
  const pictures = segments.map((segment, index) => {
    const path = paths[chunks.length + index] ?? "";
    return { path, frameCount: segment.frameCount, shows: describeSegment(segment) };
  });
  return {
    rate: plan.rate,
    frameCount: plan.frameCount,
    pictures: copied ? plan.shots.map(toPicture) : pictures,
    sound:
      chunks.length === 0
        ? undefined
        : { chunks: soundChunks, samples: sampleAt(plan.frameCount, plan) },
  };
}

/** Cards limit how many encoders may be open at a time: there, no process opens two. */
function groupSegments(segments: readonly Segment[], ffmpeg: Ffmpeg): Segment[][] {
  const isHardware = ffmpeg.videoEncoder !== "libx264";
  return isHardware ? segments.map((segment) => [segment]) : groupByClip(segments);
}

function toPicture(shot: AssemblyPlan["shots"][number]): FilmParts["pictures"][number] {
  const { shotId, source, frameCount } = shot;
  return { path: source.path, frameCount, shows: `shot "${shotId}"` };
}

/** Beside the film, so that the last step is a rename within one disk. */
function unfinishedPath(outputPath: string, stage: string): string {
  return join(dirname(outputPath), `.${basename(outputPath)}.${process.pid}.${stage}.part`);
}

function explainTrouble(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code !== "ENOSPC" && error.code !== "MEDIA_DISK_FULL") return error;
  return new AssemblyError("ASSEMBLY_DISK_FULL", "no space is left on the disk for the film", {
    cause: error,
    hint: "free some space and run the same command again: finished segments are kept",
  });
}
