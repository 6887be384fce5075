import type { Storyboard } from "../../storyboard/storyboard.ts";
import { runJobs } from "../../kit/run-jobs.ts";
import type { Clip } from "../media/clip.ts";
import { MediaError } from "../media/media-error.ts";
import { readLevels, type ClipLevels, type LevelWork } from "./clip-levels.ts";

/**
 * The levels of the clips of a film, by sha256, if its music makes room for dialogue; otherwise nothing is measured.
 *
 * @throws MediaError as `readLevels`.
 */
export async function readFilmLevels(
  { audio }: Storyboard,
  clips: Iterable<Clip>,
  work: LevelWork,
): Promise<ReadonlyMap<string, ClipLevels>> {
  const found = new Map<string, ClipLevels>();
  const isAsked =
    audio.productionSound === "keep" &&
    audio.music.some(({ ducking }) => ducking !== undefined && ducking.under !== "narration");
  if (!isAsked) return found;
  const different = new Map([...clips].map((clip) => [clip.sha256, clip]));
  await runJobs(
    [...different.values()].map((clip) => async (signal: AbortSignal) => {
      const levels = await listen(clip, { ...work, signal });
      if (levels !== undefined) found.set(clip.sha256, levels);
    }),
    listenersAtOnce,
    work.signal,
  );
  return found;
}

const listenersAtOnce = 2;

/** Sound that cannot be decoded is named when the film is made. */
async function listen(clip: Clip, work: LevelWork): Promise<ClipLevels | undefined> {
  try {
    return await readLevels(clip, work);
  } catch (error) {
    if (error instanceof MediaError && error.code === "FFMPEG_FAILED") return undefined;
    throw error;
  }
}
