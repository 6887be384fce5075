import type { OverlayPosition, Storyboard } from "../../storyboard/storyboard.ts";
import { layOutCaptions } from "../captions/caption-layout.ts";
import type { Box, DrawnText } from "../drawing/drawn-text.ts";

export type FilmSize = { readonly widthPx: number; readonly heightPx: number };

/** The part of a picture that overlays stay in, and where something in it is. */
export type OverlayPlace = {
  readonly box: Box;
  readonly across: "left" | "center" | "right";
  readonly down: "top" | "middle" | "bottom";
};

/**
 * The title-safe area is 90 % of width and height (SMPTE ST 2046-1). Apps cover about a fifth of tall films from below and their buttons
 * a tenth on the right, so these keep the margins of captions. A lower third is above two lines of captions.
 */
export function placeOf(
  position: OverlayPosition,
  { widthPx, heightPx }: FilmSize,
  captions: Storyboard["captions"],
): OverlayPlace {
  const isTall = widthPx / heightPx < 0.7;
  const aside = widthPx * (isTall ? 0.1 : 0.05);
  const top = heightPx * (isTall ? 0.08 : 0.05);
  const below = isLowerThird(position)
    ? aboveCaptions({ widthPx, heightPx }, captions)
    : heightPx * (isTall ? 0.2 : 0.05);
  return {
    box: { x: aside, y: top, width: widthPx - 2 * aside, height: heightPx - top - below },
    across: acrossOf(position),
    down: downOf(position),
  };
}

/** Where something of that size is. What is larger than the safe area reaches beyond it on both sides, but not out of the picture. */
export function putInPlace(
  { box, across, down }: OverlayPlace,
  size: { readonly width: number; readonly height: number },
  { widthPx, heightPx }: FilmSize,
): Box {
  const [left, right] = fitting([box.x, box.x + box.width], size.width, widthPx);
  const [top, bottom] = fitting([box.y, box.y + box.height], size.height, heightPx);
  const x = { left, center: (left + right - size.width) / 2, right: right - size.width }[across];
  const y = { top, middle: (top + bottom - size.height) / 2, bottom: bottom - size.height }[down];
  return { x, y, ...size };
}

function fitting(
  [from, to]: readonly [number, number],
  length: number,
  whole: number,
): readonly [number, number] {
  if (length <= to - from) return [from, to];
  const start = Math.min(Math.max(0, (from + to - length) / 2), Math.max(0, whole - length));
  return [start, start + length];
}

/** How a text is set there. Lines of a lower third are read from the side where they begin. */
export function alignIn(
  position: OverlayPosition,
  { box, across, down }: OverlayPlace,
): Pick<DrawnText, "box" | "align" | "anchor"> {
  const align = isLowerThird(position) ? "start" : across === "center" ? "center" : across;
  return { box, align, anchor: down };
}

function isLowerThird(position: OverlayPosition): boolean {
  return position === "lower_third";
}

/** Above two lines of captions and a gap, whether or not the film has any. */
function aboveCaptions(size: FilmSize, captions: Storyboard["captions"]): number {
  const { style } = captions ?? {};
  const isBelow = style === undefined || style.position === "bottom";
  const { marginPx, lineStepPx, sizePx } = layOutCaptions(size, isBelow ? style : undefined);
  return marginPx + 2 * lineStepPx + sizePx / 2;
}

function acrossOf(position: OverlayPosition): OverlayPlace["across"] {
  switch (position) {
    case "lower_third":
    case "top_left":
    case "left":
    case "bottom_left":
      return "left";
    case "top":
    case "center":
    case "bottom":
      return "center";
    case "top_right":
    case "right":
    case "bottom_right":
      return "right";
  }
}

function downOf(position: OverlayPosition): OverlayPlace["down"] {
  switch (position) {
    case "top_left":
    case "top":
    case "top_right":
      return "top";
    case "left":
    case "center":
    case "right":
      return "middle";
    case "lower_third":
    case "bottom_left":
    case "bottom":
    case "bottom_right":
      return "bottom";
  }
}
