import { isBlend, type BlendType } from "../../storyboard/transition-types.ts";
import type { ColourFade, FilmShot, FilmTransition, ShotSource } from "../cut/film-cut.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import type { CaptionDrawing, DrawnLine } from "../captions/caption-drawing.ts";
import type { CaptionPlan } from "../captions/caption-plan.ts";
import { filmColour, isSameColour, type Colour } from "../media/colour.ts";
import { needsHandles } from "../cut/plan-transition.ts";
import type { SegmentFade } from "./write-fade.ts";

/**
 * A part of the picture that is encoded on its own and joined by copying. Together, the segments of a plan show every
 * frame once.
 */
export type Segment = BodySegment | TransitionSegment;

/** What is the same for all segments of a film. */
export type SegmentFilm = Pick<
  AssemblyPlan,
  "rate" | "widthPx" | "heightPx" | "reframe" | "focus" | "output" | "overlays" | "watermark"
> & {
  readonly captions: Pick<CaptionPlan, "drawing"> | undefined;
};

/** Frames that show one shot alone. */
export type BodySegment = {
  readonly kind: "body";
  readonly shot: FilmShot;
  /** Frames before it that belong to the shot. */
  readonly shotFrame: number;
  readonly startFrame: number;
  readonly frameCount: number;
  /** Frames at its start that fade from a colour, and at its end that fade to one. */
  readonly fadeIn: ColourFade | undefined;
  readonly fadeOut: ColourFade | undefined;
  readonly filmFades?: FilmFades;
};

/** Frames that show two shots at once. */
export type TransitionSegment = {
  readonly kind: "transition";
  readonly type: BlendType;
  readonly from: FilmShot;
  /** First frame of each shot that is seen: 0 is the first that belongs to it, and one before that is in its head handle. */
  readonly fromFrame: number;
  readonly into: FilmShot;
  readonly intoFrame: number;
  readonly startFrame: number;
  readonly frameCount: number;
  readonly filmFades?: FilmFades;
};

/** Those of the opening and the ending of the film that change the segment; absent: none. */
type FilmFades = readonly SegmentFade[];

/** Splits the picture of a film into segments, in order. */
export function splitIntoSegments(plan: AssemblyPlan): Segment[] {
  if (plan.output.codec === "audio") return [];
  const segments = plan.shots.flatMap((shot, index) => {
    const next = plan.shots[index + 1];
    const segments: Segment[] = [];
    const transition = transitionInto(plan.shots[index - 1], shot);
    if (transition !== undefined) segments.push(transition);
    const body = bodyOf(shot, next?.transition);
    if (body.frameCount > 0) segments.push(body);
    return segments;
  });
  return segments.map((segment) => {
    const filmFades = findFilmFades(plan, segment);
    return filmFades.length === 0 ? segment : { ...segment, filmFades };
  });
}

/** A fade of the film may cover several segments. */
function findFilmFades(
  { opening, ending, frameCount: length }: AssemblyPlan,
  { startFrame, frameCount }: Segment,
): SegmentFade[] {
  const fades: SegmentFade[] = [];
  if (opening !== undefined && startFrame < opening.frameCount) {
    fades.push({ ...opening, direction: "in", fromFrame: -startFrame });
  }
  const endsFrom = length - (ending?.frameCount ?? 0);
  if (ending !== undefined && startFrame + frameCount > endsFrom) {
    fades.push({ ...ending, direction: "out", fromFrame: endsFrom - startFrame });
  }
  return fades;
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

export function shotsOf(segment: Segment): readonly FilmShot[] {
  return segment.kind === "body" ? [segment.shot] : [segment.from, segment.into];
}

/** The clips that a segment shows. */
export function sourcesOf(segment: Segment): readonly ShotSource[] {
  return shotsOf(segment).map(({ source }) => source);
}

/** Whether all frames can be copied: whole clips, equal encoding, nothing drawn over them. */
export function canCopyPicture(plan: AssemblyPlan): boolean {
  const first = plan.shots[0]?.source;
  return (
    first !== undefined &&
    plan.output.codec === "h264" &&
    plan.output.bits === 8 &&
    !burnsIn(plan.captions) &&
    plan.opening === undefined &&
    plan.ending === undefined &&
    plan.overlays === undefined &&
    plan.watermark === undefined &&
    plan.shots.every(
      ({ source, sourceInFrame, frameCount, retime, transition, grade, overlays }) =>
        transition === undefined &&
        retime === undefined &&
        grade === undefined &&
        overlays === undefined &&
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

/** All text that libass draws into a film: its captions, and its watermark over them. */
export function drawingOf({
  captions,
  watermark,
}: Pick<SegmentFilm, "captions" | "watermark">): CaptionDrawing | undefined {
  const drawing = captions?.drawing;
  if (drawing === undefined || watermark === undefined) return drawing ?? watermark;
  const added = watermark.fonts.filter(({ sha256 }) =>
    drawing.fonts.every((font) => font.sha256 !== sha256),
  );
  return {
    ...drawing,
    fonts: [...drawing.fonts, ...added],
    lines: [...drawing.lines, ...watermark.lines],
  };
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
  const { type, beforeFrames, afterFrames } = transition;
  if (!isBlend(type)) return undefined;
  return {
    kind: "transition",
    type,
    from,
    fromFrame: from.frameCount - beforeFrames,
    into,
    intoFrame: -beforeFrames,
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
    shotFrame: takenAtStart,
    startFrame: shot.startFrame + takenAtStart,
    frameCount: shot.frameCount - takenAtStart - takenAtEnd,
    fadeIn: fadeOver(entering, entering?.afterFrames),
    fadeOut: fadeOver(leaving, leaving?.beforeFrames),
  };
}

/** One side of a fade or a dip. */
function fadeOver(transition: FilmTransition | undefined, frameCount = 0): ColourFade | undefined {
  if (transition === undefined || frameCount === 0 || needsHandles(transition)) return undefined;
  return { colour: transition.colour, frameCount };
}
