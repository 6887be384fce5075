import type { Clip } from "./clip.ts";
import { decodeAndExamine } from "./examine-clip.ts";
import { examineFilm } from "./examine-film.ts";
import type { Ffmpeg } from "./ffmpeg.ts";
import { importMediabunny } from "../../kit/import-mediabunny.ts";
import { MediaError } from "./media-error.ts";
import { openContainer, readingIndexOf } from "./open-container.ts";
import { probeClip } from "./probe-clip.ts";

/** What was requested. Properties that are left out are not compared. */
export type ExpectedClip = {
  readonly seconds?: number | undefined;
  readonly widthPx?: number | undefined;
  readonly heightPx?: number | undefined;
  /** The hash of the file, if it is known already. */
  readonly sha256?: string | undefined;
  /** Also decodes every frame with it, which takes about a tenth of the duration of the clip. */
  readonly decodeWith?: Ffmpeg | undefined;
  /** Folder that remembers what was found while decoding, for `examineClip`. */
  readonly rememberIn?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

// Models round to whole groups of frames: 5 s may become 5.04 s.
const lengthToleranceSeconds = 0.75;
// Sizes are rounded to multiples of 16 or 32 by some models.
const sizeTolerance = 0.05;

/**
 * Checks a downloaded clip before it is accepted: it has a picture, every frame in its index can be read from the file, and
 * length and size are close to what was requested. Frames are read because a cut-off file with its index in front looks
 * complete otherwise.
 *
 * @throws MediaError `MEDIA_EMPTY`, `MEDIA_NOT_VIDEO`, `MEDIA_WITHOUT_PICTURE`, `MEDIA_TRUNCATED`, `MEDIA_WRONG_LENGTH`,
 *   `MEDIA_WRONG_SIZE`, `MEDIA_UNDECODABLE`.
 */
export async function checkClip(path: string, expected: ExpectedClip): Promise<Clip> {
  const clip = await probeClip(
    path,
    expected.sha256 === undefined ? {} : { sha256: expected.sha256 },
  );
  await readingIndexOf(path, () => readEveryFrame(path));
  checkLength(clip, expected);
  checkSize(clip, expected);
  if (expected.decodeWith !== undefined) {
    await decodeEveryFrame(clip, expected.decodeWith, expected);
  }
  return clip;
}

async function readEveryFrame(path: string): Promise<void> {
  const { input, video } = await openContainer(path);
  try {
    const { EncodedPacketSink } = await importMediabunny();
    const sink = new EncodedPacketSink(video);
    let announced = 0;
    for await (const packet of sink.packets(undefined, undefined, { metadataOnly: true })) {
      announced += Number(packet.isMetadataOnly);
    }
    let readable = 0;
    try {
      for await (const packet of sink.packets()) readable += Number(packet.data.byteLength > 0);
    } catch (cause) {
      throw new MediaError("MEDIA_TRUNCATED", `${path} is cut off before its last frame`, {
        cause,
      });
    }
    if (readable < announced) {
      throw new MediaError(
        "MEDIA_TRUNCATED",
        `${path} has only ${readable} of ${announced} frames`,
        {
          hint: "try again: it is then downloaded again",
        },
      );
    }
  } finally {
    input.dispose();
  }
}

function checkLength(clip: Clip, expected: ExpectedClip): void {
  if (expected.seconds === undefined) return;
  const seconds = clip.video.durationSeconds;
  if (Math.abs(seconds - expected.seconds) <= lengthToleranceSeconds) return;
  throw new MediaError(
    "MEDIA_WRONG_LENGTH",
    `${clip.path} is ${seconds.toFixed(2)} s long, but ${expected.seconds} s were requested`,
  );
}

function checkSize(clip: Clip, expected: ExpectedClip): void {
  const { widthPx, heightPx } = expected;
  if (widthPx === undefined || heightPx === undefined) return;
  const isClose = (found: number, asked: number): boolean =>
    Math.abs(found - asked) <= asked * sizeTolerance;
  if (isClose(clip.video.widthPx, widthPx) && isClose(clip.video.heightPx, heightPx)) return;
  throw new MediaError(
    "MEDIA_WRONG_SIZE",
    `${clip.path} is ${clip.video.widthPx}x${clip.video.heightPx}, but ${widthPx}x${heightPx} was requested`,
  );
}

/** Decoding damaged frames does not change the exit code of ffmpeg; it only prints errors. */
async function decodeEveryFrame(
  clip: Clip,
  ffmpeg: Ffmpeg,
  { rememberIn, signal }: ExpectedClip,
): Promise<void> {
  const { path, sha256, video, audio } = clip;
  const work = { hasSound: audio !== undefined, durationSeconds: video.durationSeconds, signal };
  let complaints: readonly string[];
  try {
    complaints =
      rememberIn === undefined
        ? (await examineFilm(path, { ...work, ffmpeg })).complaints
        : await decodeAndExamine({
            ...work,
            path,
            sha256,
            ffmpeg: () => Promise.resolve(ffmpeg),
            cacheDir: rememberIn,
          });
  } catch (cause) {
    if (!(cause instanceof MediaError) || cause.code !== "FFMPEG_FAILED") throw cause;
    throw new MediaError(
      "MEDIA_UNDECODABLE",
      `${path} (${video.codec}) cannot be decoded by ffmpeg ${ffmpeg.version}: ${cause.message}`,
      {
        cause,
        hint: "set FFMPEG_PATH to an ffmpeg that supports this codec; storyreel doctor shows which one is used",
      },
    );
  }
  if (complaints.length === 0) return;
  throw new MediaError(
    "MEDIA_UNDECODABLE",
    `${path} has damaged frames: ${complaints.join(" | ").slice(0, 300)}`,
  );
}
