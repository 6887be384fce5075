import { formatRate } from "../media/frame-rate.ts";
import { gradeRgb } from "../grade/make-grade.ts";
import { rgbToFilm, uprightRgb } from "../media/still-filters.ts";
import type { FilmMove, FilmRoll, FilmShot, FilmStill } from "../cut/film-cut.ts";
import type { Part } from "../../storyboard/still-view.ts";
import type { Ease } from "../../storyboard/storyboard.ts";
import { fitPicture } from "./fit-picture.ts";
import type { SegmentFilm } from "./segment.ts";

type StillFrames = {
  readonly shot: FilmShot;
  readonly still: FilmStill;
  readonly frames: { readonly first: number; readonly count: number };
};

/**
 * Frames that show a picture. What does not change from frame to frame is done once. A move uses the filter `perspective`, which samples
 * between pixels: tracked points are within 0.15 pixels of the ideal path, and 0.03 of each other from frame to frame, where `zoompan`
 * jumps by 2.5.
 */
export function takeStill(plan: SegmentFilm, { shot, still, frames }: StillFrames): string[] {
  const { source } = shot;
  if (still.roll !== undefined) return takeRoll(plan, { shot, roll: still.roll, frames });
  const plain = uprightRgb(still, source.hasAlpha === true);
  const rgb = shot.grade === undefined ? plain : [...plain, ...gradeRgb(shot.grade)];
  const { move } = still;
  const repeat = repeatFrame(plan, frames.count);
  if (move === undefined) {
    return [
      ...rgb,
      ...fitPicture(plan, shot, "gbrp"),
      `scale=${rgbToFilm}`,
      "format=yuv444p",
      ...repeat,
    ];
  }
  const pixels = pixelsOf(unionOf(move.from, move.to), source);
  const crop = `crop=${pixels.width}:${pixels.height}:${pixels.x}:${pixels.y}`;
  if (isSamePart(move.from, move.to)) {
    const { widthPx, heightPx } = plan;
    return [...rgb, crop, scaleTo(widthPx, heightPx), "format=yuv444p", ...repeat];
  }
  const area = sharesOf(pixels, source);
  const work = workingSize(plan, move, area);
  return [
    ...rgb,
    crop,
    scaleTo(work.width, work.height),
    "format=yuv444p",
    ...repeat,
    perspective(move, area, frames.first - (shot.retime?.holdFirstFrames ?? 0)),
    `scale=${plan.widthPx}:${plan.heightPx}:flags=area`,
  ];
}

function scaleTo(width: number, height: number): string {
  return `scale=${width}:${height}:${rgbToFilm}`;
}

/**
 * Credits that move by whole pixels of a drawing with one copy of them for each fraction of a pixel. The drawing is converted once, and
 * never sampled.
 */
function takeRoll(
  plan: SegmentFilm,
  { shot, roll, frames }: Pick<StillFrames, "shot" | "frames"> & { readonly roll: FilmRoll },
): string[] {
  const { widthPx, heightPx } = plan;
  const { pixels, phases } = roll;
  const first = frames.first - (shot.retime?.holdFirstFrames ?? 0);
  // The filter counts frames from 1.
  const way = `(n-1+${first})*${pixels}`;
  // Before and after its way, it is outside of the frame.
  const x = phases === 1 ? "0" : `-${widthPx}*mod(max(0\\,${way})\\,${phases})`;
  const y = `${heightPx}-floor(${way}/${phases})`;
  const repeat = repeatFrame(plan, frames.count).join(",");
  return [
    "format=rgba",
    [
      "split[rollpicture][rollwords]",
      `[rollpicture]crop=${widthPx}:${heightPx}:0:0,format=gbrp,scale=${rgbToFilm},format=yuv444p,${repeat}[rollbehind]`,
      `[rollwords]crop=iw:ih-${heightPx}:0:${heightPx},scale=${rgbToFilm},format=yuva444p,${repeat}[rollmoving]`,
      `[rollbehind][rollmoving]overlay=x=${x}:y=${y}:eval=frame:format=yuv444`,
    ].join(";"),
    "format=yuv444p",
  ];
}

