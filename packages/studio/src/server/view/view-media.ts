import { createFfmpegFinder } from "@storyreel/renderer/film";
import { posterFrame, takePoster } from "@storyreel/renderer/cut";
import type { Timeline, TimelineClip, TimelineTake } from "@storyreel/renderer/timeline";
import type { StudioMedia } from "../../api/studio-view.ts";
import { type MediaIndex, mimeTypeOf } from "../media-index.ts";

/** Gives the media of takes their addresses. */
export type MediaViewer = (clip: TimelineClip, take: TimelineTake) => StudioMedia | undefined;

export function createMediaViewer(
  { rate }: Timeline,
  {
    index,
    cacheDir,
    environment,
  }: {
    readonly index: MediaIndex;
    readonly cacheDir: string;
    readonly environment: { readonly [name: string]: string | undefined };
  },
): MediaViewer {
  const findFfmpeg = createFfmpegFinder({ environment, cacheDir });
  return (clip, take) => {
    const { media, availableFrames: frames } = take;
    if (media === undefined) return undefined;
    const { path, sha256, isPicture, durationSeconds: seconds, sound } = media;
    const url = index.add(sha256, path);
    const common = { url, frames, seconds, mimeType: mimeTypeOf(path) };
    if (isPicture === true) {
      return { ...common, kind: "picture", hasSound: false, posterUrl: url };
    }
    const frame = posterFrame(clip, take, { rate, frames: media.frameCount });
    const posterUrl = index.addPoster(`${sha256}-${frame}`, async () =>
      takePoster(take, (count) => Math.min(frame, count - 1), {
        ffmpeg: await findFfmpeg(),
        cacheDir,
      }),
    );
    return { ...common, kind: "clip", hasSound: sound !== undefined, posterUrl };
  };
}
