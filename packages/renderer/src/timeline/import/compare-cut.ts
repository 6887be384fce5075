import { framesIn, type FrameRate } from "../../film/media/frame-rate.ts";
import type { Shot, Storyboard } from "../../storyboard/storyboard.ts";
import { compareMarkers, shortestSeconds } from "./compare-markers.ts";
import { copyShot, orderWithCopies } from "./copy-edits.ts";
import type {
  CutEdit,
  CutEdits,
  NotesEdit,
  ReachEdit,
  ShotCopy,
  ShotEdit,
  TakeEdit,
} from "./cut-edits.ts";
import type { EditedClip, EditedCut } from "./edited-cut.ts";
import { isMediaOf } from "./media-identity.ts";
import type { TimelineReport } from "./otio-reader.ts";
import { endsAt } from "./otio-times.ts";
import { compareRetime } from "./compare-retime.ts";
import { shareReach } from "./share-reach.ts";
import { settleRetime } from "./source-range.ts";
import type { Timeline, TimelineClip, TimelineTake } from "../timeline.ts";

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
  const keepsMarkers = !context.isWhole || lostAllMarkers(edited, expected, report);
  const takes: TakeEdit[] = [];
  const shots: ShotEdit[] = [];
  const copies: ShotCopy[] = [];
  for (const played of edited.clips) {
    const before = known.get(played.copyOf ?? played.shotId);
    const read = played.copyOf === undefined ? settleRetime(played, before) : played;
    const clip = withoutLateMarkers(read, before, report);
    const { shotId, copyOf } = clip;
    const board = boardShots.get(shotId) ?? boardShots.get(copyOf ?? "");
    if (board === undefined) continue;
    const was = known.get(board.id);
    const take = was && takeOf(clip, was, report);
    const { rate } = expected;
    const owner = copyOf ?? shotId;
    const pieces = edited.clips.filter((one) => (one.copyOf ?? one.shotId) === owner);
    const reach = shareReach(pieces, board.sound).get(shotId);
    if (copyOf !== undefined && board.id === copyOf) {
      if (clip.transition !== undefined && clip.transition.type === undefined) {
        reportNameless(clip, report);
      }
      copies.push(copyShot(clip, { board, copyOf, rate, take, storyboard, reach }));
      if (take?.requestKey !== undefined) {
        takes.push({ shotId, requestKey: take.requestKey, copyOf });
      }
      continue;
    }
    if (take?.requestKey !== undefined && take !== was?.activeTake) {
      takes.push({ shotId, requestKey: take.requestKey });
    }
    const edit = compareShot(clip, { board, was, take, rate, keepsMarkers, reach }, report);
    if (Object.keys(edit).length > 1) shots.push(edit);
  }
  const present = new Set(edited.clips.map(({ shotId }) => shotId));
  for (const { shotId } of expected.clips) {
    if (context.isWhole && !present.has(shotId)) shots.push({ shotId, isEnabled: false });
  }
  return { shots, copies, order: orderWithCopies(edited, storyboard), takes };
}

/** Some edit suites write no markers, so a file without any does not mean that they were deleted. */
function lostAllMarkers(edited: EditedCut, expected: Timeline, report: TimelineReport): boolean {
  const had = expected.clips.some(({ markers }) => markers.some((one) => one.isRemark !== true));
  const has = edited.clips.some(({ markers }) => markers.length > 0);
  if (!had || has) return false;
  const message = "the timeline has no markers at all; the storyboard keeps its markers";
  report.warning([], { code: "TIMELINE_MARKERS_LOST", message });
  return true;
}

/** A storyboard has no markers after the end of the clip. */
function withoutLateMarkers(
  clip: EditedClip,
  was: TimelineClip | undefined,
  report: TimelineReport,
): EditedClip {
  const end = was?.activeTake.availableFrames ?? clip.availableFrames ?? Infinity;
  const markers = clip.markers.filter(({ frame, name }) => {
    if (frame <= end) return true;
    report.warning(clip.path, {
      code: "TIMELINE_MARKER",
      message: `marker "${name}" is after the end of clip "${clip.name}", and is not imported`,
    });
    return false;
  });
  return { ...clip, markers };
}

