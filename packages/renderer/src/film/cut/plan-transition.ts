import type { Diagnostic } from "@storyreel/models/source";
import { formatSeconds } from "../../kit/format-amounts.ts";
import { framesIn, secondsOf, type FrameRate } from "../media/frame-rate.ts";
import {
  splitTransition,
  type Handles,
  type TransitionSplit,
} from "../../storyboard/split-transition.ts";
import type { Shot, Storyboard, Transition } from "../../storyboard/storyboard.ts";
import { describeFade, isBlend, splitFade } from "../../storyboard/transition-types.ts";
import type { FilmShot, FilmTransition } from "./film-cut.ts";
import { handlesOf } from "./plan-range.ts";

/** Converts a transition to frames. As in OTIO, it lies over the cut and does not change the length of the film. */
export function planTransition(
  transition: Transition,
  rate: FrameRate,
  handles: Handles,
): FilmTransition | undefined {
  const frames = framesIn(transition.durationSeconds, rate);
  if (transition.type === "cut" || frames === 0) return undefined;
  if (isBlend(transition.type)) {
    return { type: transition.type, colour: "black", ...splitOver(frames, handles) };
  }
  const { kind, colour } = describeFade(transition.type);
  return { type: kind, colour, ...splitFade(transition.type, frames) };
}

/** The handles of two neighbours at their cut. */
export function handlesBetween(before: FilmShot | undefined, shot: FilmShot): Handles {
  const tailFrames = before === undefined ? 0 : handlesOf(before).tailFrames;
  return { tailFrames, headFrames: handlesOf(shot).headFrames };
}

// Clips may be a frame or two shorter than requested. The film of a valid storyboard must still be made from them.
const forgivenFrames = 2;

/** Uses the same split as the check of the storyboard. A transition that does not fit is centred here and reported later. */
function splitOver(frames: number, handles: Handles): TransitionSplit {
  const available = handles.tailFrames + handles.headFrames;
  const isForgiven = available >= 1 && frames - available <= forgivenFrames;
  const split = splitTransition(isForgiven ? Math.min(frames, available) : frames, handles);
  if (split !== undefined) return split;
  const beforeFrames = Math.floor(frames / 2);
  return { beforeFrames, afterFrames: frames - beforeFrames };
}

/** Whether both shots are visible at once. */
export function needsHandles(transition: FilmTransition | undefined): boolean {
  return transition !== undefined && isBlend(transition.type);
}

type TransitionCheck = {
  readonly storyboard: Storyboard;
  /** Same order and length as `shots`. */
  readonly boardShots: readonly Shot[];
  readonly shots: readonly FilmShot[];
  readonly rate: FrameRate;
};

/** Reports transitions that cannot be made: no previous shot, clips too short, overlapping transitions. */
export function checkTransitions(check: TransitionCheck): Diagnostic[] {
  return check.shots.flatMap((shot, index) => {
    const board = check.boardShots[index];
    if (board === undefined) return [];
    const report: Report = (finding) => ({
      severity: "error",
      ...finding,
      file: check.storyboard.file,
      span: board.transition.span ?? board.span,
    });
    return [
      ...checkPlace(shot, { index, type: board.transition.type }, report),
      ...checkHandles({ shot, board, before: check.shots[index - 1], rate: check.rate }, report),
      ...checkOverlap(shot, check.shots[index + 1], report),
    ];
  });
}

type Report = (finding: {
  readonly code: Diagnostic["code"];
  readonly message: string;
  readonly hint: string;
  readonly facts: Diagnostic["facts"];
  readonly severity?: Diagnostic["severity"];
}) => Diagnostic;

function checkPlace(
  shot: FilmShot,
  { index, type }: { readonly index: number; readonly type: string },
  report: Report,
): Diagnostic[] {
  const { transition } = shot;
  if (index > 0 || transition === undefined) return [];
  if (!needsHandles(transition) && transition.beforeFrames === 0) return [];
  return [
    report({
      code: "STORYBOARD_TRANSITION_PLACE",
      message: `shot "${shot.shotId}" opens the film, but its transition needs a shot before it`,
      hint: "use fade_from_black, or remove the transition",
      facts: { shot: shot.shotId, transition: type },
    }),
  ];
}

function checkHandles(
  at: {
    readonly shot: FilmShot;
    readonly board: Shot;
    readonly before: FilmShot | undefined;
    readonly rate: FrameRate;
  },
  report: Report,
): Diagnostic[] {
  const { shot, before, rate } = at;
  const { transition, shotId } = shot;
  if (before === undefined || transition === undefined || !needsHandles(transition)) return [];
  const { type, beforeFrames, afterFrames } = transition;
  const { tailFrames, headFrames } = handlesBetween(before, shot);
  const askedFrames = framesIn(at.board.transition.durationSeconds, rate);
  const isShortened = beforeFrames + afterFrames < askedFrames;
  if (!isShortened && afterFrames <= tailFrames && beforeFrames <= headFrames) return [];
  const seconds = (frames: number): string => formatSeconds(secondsOf(frames, rate));
  const handles = `the clips' handles are ${seconds(tailFrames)} after "${before.shotId}" and ${seconds(headFrames)} before "${shotId}"`;
  const asked = `the ${type} into "${shotId}" lasts ${seconds(askedFrames)}, but ${handles}`;
  return [
    report({
      code: "STORYBOARD_TRANSITION_HANDLES",
      message: isShortened ? `${asked}; it was shortened to fit` : asked,
      hint: `leave handles with cut: { out: … } on "${before.shotId}" or cut: { in: … } on "${shotId}", or shorten the ${type}`,
      facts: {
        shot: shotId,
        before: before.shotId,
        transition: type,
        frames: askedFrames,
        tailFrames,
        headFrames,
      },
      severity: isShortened ? "warning" : "error",
    }),
  ];
}

function checkOverlap(shot: FilmShot, next: FilmShot | undefined, report: Report): Diagnostic[] {
  const covered = (shot.transition?.afterFrames ?? 0) + (next?.transition?.beforeFrames ?? 0);
  if (covered <= shot.frameCount) return [];
  return [
    report({
      code: "STORYBOARD_TRANSITION_OVERLAP",
      message: `the transitions of shot "${shot.shotId}" cover ${covered} frames, but it has only ${shot.frameCount}`,
      hint: "shorten one of them",
      facts: { shot: shot.shotId, frames: covered, shotFrames: shot.frameCount },
    }),
  ];
}
