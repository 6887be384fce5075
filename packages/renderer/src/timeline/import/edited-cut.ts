import type { Transition } from "../../storyboard/storyboard.ts";
import type { TimelineMarker } from "../timeline.ts";
import type { JsonPath } from "./otio-reader.ts";
import type { FrameTime, SourceRange } from "./otio-times.ts";

/** The picture of an edited timeline, in frames of the storyboard's timeline. */
export type EditedCut = {
  /** In the order of the film, including disabled clips. */
  readonly clips: readonly EditedClip[];
};

/** A clip of the picture track, as the file has it. */
export type ParsedClip = {
  /** As the edit suite shows it. */
  readonly name: string;
  /** Place in the file, for diagnostics. */
  readonly path: JsonPath;
  /** The shot that storyreel's metadata or the name of the clip say; `undefined`: neither says one. */
  readonly claim: string | undefined;
  readonly isEnabled: boolean;
  /** Where the clip starts on its track, gaps included, and how long it is there; without held frames. */
  readonly trackFrame: number;
  readonly trackFrames: number;
  /** In frames of the media, whatever the speed. */
  readonly range: SourceRange;
  /** How fast the media play, from 0.1 to 10. */
  readonly speed: number;
  /** For how long its first and its last frame are held, in frames of the timeline. */
  readonly holdFirstFrames: number;
  readonly holdLastFrames: number;
  /** Frames of the clip, held ones included, that fade in or out with nothing. */
  readonly fadeInFrames: number;
  readonly fadeOutFrames: number;
  /** Of the active media; `undefined` when the file does not say. */
  readonly availableFrames: number | undefined;
  readonly media: MediaFacts;
  /** In frames of the media, in ascending order. */
  readonly markers: readonly EditedMarker[];
  /** Between the previous clip and this one; `undefined` is a cut. */
  readonly transition: EditedTransition | undefined;
};

export type EditedMarker = TimelineMarker & Pick<FrameTime, "isAt">;

/** A clip of the film, and the shot that it is. */
export type EditedClip = ParsedClip & {
  readonly shotId: string;
  /** The shot is new: another part of the clip of this one. */
  readonly copyOf: string | undefined;
  /** A name that someone gave the clip in the edit suite. */
  readonly newName: string | undefined;
};

/** What a file says about the active media of a clip. */
export type MediaFacts = {
  readonly requestKey: string | undefined;
  readonly sha256: string | undefined;
  readonly url: string | undefined;
  /** Of the file, or of the clip when there is no file: suites name clips after their media. */
  readonly fileName: string;
};

export type EditedTransition = {
  /** `undefined`: the suite did not keep the type, so it is the old one if the lengths are the same. */
  readonly type: Exclude<Transition["type"], "cut"> | undefined;
  readonly path: JsonPath;
  readonly beforeFrames: number;
  readonly afterFrames: number;
};
