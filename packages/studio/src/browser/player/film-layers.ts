import type { FadeFacts, StudioShot, StudioView } from "../../api/studio-view.ts";
import type { PlayMode } from "../store/store.ts";
import { lookOf, type Look } from "./layer-look.ts";

/** A shot in the picture at a frame of the film. */
export type Layer = {
  readonly piece: Piece;
  /** Frame of the media at the film's rate; may have a fraction while it plays. */
  readonly mediaFrame: number;
  /** Frame of the shot: negative in its head handle. */
  readonly shotFrame: number;
  /** Frames of the media that pass in one frame of the film: 0 in a held frame. */
  readonly mediaSpeed: number;
  readonly look: Look;
};

/** A part of the film that comes from one source. */
export type Piece = {
  readonly shot: StudioShot;
  /** Position in the order of what plays; neighbours use different places in the picture. */
  readonly index: number;
  readonly startFrame: number;
  readonly frameCount: number;
  readonly source: "clip" | "picture" | "animatic";
  readonly url?: string;
  /** Last frame of the media that can be shown. */
  readonly lastMediaFrame: number;
  /** Frames in which it is seen with the one before and with the one after. */
  readonly headFrames: number;
  readonly tailFrames: number;
};

/** What is seen at a frame: bottom layer first, and a colour over all of them. */
export type Composition = {
  readonly layers: readonly Layer[];
  readonly cover?: Cover;
  /** How visible each overlay of the film is; absent: it has none here. */
  readonly overlays?: readonly number[];
  /** The opening or the ending of the film, over everything. */
  readonly fade?: Cover;
};

export type Cover = { readonly colour: "black" | "white"; readonly opacity: number };

/** The film as its pieces in order. */
export function piecesOf(
  view: StudioView,
  mode: PlayMode,
  isPlayable: IsPlayable,
): readonly Piece[] {
  if (mode === "film") return assembledPiece(view);
  const shots = view.shots.filter(({ startFrame }) => startFrame !== undefined);
  return shots.map((shot, index) => {
    const media = mode === "cut" || shot.source !== "request" ? shot.media : undefined;
    const isShown = media !== undefined && (media.kind === "picture" || isPlayable(media.url));
    return {
      shot,
      index,
      startFrame: shot.startFrame ?? 0,
      frameCount: shot.frameCount,
      source: isShown ? media.kind : "animatic",
      ...(isShown ? { url: media.url } : {}),
      lastMediaFrame: Math.max(0, (isShown && media.kind === "clip" ? media.frames : Infinity) - 1),
      headFrames: blendOf(shot)?.beforeFrames ?? 0,
      tailFrames: blendOf(shots[index + 1])?.afterFrames ?? 0,
    };
  });
}

/** Whether the browser can decode the clip at an address, as far as it has tried. */
export type IsPlayable = (url: string) => boolean;

function assembledPiece({ film, shots }: StudioView): readonly Piece[] {
  const [shot] = shots;
  if (shot === undefined || film.assembled === undefined) return [];
  return [
    {
      shot: wholeFilm(shot, film.frameCount),
      index: 0,
      startFrame: 0,
      frameCount: film.frameCount,
      source: "clip",
      url: film.assembled.url,
      lastMediaFrame: film.frameCount - 1,
      headFrames: 0,
      tailFrames: 0,
    },
  ];
}

/** Its first shot, as if it were all of the film. */
function wholeFilm(shot: StudioShot, frameCount: number): StudioShot {
  const { transition: _transition, retime: _retime, overlays: _overlays, ...rest } = shot;
  return { ...rest, id: "film", sourceInFrame: 0, frameCount };
}

/** What of a piece is seen or heard. */
export function seenOf({ shot, ...piece }: Piece): unknown {
  const { id, sourceInFrame, retime, transition, framing, scene, prompt, seconds } = shot;
  const { overlays, motion, focus } = shot;
  const seen = { id, sourceInFrame, retime, transition, framing, scene, prompt, seconds };
  return { ...piece, shot: { ...seen, overlays, motion, focus } };
}

