/** Frames of the clips outside the parts that the film uses. */
export type Handles = {
  /** Of the shot before, after its end. */
  readonly tailFrames: number;
  /** Of the shot itself, before its start. */
  readonly headFrames: number;
};

/** How many frames of a transition lie before and after the cut. */
export type TransitionSplit = { readonly beforeFrames: number; readonly afterFrames: number };

/**
 * Lays a dissolve or wipe over a cut. The frames before the cut show the head handle of the shot that comes, those
 * after it the tail handle of the shot that goes. It lies in the middle where both clips have enough, else as
 * near to the middle as the handles allow; `undefined` when together they are too short.
 */
export function splitTransition(frames: number, handles: Handles): TransitionSplit | undefined {
  const { tailFrames, headFrames } = handles;
  if (tailFrames + headFrames < frames) return undefined;
  const middle = Math.floor(frames / 2);
  const beforeFrames = Math.max(Math.min(middle, headFrames), frames - tailFrames);
  return { beforeFrames, afterFrames: frames - beforeFrames };
}
