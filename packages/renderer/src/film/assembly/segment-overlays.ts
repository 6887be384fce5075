import type { FilmOverlay } from "../overlays/film-overlay.ts";
import { overlaysIn } from "../overlays/write-overlays.ts";
import type { FilmShot } from "../cut/film-cut.ts";
import type { Segment, SegmentFilm } from "./segment.ts";

/** The overlays that are seen in a segment: of its shots, then of the film. */
export function overlaysOfSegment(
  { overlays: ofFilm = [] }: Pick<SegmentFilm, "overlays">,
  segment: Segment,
): readonly FilmOverlay[] {
  const { startFrame: first, frameCount: count } = segment;
  const ofShot = ({ overlays = [] }: FilmShot, from: number): readonly FilmOverlay[] =>
    overlaysIn(overlays, { first: from, count });
  const ofShots =
    segment.kind === "body"
      ? ofShot(segment.shot, segment.shotFrame)
      : [...ofShot(segment.from, segment.fromFrame), ...ofShot(segment.into, segment.intoFrame)];
  return [...ofShots, ...overlaysIn(ofFilm, { first, count })];
}
