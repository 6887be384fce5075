import { updateWholeFile } from "../../kit/whole-file.ts";
import type { FrameRate } from "../media/frame-rate.ts";
import type { CaptionCue, CaptionPlan } from "./caption-plan.ts";
import { formatSrt, formatVtt } from "./format-captions.ts";
import { directionMark } from "./text-direction.ts";

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

/** What a film has as a track, which the viewer can switch on. Players take the direction of each line from its first letter. */
export function embeddedCues({ captions }: CaptionedFilm): readonly CaptionCue[] {
  if (captions === undefined || captions.drawing !== undefined) return [];
  return captions.cues.map((cue) => ({
    ...cue,
    lines: cue.lines.map((line) => directionMark(line, cue.isRightToLeft) + line),
  }));
}
