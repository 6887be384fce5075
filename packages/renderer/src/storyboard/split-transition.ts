/** Frames of the two clips outside the parts that the film uses. */
export type Handles = {
  /** After the end of the outgoing shot. */
  readonly tailFrames: number;
  /** Before the start of the incoming shot. */
  readonly headFrames: number;
};

/** How many frames of a transition are before and after the cut. */
export type TransitionSplit = { readonly beforeFrames: number; readonly afterFrames: number };

/**
 * Places a dissolve or wipe over a cut. Before the cut it uses the head handle of the incoming shot, after the cut the tail
 * handle of the outgoing one. It is centered, or as close to the center as the handles allow; `undefined` when the handles
 * are too short together.
 */
export function splitTransition(frames: number, handles: Handles): TransitionSplit | undefined {
  const { tailFrames, headFrames } = handles;
  if (tailFrames + headFrames < frames) return undefined;
  const middle = Math.floor(frames / 2);
  const beforeFrames = Math.max(Math.min(middle, headFrames), frames - tailFrames);
  return { beforeFrames, afterFrames: frames - beforeFrames };
}
