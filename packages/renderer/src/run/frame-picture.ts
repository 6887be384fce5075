import { stat } from "node:fs/promises";
import { extractFrame } from "../film/media/extract-frame.ts";
import { loadClip } from "../film/media/load-clip.ts";
import type { MediaEngine } from "../film/media/media-engine.ts";
import { maxPictureBytes } from "../storyboard/picture-type.ts";

/** Which frame of which clip. */
export type FrameOfClip = {
  readonly clip: { readonly path: string; readonly sha256: string };
  readonly frame: "first" | "last";
};

/** What frames are taken out with. */
export type FrameTools = {
  readonly engine: () => Promise<MediaEngine>;
  readonly cacheDir: string;
  readonly signal: AbortSignal;
};

/**
 * The picture that a chained shot begins or ends with, as a file: every value of the frame, unless that is more than models
 * take, as it may be of a clip in 4K.
 *
 * @throws MediaError
 */
export async function framePicture(
  { clip, frame }: FrameOfClip,
  { engine, cacheDir, signal }: FrameTools,
): Promise<string> {
  const loaded = await loadClip(clip.path, { sha256: clip.sha256, cacheDir });
  const request = { clip: loaded, frame, engine: await engine(), cacheDir, signal };
  const exact = await extractFrame(request);
  const { size } = await stat(exact);
  return size <= maxPictureBytes ? exact : extractFrame({ ...request, format: "jpeg" });
}
