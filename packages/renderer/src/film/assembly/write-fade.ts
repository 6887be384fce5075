import type { ColourFade } from "../cut/film-cut.ts";
import type { PixelFormat } from "./video-encoding.ts";

/** A fade in a segment. */
export type SegmentFade = ColourFade & {
  readonly direction: "in" | "out";
  /** Its first frame in the segment; negative when it begins in an earlier one. */
  readonly fromFrame: number;
};

/**
 * Filters of fades. One in begins with the colour itself, and one out ends with it: each is the other one backwards.
 *
 * @param name of the labels, if some are needed.
 */
export function writeFades(
  fades: readonly SegmentFade[],
  format: PixelFormat,
  name: string,
): string[] {
  return fades.flatMap((fade, index) =>
    format.endsWith("10le") ? [blendFade(fade, `${name}${index}`)] : writeFade(fade),
  );
}

/** The filter `fade` of builds of 2018 has 8 bits. */
function blendFade(
  { direction, fromFrame, frameCount, colour }: SegmentFade,
  name: string,
): string {
  // N counts from 1.
  const done = direction === "in" ? `N-${1 + fromFrame}` : `${fromFrame + frameCount}-N`;
  const level = colour === "black" ? 64 : 940;
  return [
    `split[${name}a][${name}b]`,
    `[${name}b]lutyuv=y=${level}:u=512:v=512[${name}c]`,
    `[${name}a][${name}c]blend=all_expr='st(0,clip((${done})/${frameCount},0,1));A*ld(0)+B*(1-ld(0))+0.5'`,
  ].join(";");
}

function writeFade({ direction, fromFrame, frameCount, colour }: SegmentFade): string[] {
  // Of the frames of the filter's fade out, the first is still whole, and the colour is reached in the one after the last. So it
  // begins a frame early.
  const start = direction === "in" ? fromFrame : fromFrame - 1;
  const fade = `fade=type=${direction}:start_frame=${Math.max(0, start)}:nb_frames=${frameCount}:color=${colour}`;
  return start < 0 ? withFramesBefore(-start, [fade]) : [fade];
}

/** Filters that see the first frame this many times more; these are then dropped. */
export function withFramesBefore(count: number, filters: readonly string[]): string[] {
  return [
    `tpad=start=${count}:start_mode=clone`,
    ...filters,
    `trim=start_frame=${count}`,
    "setpts=PTS-STARTPTS",
  ];
}