/** One frame as often as it is needed, at the rate of the film. */
function repeatFrame({ rate }: SegmentFilm, count: number): string[] {
  const frameTime = `${rate.denominator}/${rate.numerator}`;
  return [
    // Builds of 2018 crash when nothing is repeated. What is too much is cut below.
    `loop=loop=${Math.max(1, count - 1)}:size=1:start=0`,
    `settb=${frameTime}`,
    "setpts=N",
    `fps=fps=${formatRate(rate)}`,
    // Some versions lose the last frame there.
    "tpad=stop_mode=clone:stop=2",
    `trim=end_frame=${count}`,
  ];
}

function unionOf(one: Part, other: Part): Part {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

function isSamePart(one: Part, other: Part): boolean {
  return (["x", "y", "width", "height"] as const).every((key) => one[key] === other[key]);
}

type PixelSize = { readonly widthPx: number; readonly heightPx: number };

/** The whole pixels of a picture that a part of it touches. */
function pixelsOf(area: Part, { widthPx, heightPx }: PixelSize): Part {
  const x = Math.min(widthPx - 1, Math.floor(area.x * widthPx));
  const y = Math.min(heightPx - 1, Math.floor(area.y * heightPx));
  return {
    x,
    y,
    width: Math.max(1, Math.min(widthPx, Math.ceil((area.x + area.width) * widthPx)) - x),
    height: Math.max(1, Math.min(heightPx, Math.ceil((area.y + area.height) * heightPx)) - y),
  };
}

function sharesOf({ x, y, width, height }: Part, { widthPx, heightPx }: PixelSize): Part {
  return { x: x / widthPx, y: y / heightPx, width: width / widthPx, height: height / heightPx };
}

// A frame of 8K. More would take seconds for each frame.
const mostWorkingPixels = 32e6;

/** So large that the closest view has a pixel for each one of the film, as far as memory and time allow. */
function workingSize(
  plan: SegmentFilm,
  { from, to }: FilmMove,
  area: Part,
): { readonly width: number; readonly height: number } {
  const width = (plan.widthPx * area.width) / Math.min(from.width, to.width);
  const height = (plan.heightPx * area.height) / Math.min(from.height, to.height);
  const factor = Math.min(1, Math.sqrt(mostWorkingPixels / (width * height)));
  const even = (length: number, least: number): number =>
    2 * Math.ceil(Math.max(least, length * factor) / 2);
  return { width: even(width, plan.widthPx), height: even(height, plan.heightPx) };
}

/**
 * The zoom grows by the same factor in equal steps, and the view moves along a straight line to where the zoom leads. `on` counts
 * frames from 1.
 */
function perspective({ from, to, ease, frameCount }: FilmMove, area: Part, first: number): string {
  const last = Math.max(1, frameCount - 1);
  const progress = `clip((on-1+${first})/${last},0,1)`;
  const eased = easing(ease);
  const ratio = to.width / from.width;
  // Stored in variables: 0 is the progress, 1 the eased progress, 2 the share of the way.
  const way = Math.abs(ratio - 1) < 1e-9 ? "ld(1)" : `(pow(${ratio},ld(1))-1)/${ratio - 1}`;
  const given = `st(0,${progress});st(1,${eased});st(2,${way})`;
  const between = (start: number, end: number): string => `(${start}+${end - start}*ld(2))`;
  const across = (start: number, end: number): string =>
    `${given};W*(${between(start, end)}-${area.x})/${area.width}`;
  const down = (start: number, end: number): string =>
    `${given};H*(${between(start, end)}-${area.y})/${area.height}`;
  const left = across(from.x, to.x);
  const right = across(from.x + from.width, to.x + to.width);
  const top = down(from.y, to.y);
  const bottom = down(from.y + from.height, to.y + to.height);
  const corners = [
    ["x0", left],
    ["y0", top],
    ["x1", right],
    ["y1", top],
    ["x2", left],
    ["y2", bottom],
    ["x3", right],
    ["y3", bottom],
  ].map(([name, value]) => `${name}='${value}'`);
  return `perspective=${corners.join(":")}:interpolation=cubic:sense=source:eval=frame`;
}

function easing(ease: Ease): string {
  switch (ease) {
    case "linear":
      return "ld(0)";
    case "in":
      return "ld(0)*ld(0)";
    case "out":
      return "ld(0)*(2-ld(0))";
    case "in_out":
      return "ld(0)*ld(0)*(3-2*ld(0))";
  }
}
