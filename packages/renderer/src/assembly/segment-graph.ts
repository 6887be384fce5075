import { formatRate, isSameRate } from "../media/frame-rate.ts";
import type { AssembledShot, AssemblyPlan } from "./assembly-plan.ts";
import type { Segment } from "./segment.ts";

/** Filters that make the picture of a segment out of its inputs; its output is `[out]`. */
export type SegmentGraph = {
  /** In the order of the graph's inputs. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly text: string;
};

/**
 * Writes the filter graph of a segment. Only filters and options that ffmpeg has had since 4.1 (2018) and still has
 * in 8: no `xfade`. Every branch ends in frames that are numbered from 0 at the timeline's rate.
 */
export function writeSegmentGraph(
  plan: AssemblyPlan,
  segment: Segment,
  lastFilters: readonly string[] = [],
): SegmentGraph {
  const last = [...lastFilters, "format=yuv420p"];
  switch (segment.kind) {
    case "body": {
      const filters = [
        ...takeFrames(plan, segment.shot, segment.sourceFrame, segment.frameCount),
        ...fades(segment),
        ...last,
      ];
      return { inputs: [segment.shot.source], text: `[0:v]${filters.join(",")}[out]` };
    }
    case "transition": {
      const { from, into, frameCount } = segment;
      const branch = (shot: AssembledShot, frame: number): string =>
        takeFrames(plan, shot, frame, frameCount).join(",");
      return {
        inputs: [from.source, into.source],
        text: [
          `[0:v]${branch(from, segment.fromFrame)}[from]`,
          `[1:v]${branch(into, segment.intoFrame)}[into]`,
          `${blend(segment.type, frameCount)}[both]`,
          `[both]${last.join(",")}[out]`,
        ].join(";"),
      };
    }
  }
}

/** Exactly these frames of a clip, at the film's rate and size. */
function takeFrames(
  plan: AssemblyPlan,
  shot: AssembledShot,
  first: number,
  count: number,
): string[] {
  const rate = formatRate(plan.rate);
  const isSteady = isSameRate(shot.source.rate, plan.rate);
  return [
    // A clip at the film's rate is counted, not timed: its clock may be coarse, its first frame late.
    isSteady ? `setpts=N/(${rate}*TB)` : "setpts=PTS-STARTPTS",
    `fps=fps=${rate}`,
    // Rounding may leave the end a frame short of what was announced: the last frame then stands.
    "tpad=stop_mode=clone:stop=2",
    `trim=start_frame=${first}:end_frame=${first + count}`,
    `setpts=N/(${rate}*TB)`,
    ...fit(plan, shot),
    "setsar=1",
    "format=yuv420p",
  ];
}

function fit(plan: AssemblyPlan, shot: AssembledShot): string[] {
  const { widthPx, heightPx, reframe } = plan;
  if (shot.source.widthPx === widthPx && shot.source.heightPx === heightPx) return [];
  const scale = `scale=${widthPx}:${heightPx}:flags=lanczos:force_original_aspect_ratio`;
  return reframe === "crop"
    ? [`${scale}=increase`, `crop=${widthPx}:${heightPx}`]
    : [`${scale}=decrease`, `pad=${widthPx}:${heightPx}:(ow-iw)/2:(oh-ih)/2`];
}

function fades(segment: Extract<Segment, { kind: "body" }>): string[] {
  const { fadeIn, fadeOut, frameCount } = segment;
  const filters: string[] = [];
  if (fadeIn !== undefined) {
    filters.push(
      `fade=type=in:start_frame=0:nb_frames=${fadeIn.frameCount}:color=${fadeIn.colour}`,
    );
  }
  if (fadeOut !== undefined) {
    const start = frameCount - fadeOut.frameCount;
    filters.push(
      `fade=type=out:start_frame=${start}:nb_frames=${fadeOut.frameCount}:color=${fadeOut.colour}`,
    );
  }
  return filters;
}

/** The share of the second picture grows by equal steps, from none in the first frame. */
function blend(type: "dissolve" | "wipe", frameCount: number): string {
  switch (type) {
    case "dissolve":
      return `[into]format=yuva420p,fade=type=in:start_frame=0:nb_frames=${frameCount}:alpha=1[rising];[from][rising]overlay=format=yuv420:eof_action=endall`;
    case "wipe":
      // W is the width of the plane at hand, so luma and chroma share the edge.
      return `[into][from]blend=all_expr='if(lt(X,W*N/${frameCount}),A,B)'`;
  }
}
