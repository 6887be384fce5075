import { createFfmpegFinder } from "@storyreel/renderer/film";
import { posterFrame, takePoster } from "@storyreel/renderer/cut";
import type { Timeline, TimelineClip, TimelineTake } from "@storyreel/renderer/timeline";
import type { StudioMedia } from "../../api/studio-view.ts";
import { type MediaIndex, mimeTypeOf } from "../media-index.ts";
import type { ProxyKeeper } from "../proxy-keeper.ts";

/** Gives the media of takes their addresses. */
export type MediaViewer = (clip: TimelineClip, take: TimelineTake) => StudioMedia | undefined;

export function createMediaViewer(
  { rate }: Timeline,
  {
    index,
    cacheDir,
    environment,
    proxies,
  }: {
    readonly index: MediaIndex;
    readonly cacheDir: string;
    readonly environment: { readonly [name: string]: string | undefined };
    /** Absent: only pictures are wanted. */
    readonly proxies?: Pick<ProxyKeeper, "find" | "offer">;
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
    const posterUrl = index.addMade(`${sha256}-${frame}`, async () =>
      takePoster(take, (count) => Math.min(frame, count - 1), {
        ffmpeg: await findFfmpeg(),
        cacheDir,
      }),
    );
    const shown = { ...common, kind: "clip" as const, hasSound: sound !== undefined, posterUrl };
    if (proxies === undefined) return shown;
    const proxy = proxies.find(sha256);
    const proxyUrl = proxy === undefined ? undefined : index.addFilm(proxy);
    return proxyUrl === undefined
      ? { ...shown, proxy: proxies.offer(media) }
      : { ...shown, url: proxyUrl, mimeType: "video/mp4", isProxy: true };
  };
}
