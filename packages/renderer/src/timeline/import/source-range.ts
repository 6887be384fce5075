import type { TimelineClip } from "../timeline.ts";
import type { ParsedClip } from "./edited-cut.ts";
import { exactly, type SourceRange } from "./otio-times.ts";

/**
 * The part of its media that a clip shows. In a timeline, a range is as long as its clip lasts there, whatever its speed: at another
 * speed than 1, it shows more or less of its media. One that lasts as long as before shows as much as before.
 */
export function sourceRange(
  { range, transition }: Pick<ParsedClip, "range" | "transition">,
  was: TimelineClip | undefined,
): SourceRange {
  const { retime } = was ?? {};
  if (was === undefined || retime === undefined || retime.speed === 1) return range;
  const { speed, sourceFrameCount, holdFirstFrames, holdLastFrames } = retime;
  const lasted = was.frameCount - holdFirstFrames - holdLastFrames;
  const isWhole = range.length.isAt(lasted);
  const { sourceInFrame } = was;
  // A fade in was folded back into its shot frame by frame, as if its clip played at speed 1.
  const faded = transition?.type?.startsWith("fade_from") === true ? transition.afterFrames : 0;
  const first = range.start.frame + faded - Math.round(faded * speed);
  const start = Math.abs(first - sourceInFrame) <= 1 ? exactly(sourceInFrame) : exactly(first);
  const count = isWhole ? sourceFrameCount : Math.round(range.length.frame * speed);
  return { start, length: exactly(count), end: exactly(start.frame + count) };
}
