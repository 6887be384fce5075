import type { FrameRate } from "../../film/media/frame-rate.ts";
import type { OtioNode, TimelineReport } from "./otio-reader.ts";

/** A time in frames of the timeline. */
export type FrameTime = {
  readonly frame: number;
  /** Whether the time can be this frame, as exactly as the file says it. */
  readonly isAt: (frame: number) => boolean;
  /** False: it was rounded to frames of another rate. */
  readonly isExact: boolean;
};

/** The part of its media that a clip shows. */
export type SourceRange = {
  /** From the first frame of the media. */
  readonly start: FrameTime;
  readonly length: FrameTime;
  /** Exclusive. */
  readonly end: FrameTime;
};

/** Converts times of OTIO, each of which has a rate of its own, to frames of the timeline. */
export type OtioTimes = {
  /** `undefined` when there is no time. A time between two frames is rounded, with a warning. */
  readonly frames: (time: OtioNode) => number | undefined;
  /** A range of media whose first frame is at the start of `available`. `undefined` when there is no range. */
  readonly sourceRange: (range: OtioNode, available: OtioNode) => SourceRange | undefined;
  /** A time of media whose first frame is at the start of `available`. */
  readonly mediaTime: (time: OtioNode, available: OtioNode) => FrameTime | undefined;
};

// Edit suites write times of other rates as decimals. A hundredth of a frame is a rounding error.
const tolerance = 0.01;

/** In frames of the timeline. */
type Measure = {
  readonly exact: number;
  /** How far a frame of the timeline can be from it: half a frame of its own rate, if it is a whole number of those. */
  readonly slack: number;
};

export function createOtioTimes(rate: FrameRate, report: TimelineReport): OtioTimes {
  const timelineRate = rate.numerator / rate.denominator;
  const measure = (time: OtioNode): Measure | undefined => {
    const value = time.number("value");
    const timeRate = time.number("rate");
    if (value === undefined || timeRate === undefined || timeRate <= 0) return undefined;
    // 23.976 is written with three to fifteen decimals.
    if (Math.abs(timeRate - timelineRate) < 0.002) return { exact: value, slack: 0 };
    const isWhole = time.flag("wasWhole") ?? Math.abs(value - Math.round(value)) < 1e-6;
    return {
      exact: (value * timelineRate) / timeRate,
      slack: isWhole ? timelineRate / timeRate / 2 : 0,
    };
  };
  const round = (time: OtioNode, { exact, slack }: Measure): number => {
    const frames = Math.round(exact);
    if (Math.abs(exact - frames) > slack + tolerance) {
      const seconds = Number((exact / timelineRate).toFixed(4));
      report.warning(time.path, {
        code: "TIMELINE_OFF_GRID",
        message: `${seconds} s is between two frames of the timeline; frame ${frames} is used`,
      });
    }
    return frames;
  };
  const originOf = (available: OtioNode, start: OtioNode): number =>
    measure(available.map("start_time"))?.exact ?? wholeHours(start, timelineRate);
  return {
    frames: (time) => {
      const found = measure(time);
      return found && round(time, found);
    },
    mediaTime: (time, available) => {
      const found = measure(time);
      if (found === undefined) return undefined;
      const exact = found.exact - originOf(available, time);
      return frameTime(Math.round(exact), { ...found, exact });
    },
    sourceRange: (range, available) => {
      const [startTime, duration] = [range.map("start_time"), range.map("duration")];
      const [first, count] = [measure(startTime), measure(duration)];
      if (first === undefined || count === undefined) return undefined;
      const from = { ...first, exact: first.exact - originOf(available, startTime) };
      // Of a length in frames of another rate, both ends were rounded.
      const whole = { ...count, slack: 2 * count.slack };
      const end = { exact: from.exact + count.exact, slack: Math.max(from.slack, count.slack) };
      return {
        start: frameTime(round(startTime, from), from),
        length: frameTime(round(duration, whole), whole),
        end: frameTime(Math.round(end.exact), end),
      };
    },
  };
}

/** A time that the file says exactly, or to half a frame of its own rate. */
function frameTime(frame: number, { exact, slack }: Measure): FrameTime {
  return {
    frame,
    isExact: slack === 0,
    isAt: (other) => other === frame || Math.abs(exact - other) <= slack + tolerance,
  };
}

/**
 * Media that start at a timecode, in a file that does not say at which: clips are seconds long, so an hour or more is the
 * hour at which the media start.
 */
function wholeHours(start: OtioNode, timelineRate: number): number {
  const value = start.number("value") ?? 0;
  const rate = start.number("rate") ?? timelineRate;
  const hour = 3600 * Math.round(rate);
  return (Math.floor(value / hour) * hour * timelineRate) / rate;
}

/** A time that is known to the frame. */
export function exactly(frame: number): FrameTime {
  return { frame, isExact: true, isAt: (other) => other === frame };
}

/** Whether a range can end here, given where it starts. An exact length says more than a rounded end. */
export function endsAt(
  { length, end }: SourceRange,
  { inFrame, outFrame }: { readonly inFrame: number; readonly outFrame: number },
): boolean {
  return length.isExact ? length.isAt(outFrame - inFrame) : end.isAt(outFrame);
}
