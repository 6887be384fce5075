import { createHash } from "node:crypto";
import { join } from "node:path";
import { object, optional, string } from "valibot";
import { readCache } from "../../kit/own-json.ts";
import { updateWholeFile } from "../../kit/whole-file.ts";
import { MediaError } from "./media-error.ts";
import { options, runFfmpeg } from "./run-ffmpeg.ts";

/** Encoders of H.264 that films can be made with. All but the first are hardware. */
export const videoEncoders = [
  "libx264",
  "h264_videotoolbox",
  "h264_nvenc",
  "h264_qsv",
  "h264_amf",
] as const;

export type VideoEncoder = (typeof videoEncoders)[number];

/** Names the encoder, or `auto`: the first of the hardware that works here. */
export const encoderVariable = "STORYREEL_VIDEO_ENCODER";

export type EncoderSearch = {
  readonly wanted: string | undefined;
  readonly ffmpegPath: string;
  /** Changes with the file of ffmpeg, so that verdicts of another build are not believed. */
  readonly ffmpegIdentity: string;
  readonly cacheDir: string;
};

/**
 * Chooses the encoder. Unless a person asks for another, it is libx264: its bytes are the same on every machine, and those
 * of hardware are not even the same on two cards. Whether hardware works is found out by encoding with it, since
 * an ffmpeg lists encoders that its machine does not have; the verdict is remembered.
 *
 * @throws MediaError `MEDIA_ENCODER_UNUSABLE` for one that was asked for by name.
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
  const hint = `leave ${encoderVariable} unset, or set it to auto, ${videoEncoders.join(", ")}`;
  const named = videoEncoders.find((encoder) => encoder === wanted);
  if (named === undefined) {
    const message = `${encoderVariable} is "${wanted}", which is no encoder of H.264 known here`;
    throw new MediaError("MEDIA_ENCODER_UNUSABLE", message, { hint });
  }
  const reason = await tryEncoder(named, search);
  if (reason === undefined) return named;
  throw new MediaError("MEDIA_ENCODER_UNUSABLE", `${named} does not work here: ${reason}`, {
    hint,
  });
}

/** Why an encoder does not work; without a reason, it does. */
const verdictSchema = object({ reason: optional(string()) });

/** Ten frames of a grey picture; hardware refuses very small ones. Returns why it does not work. */
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
    if (!(error instanceof MediaError)) throw error;
    reason = error.message;
  }
  await updateWholeFile(path, JSON.stringify({ reason }));
  return reason;
}
