import type { Ffmpeg } from "./ffmpeg.ts";
import { readFrom, writePictureTo } from "./ffmpeg-files.ts";
import { makeOnce } from "./make-once.ts";
import { requireWholePicture } from "./require-whole-picture.ts";
import { bitExactOutput, options, runFfmpeg } from "./run-ffmpeg.ts";

/**
 * The picture as a JPEG, in a cache: a PNG of a photograph can be ten times as large. Resolves to its path.
 *
 * @param picture with `widthPx`, one that is wider is made smaller.
 */
export async function shrinkPicture(picture: {
  readonly path: string;
  readonly sha256: string;
  readonly ffmpeg: Ffmpeg;
  readonly cacheDir: string;
  readonly signal: AbortSignal;
  readonly widthPx?: number;
}): Promise<string> {
  const { path: from, sha256, ffmpeg, cacheDir, signal, widthPx } = picture;
  const madeFrom = ["picture 1", ffmpeg.id, sha256, ...(widthPx === undefined ? [] : [widthPx])];
  const smaller =
    widthPx === undefined ? [] : ["-vf", `scale=w='min(${widthPx},iw)':h=-2:flags=bicubic`];
  return makeOnce({ folder: cacheDir, ending: ".jpg", madeFrom }, async (path) => {
    const args = [
      ...options("-v error -threads 1"),
      ...readFrom(from),
      ...smaller,
      ...options("-q:v 2 -pix_fmt yuvj420p"),
      ...bitExactOutput,
      ...writePictureTo(path, "mjpeg"),
    ];
    await runFfmpeg(ffmpeg.path, args, { signal });
    await requireWholePicture(path);
  });
}
