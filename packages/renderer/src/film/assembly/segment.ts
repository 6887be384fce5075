import type { FilmShot, FilmTransition, ShotSource } from "../cut/film-cut.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import type { CaptionDrawing, DrawnLine } from "../captions/caption-drawing.ts";
import type { CaptionPlan } from "../captions/caption-plan.ts";
import { filmColour, isSameColour, type Colour } from "../media/colour.ts";
import { needsHandles } from "../cut/plan-transition.ts";

/**
 * A part of the picture that is encoded on its own and joined by copying. Together, the segments of a plan show every
 * frame once.
 */
export type Segment = BodySegment | TransitionSegment;

/** What is the same for all segments of a film. */
export type SegmentFilm = Pick<AssemblyPlan, "rate" | "widthPx" | "heightPx" | "reframe"> & {
  readonly captions: Pick<CaptionPlan, "drawing"> | undefined;
};

/** Frames that show one shot alone. */
export type BodySegment = {
  readonly kind: "body";
  readonly shot: FilmShot;
  /** First frame of the clip, at the rate of the film. */
  readonly sourceFrame: number;
  readonly startFrame: number;
  readonly frameCount: number;
  /** Frames at its start that fade from a colour, and at its end that fade to one. */
  readonly fadeIn: Fade | undefined;
  readonly fadeOut: Fade | undefined;
};

/** Frames that show two shots at once. */
export type TransitionSegment = {
  readonly kind: "transition";
  readonly type: "dissolve" | "wipe";
  readonly from: FilmShot;
  readonly fromFrame: number;
  readonly into: FilmShot;
  readonly intoFrame: number;
  readonly startFrame: number;
  readonly frameCount: number;
};

export type Fade = { readonly colour: "black" | "white"; readonly frameCount: number };

/** Splits the picture of a film into segments, in order. */
export function splitIntoSegments(plan: AssemblyPlan): Segment[] {
  return plan.shots.flatMap((shot, index) => {
    const next = plan.shots[index + 1];
    const segments: Segment[] = [];
    const transition = transitionInto(plan.shots[index - 1], shot);
    if (transition !== undefined) segments.push(transition);
    const body = bodyOf(shot, next?.transition);
    if (body.frameCount > 0) segments.push(body);
    return segments;
  });
}

/** Groups the body of a shot with the transition after it, so that its clip is decoded only once. */
export function groupByClip(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const [body, ...others] = groups.at(-1) ?? [];
    const follows =
      body?.kind === "body" &&
      others.length === 0 &&
      segment.kind === "transition" &&
      segment.from.shotId === body.shot.shotId;
    if (follows) groups.at(-1)?.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

/** Names a segment by its shots, for messages. */
export function describeSegment(segment: Segment): string {
  return segment.kind === "body"
    ? `shot "${segment.shot.shotId}"`
    : `the ${segment.type} from "${segment.from.shotId}" into "${segment.into.shotId}"`;
}

/** The clips that a segment shows. */
export function sourcesOf(segment: Segment): readonly ShotSource[] {
  return segment.kind === "body"
    ? [segment.shot.source]
    : [segment.from.source, segment.into.source];
}

/** Whether all frames can be copied: whole clips, equal encoding, nothing drawn over them. */
export function canCopyPicture(plan: AssemblyPlan): boolean {
  const first = plan.shots[0]?.source;
  return (
    first !== undefined &&
    !burnsIn(plan.captions) &&
    plan.shots.every(
      ({ source, sourceInFrame, frameCount, transition }) =>
        transition === undefined &&
        source.canCopy &&
        source.joinKey === first.joinKey &&
        isSameColour(source.colour, first.colour) &&
        source.widthPx === plan.widthPx &&
        source.heightPx === plan.heightPx &&
        source.rate?.numerator === plan.rate.numerator &&
        source.rate.denominator === plan.rate.denominator &&
        sourceInFrame === 0 &&
        frameCount === source.frameCount,
    )
  );
}

/** What the numbers of the film's pictures mean: those of its clips where frames are copied. */
export function colourOf(plan: AssemblyPlan): Colour {
  const copied = canCopyPicture(plan) ? plan.shots[0]?.source.colour : undefined;
  return copied ?? filmColour;
}

/** The lines of captions that are seen in a segment. */
export function findLines(
  { lines }: CaptionDrawing,
  { startFrame, frameCount }: Segment,
): readonly DrawnLine[] {
  return lines.filter(
    (line) => line.endFrame > startFrame && line.startFrame < startFrame + frameCount,
  );
}

/** Whether captions are drawn into the picture. */
export function burnsIn(captions: CaptionPlan | undefined): boolean {
  return captions?.drawing !== undefined && captions.cues.length > 0;
}

function transitionInto(from: FilmShot | undefined, into: FilmShot): TransitionSegment | undefined {
  const transition = into.transition;
  if (from === undefined || transition === undefined) return undefined;
  if (transition.type !== "dissolve" && transition.type !== "wipe") return undefined;
  const { beforeFrames, afterFrames } = transition;
  return {
    kind: "transition",
    type: transition.type,
    from,
    fromFrame: from.sourceInFrame + from.frameCount - beforeFrames,
    into,
    intoFrame: into.sourceInFrame - beforeFrames,
    startFrame: into.startFrame - beforeFrames,
    frameCount: beforeFrames + afterFrames,
  };
}

function bodyOf(shot: FilmShot, leaving: FilmTransition | undefined): BodySegment {
  const entering = shot.transition;
  const takenAtStart = needsHandles(entering) ? (entering?.afterFrames ?? 0) : 0;
  const takenAtEnd = needsHandles(leaving) ? (leaving?.beforeFrames ?? 0) : 0;
  return {
    kind: "body",
    shot,
    sourceFrame: shot.sourceInFrame + takenAtStart,
    startFrame: shot.startFrame + takenAtStart,
    frameCount: shot.frameCount - takenAtStart - takenAtEnd,
    fadeIn:
      entering?.type === "fade_from"
        ? { colour: entering.colour, frameCount: entering.afterFrames }
        : undefined,
    fadeOut:
      leaving?.type === "fade_to"
        ? { colour: leaving.colour, frameCount: leaving.beforeFrames }
        : undefined,
  };
}
