import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { Timeline } from "../timeline.ts";
import type { DisabledTake } from "./list-disabled-takes.ts";

/** A storyboard and the cut that it gives. */
export type BoardCut = {
  readonly storyboard: Storyboard;
  readonly timeline: Timeline;
  /** So that clips of disabled shots are known as well; absent: none. */
  readonly disabledTakes?: readonly DisabledTake[] | undefined;
};
