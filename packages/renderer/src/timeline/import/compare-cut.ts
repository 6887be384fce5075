import { framesIn, secondsOf, type FrameRate } from "../../film/media/frame-rate.ts";
import type { Shot, Storyboard, Transition } from "../../storyboard/storyboard.ts";
import type { EditedClip, EditedCut } from "./edited-cut.ts";
import type { TimelineReport } from "./otio-reader.ts";
import type { Timeline, TimelineClip, TimelineTake } from "../timeline.ts";

/** What an editor changed, in terms of the storyboard. */
export type CutEdits = {
  /** In the order of the edited timeline, then the shots that were removed from it. */
  readonly shots: readonly ShotEdit[];
  /** Ids of the shots in the timeline, in its order; `undefined` when the order did not change. */
  readonly order: readonly string[] | undefined;
  readonly takes: readonly TakeEdit[];
};

export type ShotEdit = {
  readonly shotId: string;
  readonly isEnabled?: boolean;
  readonly cut?: CutEdit;
  readonly transition?: Pick<Transition, "type" | "durationSeconds">;
  readonly markers?: Shot["markers"];
};

/** Both ends after the change, and which of them moved. */
export type CutEdit = {
  readonly inSeconds: number;
  /** `undefined`: the clip's own end. */
  readonly outSeconds: number | undefined;
  readonly moved: readonly ("in" | "out")[];
};

export type TakeEdit = { readonly shotId: string; readonly requestKey: string };

/** Compares an edited timeline with the one that the storyboard gives. Without differences, the edits are empty. */
export function compareCut(
  edited: EditedCut,
  expected: Timeline,
  context: {
    readonly storyboard: Storyboard;
    readonly report: TimelineReport;
    /** False when some clips could not be read, so that missing ones do not count as removed. */
    readonly isWhole: boolean;
  },
): CutEdits {
  const { storyboard, report } = context;
  const known = new Map(expected.clips.map((clip) => [clip.shotId, clip]));
  const boardShots = new Map(storyboard.shots.map((shot) => [shot.id, shot]));
  const keepsMarkers = context.isWhole && lostAllMarkers(edited, expected, report);
  const takes: TakeEdit[] = [];
  const shots: ShotEdit[] = [];
  for (const clip of edited.clips) {
    const board = boardShots.get(clip.shotId);
    if (board === undefined) continue;
    const was = known.get(clip.shotId);
    const take = was && takeOf(clip, was, report);
    if (take !== undefined && take !== was?.activeTake) {
      takes.push({ shotId: clip.shotId, requestKey: take.requestKey });
    }
    const edit = compareShot(clip, { board, was, take, rate: expected.rate, keepsMarkers }, report);
    if (Object.keys(edit).length > 1) shots.push(edit);
  }
  const present = new Set(edited.clips.map(({ shotId }) => shotId));
  for (const { shotId } of expected.clips) {
    if (context.isWhole && !present.has(shotId)) shots.push({ shotId, isEnabled: false });
  }
  return { shots, order: compareOrder(edited, storyboard), takes };
}

/** Some edit suites write no markers, so a file without any does not mean that they were deleted. */
function lostAllMarkers(edited: EditedCut, expected: Timeline, report: TimelineReport): boolean {
  const had = expected.clips.some(({ markers }) => markers.length > 0);
  const has = edited.clips.some(({ markers }) => markers.length > 0);
  if (!had || has) return false;
  const message = "the timeline has no markers at all; the storyboard keeps its markers";
  report.warning([], { code: "TIMELINE_MARKERS_LOST", message });
  return true;
}

/** The take whose media are active; the previous one when the file does not say. */
function takeOf(
  clip: EditedClip,
  was: TimelineClip,
  report: TimelineReport,
): TimelineTake | undefined {
  const { requestKey, sha256, url } = clip.media;
  const found =
    was.takes.find((take) => take.requestKey === requestKey) ??
    was.takes.find((take) => sha256 !== undefined && take.media?.sha256 === sha256);
  if (found !== undefined) return found;
  if (requestKey !== undefined || sha256 !== undefined) {
    report.error(clip.path, {
      code: "TIMELINE_TAKE",
      message: `clip "${clip.name}" uses a take that shot "${was.shotId}" does not have`,
      hint: "choose one of the exported takes",
    });
  } else if (url !== undefined) {
    const message = `clip "${clip.name}" uses ${url}, which is not a take of shot "${was.shotId}"; only its timing is imported`;
    report.warning(clip.path, { code: "TIMELINE_OTHER_MEDIA", message });
  }
  return was.activeTake;
}

