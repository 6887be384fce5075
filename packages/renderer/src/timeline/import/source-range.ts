import { playedFrames } from "../../storyboard/retime.ts";
import type { FilmRetime } from "../../film/cut/film-cut.ts";
import type { TimelineClip } from "../timeline.ts";
import type { ParsedClip } from "./edited-cut.ts";
import { exactly, type FrameTime, type SourceRange } from "./otio-times.ts";

/**
 * The part of its media that a clip shows at a speed. In a timeline, a range starts at a frame of the media, and is as long as its
 * clip lasts there.
 */
export function mediaRange(range: SourceRange, speed: number): SourceRange {
  if (speed === 1 || speed === 0) return range;
  const { start } = range;
  const count = range.length.frame * speed;
  return {
    start: nearly(start.frame, start),
    length: nearly(count, range.length),
    end: nearly(start.frame + count, start),
  };
}

/** A clip consists of whole frames of the timeline, each of which is `speed` frames of the media. */
function nearly(exact: number, { isAt }: FrameTime): FrameTime {
  const frame = Math.round(exact);
  const slack = Math.max(1, Math.abs(exact - frame));
  return {
    frame,
    isExact: false,
    isAt: (other) => isAt(other) || Math.abs(other - exact) <= slack,
  };
}

type Retimed = Pick<
  ParsedClip,
  | "range"
  | "trackFrames"
  | "speed"
  | "holdFirstFrames"
  | "holdLastFrames"
  | "fadeInFrames"
  | "fadeOutFrames"
>;

const plain = { speed: 1, holdFirstFrames: 0, holdLastFrames: 0 };

/** What a clip shows of its media, and how: compared with what its shot showed before, times between two frames are decided. */
export function settleRetime<Clip extends Retimed>(
  edited: Clip,
  was: TimelineClip | undefined,
): Clip {
  if (was === undefined) return edited;
  const before: FilmRetime = {
    sourceFrameCount: was.frameCount,
    ...plain,
    ...was.retime,
  };
  const clip = withHiddenHolds(edited, before);
  const { speed, range } = clip;
  if (speed === 1 && before.speed === 1) return clip;
  const { trackFrames } = clip;
  const lasted = playedFrames(before.sourceFrameCount, { speed });
  // Not every length on the timeline is one of whole frames of the media, and suites round lengths up or down.
  const isRounded =
    Math.abs(trackFrames - lasted) <= Math.max(1, 1 / speed) &&
    playedFrames(Math.round(trackFrames * speed), { speed }) !== trackFrames;
  const isWhole = trackFrames === lasted || isRounded;
  const { sourceInFrame } = was;
  const outFrame = sourceInFrame + before.sourceFrameCount;
  const near = Math.max(1, speed / 2 + 0.5);
  const hasStart = Math.abs(range.start.frame - sourceInFrame) <= near;
  const start = hasStart ? sourceInFrame : range.start.frame;
  const end = start + Math.round(trackFrames * speed);
  // A clip whose start was trimmed ends where it ended, give or take half a frame of the timeline.
  const hasEnd = isWhole ? hasStart : !hasStart && Math.abs(end - outFrame) <= near;
  const to = hasEnd ? outFrame : end;
  return {
    ...clip,
    range: { start: exactly(start), length: exactly(to - start), end: exactly(to) },
  };
}

/**
 * A fade that is longer than a held frame beside it takes it away as a clip of its own, see `foldFades`: its frames were then given
 * back to the clip that plays.
 */
function withHiddenHolds<Clip extends Retimed>(clip: Clip, before: FilmRetime): Clip {
  const { holdFirstFrames: first, holdLastFrames: last } = before;
  const hidden = {
    first: first > 0 && clip.holdFirstFrames === 0 && clip.fadeInFrames >= first ? first : 0,
    last: last > 0 && clip.holdLastFrames === 0 && clip.fadeOutFrames >= last ? last : 0,
  };
  if (hidden.first + hidden.last === 0) return clip;
  const { speed, range } = clip;
  const trackFrames = clip.trackFrames - hidden.first - hidden.last;
  const start = exactly(range.start.frame + Math.round(hidden.first * speed));
  const length = exactly(Math.round(trackFrames * speed));
  return {
    ...clip,
    trackFrames,
    holdFirstFrames: clip.holdFirstFrames + hidden.first,
    holdLastFrames: clip.holdLastFrames + hidden.last,
    range: { start, length, end: exactly(start.frame + length.frame) },
  };
}