/** The take whose media are active; the previous one when the file does not say. */
function takeOf(
  clip: EditedClip,
  was: TimelineClip,
  report: TimelineReport,
): TimelineTake | undefined {
  const { requestKey, sha256, url } = clip.media;
  const byUse = [was.activeTake, ...was.takes.filter((take) => take !== was.activeTake)];
  // The media of a new shot are named after the shot that it is a part of.
  const names = [was, ...(clip.claim === undefined ? [] : [{ shotId: clip.claim }])];
  const found = byUse.find((take) => names.some((name) => isMediaOf(clip.media, name, take)));
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
  /** What its sound has of the lead and lag of the shot; absent: all. */
  readonly reach: ReachEdit | undefined;
};

function compareShot(clip: EditedClip, from: ShotBefore, report: TimelineReport): ShotEdit {
  const { board, was, rate } = from;
  const cut = compareRange(clip, from);
  const transition = compareTransition(clip, from, report);
  const retime = compareRetime(clip, board, rate);
  const reach =
    from.reach !== undefined && isOtherReach(from.reach, board) ? from.reach : undefined;
  // A shot that is disabled in the storyboard was not exported, and neither were its markers.
  const keepsMarkers = from.keepsMarkers || (was === undefined && clip.markers.length === 0);
  const markers = keepsMarkers ? undefined : compareMarkers(clip.markers, board.markers, rate);
  const notes = compareName(clip, board);
  return {
    shotId: clip.shotId,
    ...(clip.isEnabled === board.isEnabled ? {} : { isEnabled: clip.isEnabled }),
    ...(cut === undefined ? {} : { cut }),
    ...(transition === undefined ? {} : { transition }),
    ...(retime === undefined ? {} : { retime }),
    ...(reach === undefined ? {} : { reach }),
    ...(markers === undefined ? {} : { markers }),
    ...(notes === undefined ? {} : { notes }),
  };
}

function isOtherReach({ leadSeconds, lagSeconds }: ReachEdit, { sound }: Shot): boolean {
  return leadSeconds !== sound?.leadSeconds || lagSeconds !== sound.lagSeconds;
}

/** An id cannot change with the name of a clip: narration, takes and other shots refer to it. */
function compareName({ newName }: EditedClip, { notes }: Shot): NotesEdit | undefined {
  if (newName === undefined || notes?.includes(newName) === true) return undefined;
  const added = `name in the edit: ${newName}`;
  return { whole: notes === undefined ? added : `${notes.trim()}; ${added}`, added };
}

function compareRange(
  { range, availableFrames }: EditedClip,
  { board: { cut }, take, rate }: ShotBefore,
): CutEdit | undefined {
  const { start, length, end } = range;
  const available = take?.availableFrames ?? availableFrames ?? end.frame;
  const wasIn = framesIn(cut.inSeconds, rate);
  const wasOut =
    cut.outSeconds === undefined ? available : Math.min(framesIn(cut.outSeconds, rate), available);
  const hasMovedIn = !start.isAt(wasIn);
  const inFrame = hasMovedIn ? start.frame : wasIn;
  const hasMovedOut = !endsAt(range, { inFrame, outFrame: wasOut });
  if (!hasMovedIn && !hasMovedOut) return undefined;
  const newOut = length.isExact ? inFrame + length.frame : end.frame;
  const outFrame = hasMovedOut ? newOut : wasOut;
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
  const { beforeFrames, afterFrames } = transition;
  // Edit suites show fades from and to white as black.
  const isSameFade = transition.type?.replace("black", "white") === oldType;
  const type = isSameFade ? oldType : transition.type;
  const frames = beforeFrames + afterFrames;
  if (type === undefined) {
    if (frames !== oldFrames || oldType === "cut") reportNameless(clip, report);
    return undefined;
  }
  if (type !== oldType || frames !== oldFrames) {
    return { type, durationSeconds: shortestSeconds(frames, rate) };
  }
  if (was?.transition !== undefined && was.transition.beforeFrames !== beforeFrames) {
    const message = `the ${type} into "${clip.name}" was moved off its cut; storyreel centers it on the cut, as far as the handles allow`;
    report.warning(clip.path, { code: "TIMELINE_TRANSITION", message });
  }
  return undefined;
}

function reportNameless({ name, path, transition }: EditedClip, report: TimelineReport): void {
  report.error(transition?.path ?? path, {
    code: "TIMELINE_TRANSITION",
    message: `the transition into "${name}" is new, but the timeline does not say which one it is`,
    hint: "use a dissolve, or remove the transition in the edit suite",
  });
}
