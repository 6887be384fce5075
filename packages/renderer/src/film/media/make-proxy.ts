import { existsSync } from "node:fs";
import { join } from "node:path";
import { makeWholeFiles } from "../../kit/whole-file.ts";
import { toFilmSound } from "../sound/write-lane.ts";
import type { Clip } from "./clip.ts";
import { convertColour, deinterlace } from "./colour-filters.ts";
import type { Ffmpeg } from "./ffmpeg.ts";
import { fileArgument, readFrom } from "./ffmpeg-files.ts";
import { formatRate } from "./frame-rate.ts";
import { bitExactOutput, options, runFfmpeg } from "./run-ffmpeg.ts";
import { makeToneMap } from "./tone-map.ts";

/** Where and with what a proxy is made. */
export type ProxyWork = {
  readonly ffmpeg: Ffmpeg;
  readonly cacheDir: string;
  /** Frames that are done. */
  readonly onFrames?: ((frames: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

const mostHeightPx = 720;

/**
 * Makes a copy of a clip that every browser plays: H.264 and AAC in an MP4, with as many frames as the clip, at the same times, in the
 * colours of films. It is only for viewing: no film is made from it.
 *
 * @returns its absolute path, see `proxyPath`. One that exists is not made again.
 * @throws MediaError as `runFfmpeg`.
 */
export async function makeProxy(clip: Clip, work: ProxyWork): Promise<string> {
  const { cacheDir, ffmpeg, signal, onFrames } = work;
  const path = proxyPath(clip.sha256, cacheDir);
  if (existsSync(path)) return path;
  await makeToneMap(clip.video.colour, cacheDir);
  await makeWholeFiles([path], async ([unfinished = ""]) => {
    const args = [
      ...options("-v error -progress pipe:1"),
      ...readFrom(clip.path, clip.container ?? "mov"),
      ...options("-map 0:v:0 -vf"),
      writePicture(clip).join(","),
      ...pictureEncoding(clip),
      ...encodeSound(clip),
      ...bitExactOutput,
      ...options("-movflags +faststart -f mp4"),
      fileArgument(unfinished),
    ];
    await runFfmpeg(ffmpeg.path, args, { signal, cwd: cacheDir, onFrames });
  });
  return path;
}

/** Where the proxy of a clip is, whether it exists or not. */
export function proxyPath(sha256: string, cacheDir: string): string {
  return join(cacheDir, `proxy-${sha256}.mp4`);
}

function writePicture({ video }: Clip): string[] {
  const { widthPx, heightPx, rate } = video;
  const factor = Math.min(1, mostHeightPx / heightPx);
  const even = (length: number): number => Math.max(2, 2 * Math.round((length * factor) / 2));
  return [
    ...deinterlace(video),
    // As in a film: frames at even distances are counted, others keep their times.
    rate === undefined ? "setpts=PTS-STARTPTS" : `setpts=N/(${formatRate(rate)}*TB)`,
    `scale=${even(widthPx)}:${even(heightPx)}:flags=bicubic`,
    ...convertColour(video, "yuv420p"),
    "setsar=1",
    "format=yuv420p",
  ];
}

/** Without B-frames, no frame is written after its time; a key frame twice a second makes every frame quick to reach. */
function pictureEncoding({ video: { rate } }: Clip): string[] {
  const { numerator, denominator } = rate ?? { numerator: 24, denominator: 1 };
  const group = Math.max(1, Math.round(numerator / denominator / 2));
  // Whole ticks a frame; of a clip whose frames are at any times, microseconds.
  const ticks = rate === undefined ? 1_000_000 : numerator * (denominator === 1 ? 512 : 1);
  return [
    ...options(`-c:v libx264 -preset veryfast -crf 21 -bf 0 -g ${group} -pix_fmt yuv420p`),
    ...options("-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv"),
    ...options(`-vsync passthrough -video_track_timescale ${ticks}`),
  ];
}

/** From the first picture on: what leads it is not heard. */
function encodeSound({ audio, video }: Clip): string[] {
  if (audio === undefined) return ["-an"];
  const lead = Math.max(0, -audio.startSeconds);
  const filters = [
    ...toFilmSound({ channels: audio.channels, isLate: audio.startSeconds > 0 }),
    `atrim=start=${lead.toFixed(6)}:end=${(lead + video.durationSeconds).toFixed(6)}`,
    "asetpts=N/SR/TB",
  ];
  return [...options("-map 0:a:0 -af"), filters.join(","), ...options("-c:a aac -b:a 160k")];
}
