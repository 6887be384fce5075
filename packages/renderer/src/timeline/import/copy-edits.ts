import { framesIn, type FrameRate } from "../../film/media/frame-rate.ts";
import type { Shot, Storyboard } from "../../storyboard/storyboard.ts";
import type { TimelineTake } from "../timeline.ts";
import { changedMarker, newMarker, shortestSeconds } from "./compare-markers.ts";
import { retimeOf } from "./compare-retime.ts";
import type { ReachEdit, ShotCopy } from "./cut-edits.ts";
import type { EditedClip, EditedCut } from "./edited-cut.ts";

/** Describes a new shot that is another part of the clip of an existing one. */
export function copyShot(
  clip: EditedClip,
  from: {
    readonly board: Shot;
    readonly copyOf: string;
    readonly rate: FrameRate;
    /** `undefined`: the existing shot is disabled. */
    readonly take: TimelineTake | undefined;
    readonly storyboard: Storyboard;
    /** Its part of the lead and lag of the existing shot; `undefined`: that has none. */
    readonly reach: ReachEdit | undefined;
  },
): ShotCopy {
  const { board, copyOf, rate, take, storyboard, reach } = from;
  const { start, end } = clip.range;
  const available = take?.availableFrames ?? clip.availableFrames;
  const isInPrompt = board.promptParts.some(({ origin }) => origin === "dialogue");
  return {
    shotId: clip.shotId,
    copyOf,
    isEnabled: clip.isEnabled,
    cut: {
      inSeconds: shortestSeconds(start.frame, rate),
      outSeconds: end.frame === available ? undefined : shortestSeconds(end.frame, rate),
    },
    transition: transitionOf(clip, rate),
    ...retimeOf(clip, rate),
    reach,
    markers: clip.markers.map((marker) => {
      const old = board.markers.find(({ atSeconds }) => marker.isAt(framesIn(atSeconds, rate)));
      return old === undefined ? newMarker(marker, rate) : changedMarker(old, marker, rate);
    }),
    notes: clip.newName === undefined ? undefined : `name in the edit: ${clip.newName}`,
    keepsDialogue: isInPrompt,
    hidesCaptions: board.dialogue !== undefined && storyboard.captions?.source === "dialogue",
  };
}

function transitionOf({ transition }: EditedClip, rate: FrameRate): ShotCopy["transition"] {
  if (transition?.type === undefined) return undefined;
  const frames = transition.beforeFrames + transition.afterFrames;
  return { type: transition.type, durationSeconds: shortestSeconds(frames, rate) };
}

/** The order of the shots in the timeline, if it is not that of the storyboard with each new shot after the one it is from. */
export function orderWithCopies(
  edited: EditedCut,
  { shots }: Storyboard,
): readonly string[] | undefined {
  const order = edited.clips.map(({ shotId }) => shotId);
  const present = new Set(order);
  const ids = new Set(shots.map(({ id }) => id));
  const before = shots.flatMap(({ id }) => [
    ...(present.has(id) ? [id] : []),
    ...edited.clips
      .filter((clip) => clip.copyOf === id && !ids.has(clip.shotId))
      .map(({ shotId }) => shotId),
  ]);
  return before.join("\n") === order.join("\n") ? undefined : order;
}
