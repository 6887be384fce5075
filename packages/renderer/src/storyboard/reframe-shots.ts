import type { Model, JsonValue, Role } from "@storyreel/models";
import { fixedOutput, leavesShapeToPicture, shapeOfSize } from "./fixed-output.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import type { Deliverable, FrameReference, Shot, Storyboard } from "./storyboard.ts";

/**
 * A copy of the requested shots for each deliverable that regenerates, in its shape and with one take each. The cut is not copied: it
 * belongs to the original shot, so that all films are cut at the same frames.
 */
export function reframeShots(
  deliverables: readonly Deliverable[],
  shots: readonly ResolvedShot[],
): readonly Shot[] {
  return deliverables.flatMap((deliverable) => {
    const shape = shapeOf(deliverable);
    if (deliverable.reframe !== "regenerate" || shape === undefined) return [];
    return shots
      .filter(({ shot }) => shot.source.kind === "request")
      .map((resolved) => reframeShot(resolved, deliverable.id, shape));
  });
}

/**
 * Every shot of a plan: the original ones, then those for other deliverables, then pictures and sounds. Nothing is generated for
 * those with a source of their own.
 */
export function shotsToGenerate(board: Storyboard): readonly Shot[] {
  const { shots, reframed, pictures, sounds } = board;
  const others = reframed.length + pictures.length + sounds.length;
  return others === 0 ? shots : [...shots, ...reframed, ...pictures, ...sounds];
}

export function reframedId(shotId: string, deliverableId: string): string {
  return `${shotId}@${deliverableId}`;
}

/** An aspect ratio such as `"9:16"`; `undefined` when the deliverable has neither a ratio nor a size. */
export function shapeOf({ aspectRatio, widthPx, heightPx }: Deliverable): string | undefined {
  if (aspectRatio !== undefined) return aspectRatio;
  if (widthPx === undefined || heightPx === undefined) return undefined;
  return shapeOfSize(widthPx, heightPx);
}

function reframeShot({ shot, model }: ResolvedShot, deliverableId: string, shape: string): Shot {
  return {
    id: reframedId(shot.id, deliverableId),
    reframes: { shotId: shot.id, deliverableId },
    get span() {
      return shot.span;
    },
    scene: shot.scene,
    framing: shot.framing,
    isEnabled: shot.isEnabled,
    source: shot.source,
    roles: rolesIn(shape, shot, model),
    params: shot.params,
    inputs: shot.inputs,
    ...(shot.length === undefined ? {} : { length: shot.length }),
    firstFrame: reframeReference(shot.firstFrame, deliverableId),
    lastFrame: reframeReference(shot.lastFrame, deliverableId),
    promptParts: shot.promptParts,
    takes: 1,
    cut: { inSeconds: 0, outSeconds: undefined },
    transition: { type: "cut", durationSeconds: 0, span: undefined },
    narration: undefined,
    dialogue: undefined,
    markers: [],
  };
}

/** A model that always uses this shape, or takes it from the reframed first picture, is not asked for it. */
function rolesIn(
  shape: string,
  shot: Shot,
  model: Model | undefined,
): { readonly [R in Role]?: JsonValue } {
  const { aspect_ratio: _, ...others } = shot.roles;
  if (model === undefined) return others;
  const isFromShot = [shot.firstFrame, shot.lastFrame].some(isFrameOfClip);
  const comesByItself =
    fixedOutput(model, "aspect_ratio") === shape || (isFromShot && leavesShapeToPicture(model));
  return comesByItself ? others : { ...others, aspect_ratio: shape };
}

function reframeReference(
  reference: FrameReference | undefined,
  deliverableId: string,
): FrameReference | undefined {
  // A generated picture is the same for all deliverables, as a file is.
  if (!isFrameOfClip(reference)) return reference;
  return { ...reference, shot: reframedId(reference.shot, deliverableId) };
}

function isFrameOfClip(
  reference: FrameReference | undefined,
): reference is Extract<FrameReference, { kind: "shot" }> {
  return reference?.kind === "shot" && reference.frame !== "whole";
}
