import type { StripItem, StripScaleLine } from "./strip-layout.ts";

/** The diagonal of a transition, in pixels of the strip. */
export type TransitionShape = {
  readonly left: number;
  readonly width: number;
  /** Over the two shots that meet in the film. */
  readonly path: string;
  /** Over disabled shots between them, if there are any: they have no part in it. */
  readonly bridge: string;
};

const height = 80;

export function shapeTransition(
  { shot, left }: Pick<StripItem, "shot" | "left">,
  frames: { readonly before: number; readonly after: number },
  line: Pick<StripScaleLine, "xAt" | "pixelsPerFrame">,
): TransitionShape {
  const { before, after } = frames;
  const start = line.xAt((shot.startFrame ?? 0) - before);
  const [first, second] = [before * line.pixelsPerFrame, after * line.pixelsPerFrame];
  const gap = Math.max(0, left - start - first);
  const width = first + gap + second;
  if (gap < 0.5) return { left: start, width, path: `M0 ${height} ${width} 0`, bridge: "" };
  const seam = height * (after / (before + after));
  return {
    left: start,
    width,
    path: `M0 ${height} ${first} ${seam}M${first + gap} ${seam} ${width} 0`,
    bridge: `M${first} ${seam}h${gap}`,
  };
}
