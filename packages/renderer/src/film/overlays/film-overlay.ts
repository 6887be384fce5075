import type { Box, LaidOutText } from "../drawing/drawn-text.ts";

/** Something that lies over the picture of a shot, or of the film: plain data of a film, JSON-safe. Lengths are in pixels. */
export type FilmOverlay = {
  readonly shows: OverlayShow;
  /** All that is drawn of it lies in this part of the picture. Its numbers are even, so that chroma stays aligned. */
  readonly area: Box;
  /** From 0 to 1. */
  readonly opacity: number;
  /** Its first frame in the shot, or in the film; absent: it is there from the start, also in the head handle of the shot. */
  readonly startFrame?: number;
  /** The frame after its last one; absent: it is there to the end, also in the tail handle of the shot. */
  readonly endFrame?: number;
  readonly fadeInFrames: number;
  readonly fadeOutFrames: number;
};

export type OverlayShow =
  | { readonly kind: "text"; readonly text: LaidOutText }
  | {
      readonly kind: "picture";
      readonly path: string;
      readonly sha256: string;
      /** Where the upright picture is drawn; may be larger than the area. */
      readonly box: Box;
    };
