import type { FilmShot, ShotSource } from "../cut/film-cut.ts";
import type { BodySegment, Segment, SegmentFilm } from "./segment.ts";
import { writeOverlays } from "../overlays/write-overlays.ts";
import { takeFrames, type ShotFrames } from "./take-frames.ts";
import { writeFades, type SegmentFade } from "./write-fade.ts";
import { pixelFormatOf } from "./video-encoding.ts";
import { writeTransition } from "./write-transition.ts";

/** Filters that make the picture of a segment from its inputs. */
export type SegmentGraph = {
  /** In the order of the graph's inputs. */
  readonly inputs: readonly ShotSource[];
  readonly text: string;
};

/**
 * Writes the filter graph of a segment. Uses only filters and options that ffmpeg has had from 4.1 (2018) to 8: no
 * `xfade`. Every branch ends in frames that are numbered from 0 at the rate of the film.
 *
 * @param ends `output` is the label of the graph's output, as `[name]`; `lastFilters` come before it.
 */
export function writeSegmentGraph(
  plan: SegmentFilm,
  segment: Segment,
  ends: { readonly output: string; readonly lastFilters?: readonly string[] },
): SegmentGraph {
  const { output, lastFilters = [] } = ends;
  // The opening and the ending of the film take its captions with them.
  const format = pixelFormatOf(plan.output);
  const filmFades = writeFades(segment.filmFades ?? [], format, "film");
  const { startFrame: first, frameCount: count } = segment;
  const ofFilm = writeOverlays(plan.overlays ?? [], { ...plan, format, first, count }, "film");
  const last = [...ofFilm, ...lastFilters, ...filmFades, `format=${format}`];
  switch (segment.kind) {
    case "body": {
      const filters = [
        ...takeShot(plan, segment.shot, {
          frames: { first: segment.shotFrame, count: segment.frameCount },
          name: "shot",
        }),
        ...writeFades(fadesOfShot(segment), format, "shot"),
        ...last,
      ];
      return { inputs: [readFor(segment.shot)], text: `[0:v]${filters.join(",")}${output}` };
    }
    case "transition": {
      const { from, into, frameCount } = segment;
      const branch = (shot: FilmShot, from: number, name: string): string =>
        takeShot(plan, shot, { frames: { first: from, count: frameCount }, name }).join(",");
      return {
        inputs: [readFor(from), readFor(into)],
        text: [
          `[0:v]${branch(from, segment.fromFrame, "from")}[from]`,
          `[1:v]${branch(into, segment.intoFrame, "into")}[into]`,
          writeTransition(segment.type, frameCount, format),
          `[both]${last.join(",")}${output}`,
        ].join(";"),
      };
    }
  }
}

/** Rolling credits are read from a drawing with the picture behind them. */
function readFor({ source }: FilmShot): ShotSource {
  const roll = source.still?.roll;
  return roll === undefined ? source : { ...source, path: roll.path, sha256: roll.sha256 };
}

/** Frames of a shot with its overlays. */
function takeShot(
  plan: SegmentFilm,
  shot: FilmShot,
  { frames, name }: { readonly frames: ShotFrames; readonly name: string },
): string[] {
  const format = pixelFormatOf(plan.output);
  const { rate, widthPx, heightPx } = plan;
  const overlaid = { rate, widthPx, heightPx, format, ...frames };
  return [...takeFrames(plan, shot, frames), ...writeOverlays(shot.overlays ?? [], overlaid, name)];
}

function fadesOfShot({ fadeIn, fadeOut, frameCount }: BodySegment): SegmentFade[] {
  const fades: SegmentFade[] = [];
  if (fadeIn !== undefined) fades.push({ ...fadeIn, direction: "in", fromFrame: 0 });
  if (fadeOut !== undefined) {
    fades.push({ ...fadeOut, direction: "out", fromFrame: frameCount - fadeOut.frameCount });
  }
  return fades;
}
