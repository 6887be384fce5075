import { graphemesOf } from "@storyreel/models/text-width";
import { formatTimecode } from "../media/timecode.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import { layOutCaptions } from "../captions/caption-layout.ts";
import { drawCaptions, lineWidthInEm } from "../captions/draw-captions.ts";
import { readTextFonts } from "../drawing/text-fonts.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";

// Of the shorter side, and of each side: the title-safe area is 90 % of width and height (SMPTE ST 2046-1).
const sizeShare = 0.03;
const marginShare = 0.05;

/**
 * A film with the title, the id of its shot and its timecode in each frame. The timecode counts from 00:00:00:00, as players do.
 *
 * @throws MediaError `MEDIA_UNREADABLE` for a font that cannot be read.
 */
export async function withWatermark(
  plan: AssemblyPlan,
  storyboard: Storyboard,
): Promise<AssemblyPlan> {
  if (plan.output.codec === "audio") return plan;
  const { rate, widthPx, heightPx } = plan;
  const { fonts } = await readTextFonts(storyboard, undefined);
  const clock = { rate, timecode: storyboard.timecode };
  const sizePx = Math.max(8, Math.min(widthPx, heightPx) * sizeShare);
  const layout = {
    ...layOutCaptions(plan, undefined),
    sizePx,
    lineStepPx: sizePx * 1.25,
    position: placeOf(storyboard),
    marginPx: heightPx * marginShare,
    leftPx: widthPx * marginShare,
    roomPx: widthPx * (1 - 2 * marginShare),
  };
  const fits = (line: string): boolean => lineWidthInEm(line, fonts) * sizePx <= layout.roomPx;
  const cues = plan.shots.flatMap(({ shotId, startFrame, frameCount }) => {
    const name = nameLine(storyboard.title, shotId, fits);
    return Array.from({ length: frameCount }, (_, index) => {
      const frame = startFrame + index;
      return {
        startFrame: frame,
        endFrame: frame + 1,
        lines: [name, formatTimecode(frame, clock)],
        isRightToLeft: false,
      };
    });
  });
  return { ...plan, watermark: drawCaptions(cues, { layout, fonts }) };
}

/** At the top, unless the captions are there. */
function placeOf({ captions }: Storyboard): "top" | "bottom" {
  return captions?.burnIn === true && captions.style?.position === "top" ? "bottom" : "top";
}

/** Title and shot on one line: first the title is shortened, then the shot, so that the timecode keeps its size. */
function nameLine(title: string, shotId: string, fits: (line: string) => boolean): string {
  const whole = `${title} · ${shotId}`;
  if (fits(whole)) return whole;
  return (
    shorten(title, (part) => fits(`${part} · ${shotId}`))?.concat(` · ${shotId}`) ??
    shorten(shotId, fits) ??
    "…"
  );
}

/** As much of the start of a text as fits, with an ellipsis. `undefined`: not one letter does. */
function shorten(text: string, fits: (part: string) => boolean): string | undefined {
  if (fits(text)) return text;
  const letters = graphemesOf(text);
  // The width grows with each letter.
  let [few, many] = [0, letters.length];
  const start = (count: number): string => `${letters.slice(0, count).join("").trimEnd()}…`;
  while (few + 1 < many) {
    const middle = (few + many) >> 1;
    if (fits(start(middle))) few = middle;
    else many = middle;
  }
  return few === 0 ? undefined : start(few);
}
