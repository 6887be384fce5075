import type { StudioShot } from "../../api/studio-view.ts";

/** Shortest part of a clip that can be used: what the strip's grips keep, too. */
export const shortestFrames = 12;

/** The used part of a shot's media, in frames of it at the film's rate; `outFrame` is the first that is not shown. */
export function usedPart(shot: StudioShot): {
  readonly inFrame: number;
  readonly outFrame: number;
} {
  const { sourceInFrame, frameCount, retime } = shot;
  const moving = frameCount - (retime?.holdFirst ?? 0) - (retime?.holdLast ?? 0);
  const used = Math.max(1, Math.round(moving * (retime?.speed ?? 1)));
  return { inFrame: sourceInFrame, outFrame: sourceInFrame + used };
}

/** Which frame of the media is seen at a frame of the film; held ends are the first and the last. */
export function mediaFrameAt(shot: StudioShot, filmFrame: number): number {
  const { inFrame, outFrame } = usedPart(shot);
  const into = filmFrame - (shot.startFrame ?? 0) - (shot.retime?.holdFirst ?? 0);
  const frame = inFrame + Math.round(into * (shot.retime?.speed ?? 1));
  return Math.min(outFrame - 1, Math.max(inFrame, frame));
}

/** Where a frame of the media is in the film; one outside of the used part: the nearest that is in it. */
export function filmFrameAt(shot: StudioShot, mediaFrame: number): number {
  const { inFrame } = usedPart(shot);
  const into = Math.round((mediaFrame - inFrame) / (shot.retime?.speed ?? 1));
  const frame = (shot.retime?.holdFirst ?? 0) + into;
  return (shot.startFrame ?? 0) + Math.min(shot.frameCount - 1, Math.max(0, frame));
}

/** Frames of the media that there are; without a clip, of the one that is asked for. */
export function mediaFrames(shot: StudioShot, rate: { numerator: number; denominator: number }) {
  return shot.media?.frames ?? Math.round((shot.seconds * rate.numerator) / rate.denominator);
}
