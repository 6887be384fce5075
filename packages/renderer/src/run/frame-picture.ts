import { stat } from "node:fs/promises";
import { extractFrame } from "../film/media/extract-frame.ts";
import { loadClip } from "../film/media/load-clip.ts";
import { shrinkPicture } from "../film/media/shrink-picture.ts";
import type { Ffmpeg } from "../film/media/ffmpeg.ts";
import { maxPictureBytes } from "../storyboard/picture-type.ts";

/** Which frame of which clip; `whole`: the file is a picture itself. */
export type FrameOfClip = {
  readonly clip: { readonly path: string; readonly sha256: string };
  readonly frame: "first" | "last" | "whole";
};

/** What extracting a frame needs. */
export type FrameTools = {
  readonly ffmpeg: () => Promise<Ffmpeg>;
  readonly cacheDir: string;
  readonly signal: AbortSignal;
};

/**
 * The picture that a shot begins or ends with, as a file: a frame of another shot's clip, or a picture that a model made. It is lossless
 * unless that is larger than models accept, as it may be at 4K.
 *
 * @throws MediaError
 */
export async function framePicture(
  { clip, frame }: FrameOfClip,
  { ffmpeg, cacheDir, signal }: FrameTools,
): Promise<string> {
  if (frame === "whole") {
    const { size } = await stat(clip.path);
    if (size <= maxPictureBytes) return clip.path;
    return shrinkPicture({ ...clip, ffmpeg: await ffmpeg(), cacheDir, signal });
  }
  const loaded = await loadClip(clip.path, { sha256: clip.sha256, cacheDir });
  const request = { clip: loaded, frame, ffmpeg: await ffmpeg(), cacheDir, signal };
  const exact = await extractFrame(request);
  const { size } = await stat(exact);
  return size <= maxPictureBytes ? exact : extractFrame({ ...request, format: "jpeg" });
}
