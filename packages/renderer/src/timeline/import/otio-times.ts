import type { FrameRate } from "../../film/media/frame-rate.ts";
import type { OtioNode, TimelineReport } from "./otio-reader.ts";

/** Converts times of OTIO, each of which has a rate of its own, to frames of the timeline. */
export type OtioTimes = {
  /** `undefined` when there is no time. A time between two frames is rounded, with a warning. */
  readonly frames: (time: OtioNode) => number | undefined;
};

// Edit suites write times of other rates as decimals. A hundredth of a frame is a rounding error.
const tolerance = 0.01;

export function createOtioTimes(rate: FrameRate, report: TimelineReport): OtioTimes {
  return {
    frames: (time) => {
      const value = time.number("value");
      const timeRate = time.number("rate");
      if (value === undefined || timeRate === undefined || timeRate <= 0) return undefined;
      const exact = (value * rate.numerator) / rate.denominator / timeRate;
      const frames = Math.round(exact);
      if (Math.abs(exact - frames) > tolerance) {
        const seconds = Number((value / timeRate).toFixed(4));
        report.warning(time.path, {
          code: "TIMELINE_OFF_GRID",
          message: `${seconds} s is between two frames of the timeline; frame ${frames} is used`,
        });
      }
      return frames;
    },
  };
}
