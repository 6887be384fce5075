import type { FrameRate } from "../film/media/frame-rate.ts";
import type { OtioNode, TimelineReport } from "./import/otio-reader.ts";

/** Turns OTIO's times, each with a rate of its own, into frames of the timeline. */
export type OtioTimes = {
  /** `undefined` where there is no time. A time between two frames is rounded, with a warning. */
  readonly frames: (time: OtioNode) => number | undefined;
};

// Suites write times of other rates as decimals; a hundredth of a frame is their rounding and nobody's intention.
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
        const message = `${Number((value / timeRate).toFixed(4))} s lies between two frames of the timeline, and is taken as frame ${frames}`;
        report.warning(time.path, "TIMELINE_OFF_GRID", message);
      }
      return frames;
    },
  };
}
