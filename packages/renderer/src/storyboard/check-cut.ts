import { formatSeconds } from "../kit/format-amounts.ts";
import type { JudgedShot } from "./check-models.ts";
import type { Report } from "./diagnostic-list.ts";
import { handleFrames, noRetime, playedFrames } from "./retime.ts";
import { isEndless } from "./shot-source.ts";
import type { Storyboard } from "./storyboard.ts";
import { splitTransition, type TransitionSplit } from "./split-transition.ts";
import { describeFade, isBlend, splitFade } from "./transition-types.ts";

/** The part of a clip that the film uses, in frames of the timeline. */
type Range = {
  readonly judged: JudgedShot;
  readonly inFrame: number;
  readonly outFrame: number;
  readonly clipFrames: number;
  /** Of the film. */
  readonly rate: number;
};

/** A shot and the one before it. A range is `undefined` when its length is unknown, or its cut was refused. */
type Junction = {
  readonly judged: JudgedShot;
  readonly before: Range | undefined;
  readonly range: Range | undefined;
  readonly isFirst: boolean;
  /** Length of the transition into the shot. */
  readonly frames: number;
  readonly rate: number;
};

const TRANSITION = { kind: "key", key: "transition" } as const;

/**
 * Checks, before anything is bought, that the film can be cut from its clips: cuts and markers must be inside the clip,
 * transitions inside the handles. Shots of unknown length are checked when the film is assembled.
 */
export function checkCut(
  shots: readonly JudgedShot[],
  { rate, opening, ending }: Pick<Storyboard, "rate" | "opening" | "ending">,
  report: Report,
): void {
  let before: Range | undefined;
  let isFirst = true;
  // Frames at the start of the shot before that its own transition covers.
  let coveredFrames = 0;
  // `undefined`: not known.
  let filmFrames: number | undefined = 0;
  for (const judged of shots) {
    if (!judged.shot.isEnabled) continue;
    const range = checkRange(judged, rate, report);
    filmFrames =
      filmFrames === undefined || range === undefined ? undefined : filmFrames + usedFrames(range);
    checkMarkers(judged, report);
    const frames = Math.round(judged.shot.transition.durationSeconds * rate);
    const junction = { judged, before, range, isFirst, frames, rate };
    const split = splitOf(junction);
    if (isFirst && frames > 0 && needsShotBefore(judged)) reportPlace(judged, report);
    else if (split === undefined) reportHandles(junction, report);
    else if (before !== undefined && coveredFrames + split.beforeFrames > usedFrames(before)) {
      reportOverlap(before, { at: judged, frames: coveredFrames + split.beforeFrames }, report);
    }
    coveredFrames = split?.afterFrames ?? 0;
    if (range !== undefined && coveredFrames > usedFrames(range)) {
      reportOverlap(range, { at: judged, frames: coveredFrames }, report);
      coveredFrames = 0;
    }
    if (isFirst && opening !== undefined && frames > 0) reportTwoOpenings(judged, report);
    before = range;
    isFirst = false;
  }
  const fadedSeconds = (opening?.durationSeconds ?? 0) + (ending?.durationSeconds ?? 0);
  if (filmFrames !== undefined && filmFrames > 0 && Math.round(fadedSeconds * rate) > filmFrames) {
    report({
      code: "STORYBOARD_TRANSITION_OVERLAP",
      path: [ending === undefined ? "opening" : "ending"],
      message: `the opening and the ending of the film last ${formatSeconds(fadedSeconds)}, but the film only ${formatSeconds(filmFrames / rate)}`,
      hint: "shorten one of them",
    });
  }
}

function reportTwoOpenings(judged: JudgedShot, report: Report): void {
  const { id, transition } = judged.shot;
  if (needsShotBefore(judged)) return;
  report({
    code: "STORYBOARD_TRANSITION_OVERLAP",
    isOnce: true,
    path: judged.pathOf(TRANSITION),
    message: `the film has an opening, and its first shot "${id}" has a ${transition.type} as well`,
    hint: "remove one of them",
    facts: { shot: id, transition: transition.type },
  });
}

function checkRange(judged: JudgedShot, rate: number, report: Report): Range | undefined {
  const { clipSeconds, shot, pathOf } = judged;
  if (clipSeconds === undefined) return undefined;
  const { inSeconds, outSeconds = clipSeconds } = shot.cut;
  const refuse = (key: "in" | "out", message: string): undefined => {
    const cutPath = pathOf({ kind: "key", key: "cut" });
    const written = shot.cut.outSeconds === undefined ? "in" : key;
    report({
      code: "STORYBOARD_CUT_OUTSIDE_CLIP",
      isOnce: true,
      path: [...cutPath, written],
      message,
      hint: `${shot.source.kind === "clip" ? "in and out are in seconds of the file" : "cut is in seconds of the clip"}, from 0 to ${clipSeconds}`,
    });
  };
  const clip = `its clip is ${clipSeconds} s long`;
  if (outSeconds > clipSeconds) {
    return refuse("out", `shot "${shot.id}" ends at ${outSeconds} s, but ${clip}`);
  }
  if (inSeconds >= clipSeconds) {
    return refuse("in", `shot "${shot.id}" starts at ${inSeconds} s, but ${clip}`);
  }
  const inFrame = Math.round(inSeconds * rate);
  const outFrame = Math.round(outSeconds * rate);
  if (outFrame <= inFrame) {
    const message = `shot "${shot.id}" starts at ${inSeconds} s and ends at ${outSeconds} s, which leaves no frame`;
    return refuse("out", message);
  }
  return { judged, inFrame, outFrame, clipFrames: Math.round(clipSeconds * rate), rate };
}

