import type { Diagnostic } from "@storyreel/core/source";
import { framesIn, secondsOf, type FrameRate } from "../media/frame-rate.ts";
import type { Shot, Storyboard, Transition } from "../storyboard/storyboard.ts";
import type { AssembledShot, AssembledTransition } from "./assembly-plan.ts";

/** A transition in frames, in OTIO's meaning: it covers the cut, and the film stays as long as it is. */
export function planTransition(
  transition: Transition,
  rate: FrameRate,
): AssembledTransition | undefined {
  const frames = framesIn(transition.durationSeconds, rate);
  if (transition.type === "cut" || frames === 0) return undefined;
  const beforeFrames = Math.floor(frames / 2);
  switch (transition.type) {
    case "dissolve":
    case "wipe":
      return {
        type: transition.type,
        colour: "black",
        beforeFrames,
        afterFrames: frames - beforeFrames,
      };
    case "fade_from_black":
      return { type: "fade_from", colour: "black", beforeFrames: 0, afterFrames: frames };
    case "fade_from_white":
      return { type: "fade_from", colour: "white", beforeFrames: 0, afterFrames: frames };
    case "fade_to_black":
      return { type: "fade_to", colour: "black", beforeFrames: frames, afterFrames: 0 };
    case "fade_to_white":
      return { type: "fade_to", colour: "white", beforeFrames: frames, afterFrames: 0 };
  }
}

/** True when both shots are on the screen at once. */
export function needsHandles(transition: AssembledTransition | undefined): boolean {
  return transition?.type === "dissolve" || transition?.type === "wipe";
}

type TransitionCheck = {
  readonly storyboard: Storyboard;
  /** Same order and length as `shots`. */
  readonly boardShots: readonly Shot[];
  readonly shots: readonly AssembledShot[];
  readonly rate: FrameRate;
};

/** Everything that keeps the transitions from being made: no shot before, clips too short, transitions that meet. */
export function checkTransitions(check: TransitionCheck): Diagnostic[] {
  return check.shots.flatMap((shot, index) => {
    const board = check.boardShots[index];
    if (board === undefined) return [];
    const report = (code: Diagnostic["code"], message: string, hint: string): Diagnostic => ({
      severity: "error",
      code,
      message,
      hint,
      file: check.storyboard.file,
      span: board.transition.span ?? board.span,
    });
    return [
      ...checkPlace(shot, index, report),
      ...checkHandles(shot, check.shots[index - 1], check.rate, report),
      ...checkOverlap(shot, check.shots[index + 1], report),
    ];
  });
}

type Report = (code: Diagnostic["code"], message: string, hint: string) => Diagnostic;

function checkPlace(shot: AssembledShot, index: number, report: Report): Diagnostic[] {
  if (index > 0 || shot.transition === undefined || shot.transition.beforeFrames === 0) return [];
  const message = `shot "${shot.shotId}" opens the film, but its transition needs a shot before it`;
  return [
    report("STORYBOARD_TRANSITION_PLACE", message, "use fade_from_black, or remove the transition"),
  ];
}

function checkHandles(
  shot: AssembledShot,
  before: AssembledShot | undefined,
  rate: FrameRate,
  report: Report,
): Diagnostic[] {
  const transition = shot.transition;
  if (before === undefined || transition === undefined || !needsHandles(transition)) return [];
  const seconds = (frames: number): string => `${Number(secondsOf(frames, rate).toFixed(3))} s`;
  const tail = before.source.timelineFrames - before.sourceInFrame - before.frameCount;
  const found: Diagnostic[] = [];
  if (tail < transition.afterFrames) {
    found.push(
      report(
        "STORYBOARD_TRANSITION_HANDLES",
        `the ${transition.type} into "${shot.shotId}" needs ${seconds(transition.afterFrames)} of "${before.shotId}" after its end, but its clip has ${seconds(tail)}`,
        `end "${before.shotId}" earlier with cut: out, or shorten the ${transition.type}`,
      ),
    );
  }
  if (shot.sourceInFrame < transition.beforeFrames) {
    found.push(
      report(
        "STORYBOARD_TRANSITION_HANDLES",
        `the ${transition.type} into "${shot.shotId}" needs ${seconds(transition.beforeFrames)} of its clip before its start, but it has ${seconds(shot.sourceInFrame)}`,
        `start "${shot.shotId}" later with cut: in, or shorten the ${transition.type}`,
      ),
    );
  }
  return found;
}

function checkOverlap(
  shot: AssembledShot,
  next: AssembledShot | undefined,
  report: Report,
): Diagnostic[] {
  const covered = (shot.transition?.afterFrames ?? 0) + (next?.transition?.beforeFrames ?? 0);
  if (covered <= shot.frameCount) return [];
  return [
    report(
      "STORYBOARD_TRANSITION_OVERLAP",
      `the transitions of shot "${shot.shotId}" cover ${covered} frames, but it has ${shot.frameCount}`,
      "shorten one of them",
    ),
  ];
}