/** What is seen at a frame of the film. */
export function composeFrame(pieces: readonly Piece[], frame: number): Composition {
  const index = pieces.findLastIndex(({ startFrame }) => startFrame <= frame);
  const at = Math.max(0, index);
  const piece = pieces[at];
  if (piece === undefined) return { layers: [] };
  const next = pieces[at + 1];
  const before = pieces[at - 1];
  if (next !== undefined && frame >= next.startFrame - next.headFrames) {
    return { layers: blend(piece, next, frame) };
  }
  const entering = blendOf(piece.shot);
  if (before !== undefined && entering !== undefined) {
    if (frame < piece.startFrame + entering.afterFrames) {
      return { layers: blend(before, piece, frame) };
    }
  }
  const cover = coverOf(piece, next, frame);
  const layers = [layerOf(piece, frame, lookOf("plain", 1))];
  return cover === undefined ? { layers } : { layers, cover };
}

/** The opening and the ending of the film, over everything. */
export function filmFade(
  { opening, ending, frameCount }: StudioView["film"],
  frame: number,
): Cover | undefined {
  if (opening !== undefined && frame < opening.frames) {
    return { colour: opening.colour, opacity: 1 - frame / opening.frames };
  }
  const left = frameCount - frame;
  if (ending !== undefined && left < ending.frames) {
    return { colour: ending.colour, opacity: 1 - left / ending.frames };
  }
  return undefined;
}

function blend(from: Piece, into: Piece, frame: number): readonly Layer[] {
  const { type, beforeFrames, afterFrames } = into.shot.transition ?? noTransition;
  // As in the film: of n frames, the first has a share of 1/(n + 1) of the new picture.
  const passed = Math.floor(frame) - into.startFrame + beforeFrames + 1;
  const progress = passed / (beforeFrames + afterFrames + 1);
  const under = layerOf(from, frame, lookOf(`${type}-out`, progress));
  const over = layerOf(into, frame, lookOf(`${type}-in`, progress));
  return type === "iris_close" ? [over, under] : [under, over];
}

const noTransition = { type: "dissolve", beforeFrames: 0, afterFrames: 1 };

/** The layer of a piece at a frame of the film, also in its handles. */
function layerOf(piece: Piece, frame: number, look: Look): Layer {
  const shotFrame = frame - piece.startFrame;
  const { mediaFrame, mediaSpeed } = mediaPlace(piece, shotFrame);
  return { piece, shotFrame, mediaFrame, mediaSpeed, look };
}

function mediaPlace(
  { shot, frameCount, lastMediaFrame }: Piece,
  shotFrame: number,
): Pick<Layer, "mediaFrame" | "mediaSpeed"> {
  const { speed, holdFirst, holdLast } = shot.retime ?? { speed: 1, holdFirst: 0, holdLast: 0 };
  const lastPlayed = frameCount - holdLast - 1;
  const isHeld =
    (holdFirst > 0 && shotFrame < holdFirst) || (holdLast > 0 && shotFrame > lastPlayed);
  const played = isHeld
    ? shotFrame < holdFirst
      ? 0
      : lastPlayed - holdFirst
    : shotFrame - holdFirst;
  const mediaFrame = shot.sourceInFrame + played * speed;
  if (Math.floor(mediaFrame) > lastMediaFrame) return { mediaFrame: lastMediaFrame, mediaSpeed: 0 };
  return { mediaFrame: Math.max(0, mediaFrame), mediaSpeed: isHeld || mediaFrame < 0 ? 0 : speed };
}

/** A transition in which both shots are seen; fades and dips are a colour over one of them. */
function blendOf(shot: StudioShot | undefined) {
  const transition = shot?.transition;
  if (transition === undefined || /^(?:fade|dip)/u.test(transition.type)) return undefined;
  return transition;
}

function coverOf(piece: Piece, next: Piece | undefined, frame: number): Cover | undefined {
  const entering = fadeOf(piece.shot)?.transition;
  const inside = Math.floor(frame) - piece.startFrame;
  if (entering !== undefined && inside < entering.afterFrames) {
    return { colour: entering.colour, opacity: 1 - inside / entering.afterFrames };
  }
  const leaving = next === undefined ? undefined : fadeOf(next.shot)?.transition;
  const left = piece.startFrame + piece.frameCount - Math.floor(frame);
  if (leaving !== undefined && left < leaving.beforeFrames) {
    return { colour: leaving.colour, opacity: 1 - left / leaving.beforeFrames };
  }
  return undefined;
}

function fadeOf(shot: StudioShot):
  | {
      readonly transition: { beforeFrames: number; afterFrames: number } & Pick<
        FadeFacts,
        "colour"
      >;
    }
  | undefined {
  const { transition } = shot;
  if (transition === undefined || !/^(?:fade|dip)/u.test(transition.type)) return undefined;
  return { transition: { ...transition, colour: transition.colour ?? "black" } };
}
