import type { Clip } from "./clip.ts";
import { decodeAndExamine } from "./examine-clip.ts";
import { examineFilm } from "./examine-film.ts";
import type { Ffmpeg } from "./ffmpeg.ts";
import { MediaError } from "./media-error.ts";
import { openContainer } from "./open-container.ts";
import { probeClip } from "./probe-clip.ts";

/** What was asked for; what is left out is not compared. */
export type ExpectedClip = {
  readonly seconds?: number | undefined;
  readonly widthPx?: number | undefined;
  readonly heightPx?: number | undefined;
  /** The hash of the file, when it is at hand already. */
  readonly sha256?: string | undefined;
  /** Decodes every frame with it as well, about a tenth of a second of work for a second of clip. */
  readonly decodeWith?: Ffmpeg | undefined;
  /** Folder that remembers what was seen while decoding, for `examineClip`. */
  readonly rememberIn?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

// Models round to whole groups of frames: 5 s may come as 5.04 s, never as half of what was paid for.
const lengthToleranceSeconds = 0.75;
// Sizes are rounded to multiples of 16 or 32 by some models.
const sizeTolerance = 0.05;

/**
 * Judges a downloaded clip before it counts: it has a picture, every frame that its index announces can be
 * read from the file, and length and size are close to what was asked for. A cut-off download with its index in
 * front looks healthy to a player, hence the reading.
 *
 * @throws MediaError `MEDIA_EMPTY`, `MEDIA_NOT_VIDEO`, `MEDIA_WITHOUT_PICTURE`, `MEDIA_TRUNCATED`, `MEDIA_WRONG_LENGTH`,
 *   `MEDIA_WRONG_SIZE`, `MEDIA_UNDECODABLE`.
 */
export async function checkClip(path: string, expected: ExpectedClip): Promise<Clip> {
  const clip = await probeClip(
    path,
    expected.sha256 === undefined ? {} : { sha256: expected.sha256 },
  );
  await readEveryFrame(path);
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
    const { EncodedPacketSink } = await import("mediabunny");
    const sink = new EncodedPacketSink(video);
    let announced = 0;
    for await (const packet of sink.packets(undefined, undefined, { metadataOnly: true })) {
      announced += Number(packet.isMetadataOnly);
    }
    let readable = 0;
    try {
      for await (const packet of sink.packets()) readable += Number(packet.data.byteLength > 0);
    } catch (cause) {
      throw new MediaError("MEDIA_TRUNCATED", `${path} ends before its frames do`, { cause });
    }
    if (readable < announced) {
      throw new MediaError("MEDIA_TRUNCATED", `${path} holds ${readable} of ${announced} frames`, {
        hint: "run the same command again to download it anew",
      });
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
    `${clip.path} lasts ${seconds.toFixed(2)} s where ${expected.seconds} s were asked for`,
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
    `${clip.path} is ${clip.video.widthPx}x${clip.video.heightPx} where ${widthPx}x${heightPx} was asked for`,
  );
}

/** The exit code of a decode says nothing about damaged frames; what it prints does. */
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
        hint: "set FFMPEG_PATH to an ffmpeg that knows this codec; doctor says which is used",
      },
    );
  }
  if (complaints.length === 0) return;
  throw new MediaError(
    "MEDIA_UNDECODABLE",
    `${path} does not decode: ${complaints.join(" | ").slice(0, 300)}`,
  );
}
