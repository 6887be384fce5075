import { convertColour, deinterlace } from "../media/colour-filters.ts";
import { formatRate, isSameRate } from "../media/frame-rate.ts";
import type { FilmShot } from "../cut/film-cut.ts";
import { fitPicture } from "./fit-picture.ts";
import type { BodySegment, Segment, SegmentFilm } from "./segment.ts";
import { writeFades, type SegmentFade } from "./write-fade.ts";
import { pixelFormatOf } from "./video-encoding.ts";
import { writeTransition } from "./write-transition.ts";

/** Filters that make the picture of a segment from its inputs. */
export type SegmentGraph = {
  /** In the order of the graph's inputs. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
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
  const last = [...lastFilters, ...filmFades, `format=${format}`];
  switch (segment.kind) {
    case "body": {
      const filters = [
        ...takeFrames(plan, segment.shot, {
          first: segment.sourceFrame,
          count: segment.frameCount,
        }),
        ...writeFades(fadesOfShot(segment), format, "shot"),
        ...last,
      ];
      return { inputs: [segment.shot.source], text: `[0:v]${filters.join(",")}${output}` };
    }
    case "transition": {
      const { from, into, frameCount } = segment;
      const branch = (shot: FilmShot, first: number): string =>
        takeFrames(plan, shot, { first, count: frameCount }).join(",");
      return {
        inputs: [from.source, into.source],
        text: [
          `[0:v]${branch(from, segment.fromFrame)}[from]`,
          `[1:v]${branch(into, segment.intoFrame)}[into]`,
          writeTransition(segment.type, frameCount, format),
          `[both]${last.join(",")}${output}`,
        ].join(";"),
      };
    }
  }
}

/** Exactly these frames of a clip, at the rate and size of the film. */
function takeFrames(
  plan: SegmentFilm,
  shot: FilmShot,
  { first, count }: { readonly first: number; readonly count: number },
): string[] {
  const rate = formatRate(plan.rate);
  const format = pixelFormatOf(plan.output);
  const isSteady = isSameRate(shot.source.rate, plan.rate);
  return [
    ...deinterlace(shot.source),
    // Frames of a clip with the rate of the film are counted: its timescale may be coarse, its first frame late.
    isSteady ? `setpts=N/(${rate}*TB)` : "setpts=PTS-STARTPTS",
    `fps=fps=${rate}`,
    // Rounding may drop a frame at the end. The last frame is then repeated.
    "tpad=stop_mode=clone:stop=2",
    `trim=start_frame=${first}:end_frame=${first + count}`,
    `setpts=N/(${rate}*TB)`,
    ...convertColour(shot.source, format),
    ...fitPicture(plan, shot),
    "setsar=1",
    `format=${format}`,
    // A clip without tags leaves its frames without; some versions would then convert them to the tags of the film.
    "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv",
  ];
}

function fadesOfShot({ fadeIn, fadeOut, frameCount }: BodySegment): SegmentFade[] {
  const fades: SegmentFade[] = [];
  if (fadeIn !== undefined) fades.push({ ...fadeIn, direction: "in", fromFrame: 0 });
  if (fadeOut !== undefined) {
    fades.push({ ...fadeOut, direction: "out", fromFrame: frameCount - fadeOut.frameCount });
  }
  return fades;
}
