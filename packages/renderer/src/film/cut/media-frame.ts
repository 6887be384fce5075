import type { FilmShot } from "./film-cut.ts";

/**
 * Which frame of its media a shot shows, counted at the rate of the film. `shotFrame` is 0 for its first frame; less or more is in its
 * handles.
 */
export function mediaFrameAt(
  {
    sourceInFrame,
    frameCount,
    retime,
  }: { readonly retime?: FilmShot["retime"] | undefined } & Pick<
    FilmShot,
    "sourceInFrame" | "frameCount"
  >,
  shotFrame: number,
): number {
  const { speed = 1, holdFirstFrames = 0, holdLastFrames = 0 } = retime ?? {};
  const played = frameCount - holdFirstFrames - holdLastFrames;
  const least = holdFirstFrames > 0 ? 0 : -Infinity;
  const most = holdLastFrames > 0 ? played - 1 : Infinity;
  const frame = Math.min(most, Math.max(least, shotFrame - holdFirstFrames));
  // A millionth: 10 × 0.7 is a little less than 7.
  return sourceInFrame + Math.floor(frame * speed + 1e-6);
}
