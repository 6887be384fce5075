import type { FilmFacts, StudioShot } from "../../api/studio-view.ts";
import { framesPerSecond } from "../kit/timecode.ts";

/** A shot on the strip, in pixels from its start. */
export type StripItem = {
  readonly shot: StudioShot;
  readonly index: number;
  readonly left: number;
  readonly width: number;
};

export type StripLayout = StripScaleLine & {
  readonly items: readonly StripItem[];
  /** The same object as long as no shot has another place: what shows only places is not drawn again. */
  readonly line: StripScaleLine;
};

/** Frames and pixels of the strip. */
export type StripScaleLine = {
  readonly width: number;
  readonly pixelsPerFrame: number;
  xAt(frame: number): number;
  frameAt(x: number): number;
};

export type StripScale = {
  /** Width that the strip has on the page. */
  readonly roomPx: number;
  readonly isNarrow: boolean;
  /** 1: all of the film, if that leaves enough for a second. */
  readonly zoom: number;
};

// Narrower, and a shot of a second cannot be hit or told from its neighbours. On a phone, a finger needs more.
const leastPixelsPerSecond = 18;
const narrowPixelsPerSecond = 44;
/** A disabled shot is outside time: a stub. */
export const stubPx = 62;
const stubGapPx = 4;

/**
 * Shots as wide as they are long.
 *
 * @param scale `before`: the layout that is shown; its items stay the same objects where nothing changed.
 */
export function layStrip(
  shots: readonly StudioShot[],
  { rate, frameCount }: Pick<FilmFacts, "rate" | "frameCount">,
  scale: StripScale & { readonly before?: StripLayout | undefined },
): StripLayout {
  const perSecond = framesPerSecond(rate);
  const stubs = shots.filter(({ startFrame }) => startFrame === undefined).length;
  const seconds = Math.max(frameCount / perSecond, 1 / perSecond);
  const fitting = (scale.roomPx - stubs * (stubPx + stubGapPx)) / seconds;
  const least = scale.isNarrow ? narrowPixelsPerSecond : leastPixelsPerSecond;
  const pixelsPerFrame = (Math.max(least, scale.isNarrow ? 0 : fitting) * scale.zoom) / perSecond;
  const items: StripItem[] = [];
  let x = 0;
  for (const [index, shot] of shots.entries()) {
    const isStub = shot.startFrame === undefined;
    const width = isStub ? stubPx : shot.frameCount * pixelsPerFrame;
    items.push(keepEqual(scale.before?.items[index], { shot, index, left: x, width }));
    x += width + (isStub ? stubGapPx : 0);
  }
  const line = keepLine(scale.before, { items, width: x, pixelsPerFrame });
  return { items, line, ...line };
}

function keepEqual(old: StripItem | undefined, item: StripItem): StripItem {
  return old?.shot === item.shot && hasSamePlace(old, item) ? old : item;
}

function hasSamePlace(old: StripItem | undefined, { shot, left, width }: StripItem): boolean {
  return old?.left === left && old.width === width && old.shot.startFrame === shot.startFrame;
}

type Laid = Pick<StripLayout, "items" | "width" | "pixelsPerFrame">;

function keepLine(before: StripLayout | undefined, laid: Laid): StripScaleLine {
  const { items, pixelsPerFrame } = laid;
  const isSame =
    before?.pixelsPerFrame === pixelsPerFrame &&
    before.items.length === items.length &&
    items.every((item, index) => hasSamePlace(before.items[index], item));
  return isSame ? before.line : lineOf(laid);
}

function lineOf({ items, width, pixelsPerFrame }: Laid): StripScaleLine {
  const timed = items.filter(({ shot }) => shot.startFrame !== undefined);
  return {
    width,
    pixelsPerFrame,
    xAt(frame) {
      const item = timed.findLast(({ shot }) => (shot.startFrame ?? 0) <= frame) ?? timed[0];
      if (item === undefined) return 0;
      return item.left + (frame - (item.shot.startFrame ?? 0)) * pixelsPerFrame;
    },
    frameAt(at) {
      const item = timed.findLast(({ left }) => left <= at) ?? timed[0];
      if (item === undefined) return 0;
      const inside = Math.min(Math.max(0, at - item.left), item.width);
      return (item.shot.startFrame ?? 0) + inside / pixelsPerFrame;
    },
  };
}

/** Over this many shots, only those in view are drawn. */
const drawnAtOnce = 60;

/** The items between one screen before the visible part and one after. */
export function itemsInView(
  { items }: StripLayout,
  { scrollLeft, roomPx }: { readonly scrollLeft: number; readonly roomPx: number },
): readonly StripItem[] {
  if (items.length <= drawnAtOnce) return items;
  const [from, to] = [scrollLeft - roomPx, scrollLeft + 2 * roomPx];
  return items.filter(({ left, width }) => left + width > from && left < to);
}

/** Seconds between two marks with a label: at least so many pixels apart. */
export function labelEvery(pixelsPerSecond: number): number {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600];
  return steps.find((seconds) => seconds * pixelsPerSecond >= 84) ?? 1200;
}