function checkMarkers({ clipSeconds, shot, pathOf }: JudgedShot, report: Report): void {
  if (clipSeconds === undefined) return;
  for (const [index, { atSeconds, name }] of shot.markers.entries()) {
    if (atSeconds <= clipSeconds) continue;
    report({
      code: "STORYBOARD_MARKER_OUTSIDE_CLIP",
      isOnce: true,
      path: [...pathOf({ kind: "key", key: "markers" }), index, "at"],
      message: `marker "${name}" is at ${atSeconds} s, but the clip of shot "${shot.id}" is ${clipSeconds} s long`,
    });
  }
}

function needsShotBefore({ shot }: JudgedShot): boolean {
  const { type } = shot.transition;
  if (type === "cut") return false;
  return isBlend(type) || describeFade(type).kind !== "fade_from";
}

/** How many frames of a transition are before and after its cut; `undefined`: the handles are too short. */
function splitOf({ judged, before, range, frames }: Junction): TransitionSplit | undefined {
  const { type } = judged.shot.transition;
  if (type === "cut") return { beforeFrames: 0, afterFrames: 0 };
  if (!isBlend(type)) return splitFade(type, frames);
  return before === undefined || range === undefined
    ? { beforeFrames: 0, afterFrames: 0 }
    : splitTransition(frames, { tailFrames: tailFrames(before), headFrames: headFrames(range) });
}

/** A picture, or a held frame, goes on as long as a transition needs. */
function tailFrames({ judged, clipFrames, outFrame }: Range): number {
  const { source, retime = noRetime } = judged.shot;
  if (isEndless(source) || retime.holdLastSeconds > 0) return Infinity;
  return handleFrames(clipFrames - outFrame, retime);
}

function headFrames({ judged, inFrame }: Range): number {
  const { source, retime = noRetime } = judged.shot;
  if (isEndless(source) || retime.holdFirstSeconds > 0) return Infinity;
  return handleFrames(inFrame, retime);
}

/** Length of the shot in the film. */
function usedFrames({ judged, inFrame, outFrame, rate }: Range): number {
  const { retime = noRetime } = judged.shot;
  const held = [retime.holdFirstSeconds, retime.holdLastSeconds].map((one) =>
    Math.round(one * rate),
  );
  return held.reduce((sum, frames) => sum + frames, playedFrames(outFrame - inFrame, retime));
}

function reportPlace(judged: JudgedShot, report: Report): void {
  const { id, transition } = judged.shot;
  const { type } = transition;
  report({
    code: "STORYBOARD_TRANSITION_PLACE",
    isOnce: true,
    path: judged.pathOf(TRANSITION),
    message: `shot "${id}" is the first one, but a ${type} needs a shot before it`,
    hint: "use fade_from_black, or remove the transition",
    facts: { shot: id, transition: type },
  });
}

function reportHandles({ judged, before, range, frames, rate }: Junction, report: Report): void {
  const { id, transition } = judged.shot;
  const { type } = transition;
  const seconds = (count: number): string => formatSeconds(count / rate);
  const previous = before?.judged.shot.id ?? "";
  const tail = before === undefined ? 0 : tailFrames(before);
  const head = range === undefined ? 0 : headFrames(range);
  report({
    code: "STORYBOARD_TRANSITION_HANDLES",
    isOnce: true,
    path: judged.pathOf(TRANSITION),
    message: `the ${type} into "${id}" needs handles of ${seconds(frames)}, but there are ${seconds(tail)} after "${previous}" and ${seconds(head)} before "${id}"`,
    hint: `leave handles with cut: { out: … } on "${previous}" or cut: { in: … } on "${id}", or shorten the ${type}`,
    facts: {
      shot: id,
      before: previous,
      transition: type,
      frames,
      tailFrames: tail,
      headFrames: head,
    },
  });
}

/** `frames`: what transitions cover of the range. */
function reportOverlap(
  range: Range,
  { at, frames }: { readonly at: JudgedShot; readonly frames: number },
  report: Report,
): void {
  const { id } = range.judged.shot;
  report({
    code: "STORYBOARD_TRANSITION_OVERLAP",
    isOnce: true,
    path: at.pathOf(TRANSITION),
    message: `the transitions of shot "${id}" are longer than the part of its clip that is used`,
    hint: "shorten a transition, or use more of the clip",
    facts: { shot: id, frames, shotFrames: usedFrames(range) },
  });
}
