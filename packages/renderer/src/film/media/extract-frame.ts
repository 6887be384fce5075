import type { Clip } from "./clip.ts";
import { convertColour, deinterlace, type PictureForm } from "./colour-filters.ts";
import { makeOnce } from "./make-once.ts";
import type { Ffmpeg } from "./ffmpeg.ts";
import { readFrom, writePictureTo } from "./ffmpeg-files.ts";
import { rgbToFilm, uprightRgb } from "./still-filters.ts";
import { requireWholePicture } from "./require-whole-picture.ts";
import { makeToneMap } from "./tone-map.ts";
import { bitExactOutput, options, runFfmpeg } from "./run-ffmpeg.ts";

/** Which frame of a clip, and where pictures are kept. */
export type FrameRequest = {
  readonly clip: Pick<Clip, "path" | "sha256" | "container" | "still"> & {
    readonly video: PictureForm &
      Pick<Clip["video"], "frameCount"> &
      Partial<Pick<Clip["video"], "isAnamorphic" | "widthPx" | "heightPx">>;
  };
  /** A number counts the frames of the clip from 0. */
  readonly frame: "first" | "last" | number;
  readonly ffmpeg: Ffmpeg;
  readonly cacheDir: string;
  /** PNG is lossless and goes to models; JPEG is for people. Default PNG. */
  readonly format?: "png" | "jpeg";
  /** Scales the picture to this width. */
  readonly widthPx?: number;
  /** What is done to its colours. Absent: nothing. */
  readonly look?: PictureLook | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Filters for pictures of BT.709 with limited range, and what makes the files that they read from the working directory. */
export type PictureLook = {
  readonly filters: readonly string[];
  readonly prepare: (folder: string) => Promise<void>;
};

/**
 * Extracts a frame of a clip, unless its picture exists already. The same clip gives the same bytes.
 *
 * @returns the absolute path of the picture.
 * @throws RangeError for a frame that the clip does not have; MediaError as `runFfmpeg` does.
 */
export async function extractFrame(request: FrameRequest): Promise<string> {
  const { clip, ffmpeg, cacheDir, signal } = request;
  const format = request.format ?? "png";
  const frame = numberOf(request.frame, clip.video.frameCount);
  const filters = [
    ...(clip.still === undefined ? takeFrame(clip.video, frame) : takePicture(clip, clip.still)),
    ...(request.look?.filters ?? []),
    ...(request.widthPx === undefined ? [] : [`scale=${request.widthPx}:-2:flags=lanczos`]),
    "setsar=1",
    // Stated, because what has no tags would be read as BT.601, and a chained shot would start with a different tint.
    `scale=in_color_matrix=bt709:in_range=tv:out_color_matrix=${format === "png" ? "bt709" : "bt601"}:flags=accurate_rnd+full_chroma_int`,
    format === "png" ? "format=rgb24" : "format=yuvj420p",
  ].join(",");
  const madeFrom = ["frame 1", ffmpeg.id, clip.sha256, filters];
  const ending = format === "png" ? ".png" : ".jpg";
  return makeOnce({ folder: cacheDir, ending, madeFrom }, async (path) => {
    const args = [
      ...options("-v error -threads 1"),
      ...(clip.still === undefined ? [] : ["-noautorotate"]),
      ...readFrom(clip.path, clip.container ?? "mov"),
      ...options(`-an -vf ${filters} -q:v 3`),
      ...bitExactOutput,
      ...writePictureTo(path, format === "png" ? "png" : "mjpeg"),
    ];
    await makeToneMap(clip.video.colour, cacheDir);
    await request.look?.prepare(cacheDir);
    await runFfmpeg(ffmpeg.path, args, { signal, cwd: cacheDir });
    await requireWholePicture(path);
  });
}

function takeFrame(video: FrameRequest["clip"]["video"], frame: number): string[] {
  return [
    ...deinterlace(video),
    // Frames are counted, because times are not exact in every clip.
    `select=eq(n\\,${frame})`,
    "setpts=N",
    ...convertColour(video, "yuv444p"),
    ...stretch(video),
  ];
}

function takePicture({ video }: FrameRequest["clip"], still: NonNullable<Clip["still"]>): string[] {
  const rgb = uprightRgb(still, video.hasAlpha === true);
  return [...rgb, `scale=${rgbToFilm}`, "format=yuv444p"];
}

/** ffmpeg returns frames as they are encoded. This makes their pixels square. */
function stretch({ isAnamorphic, widthPx, heightPx }: FrameRequest["clip"]["video"]): string[] {
  return isAnamorphic === true ? [`scale=${widthPx}:${heightPx}:flags=lanczos`] : [];
}

function numberOf(frame: FrameRequest["frame"], frameCount: number): number {
  const found = frame === "first" ? 0 : frame === "last" ? frameCount - 1 : frame;
  if (Number.isInteger(found) && found >= 0 && found < frameCount) return found;
  throw new RangeError(`frame ${frame} of a clip with ${frameCount} frames`);
}
