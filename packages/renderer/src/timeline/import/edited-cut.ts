import type { Transition } from "../../storyboard/storyboard.ts";
import type { TimelineMarker } from "../timeline.ts";

/** The picture as an editor left it, in frames of the storyboard's timeline. */
export type EditedCut = {
  /** In the order of the film, disabled ones included. */
  readonly clips: readonly EditedClip[];
};

export type EditedClip = {
  /** As the suite shows it. */
  readonly name: string;
  /** In the file, for whatever is to be said of it. */
  readonly path: readonly (string | number)[];
  readonly shotId: string;
  readonly isEnabled: boolean;
  readonly sourceInFrame: number;
  readonly frameCount: number;
  /** Of the media that is active; `undefined` when the file does not say. */
  readonly availableFrames: number | undefined;
  /** Whatever is known of the media that is active. */
  readonly media: {
    readonly requestKey: string | undefined;
    readonly sha256: string | undefined;
    readonly url: string | undefined;
  };
  readonly markers: readonly TimelineMarker[];
  /** How the film comes into the clip; `undefined` is a cut. */
  readonly transition: EditedTransition | undefined;
};

export type EditedTransition = {
  readonly type: Exclude<Transition["type"], "cut">;
  readonly beforeFrames: number;
  readonly afterFrames: number;
};
