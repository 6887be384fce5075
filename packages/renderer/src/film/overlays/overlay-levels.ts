import type { FilmOverlay } from "./film-overlay.ts";

/** How visible an overlay is in some frames: 0 is not at all, 1 as much as its opacity says. */
export type OverlayLevels =
  | { readonly kind: "none" }
  | { readonly kind: "full" }
  | {
      readonly kind: "changing";
      /** Frames, counted from the first of the frames, from which on another level counts: consecutive ones in a run. */
      readonly runs: readonly Run[];
      /** The level in a frame, in the language of ffmpeg; the frame is an expression as well. */
      readonly expressionAt: (frame: string) => string;
    };

export type Run = { readonly frame: number; readonly count: number };

/**
 * How visible an overlay is in `count` frames from frame `first` on, in the time of the overlay. As in a dissolve of n frames, the first one
 * of a fade has a share of 1/(n + 1).
 */
export function levelsOf(
  overlay: FilmOverlay,
  { first, count }: { readonly first: number; readonly count: number },
): OverlayLevels {
  const at = (frame: number): number => levelAt(overlay, first + frame);
  const changes = Array.from({ length: count }, (_, frame) => frame).filter(
    (frame) => frame === 0 || at(frame) !== at(frame - 1),
  );
  if (changes.length === 1) {
    const only = at(0);
    if (only === 0) return { kind: "none" };
    if (only === 1) return { kind: "full" };
  }
  return {
    kind: "changing",
    runs: joinRuns(changes),
    expressionAt: (frame) => expressionOf(overlay, first, frame),
  };
}

function levelAt(overlay: FilmOverlay, frame: number): number {
  const { startFrame = -Infinity, endFrame = Infinity, fadeInFrames, fadeOutFrames } = overlay;
  const rise = (frame - startFrame + 1) / (fadeInFrames + 1);
  const fall = (endFrame - frame) / (fadeOutFrames + 1);
  return Math.min(1, Math.max(0, Math.min(rise, fall)));
}

/** The same arithmetic. */
function expressionOf(overlay: FilmOverlay, first: number, frame: string): string {
  const { startFrame, endFrame, fadeInFrames, fadeOutFrames } = overlay;
  const rise =
    startFrame === undefined ? [] : [`(${frame}-(${startFrame - first - 1}))/${fadeInFrames + 1}`];
  const fall =
    endFrame === undefined ? [] : [`(${endFrame - first}-${frame})/${fadeOutFrames + 1}`];
  const [one = "1", other] = [...rise, ...fall];
  return `clip(${other === undefined ? one : `min(${one},${other})`},0,1)`;
}

function joinRuns(frames: readonly number[]): readonly Run[] {
  const runs: { frame: number; count: number }[] = [];
  for (const frame of frames) {
    const run = runs.at(-1);
    if (run !== undefined && run.frame + run.count === frame) run.count += 1;
    else runs.push({ frame, count: 1 });
  }
  return runs;
}