/** A shot before the edit. */
type ShotBefore = {
  readonly board: Shot;
  /** `undefined`: the shot is disabled in the storyboard. */
  readonly was: TimelineClip | undefined;
  readonly take: TimelineTake | undefined;
  readonly rate: FrameRate;
  readonly keepsMarkers: boolean;
};

function compareShot(clip: EditedClip, from: ShotBefore, report: TimelineReport): ShotEdit {
  const { board, rate } = from;
  const cut = compareRange(clip, from);
  const transition = compareTransition(clip, from, report);
  const markers = from.keepsMarkers ? undefined : compareMarkers(clip, board, rate);
  return {
    shotId: clip.shotId,
    ...(clip.isEnabled === board.isEnabled ? {} : { isEnabled: clip.isEnabled }),
    ...(cut === undefined ? {} : { cut }),
    ...(transition === undefined ? {} : { transition }),
    ...(markers === undefined ? {} : { markers }),
  };
}

function compareRange(
  clip: EditedClip,
  { board: { cut }, take, rate }: ShotBefore,
): CutEdit | undefined {
  const available =
    take?.availableFrames ?? clip.availableFrames ?? clip.sourceInFrame + clip.frameCount;
  const inFrame = clip.sourceInFrame;
  const outFrame = inFrame + clip.frameCount;
  const wasOut =
    cut.outSeconds === undefined ? available : Math.min(framesIn(cut.outSeconds, rate), available);
  const hasMovedIn = inFrame !== framesIn(cut.inSeconds, rate);
  const hasMovedOut = outFrame !== wasOut;
  if (!hasMovedIn && !hasMovedOut) return undefined;
  const outSeconds =
    outFrame === available && (hasMovedOut || cut.outSeconds === undefined)
      ? undefined
      : hasMovedOut
        ? shortestSeconds(outFrame, rate)
        : cut.outSeconds;
  return {
    inSeconds: hasMovedIn ? shortestSeconds(inFrame, rate) : cut.inSeconds,
    outSeconds,
    moved: [...(hasMovedIn ? ["in" as const] : []), ...(hasMovedOut ? ["out" as const] : [])],
  };
}

function compareTransition(
  clip: EditedClip,
  { board, was, rate }: ShotBefore,
  report: TimelineReport,
): ShotEdit["transition"] {
  const { transition } = clip;
  const { type: oldType, durationSeconds } = board.transition;
  const oldFrames = framesIn(durationSeconds, rate);
  if (transition === undefined) {
    return oldType === "cut" || oldFrames === 0 ? undefined : { type: "cut", durationSeconds: 0 };
  }
  const { type, beforeFrames, afterFrames } = transition;
  const frames = beforeFrames + afterFrames;
  if (type !== oldType || frames !== oldFrames) {
    return { type, durationSeconds: shortestSeconds(frames, rate) };
  }
  if (was?.transition !== undefined && was.transition.beforeFrames !== beforeFrames) {
    const message = `the ${type} into "${clip.name}" was moved off its cut; storyreel centres it on the cut, as far as the handles allow`;
    report.warning(clip.path, { code: "TIMELINE_TRANSITION", message });
  }
  return undefined;
}

function compareMarkers(clip: EditedClip, board: Shot, rate: FrameRate): ShotEdit["markers"] {
  const old = board.markers
    .map((marker) => ({ ...marker, frame: framesIn(marker.atSeconds, rate) }))
    .toSorted((a, b) => a.frame - b.frame);
  const isSame =
    old.length === clip.markers.length &&
    clip.markers.every(({ frame, name }) =>
      old.some((marker) => marker.frame === frame && marker.name === name),
    );
  if (isSame) return undefined;
  return clip.markers.map(({ frame, name }) => {
    const same = old.find((marker) => marker.frame === frame);
    return { atSeconds: same?.atSeconds ?? shortestSeconds(frame, rate), name };
  });
}

function compareOrder(edited: EditedCut, { shots }: Storyboard): readonly string[] | undefined {
  const order = edited.clips.map(({ shotId }) => shotId);
  const present = new Set(order);
  const before = shots.map(({ id }) => id).filter((id) => present.has(id));
  return before.join("\n") === order.join("\n") ? undefined : order;
}

/** A frame in seconds, with as few decimals as identify this frame: what a person would write. */
export function shortestSeconds(frame: number, rate: FrameRate): number {
  const exact = secondsOf(frame, rate);
  for (let places = 0; places < 6; places += 1) {
    const rounded = Number(exact.toFixed(places));
    if (framesIn(rounded, rate) === frame) return rounded;
  }
  return exact;
}
