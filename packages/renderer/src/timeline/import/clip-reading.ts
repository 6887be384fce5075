import type { FrameRate } from "../../film/media/frame-rate.ts";
import type { SoundCue, Timeline } from "../timeline.ts";
import type { MediaFacts, ParsedClip } from "./edited-cut.ts";
import type { TimelineReport } from "./otio-reader.ts";
import type { OtioTimes } from "./otio-times.ts";

/** Where a sound is in the film, and in its file. */
export type PlacedSound = Pick<SoundCue, "name" | "startFrame" | "frameCount" | "sourceInFrame">;

/** What is needed to read a timeline of a storyboard. */
export type KnownShots = {
  readonly rate: FrameRate;
  /** Ids of all shots of the storyboard. */
  readonly ids: readonly string[];
  /** Whether media are those of a take of any shot. */
  readonly isOwnMedia: (media: MediaFacts) => boolean;
  /** Whether the film has the sound of a clip. */
  readonly hasSound: (clip: Pick<ParsedClip, "claim" | "media">) => boolean;
  /** Narration, music and effects as the storyboard has them. */
  readonly soundTracks: Timeline["soundTracks"];
  /** Frames of the opening and the ending of the film in its timeline; absent: it has none. */
  readonly openingFrames?: number | undefined;
  readonly endingFrames?: number | undefined;
  /** The tracks of sound before and after its picture. */
  readonly splitSound: readonly (readonly PlacedSound[])[];
};

/** The context in which the clips of one file are read. */
export type ClipReading = {
  readonly known: KnownShots;
  readonly report: TimelineReport;
  readonly times: OtioTimes;
};
