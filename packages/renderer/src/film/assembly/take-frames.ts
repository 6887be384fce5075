import { convertColour, deinterlace } from "../media/colour-filters.ts";
import { applyGrade } from "../grade/make-grade.ts";
import { formatRate, isSameRate } from "../media/frame-rate.ts";
import type { FilmRetime, FilmShot } from "../cut/film-cut.ts";
import { fitPicture } from "./fit-picture.ts";
import type { SegmentFilm } from "./segment.ts";
import { pixelFormatOf, type PixelFormat } from "./video-encoding.ts";
import { takeStill } from "./take-still.ts";

/** Some frames of a shot: `first` is 0 for the first frame that belongs to it, and negative in its head handle. */
export type ShotFrames = { readonly first: number; readonly count: number };

/** Filters that make exactly these frames of a shot, at the rate and size of the film. */
export function takeFrames(plan: SegmentFilm, shot: FilmShot, frames: ShotFrames): string[] {
  const { still } = shot.source;
  const format = pixelFormatOf(plan.output);
  const picture =
    still === undefined
      ? [...takeClip(plan, shot, frames), ...colour(shot, format), ...fitPicture(plan, shot)]
      : takeStill(plan, { shot, still, frames });
  return [
    ...picture,
    "setsar=1",
    `format=${format}`,
    // A clip without tags leaves its frames without; some versions would then convert them to the tags of the film.
    "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv",
  ];
}

/** A grade comes before bars, which stay black, and from pictures whose chroma is whole. */
function colour({ source, grade }: FilmShot, format: PixelFormat): string[] {
  if (grade === undefined) return convertColour(source, format);
  const whole = format.endsWith("10le") ? "yuv444p10le" : "yuv444p";
  return [...convertColour(source, whole), ...applyGrade(grade, format)];
}

function takeClip(plan: SegmentFilm, shot: FilmShot, frames: ShotFrames): string[] {
  const fields = deinterlace(shot.source);
  const { retime } = shot;
  return retime === undefined
    ? [...fields, ...takePlain(plan, shot, frames)]
    : [...fields, ...takeRetimed(plan, { shot, retime }, frames)];
}

/** Frames of the clip as they are. */
function takePlain(plan: SegmentFilm, shot: FilmShot, { first, count }: ShotFrames): string[] {
  const rate = formatRate(plan.rate);
  const { seekFrame } = shot.source;
  const from = shot.sourceInFrame + first - (seekFrame ?? 0);
  return [
    `setpts=${clipTime(plan, shot)}`,
    // After a seek, the first frame is not always the one at time 0.
    seekFrame === undefined ? `fps=fps=${rate}` : `fps=fps=${rate}:start_time=0`,
    // Rounding may drop a frame at the end. The last frame is then repeated.
    "tpad=stop_mode=clone:stop=2",
    `trim=start_frame=${from}:end_frame=${from + count}`,
    `setpts=N/(${rate}*TB)`,
  ];
}

// Of a frame, so that one that falls on the time of a frame of the film is not late by a rounding error.
const early = 0.01;

/**
 * Frames at another speed, and held ones. Each frame of the film shows the last frame of the clip that has begun. Frames that the
 * clip lacks at its end are repeated, and all lengths are cut to size: how many frames `fps` returns depends on the version.
 */
function takeRetimed(
  plan: SegmentFilm,
  { shot, retime }: { readonly shot: FilmShot; readonly retime: FilmRetime },
  frames: ShotFrames,
): string[] {
  const rate = formatRate(plan.rate);
  const { speed } = retime;
  const { lo, hi, before, after } = splitHeld(shot, retime, frames);
  // The place in the clip of the first frame that is played, in frames of the film.
  const start = shot.sourceInFrame - (shot.source.seekFrame ?? 0) + lo * speed;
  const repeated = Math.ceil(1 / speed) + 2;
  return [
    "settb=1/1000000",
    `setpts=${clipTime(plan, shot)}`,
    `setpts=(PTS-${start}/(${rate}*TB))/${speed}-${early}/(${rate}*TB)`,
    `fps=fps=${rate}:start_time=0:round=up`,
    `tpad=stop_mode=clone:stop=${repeated}`,
    `trim=end_frame=${hi - lo}`,
    `setpts=N/(${rate}*TB)`,
    ...(before === 0 && after === 0
      ? []
      : [
          `tpad=start_mode=clone:start=${before}:stop_mode=clone:stop=${after}`,
          `trim=end_frame=${frames.count}`,
          `setpts=N/(${rate}*TB)`,
        ]),
  ];
}

/** Which frames of the played part are needed, from `lo` to before `hi`, and how often the first and the last are repeated. */
function splitHeld(
  { frameCount }: FilmShot,
  { holdFirstFrames, holdLastFrames }: FilmRetime,
  { first, count }: ShotFrames,
): { readonly lo: number; readonly hi: number; readonly before: number; readonly after: number } {
  const played = frameCount - holdFirstFrames - holdLastFrames;
  const from = first - holdFirstFrames;
  const to = from + count;
  // Without a hold, the played part goes on in the handles.
  const least = holdFirstFrames > 0 ? 0 : -Infinity;
  const most = holdLastFrames > 0 ? played : Infinity;
  const lo = Math.min(Math.max(from, least), most - 1);
  const hi = Math.max(lo + 1, Math.min(to, most));
  return {
    lo,
    hi,
    before: Math.max(0, Math.min(lo - from, count - 1)),
    after: Math.max(0, to - hi),
  };
}

/** The time of a frame, from the start of the clip or from the frame where reading begins. */
function clipTime(plan: SegmentFilm, { source }: FilmShot): string {
  const rate = formatRate(plan.rate);
  if (source.seekFrame !== undefined) return `PTS-${seekShare}/(${rate}*TB)`;
  // Frames of a clip with the rate of the film are counted: its timescale may be coarse, its first frame late.
  return isSameRate(source.rate, plan.rate) ? `N/(${rate}*TB)` : "PTS-STARTPTS";
}

// ffmpeg drops frames before the time of a seek. A part of a frame earlier, rounding does not drop the one that is wanted.
const seekShare = 0.25;

/** The time that reading begins at, in seconds of the file; `undefined`: its start. */
export function seekSeconds(
  { rate }: Pick<SegmentFilm, "rate">,
  { seekFrame, sound }: FilmShot["source"],
): number | undefined {
  if (seekFrame === undefined) return undefined;
  // The time of a file begins with its sound if that leads the picture.
  const lead = Math.max(0, -(sound?.startSeconds ?? 0));
  return ((seekFrame - seekShare) * rate.denominator) / rate.numerator + lead;
}
