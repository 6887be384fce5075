import type { ColourFade } from "../cut/film-cut.ts";

/** A fade in a segment. */
export type SegmentFade = ColourFade & {
  readonly direction: "in" | "out";
  /** Its first frame in the segment; negative when it begins in an earlier one. */
  readonly fromFrame: number;
};

/** Filters of a fade. One in begins with the colour itself, and one out ends with it: each is the other one backwards. */
export function writeFade({ direction, fromFrame, frameCount, colour }: SegmentFade): string[] {
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
