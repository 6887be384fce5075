import { endingOf, type OutputFormat, type OutputQuality } from "../../storyboard/output-format.ts";
import type { SoundCodec } from "../sound/split-sound.ts";
import { formatRate, type FrameRate } from "../media/frame-rate.ts";
import { options } from "../media/run-ffmpeg.ts";
import type { VideoEncoder } from "../media/video-encoder.ts";

/** What is encoded, and how. */
type EncodedFilm = { readonly rate: FrameRate; readonly output: OutputFormat };

/** Options of the encoder. All segments of a film use the same ones, because a stream has one set of parameters. */
export function videoEncoding({ rate, output }: EncodedFilm, encoder: VideoEncoder): string[] {
  const { numerator, denominator } = rate;
  const groupFrames = Math.max(1, Math.round((2 * numerator) / denominator));
  const ticks = numerator * trackTicks(rate);
  const group = isIntra(output) ? [] : options(`-g ${groupFrames}`);
  return [
    ...options(`-c:v ${encoderOf(output, encoder)} ${quality(output, encoder)}`),
    ...group,
    ...options(`-pix_fmt ${pixelFormatOf(output)}`),
    ...options("-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv"),
    // Frames keep what their clip says about the place of chroma, and ffmpeg 5 writes it into the parameters of the stream.
    ...options("-chroma_sample_location left"),
    ...options(`-r ${formatRate(rate)} -video_track_timescale ${ticks}`),
  ];
}

export type PixelFormat = "yuv420p" | "yuv420p10le" | "yuv422p" | "yuv422p10le";

/** The form of its pictures. */
export function pixelFormatOf({ codec, bits }: OutputFormat): PixelFormat {
  const isWide = codec === "prores_422_hq" || codec === "dnxhr_hq";
  if (isWide) return bits === 10 ? "yuv422p10le" : "yuv422p";
  return bits === 10 ? "yuv420p10le" : "yuv420p";
}

/** The codec of the parts of its sound: AAC is copied into an MP4, and everything else is made of samples. */
export function soundCodecOf({ codec }: OutputFormat): SoundCodec {
  return endingOf(codec) === ".mp4" ? "aac" : "pcm";
}

/** The muxer of its segments: not every codec may be in an MP4. */
export function segmentMuxer(output: OutputFormat): "mp4" | "mov" {
  return isIntra(output) ? "mov" : "mp4";
}

/** The encoder of ffmpeg. Hardware is used for H.264 of 8 bits alone. */
export function encoderOf({ codec, bits }: OutputFormat, encoder: VideoEncoder): string {
  switch (codec) {
    case "h264":
      return bits === 10 ? "libx264" : encoder;
    case "gif":
    case "audio":
      return encoder;
    case "hevc":
      return "libx265";
    case "av1":
      return "libsvtav1";
    case "prores_422_hq":
      return "prores_ks";
    case "dnxhr_hq":
      return "dnxhd";
    case "vp9":
      return "libvpx-vp9";
  }
}

/** Every frame is encoded on its own. */
function isIntra({ codec }: OutputFormat): boolean {
  return codec === "prores_422_hq" || codec === "dnxhr_hq";
}

// Each encoder uses one thread: the bytes may depend on the number of threads, and segments are encoded side by side.
function quality(output: OutputFormat, encoder: VideoEncoder): string {
  switch (output.codec) {
    case "h264":
    case "gif":
    case "audio":
      return h264Quality(output.quality, output.bits === 10 ? "libx264" : encoder);
    case "hevc":
      return `-preset ${pick(output, "veryfast", "fast", "medium")} -crf ${pick(output, 28, 19, 13)} -threads 1 -tag:v hvc1 -x265-params log-level=error:pools=none:frame-threads=1:open-gop=0:info=0`;
    case "av1":
      return `-preset ${pick(output, 10, 8, 6)} -crf ${pick(output, 45, 30, 18)} -threads 1`;
    case "prores_422_hq":
      return "-profile:v 3 -vendor apl0 -threads 1";
    case "dnxhr_hq":
      return `-profile:v ${output.bits === 10 ? "dnxhr_hqx" : "dnxhr_hq"} -threads 1`;
    case "vp9":
      return `-profile:v ${output.bits === 10 ? 2 : 0} -crf ${pick(output, 40, 30, 18)} -b:v 0 -deadline good -cpu-used ${pick(output, 5, 4, 2)} -threads 1`;
  }
}

function pick<T>(
  { quality: wanted }: Pick<OutputFormat, "quality">,
  ...values: readonly [T, T, T]
): T {
  switch (wanted) {
    case "draft":
      return values[0];
    case "good":
      return values[1];
    case "master":
      return values[2];
  }
}

/** `good` is visually lossless compared with the clips, on the scale of each encoder. */
function h264Quality(wanted: OutputQuality, encoder: VideoEncoder): string {
  const of = { quality: wanted };
  switch (encoder) {
    case "libx264":
      // veryfast takes a third of the time of the default preset. Two B-frames instead of three take 4 % more time and
      // a tenth more bytes. `stitchable` makes the parameters independent of the content; closed groups make segments
      // independent of each other.
      return `-preset ${pick(of, "veryfast", "veryfast", "medium")} -crf ${pick(of, 27, 16, 10)} -threads 1 -bf 3 -x264-params stitchable=1:open-gop=0:chromaloc=0`;
    case "h264_videotoolbox":
      return `-profile:v high -b:v ${pick(of, "5M", "20M", "50M")} -bf 0`;
    case "h264_nvenc":
      return `-profile:v high -rc vbr -cq ${pick(of, 28, 18, 12)} -b:v 0 -bf 0`;
    case "h264_qsv":
      return `-profile:v high -global_quality ${pick(of, 28, 18, 12)} -bf 0`;
    case "h264_amf":
      return `-profile:v high -rc cqp -qp_i ${pick(of, 28, 18, 12)} -qp_p ${pick(of, 28, 18, 12)} -bf 0`;
  }
}

/** Ticks per frame: finer than milliseconds, and every frame falls on a tick. */
function trackTicks(rate: FrameRate): number {
  return rate.denominator === 1 ? 512 : rate.denominator;
}
