import { formatRate, type FrameRate } from "../media/frame-rate.ts";
import { options } from "../media/run-ffmpeg.ts";
import type { VideoEncoder } from "../media/video-encoder.ts";

/** Options of the encoder. All segments of a film use the same ones, because a stream has one set of parameters. */
export function videoEncoding(film: { readonly rate: FrameRate }, encoder: VideoEncoder): string[] {
  const { numerator, denominator } = film.rate;
  const groupFrames = Math.max(1, Math.round((2 * numerator) / denominator));
  const ticks = numerator * trackTicks(film.rate);
  return [
    ...options(`-c:v ${encoder} ${quality(encoder)} -g ${groupFrames} -pix_fmt yuv420p`),
    ...options("-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv"),
    // Frames keep what their clip says about the place of chroma, and ffmpeg 5 writes it into the parameters of the stream.
    ...options("-chroma_sample_location left"),
    ...options(`-r ${formatRate(film.rate)} -video_track_timescale ${ticks}`),
  ];
}

/** Visually lossless compared with the clips, on the scale of each encoder. */
function quality(encoder: VideoEncoder): string {
  switch (encoder) {
    case "libx264":
      // veryfast takes a third of the time of the default preset. Two B-frames instead of three take 4 % more time and
      // a tenth more bytes. `stitchable` makes the parameters independent of the content; closed groups make segments
      // independent of each other.
      return "-preset veryfast -crf 16 -threads 1 -bf 3 -x264-params stitchable=1:open-gop=0:chromaloc=0";
    case "h264_videotoolbox":
      return "-profile:v high -b:v 20M -bf 0";
    case "h264_nvenc":
      return "-profile:v high -rc vbr -cq 18 -b:v 0 -bf 0";
    case "h264_qsv":
      return "-profile:v high -global_quality 18 -bf 0";
    case "h264_amf":
      return "-profile:v high -rc cqp -qp_i 18 -qp_p 18 -bf 0";
  }
}

/** Ticks per frame: finer than milliseconds, and every frame falls on a tick. */
function trackTicks(rate: FrameRate): number {
  return rate.denominator === 1 ? 512 : rate.denominator;
}
