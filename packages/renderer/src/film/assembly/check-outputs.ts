import type { Diagnostic } from "@storyreel/models/source";
import { formatOf, type OutputFormat } from "../../storyboard/output-format.ts";
import type { Deliverable, Storyboard } from "../../storyboard/storyboard.ts";
import { frameRateOf } from "../media/frame-rate.ts";
import { MediaError } from "../media/media-error.ts";
import { options, runFfmpeg } from "../media/run-ffmpeg.ts";
import { encoderOf, videoEncoding } from "./video-encoding.ts";

/**
 * Reports deliverables whose codec the ffmpeg of this machine cannot encode: `STORYBOARD_CODEC`. It is asked by encoding a few
 * frames, since an encoder in its list may lack its library, its bits or the size. ffmpeg is not asked about 8 bits of H.264, which
 * it has, or it would not be used.
 *
 * @param findFfmpeg the path of the ffmpeg that will encode them; `undefined`: none is asked.
 */
export async function checkOutputs(
  { file, rate, deliverables }: Pick<Storyboard, "file" | "rate" | "deliverables">,
  findFfmpeg: () => Promise<string | undefined>,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const deliverable of deliverables.filter(needsTest)) {
    const ffmpegPath = await findFfmpeg();
    if (ffmpegPath === undefined) return found;
    const output = formatOf(deliverable);
    const reason = await tryOnce(ffmpegPath, testArguments(deliverable, rate));
    if (reason === undefined) continue;
    const encoder = encoderOf(output, "libx264");
    found.push({
      severity: "error",
      code: "STORYBOARD_CODEC",
      message: `deliverable "${deliverable.id}": this ffmpeg cannot encode ${nameOf(output)} with ${encoder}: ${reason}`,
      file,
      span: deliverable.span ?? { start: 0, end: 0 },
      hint: `use another codec, or an ffmpeg with ${encoder}, on PATH or in FFMPEG_PATH`,
    });
  }
  return found;
}

function needsTest(deliverable: Deliverable): boolean {
  const { codec, bits } = formatOf(deliverable);
  switch (codec) {
    case "h264":
      return bits === 10;
    case "gif":
    case "audio":
      return false;
    case "hevc":
    case "av1":
    case "prores_422_hq":
    case "dnxhr_hq":
    case "vp9":
      return true;
  }
}

function nameOf({ codec, bits }: OutputFormat): string {
  return bits === 10 ? `${codec} of 10 bits` : codec;
}

const frames = 3;
// Of a deliverable whose size follows from the clips.
const usualSize = { widthPx: 640, heightPx: 360 };

/** In the size of the deliverable, because some encoders refuse some. */
function testArguments(deliverable: Deliverable, rate: number): string[] {
  const output = formatOf(deliverable);
  const { widthPx, heightPx } = deliverable;
  const size = widthPx === undefined || heightPx === undefined ? usualSize : { widthPx, heightPx };
  const grey = `color=c=gray:s=${size.widthPx}x${size.heightPx}:r=24:d=1`;
  return [
    ...options("-v error -f lavfi -i"),
    grey,
    ...(output.codec === "vp9"
      ? options("-f lavfi -i anullsrc=r=48000:cl=stereo -c:a libopus")
      : []),
    ...options(`-t 0.5 -frames:v ${frames}`),
    ...videoEncoding({ rate: frameRateOf(rate), output }, "libx264"),
    ...options("-f null -"),
  ];
}

// Of this process: a storyboard is checked again and again while somebody writes it.
const known = new Map<string, Promise<string | undefined>>();

function tryOnce(ffmpegPath: string, args: readonly string[]): Promise<string | undefined> {
  const key = JSON.stringify([ffmpegPath, args]);
  const trial = known.get(key) ?? tryEncoder(ffmpegPath, args);
  known.set(key, trial);
  // What was stopped says nothing.
  trial.catch(() => known.delete(key));
  return trial;
}

async function tryEncoder(
  ffmpegPath: string,
  args: readonly string[],
): Promise<string | undefined> {
  try {
    await runFfmpeg(ffmpegPath, args, { stallMs: 30_000 });
    return undefined;
  } catch (error) {
    if (!(error instanceof MediaError) || error.code === "FFMPEG_KILLED") throw error;
    return error.message;
  }
}
