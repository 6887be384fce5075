import type { FrameRate } from "../../film/media/frame-rate.ts";
import type { Timeline } from "../timeline.ts";
import type { TimelineReport } from "./otio-reader.ts";
import type { OtioTimes } from "./otio-times.ts";

/** What is needed to recognise the clips of a timeline. */
export type KnownShots = {
  readonly rate: FrameRate;
  /** Ids of all shots of the storyboard. */
  readonly ids: readonly string[];
  /** Shot id by the sha256 of any of its takes. */
  readonly shotOfMedia: ReadonlyMap<string, string>;
  /** Narration and music as the storyboard has them. */
  readonly soundTracks: Timeline["soundTracks"];
};

/** The context in which the clips of one file are read. */
export type ClipReading = {
  readonly known: KnownShots;
  readonly report: TimelineReport;
  readonly times: OtioTimes;
};
