import type { FrameRate } from "../film/media/frame-rate.ts";
import type { TimelineReport } from "./import/otio-reader.ts";
import type { OtioTimes } from "./otio-times.ts";
import type { Timeline } from "./timeline.ts";

/** What is needed to know the clips of a timeline again. */
export type KnownShots = {
  readonly rate: FrameRate;
  /** Ids of all shots of the storyboard. */
  readonly ids: readonly string[];
  /** Shot by the sha256 of any of its takes. */
  readonly shotOfMedia: ReadonlyMap<string, string>;
  /** Narration and music, as the storyboard lays them. */
  readonly soundTracks: Timeline["soundTracks"];
};

/** What clips are read with. */
export type ClipReading = {
  readonly known: KnownShots;
  readonly report: TimelineReport;
  readonly times: OtioTimes;
};
