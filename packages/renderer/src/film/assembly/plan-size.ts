import type { Deliverable } from "../../storyboard/storyboard.ts";

/** The picture size of a deliverable: as specified, or else as large as the first clip and the shape allow. Always even. */
export function planSize(
  deliverable: Deliverable,
  clip: { readonly widthPx: number; readonly heightPx: number },
): { readonly widthPx: number; readonly heightPx: number } {
  const shape = shapeOf(deliverable.aspectRatio) ?? clip.widthPx / clip.heightPx;
  const { widthPx, heightPx, codec } = deliverable;
  if (widthPx !== undefined) return even(widthPx, heightPx ?? widthPx / shape);
  if (heightPx !== undefined) return even(heightPx * shape, heightPx);
  if (codec === "gif") return shape >= 1 ? even(gifPx, gifPx / shape) : even(gifPx * shape, gifPx);
  // The shorter side stays the same: a 720p clip gives a 720p film of any shape.
  const shortSide = Math.min(clip.widthPx, clip.heightPx);
  return shape >= 1 ? even(shortSide * shape, shortSide) : even(shortSide, shortSide / shape);
}

// The longer side of a GIF, whose frames are hardly compressed.
const gifPx = 480;

function shapeOf(aspectRatio: string | undefined): number | undefined {
  const parts = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(aspectRatio ?? "");
  const shape = Number(parts?.[1]) / Number(parts?.[2]);
  return Number.isFinite(shape) && shape > 0 ? shape : undefined;
}

/** 4:2:0 pictures have one colour sample per 2x2 pixels. */
function even(widthPx: number, heightPx: number): { widthPx: number; heightPx: number } {
  const toEven = (length: number): number => Math.max(2, Math.round(length / 2) * 2);
  return { widthPx: toEven(widthPx), heightPx: toEven(heightPx) };
}
