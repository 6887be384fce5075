import type { Ffmpeg } from "../media/ffmpeg.ts";
import { productPath } from "../media/make-once.ts";
import { MediaError } from "../media/media-error.ts";
import { runJobs } from "../../kit/run-jobs.ts";
import {
  buildSound,
  findUnreadableSound,
  soundProduct,
  type SoundWork,
} from "../sound/build-sound.ts";
import { soundCodecOf } from "./video-encoding.ts";
import { sampleAt } from "../sound/sound-lanes.ts";
import { splitSound, type SoundChunk } from "../sound/split-sound.ts";
import { AssemblyError } from "./assembly-error.ts";
import type { AssemblyEvent } from "./assembly-event.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import { encodeSegments, segmentProduct } from "./encode-segment.ts";
import type { FilmParts } from "./read-film-parts.ts";
import { shareParts } from "./share-parts.ts";
import type { SharedParts } from "./shared-parts.ts";
import {
  canCopyPicture,
  colourOf,
  describeSegment,
  groupByClip,
  splitIntoSegments,
  type Segment,
} from "./segment.ts";

/** Where, with what, and how the parts of a film are made. */
export type PartsWork = {
  /** Called only when something has to be encoded. */
  readonly ffmpeg: () => Promise<Ffmpeg>;
  /** Keeps segments and sound, by content, for the next film. */
  readonly segmentsDir: string;
  readonly outputPath: string;
  /** How many encoders run side by side; does not change a byte of the film. */
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: AssemblyEvent) => void) | undefined;
  /** Other machines that keep and encode parts. Default: none. */
  readonly shared?: SharedParts | undefined;
  /** Told why other machines are of no use. */
  readonly onTrouble?: ((message: string) => void) | undefined;
};

/** Makes the segments and the sound of a film that do not exist yet, several at a time. */
export async function makeParts(plan: AssemblyPlan, work: PartsWork): Promise<FilmParts> {
  const { outputPath: output, onEvent } = work;
  const isCopy = canCopyPicture(plan);
  const segments = isCopy ? [] : splitIntoSegments(plan);
  const chunks = splitSound(plan, soundCodecOf(plan.output));
  const pieces = chunks.length + segments.length;
  onEvent?.({ type: "assembly-started", output, segments: pieces });
  let done = 0;
  const onPiece = (): void => {
    done += 1;
    onEvent?.({ type: "assembly-progress", output, done, segments: pieces });
  };
  const paths = pieces === 0 ? [] : await makePieces({ plan, chunks, segments }, work, onPiece);
  const soundChunks = chunks.map((chunk, index) => ({ ...chunk, path: paths[index] ?? "" }));
  const pictures = segments.map((segment, index) => {
    const path = paths[chunks.length + index] ?? "";
    return { path, frameCount: segment.frameCount, shows: describeSegment(segment) };
  });
  return {
    rate: plan.rate,
    frameCount: plan.frameCount,
    colour: colourOf(plan),
    pictures: isCopy ? plan.shots.map(toPicture) : pictures,
    sound:
      chunks.length === 0
        ? undefined
        : { chunks: soundChunks, samples: sampleAt(plan.frameCount, plan) },
  };
}

/** Absolute paths of all segments and sound that the film of a plan is joined from, whether they exist or not. */
export function listParts(
  plan: AssemblyPlan,
  made: { readonly ffmpeg: Ffmpeg; readonly segmentsDir: string },
): readonly string[] {
  const segments = canCopyPicture(plan) ? [] : splitIntoSegments(plan);
  const codec = soundCodecOf(plan.output);
  return [
    ...splitSound(plan, codec).map((chunk) => soundProduct(chunk, { cut: plan, codec, ...made })),
    ...segments.map((segment) => segmentProduct(segment, { plan, ...made })),
  ].map(productPath);
}

type Pieces = {
  readonly plan: AssemblyPlan;
  readonly chunks: readonly SoundChunk[];
  readonly segments: readonly Segment[];
};

/** Returns the paths of the chunks, then of the segments. */
async function makePieces(
  { plan, chunks, segments }: Pieces,
  work: PartsWork,
  onPiece: () => void,
): Promise<string[]> {
  const { segmentsDir, jobs, signal } = work;
  const ffmpeg = await work.ffmpeg();
  const sharing = await shareParts({ plan, chunks, segments }, { ...work, ffmpeg, onPiece });
  const countIn = async (making: Promise<readonly string[]>): Promise<readonly string[]> => {
    const paths = await making;
    for (const path of paths) if (sharing.isMadeHere(path)) onPiece();
    return paths;
  };
  const paths = await runJobs<readonly string[]>(
    [
      // Sound first: it may be one long piece of work, and segments fill the other cores meanwhile.
      ...chunks.map((chunk) => (jobSignal: AbortSignal) => {
        const codec = soundCodecOf(plan.output);
        const made = { cut: plan, codec, ffmpeg, segmentsDir, signal: jobSignal };
        return countIn(makeSound(chunk, made));
      }),
      ...groupSegments(segments, ffmpeg).map((group) => (jobSignal: AbortSignal) => {
        return countIn(encodeSegments(group, { plan, ffmpeg, segmentsDir, signal: jobSignal }));
      }),
    ],
    jobs,
    signal,
  );
  await sharing.keep();
  return paths.flat();
}

async function makeSound(chunk: SoundChunk, work: SoundWork): Promise<string[]> {
  try {
    return [await buildSound(chunk, work)];
  } catch (error) {
    throw error instanceof MediaError ? await explainSound(error, chunk, work) : error;
  }
}

async function explainSound(
  error: MediaError,
  chunk: SoundChunk,
  work: SoundWork,
): Promise<AssemblyError> {
  const unreadable =
    error.code === "FFMPEG_FAILED" ? await findUnreadableSound(chunk, work) : undefined;
  const what = unreadable ?? "the sound of the film";
  const code = error.code === "MEDIA_DISK_FULL" ? "ASSEMBLY_DISK_FULL" : "ASSEMBLY_SOUND_FAILED";
  return new AssemblyError(code, `${what} cannot be encoded: ${error.message}`, {
    cause: error,
    hint: error.hint ?? "try again: finished parts are kept",
  });
}

/** Graphics cards limit how many encoders may be open at a time, so there each process opens one. */
function groupSegments(segments: readonly Segment[], ffmpeg: Ffmpeg): Segment[][] {
  const isHardware = ffmpeg.videoEncoder !== "libx264";
  return isHardware ? segments.map((segment) => [segment]) : groupByClip(segments);
}

function toPicture(shot: AssemblyPlan["shots"][number]): FilmParts["pictures"][number] {
  const { shotId, source, frameCount } = shot;
  return { path: source.path, frameCount, shows: `shot "${shotId}"` };
}
