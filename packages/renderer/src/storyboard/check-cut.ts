import type { JudgedShot } from "./check-models.ts";
import type { Report } from "./diagnostic-list.ts";
import { splitTransition } from "./split-transition.ts";

/** A shot's place in its clip, in frames of the timeline. */
type Range = {
  readonly judged: JudgedShot;
  readonly inFrame: number;
  readonly outFrame: number;
  readonly clipFrames: number;
};

const TRANSITION = { kind: "key", key: "transition" } as const;

/**
 * Checks, before anything is bought, that the film can be cut from the clips that are asked for: cuts and markers
 * inside the clip, transitions inside the handles. Shots whose length is not known are left to the assembly.
 */
export function checkCut(shots: readonly JudgedShot[], rate: number, report: Report): void {
  let before: Range | undefined;
  let isFirst = true;
  // Frames at the start of the previous shot that a transition covers already.
  let coveredFrames = 0;
  for (const judged of shots) {
    if (!judged.shot.isEnabled) continue;
    const range = checkRange(judged, rate, report);
    checkMarkers(judged, report);
    const { durationSeconds } = judged.shot.transition;
    const frames = Math.round(durationSeconds * rate);
    const needed = framesBefore(judged, frames, before, range);
    if (isFirst && frames > 0 && needed.isBefore) reportPlace(judged, report);
    else if (needed.split === undefined)
      reportHandles({ judged, frames, before, range, rate }, report);
    else if (
      before !== undefined &&
      coveredFrames + needed.split.beforeFrames > usedFrames(before)
    ) {
      reportOverlap(before.judged, judged, report);
    }
    coveredFrames = needed.split?.afterFrames ?? 0;
    if (range !== undefined && coveredFrames > usedFrames(range)) {
      reportOverlap(judged, judged, report);
      coveredFrames = 0;
    }
    before = range;
    isFirst = false;
  }
}

function checkRange(judged: JudgedShot, rate: number, report: Report): Range | undefined {
  const { clipSeconds, shot, pathOf } = judged;
  if (clipSeconds === undefined) return undefined;
  const { inSeconds, outSeconds = clipSeconds } = shot.cut;
  const clip = `its clip lasts ${clipSeconds} s`;
  const refuse = (key: "in" | "out", message: string): undefined => {
    const cutPath = pathOf({ kind: "key", key: "cut" });
    report({
      code: "STORYBOARD_CUT_OUTSIDE_CLIP",
      isOnce: true,
      path:
        shot.cut.outSeconds === undefined && key === "out" ? [...cutPath, "in"] : [...cutPath, key],
      message,
      hint: "cut counts in seconds of the clip, from 0 to its duration",
    });
  };
  if (outSeconds > clipSeconds) {
    return refuse("out", `shot "${shot.id}" is cut at ${outSeconds} s, but ${clip}`);
  }
  if (inSeconds >= clipSeconds) {
    return refuse("in", `shot "${shot.id}" starts at ${inSeconds} s, but ${clip}`);
  }
  const inFrame = Math.round(inSeconds * rate);
  const outFrame = Math.round(outSeconds * rate);
  if (outFrame <= inFrame) {
    return refuse(
      "out",
      `shot "${shot.id}" starts at ${inSeconds} s and ends at ${outSeconds} s: no frame is left`,
    );
  }
  return { judged, inFrame, outFrame, clipFrames: Math.round(clipSeconds * rate) };
}

function checkMarkers({ clipSeconds, shot, pathOf }: JudgedShot, report: Report): void {
  if (clipSeconds === undefined) return;
  for (const [index, { atSeconds, name }] of shot.markers.entries()) {
    if (atSeconds <= clipSeconds) continue;
    report({
      code: "STORYBOARD_MARKER_OUTSIDE_CLIP",
      isOnce: true,
      path: [...pathOf({ kind: "key", key: "markers" }), index, "at"],
      message: `marker "${name}" is at ${atSeconds} s, but the clip of shot "${shot.id}" lasts ${clipSeconds} s`,
    });
  }
}

/** How a transition lies over its cut. `isBefore`: it needs a shot before it. No split: handles are too short. */
function framesBefore(
  { shot }: JudgedShot,
  frames: number,
  before: Range | undefined,
  range: Range | undefined,
) {
  switch (shot.transition.type) {
    case "cut":
      return { isBefore: false, split: { beforeFrames: 0, afterFrames: 0 } };
    case "fade_from_black":
    case "fade_from_white":
      return { isBefore: false, split: { beforeFrames: 0, afterFrames: frames } };
    case "fade_to_black":
    case "fade_to_white":
      return { isBefore: true, split: { beforeFrames: frames, afterFrames: 0 } };
    case "dissolve":
    case "wipe": {
      const isKnown = before !== undefined && range !== undefined;
      const split = isKnown
        ? splitTransition(frames, {
            tailFrames: before.clipFrames - before.outFrame,
            headFrames: range.inFrame,
          })
        : { beforeFrames: 0, afterFrames: 0 };
      return { isBefore: true, split };
    }
  }
}

function usedFrames({ inFrame, outFrame }: Range): number {
  return outFrame - inFrame;
}

function reportPlace(judged: JudgedShot, report: Report): void {
  const { type } = judged.shot.transition;
  report({
    code: "STORYBOARD_TRANSITION_PLACE",
    isOnce: true,
    path: judged.pathOf(TRANSITION),
    message: `shot "${judged.shot.id}" opens the film, but a ${type} needs a shot before it`,
    hint: "use fade_from_black, or remove the transition",
  });
}

type Handles = {
  readonly judged: JudgedShot;
  readonly frames: number;
  readonly before: Range | undefined;
  readonly range: Range | undefined;
  readonly rate: number;
};

function reportHandles({ judged, frames, before, range, rate }: Handles, report: Report): void {
  const { shot } = judged;
  const { type } = shot.transition;
  const seconds = (count: number): string => `${Number((count / rate).toFixed(3))} s`;
  const previous = before?.judged.shot.id ?? "";
  const tail = (before?.clipFrames ?? 0) - (before?.outFrame ?? 0);
  const head = range?.inFrame ?? 0;
  report({
    code: "STORYBOARD_TRANSITION_HANDLES",
    isOnce: true,
    path: judged.pathOf(TRANSITION),
    message: `the ${type} into "${shot.id}" lasts ${seconds(frames)}, but the handles are ${seconds(tail)} after "${previous}" and ${seconds(head)} before "${shot.id}"`,
    hint: `leave handles with cut: { out: … } on "${previous}" or cut: { in: … } on "${shot.id}", or shorten the ${type}`,
  });
}

function reportOverlap(shot: JudgedShot, at: JudgedShot, report: Report): void {
  report({
    code: "STORYBOARD_TRANSITION_OVERLAP",
    isOnce: true,
    path: at.pathOf(TRANSITION),
    message: `the transitions of shot "${shot.shot.id}" are longer than what is used of it`,
    hint: "shorten one of them",
  });
}
