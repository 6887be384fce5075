import { open } from "node:fs/promises";
import type { Ffmpeg } from "../../film/media/ffmpeg.ts";
import { fileArgument, readFrom } from "../../film/media/ffmpeg-files.ts";
import { isSameRate } from "../../film/media/frame-rate.ts";
import { makeOnce } from "../../film/media/make-once.ts";
import { MediaError } from "../../film/media/media-error.ts";
import { readTopBoxes } from "../../film/media/mp4-boxes.ts";
import { probeClip } from "../../film/media/probe-clip.ts";
import { bitExactOutput, options, runFfmpeg } from "../../film/media/run-ffmpeg.ts";
import type { ClipContainer, CollectedClip } from "./collection.ts";
import { nameReel } from "./name-reel.ts";

/** Where stamped clips are kept. */
export type StampWork = {
  readonly ffmpeg: () => Promise<Ffmpeg>;
  readonly copiesDir: string;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Copies a clip, without encoding anything, into a file with a timecode track and the name of its reel, unless it exists already.
 *
 * @returns its path; `undefined` when the copy would not show the same frames, or its container cannot hold the streams.
 * @throws MediaError as `runFfmpeg` does, except `FFMPEG_FAILED`.
 */
export async function stampClip(
  clip: CollectedClip & { readonly timecode: string },
  work: StampWork,
): Promise<string | undefined> {
  const { media, container, reel, timecode } = clip;
  const ffmpeg = await work.ffmpeg();
  const madeFrom = ["stamped 2", ffmpeg.id, media.sha256, container, reel, timecode];
  try {
    return await makeOnce({ folder: work.copiesDir, ending: ".mp4", madeFrom }, async (path) => {
      const args = [
        ...options("-v error"),
        ...readFrom(media.path, "mov"),
        // Builds of 2018 leave out the colour of the container unless they are told.
        ...options("-map 0:v:0 -map 0:a? -c copy -movflags +write_colr"),
        ...bitExactOutput,
        ...options(`-timecode ${timecode} -metadata:s:v:0 reel_name=${reel} -f ${container}`),
        fileArgument(path),
      ];
      await runFfmpeg(ffmpeg.path, args, { signal: work.signal });
      if (container === "mp4" && !(await nameReel(path, reel))) throw new NotTheSame();
      if (!(await hasSameFrames(path, clip))) throw new NotTheSame();
    });
  } catch (error) {
    if (error instanceof NotTheSame) return undefined;
    if (error instanceof MediaError && error.code === "FFMPEG_FAILED") return undefined;
    throw error;
  }
}

class NotTheSame extends Error {}

async function hasSameFrames(path: string, { media }: CollectedClip): Promise<boolean> {
  const { video, audio } = await probeClip(path, { sha256: media.sha256 });
  return (
    video.frameCount === media.frameCount &&
    (media.rate === undefined || isSameRate(video.rate, media.rate)) &&
    video.widthPx === media.widthPx &&
    video.heightPx === media.heightPx &&
    audio?.channels === media.sound?.channels
  );
}

/** QuickTime's own brand is a MOV; all others are MP4. */
export async function readContainer(path: string): Promise<ClipContainer> {
  await using file = await open(path);
  const first = (await readTopBoxes(file)).at(0);
  if (first?.type !== "ftyp") return "mov";
  const brand = Buffer.alloc(4);
  await file.read(brand, 0, 4, first.start);
  return brand.toString("latin1") === "qt  " ? "mov" : "mp4";
}
