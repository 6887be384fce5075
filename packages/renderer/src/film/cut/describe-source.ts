import { isInside, viewSize, type Part } from "../../storyboard/still-view.ts";
import type { Shot, View } from "../../storyboard/storyboard.ts";
import { timelineFrames, type Clip } from "../media/clip.ts";
import { secondsOf, type FrameRate } from "../media/frame-rate.ts";
import type { FilmMove, FilmShot, ShotSource } from "./film-cut.ts";

type Size = { readonly widthPx: number; readonly heightPx: number };

/** What has to be known about a clip or a picture to show it. */
export function describeSource(clip: Clip, timelineRate: FrameRate): FilmShot["source"] {
  const { video, audio } = clip;
  return {
    path: clip.path,
    sha256: clip.sha256,
    codec: video.codec,
    widthPx: video.widthPx,
    heightPx: video.heightPx,
    ...(video.isAnamorphic === true ? { isAnamorphic: true as const } : {}),
    rate: video.rate,
    frameCount: video.frameCount,
    durationSeconds: video.durationSeconds,
    timelineFrames: timelineFrames(clip, timelineRate),
    colour: video.colour,
    ...(video.mayBeInterlaced === true ? { mayBeInterlaced: true as const } : {}),
    ...(video.hasAlpha === true ? { hasAlpha: true as const } : {}),
    canCopy: video.canCopy,
    joinKey: video.joinKey,
    ...(clip.container === undefined ? {} : { container: clip.container }),
    ...(clip.still === undefined ? {} : { still: clip.still }),
    sound: audio && {
      channels: audio.channels,
      startSeconds: audio.startSeconds,
      endSeconds: audio.endSeconds,
    },
  };
}

/**
 * The source whose size a film has if nothing else is asked for: of its shots, the first that is generated, or else the first clip,
 * or else the first picture.
 */
export function findMaster(
  shots: readonly FilmShot[],
  boardShots: readonly Shot[],
): Size | undefined {
  const first = (kind: Shot["source"]["kind"]): FilmShot | undefined =>
    shots.find((_, index) => boardShots[index]?.source.kind === kind);
  const master = first("request") ?? first("clip");
  if (master !== undefined) return master.source;
  const still = first("still");
  return still && atMostFullHd(still.source);
}

/** A photograph has far more pixels than a film needs. */
function atMostFullHd({ widthPx, heightPx }: Size): Size {
  const factor = Math.min(1, 1920 / Math.max(widthPx, heightPx));
  return { widthPx: widthPx * factor, heightPx: heightPx * factor };
}

/** Where the view of a picture is in a film of this size, and where a long clip is read from. */
export function aimSource(
  shot: FilmShot,
  board: Shot | undefined,
  films: {
    readonly rate: FrameRate;
    readonly size: Size;
    /** Of the first deliverable, which the storyboard describes. */
    readonly main: Size;
  },
): FilmShot {
  const { source } = shot;
  switch (board?.source.kind) {
    case undefined:
    case "request":
    // Drawn for the film, and of its size.
    case "card":
      return shot;
    case "clip":
      return { ...shot, source: { ...source, ...seekIn(shot, films.rate) } };
    case "still": {
      const { move } = board.source;
      if (source.still === undefined || move === undefined) return shot;
      const { holdFirstFrames = 0, holdLastFrames = 0 } = shot.retime ?? {};
      const aimed: FilmMove = {
        from: aim(move.from, source, films),
        to: aim(move.to, source, films),
        ease: move.ease,
        frameCount: shot.frameCount - holdFirstFrames - holdLastFrames,
      };
      return { ...shot, source: { ...source, still: { ...source.still, move: aimed } } };
    }
  }
}

/**
 * The part of the picture that is seen. In a film of another shape than the first one, the view has the same centre. It never
 * leaves the picture; one that would was reported.
 */
function aim(
  view: View,
  picture: Size,
  { size, main }: { readonly size: Size; readonly main: Size },
): Part {
  const shapeOf = ({ widthPx, heightPx }: Size): number => widthPx / heightPx;
  const partIn = (film: Size): Pick<Part, "width" | "height"> =>
    viewSize(Math.max(1, view.zoom), { picture: shapeOf(picture), film: shapeOf(film) });
  const first = inside({ x: view.x, y: view.y, ...partIn(main) });
  const own = partIn(size);
  return inside({
    x: first.x + (first.width - own.width) / 2,
    y: first.y + (first.height - own.height) / 2,
    ...own,
  });
}

function inside(part: Part): Part {
  const { x, y, width, height } = part;
  if (isInside(part) && x >= 0 && y >= 0 && x + width <= 1 && y + height <= 1) return part;
  return {
    x: Math.min(1 - width, Math.max(0, x)),
    y: Math.min(1 - height, Math.max(0, y)),
    width,
    height,
  };
}

// Nothing is gained by skipping less. Decoders begin at a key frame before the place in any case.
const worthSeekingSeconds = 10;
// Fields are woven from neighbours.
const marginSeconds = 1;

function seekIn(shot: FilmShot, rate: FrameRate): Pick<ShotSource, "seekFrame"> {
  const { sourceInFrame, transition, retime } = shot;
  const head = (transition?.beforeFrames ?? 0) * (retime?.speed ?? 1);
  const margin = (marginSeconds * rate.numerator) / rate.denominator;
  const seekFrame = Math.floor(sourceInFrame - head - margin);
  return secondsOf(seekFrame, rate) < worthSeekingSeconds ? {} : { seekFrame };
}
