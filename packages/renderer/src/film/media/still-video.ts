import type { Clip } from "./clip.ts";
import { filmColour } from "./colour.ts";

/**
 * The video facts of a file without a moving picture: a still (one frame), a sound, or ids (no frame). It has no frame rate,
 * and cannot be part of a film without encoding.
 */
export function stillVideo(
  facts: Pick<Clip["video"], "codec"> &
    Partial<Pick<Clip["video"], "widthPx" | "heightPx" | "frameCount" | "durationSeconds">>,
): Clip["video"] {
  return {
    widthPx: 0,
    heightPx: 0,
    frameCount: 0,
    rate: undefined,
    durationSeconds: 0,
    canCopy: false,
    joinKey: "",
    colour: filmColour,
    ...facts,
  };
}
