import { handleFrames, noRetime, playedFrames, type Retime } from "../../storyboard/retime.ts";
import { isEndless } from "../../storyboard/shot-source.ts";
import type { Handles } from "../../storyboard/split-transition.ts";
import type { Shot } from "../../storyboard/storyboard.ts";
import { timelineFrames, type Clip } from "../media/clip.ts";
import { framesIn, type FrameRate } from "../media/frame-rate.ts";
import type { FilmRetime, FilmShot } from "./film-cut.ts";

/** The frames that a shot shows. */
export type ShotRange = Pick<FilmShot, "sourceInFrame" | "frameCount" | "retime">;

/** The frames that the shot shows, or what is wrong with them. The shortest of its clips decides. */
export function planRange(shot: Shot, clips: readonly Clip[], rate: FrameRate): ShotRange | string {
  if (isEndless(shot.source)) {
    return rangeOf(shot, { sourceInFrame: 0, count: framesIn(shot.source.seconds, rate) }, rate);
  }
  const clip = clips.reduce((shortest, one) =>
    timelineFrames(one, rate) < timelineFrames(shortest, rate) ? one : shortest,
  );
  const available = timelineFrames(clip, rate);
  const sourceInFrame = framesIn(shot.cut.inSeconds, rate);
  const lastsSeconds = clip.video.durationSeconds.toFixed(2);
  if (sourceInFrame >= available) {
    return `shot "${shot.id}" starts ${shot.cut.inSeconds} s into its clip, which is only ${lastsSeconds} s long`;
  }
  const outFrame =
    shot.cut.outSeconds === undefined ? available : framesIn(shot.cut.outSeconds, rate);
  // One frame: times in tenths of a second do not always fall on a frame.
  if (outFrame > available + 1) {
    return `shot "${shot.id}" ends ${String(shot.cut.outSeconds)} s into its clip, which is only ${lastsSeconds} s long`;
  }
  const count = Math.min(outFrame, available) - sourceInFrame;
  return count > 0
    ? rangeOf(shot, { sourceInFrame, count }, rate)
    : `shot "${shot.id}" has no frames left after its cut`;
}

/** Length of a shot in the film that shows a part of a clip. */
function filmFrames(
  { retime = noRetime }: Pick<Shot, "retime">,
  sourceFrames: number,
  rate: FrameRate,
): number {
  const { holdFirst, holdLast } = heldFrames(retime, rate);
  return holdFirst + playedFrames(sourceFrames, retime) + holdLast;
}

/** Frames that the source of a shot has beyond those that the shot shows. A picture, or a held frame, goes on and on. */
export function handlesOf({ source, sourceInFrame, frameCount, retime }: FilmShot): Handles {
  const { speed, sourceFrameCount, holdFirstFrames, holdLastFrames } = retime ?? {
    ...asItIs,
    sourceFrameCount: frameCount,
  };
  const isStill = source.still !== undefined;
  const tail = source.timelineFrames - sourceInFrame - sourceFrameCount;
  return {
    headFrames: isStill || holdFirstFrames > 0 ? Infinity : handleFrames(sourceInFrame, { speed }),
    tailFrames: isStill || holdLastFrames > 0 ? Infinity : handleFrames(tail, { speed }),
  };
}

const asItIs = { speed: 1, holdFirstFrames: 0, holdLastFrames: 0 };

/** The range of a shot that shows `count` frames of its source, counted at the rate of the film. */
export function rangeOf(
  shot: Pick<Shot, "retime">,
  { sourceInFrame, count }: { readonly sourceInFrame: number; readonly count: number },
  rate: FrameRate,
): ShotRange {
  const frameCount = filmFrames(shot, count, rate);
  if (shot.retime === undefined) return { sourceInFrame, frameCount };
  const { holdFirst, holdLast } = heldFrames(shot.retime, rate);
  const retime: FilmRetime = {
    speed: shot.retime.speed,
    holdFirstFrames: holdFirst,
    holdLastFrames: holdLast,
    sourceFrameCount: count,
  };
  return { sourceInFrame, frameCount, retime };
}

function heldFrames(
  { holdFirstSeconds, holdLastSeconds }: Retime,
  rate: FrameRate,
): { readonly holdFirst: number; readonly holdLast: number } {
  return { holdFirst: framesIn(holdFirstSeconds, rate), holdLast: framesIn(holdLastSeconds, rate) };
}
