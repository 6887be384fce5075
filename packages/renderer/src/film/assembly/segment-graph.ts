import { convertColour, deinterlace } from "../media/colour-filters.ts";
import { formatRate, isSameRate } from "../media/frame-rate.ts";
import type { FilmShot } from "../cut/film-cut.ts";
import type { BodySegment, Segment, SegmentFilm } from "./segment.ts";
import { writeFade, type SegmentFade } from "./write-fade.ts";
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
  const last = [...lastFilters, ...(segment.filmFades ?? []).flatMap(writeFade), "format=yuv420p"];
  switch (segment.kind) {
    case "body": {
      const filters = [
        ...takeFrames(plan, segment.shot, {
          first: segment.sourceFrame,
          count: segment.frameCount,
        }),
        ...fadesOfShot(segment).flatMap(writeFade),
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
          writeTransition(segment.type, frameCount),
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
    ...convertColour(shot.source, "yuv420p"),
    ...fit(plan, shot),
    "setsar=1",
    "format=yuv420p",
    // A clip without tags leaves its frames without; some versions would then convert them to the tags of the film.
    "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv",
  ];
}

/**
 * Scales a picture of another size, then crops it or adds bars. Both sides lose or gain the same even number of pixels, so
 * that luma and chroma stay aligned and the picture stays centred.
 */
function fit(plan: SegmentFilm, shot: FilmShot): string[] {
  const { widthPx, heightPx, reframe } = plan;
  const { source } = shot;
  const isFit = source.widthPx === widthPx && source.heightPx === heightPx;
  if (isFit && source.isAnamorphic !== true) return [];
  const ratios = [widthPx / source.widthPx, heightPx / source.heightPx];
  const factor = reframe === "crop" ? Math.max(...ratios) : Math.min(...ratios);
  const width = centred(source.widthPx * factor, widthPx);
  const height = centred(source.heightPx * factor, heightPx);
  const scale = `scale=${width}:${height}:flags=lanczos`;
  if (width === widthPx && height === heightPx) return [scale];
  return reframe === "crop"
    ? [scale, `crop=${widthPx}:${heightPx}:${(width - widthPx) / 2}:${(height - heightPx) / 2}`]
    : [scale, `pad=${widthPx}:${heightPx}:${(widthPx - width) / 2}:${(heightPx - height) / 2}`];
}

/** The length nearest to `exact` that differs from `whole` by twice an even number of pixels. */
function centred(exact: number, whole: number): number {
  return Math.max(2, whole + 4 * Math.round((exact - whole) / 4));
}

function fadesOfShot({ fadeIn, fadeOut, frameCount }: BodySegment): SegmentFade[] {
  const fades: SegmentFade[] = [];
  if (fadeIn !== undefined) fades.push({ ...fadeIn, direction: "in", fromFrame: 0 });
  if (fadeOut !== undefined) {
    fades.push({ ...fadeOut, direction: "out", fromFrame: frameCount - fadeOut.frameCount });
  }
  return fades;
}
