import { updateWholeFile } from "../../kit/whole-file.ts";
import { bitExactOutput, options, runFfmpeg } from "../media/run-ffmpeg.ts";
import { fileArgument, readFrom } from "../media/ffmpeg-files.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import type { FrameRate } from "../media/frame-rate.ts";
import type { CaptionPlan } from "./caption-plan.ts";
import { formatSrt, formatVtt } from "./format-captions.ts";

/** The part of a plan that captions depend on. */
type CaptionedFilm = { readonly rate: FrameRate; readonly captions: CaptionPlan | undefined };

/**
 * Writes the captions of a film beside it, in the requested formats. A file that already has the right text is not touched.
 *
 * @returns their paths; none when the film has no captions.
 */
export async function writeCaptionFiles(
  plan: CaptionedFilm,
  outputPath: string,
): Promise<string[]> {
  const { captions, rate } = plan;
  if (captions === undefined) return [];
  const { cues, formats, language } = captions;
  const paths: string[] = [];
  for (const format of formats) {
    const text = format === "srt" ? formatSrt(cues, rate) : formatVtt(cues, rate, language);
    const ending = captionsEnding(format, language);
    const path = outputPath.replace(/(\.[^./\\]*)?$/, () => ending);
    await updateWholeFile(path, text);
    paths.push(path);
  }
  return paths;
}

/** `.zh-TW.srt`: by such a name, players know which language to offer. */
export function captionsEnding(format: "srt" | "vtt", language: string | undefined): string {
  return language === undefined ? `.${format}` : `.${language}.${format}`;
}

/** Whether the film has its captions as a track, which the viewer can switch on. */
export function embedsCaptions(plan: CaptionedFilm): boolean {
  return plan.captions !== undefined && !plan.captions.burnIn && plan.captions.cues.length > 0;
}

/** Copies a film and adds its captions as a text track. */
export async function embedCaptions(
  plan: CaptionedFilm,
  film: { readonly from: string; readonly to: string },
  work: { readonly ffmpeg: Ffmpeg; readonly signal: AbortSignal | undefined },
): Promise<void> {
  const args = [
    ...options("-v error"),
    ...readFrom(film.from, "mov"),
    ...options("-f srt -protocol_whitelist pipe -i pipe:0"),
    ...options("-map 0 -map 1 -c copy -c:s mov_text -movflags +faststart"),
    ...bitExactOutput,
    ...options("-f mp4"),
    fileArgument(film.to),
  ];
  const input = formatSrt(plan.captions?.cues ?? [], plan.rate);
  await runFfmpeg(work.ffmpeg.path, args, { signal: work.signal, input });
}
