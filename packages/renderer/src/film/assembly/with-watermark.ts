import { formatTimecode } from "../media/timecode.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import { layOutCaptions } from "../captions/caption-layout.ts";
import { drawCaptions } from "../captions/draw-captions.ts";
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
    position: "top" as const,
    marginPx: heightPx * marginShare,
    leftPx: widthPx * marginShare,
    roomPx: widthPx * (1 - 2 * marginShare),
  };
  const cues = plan.shots.flatMap(({ shotId, startFrame, frameCount }) =>
    Array.from({ length: frameCount }, (_, index) => {
      const frame = startFrame + index;
      return {
        startFrame: frame,
        endFrame: frame + 1,
        lines: [`${storyboard.title} · ${shotId}`, formatTimecode(frame, clock)],
        isRightToLeft: false,
      };
    }),
  );
  return { ...plan, watermark: drawCaptions(cues, { layout, fonts }) };
}
