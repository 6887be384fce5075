import { endingOf, type OutputCodec } from "../../storyboard/output-format.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { readFrom } from "../media/ffmpeg-files.ts";
import { probeClip } from "../media/probe-clip.ts";
import type { FrameRate } from "../media/frame-rate.ts";
import { options, runFfmpeg } from "../media/run-ffmpeg.ts";

/** What a finished film contains. */
export type ProbedOutput = {
  readonly frameCount: number;
  /** `undefined` where the file does not say. */
  readonly rate: FrameRate | undefined;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly hasSound: boolean;
};

/** Looks at a finished film: an MP4 by its index, other files by their packets, which ffmpeg lists. Nothing is decoded. */
export async function probeOutput(
  film: { readonly path: string; readonly sha256: string },
  codec: OutputCodec,
  work: { readonly ffmpeg: () => Promise<Ffmpeg>; readonly signal?: AbortSignal | undefined },
): Promise<ProbedOutput> {
  if (endingOf(codec) === ".mp4") {
    const { video, audio } = await probeClip(film.path, { sha256: film.sha256 });
    return { ...video, hasSound: audio !== undefined };
  }
  const { path } = await work.ffmpeg();
  const args = [
    ...options("-v error"),
    ...readFrom(film.path),
    ...options("-map 0:v:0? -map 0:a:0? -c copy -f framecrc -"),
  ];
  const { stdout } = await runFfmpeg(path, args, { signal: work.signal });
  const list = stdout.toString("utf8");
  const isPicture = /^#media_type 0: video/m.test(list);
  const [, width, height] = /^#dimensions 0: (\d+)x(\d+)/m.exec(list) ?? [];
  const packets = isPicture ? (list.match(/^0,/gm) ?? []).length : 0;
  return {
    frameCount: packets,
    rate: undefined,
    widthPx: Number(width ?? 0),
    heightPx: Number(height ?? 0),
    hasSound: /^#media_type \d: audio/m.test(list),
  };
}
