import type { Transition } from "../../storyboard/storyboard.ts";
import type { TimelineMarker } from "../timeline.ts";

/** The picture of an edited timeline, in frames of the storyboard's timeline. */
export type EditedCut = {
  /** In the order of the film, including disabled clips. */
  readonly clips: readonly EditedClip[];
};

export type EditedClip = {
  /** As the edit suite shows it. */
  readonly name: string;
  /** Place in the file, for diagnostics. */
  readonly path: readonly (string | number)[];
  readonly shotId: string;
  readonly isEnabled: boolean;
  readonly sourceInFrame: number;
  readonly frameCount: number;
  /** Of the active media; `undefined` when the file does not say. */
  readonly availableFrames: number | undefined;
  /** What is known of the active media. */
  readonly media: {
    readonly requestKey: string | undefined;
    readonly sha256: string | undefined;
    readonly url: string | undefined;
  };
  readonly markers: readonly TimelineMarker[];
  /** Between the previous clip and this one; `undefined` is a cut. */
  readonly transition: EditedTransition | undefined;
};

export type EditedTransition = {
  readonly type: Exclude<Transition["type"], "cut">;
  readonly beforeFrames: number;
  readonly afterFrames: number;
};
