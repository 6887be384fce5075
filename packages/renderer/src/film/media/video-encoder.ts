import { createHash } from "node:crypto";
import { join } from "node:path";
import { object, optional, string } from "valibot";
import { readCache } from "../../kit/own-json.ts";
import { updateWholeFile } from "../../kit/whole-file.ts";
import { MediaError } from "./media-error.ts";
import { options, runFfmpeg } from "./run-ffmpeg.ts";

/** Supported encoders of H.264. All but the first use hardware. */
export const videoEncoders = [
  "libx264",
  "h264_videotoolbox",
  "h264_nvenc",
  "h264_qsv",
  "h264_amf",
] as const;

export type VideoEncoder = (typeof videoEncoders)[number];

/** Names an encoder, or is `auto` for the first hardware encoder that works. */
export const encoderVariable = "STORYREEL_VIDEO_ENCODER";

export type EncoderSearch = {
  readonly wanted: string | undefined;
  readonly ffmpegPath: string;
  /** Changes when the file of ffmpeg changes, so that results of another build are not used. */
  readonly ffmpegIdentity: string;
  readonly cacheDir: string;
};

/**
 * Chooses the encoder. The default is libx264, because it writes the same bytes on every machine; hardware encoders differ
 * from card to card. ffmpeg also lists hardware encoders that the machine does not have, so each is tested by encoding
 * with it. The result is remembered.
 *
 * @throws MediaError `MEDIA_ENCODER_UNUSABLE` when the named encoder does not work.
 */
export async function chooseEncoder(search: EncoderSearch): Promise<VideoEncoder> {
  const { wanted } = search;
  if (wanted === undefined || wanted === "" || wanted === "libx264") return "libx264";
  if (wanted === "auto") {
    for (const encoder of videoEncoders.slice(1)) {
      if ((await tryEncoder(encoder, search)) === undefined) return encoder;
    }
    return "libx264";
  }
  const hint = `unset ${encoderVariable}, or set it to one of: auto, ${videoEncoders.join(", ")}`;
  const named = videoEncoders.find((encoder) => encoder === wanted);
  if (named === undefined) {
    const message = `${encoderVariable} is "${wanted}", which is not a supported H.264 encoder`;
    throw new MediaError("MEDIA_ENCODER_UNUSABLE", message, { hint });
  }
  const reason = await tryEncoder(named, search);
  if (reason === undefined) return named;
  throw new MediaError(
    "MEDIA_ENCODER_UNUSABLE",
    `${named} does not work on this machine: ${reason}`,
    {
      hint,
    },
  );
}

/** Why an encoder does not work; without a reason, it does. */
const verdictSchema = object({ reason: optional(string()) });

/** Encodes ten frames of grey; hardware refuses very small pictures. Returns the reason when it fails. */
async function tryEncoder(
  encoder: VideoEncoder,
  { ffmpegPath, ffmpegIdentity, cacheDir }: EncoderSearch,
): Promise<string | undefined> {
  const key = createHash("sha256").update(JSON.stringify(["encoder 1", encoder, ffmpegIdentity]));
  const path = join(cacheDir, `encoder-${key.digest("hex").slice(0, 24)}.json`);
  const known = await readCache(path, verdictSchema);
  if (known !== undefined) return known.reason;
  let reason: string | undefined;
  try {
    const source = options("-v error -f lavfi -i color=c=gray:s=640x360:r=24:d=0.42");
    const target = options(`-c:v ${encoder} -pix_fmt yuv420p -f null -`);
    await runFfmpeg(ffmpegPath, [...source, ...target], { stallMs: 20_000 });
  } catch (error) {
    // Stopped by somebody, it says nothing about the encoder, which would be remembered.
    if (!(error instanceof MediaError) || error.code === "FFMPEG_KILLED") throw error;
    reason = error.message;
  }
  await updateWholeFile(path, JSON.stringify({ reason }));
  return reason;
}
