import type { TimelineClip } from "../timeline.ts";
import type { LaidPart } from "./lay-otio-shots.ts";

/** A part of a shot that is one clip in an edit suite. */
export type RetimedPiece = {
  /** `played`: at the speed of the shot. The others are its held first and last frame. */
  readonly kind: "first" | "played" | "last";
  /** First frame of the media. */
  readonly sourceInFrame: number;
  readonly frameCount: number;
};

/** The clips of a part of a shot, in their order: one, unless frames are held. */
export function piecesOf(
  { sourceInFrame, frameCount, retime }: TimelineClip,
  part: LaidPart,
): readonly RetimedPiece[] {
  const { speed = 1, holdFirstFrames = 0, holdLastFrames = 0 } = retime ?? {};
  const played = frameCount - holdFirstFrames - holdLastFrames;
  const lastFrame = sourceInFrame + Math.floor((played - 1) * speed + 1e-6);
  const from = part.shotFrame;
  const to = from + part.frameCount;
  const bounds = [
    { kind: "first", start: 0, end: holdFirstFrames },
    { kind: "played", start: holdFirstFrames, end: holdFirstFrames + played },
    { kind: "last", start: holdFirstFrames + played, end: frameCount },
  ] as const;
  return bounds.flatMap(({ kind, start, end }): RetimedPiece[] => {
    const first = Math.max(start, from);
    const count = Math.min(end, to) - first;
    if (count <= 0) return [];
    const sourceOf = {
      first: sourceInFrame,
      played: sourceInFrame + Math.round((first - start) * speed),
      last: lastFrame,
    };
    return [{ kind, sourceInFrame: sourceOf[kind], frameCount: count }];
  });
}
