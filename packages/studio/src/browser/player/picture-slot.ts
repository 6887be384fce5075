import { drawAnimatic } from "../animatic/draw-when-loaded.ts";
import { cast, mode, view } from "../store/store.ts";
import { drawMotion } from "./draw-motion.ts";
import type { Layer, Piece } from "./film-layers.ts";
import type { Look } from "./layer-look.ts";
import { createOverlayLayer, levelOf } from "./overlay-layer.ts";

/** A place in the picture for one piece of the film: its clip, its picture or its animatic. */
export type PictureSlot = {
  readonly root: HTMLElement;
  readonly video: HTMLVideoElement;
  readonly piece: Piece | undefined;
  /** Media time of the frame that was shown last, in seconds. */
  readonly shownSeconds: number;
  /** Loads what a piece needs. Does nothing for the piece that it has. */
  take(piece: Piece): void;
  /** Shows this frame of the media, as soon as it is decoded. Calls while it decodes replace each other. */
  seek(layer: Layer, framesPerSecond: number): void;
  /** Stays on this frame. A clip that has run into it is there already: to seek would make the film wait. */
  hold(layer: Layer, framesPerSecond: number): void;
  /** Loads what could not be loaded. */
  loadAgain(): void;
  /** Whether what was asked for last can be seen. */
  isReady(): boolean;
  readonly place: (layer: Layer | undefined, order: number) => void;
};

export type SlotEvents = {
  /** A frame of the video is on the screen from `displayMs` on. */
  readonly onFrame: (slot: PictureSlot, mediaSeconds: number, displayMs: number) => void;
  /** What was asked for can be seen now. */
  readonly onReady: (slot: PictureSlot) => void;
  /** The browser cannot decode the clip. */
  readonly onUnplayable: (url: string) => void;
};

export function createPictureSlot(size: Size, events: SlotEvents): PictureSlot {
  const { root, video, image, canvas } = createElements(size);
  const overlays = createOverlayLayer();
  root.append(overlays.root);
  let piece: Piece | undefined;
  let wantedSeconds = 0;
  let shownSeconds = -1;
  let drawPicture = (): void => undefined;
  const isAtWanted = (): boolean => Math.abs(video.currentTime - wantedSeconds) < 0.002;
  const seekVideo = (): void => {
    if (video.readyState === 0 || video.seeking) return;
    if (!isAtWanted()) video.currentTime = wantedSeconds;
  };

  const slot: PictureSlot = {
    root,
    video,
    get piece() {
      return piece;
    },
    get shownSeconds() {
      return shownSeconds;
    },
    take(next) {
      const isSame = piece?.source === next.source && piece.url === next.url;
      piece = next;
      root.dataset["shot"] = next.shot.id;
      overlays.take(next.shot.overlays ?? none);
      fit(root, next);
      if (isSame) return;
      shownSeconds = -1;
      drawPicture = () => undefined;
      video.pause();
      root.dataset["source"] = next.source;
      if (next.source === "clip" && next.url !== undefined) {
        wantedSeconds = 0;
        video.src = next.url;
      }
      if (next.source === "picture" && next.url !== undefined) {
        image.src = next.shot.motion?.kind === "roll" ? next.shot.motion.url : next.url;
      }
    },
    seek({ mediaFrame, shotFrame, piece: { source, shot } }, framesPerSecond) {
      if (source === "animatic")
        drawAnimatic(canvas, { shot, shotFrame, framesPerSecond, cast: cast.peek() });
      if (source === "picture") drawPicture = () => drawMotion(canvas, image, { shot, shotFrame });
      drawPicture();
      if (source !== "clip") return;
      video.pause();
      // The middle of the frame: its edge may be rounded into the one before.
      wantedSeconds = (Math.floor(mediaFrame) + 0.5) / framesPerSecond;
      seekVideo();
    },
    hold(layer, framesPerSecond) {
      const far = Math.abs(video.currentTime - (layer.mediaFrame + 0.5) / framesPerSecond);
      if (far < 1.5 / framesPerSecond && shownSeconds >= 0) video.pause();
      else slot.seek(layer, framesPerSecond);
    },
    loadAgain: () => loadAgain(piece, { video, image }),
    isReady() {
      if (piece?.source === "picture") return image.complete;
      if (piece?.source !== "clip") return true;
      return video.readyState >= 2 && !video.seeking;
    },
    place(layer, order) {
      placeElement(root, layer?.look, order);
      if (layer === undefined) return;
      const shown = layer.piece.shot.overlays ?? none;
      overlays.show(shown.map((overlay) => levelOf(overlay, layer.shotFrame)));
    },
  };

  listen({ video, image }, events, {
    slot,
    isAtWanted,
    seekVideo,
    drawPicture: () => drawPicture(),
    note: (mediaSeconds) => {
      shownSeconds = mediaSeconds;
    },
  });
  return slot;
}

function listen(
  { video, image }: { readonly video: HTMLVideoElement; readonly image: HTMLImageElement },
  events: SlotEvents,
  does: {
    readonly slot: PictureSlot;
    readonly isAtWanted: () => boolean;
    readonly seekVideo: () => void;
    readonly drawPicture: () => void;
    /** A frame of the video is shown. */
    readonly note: (mediaSeconds: number) => void;
  },
): void {
  const { slot, isAtWanted, seekVideo } = does;
  const refuse = (): void => {
    if (slot.piece?.url !== undefined) events.onUnplayable(slot.piece.url);
  };
  // To a browser, a clip that cannot be fetched is one that it cannot decode.
  const refuseWhatIsThere = async (): Promise<void> => {
    const url = slot.piece?.url;
    if (url !== undefined && (await isThere(url))) events.onUnplayable(url);
  };
  video.addEventListener("loadedmetadata", () => {
    // Some browsers play the sound of a clip whose picture they cannot decode.
    if (video.videoWidth === 0) refuse();
    else seekVideo();
  });
  video.addEventListener("seeked", () => {
    if (video.paused && !isAtWanted()) seekVideo();
    else events.onReady(slot);
  });
  video.addEventListener("loadeddata", () => events.onReady(slot));
  video.addEventListener("canplay", () => events.onReady(slot));
  image.addEventListener("load", () => {
    does.drawPicture();
    events.onReady(slot);
  });
  video.addEventListener("error", () => {
    if (isUndecodable(video)) void refuseWhatIsThere();
  });
  watchFrames(video, (mediaSeconds, displayMs) => {
    does.note(mediaSeconds);
    events.onFrame(slot, mediaSeconds, displayMs);
  });
}

function loadAgain(
  piece: Piece | undefined,
  { video, image }: { readonly video: HTMLVideoElement; readonly image: HTMLImageElement },
): void {
  if (piece?.source === "clip" && piece.url !== undefined && video.error !== null) {
    video.src = piece.url;
  }
  const { src, complete, naturalWidth } = image;
  if (piece?.source === "picture" && complete && naturalWidth === 0) image.src = src;
}

const none: readonly [] = [];

/** How a clip or a picture of another shape lies in the picture of the film. */
function fit(root: HTMLElement, { source, shot: { motion, focus } }: Piece): void {
  const film = view.peek()?.film;
  const isCropped = film?.reframe === "crop" && mode.peek() !== "film";
  root.dataset["moves"] = String(source === "picture" && motion !== undefined);
  root.style.setProperty("--fit", isCropped ? "cover" : "contain");
  const { x, y } = focus ?? { x: 0.5, y: 0.5 };
  root.style.setProperty("--focus", `${x * 100}% ${y * 100}%`);
}

export type Size = { readonly widthPx: number; readonly heightPx: number };

function createElements({ widthPx, heightPx }: Size) {
  const root = document.createElement("div");
  root.className = "slot";
  const video = document.createElement("video");
  video.muted = true;
  video.preload = "auto";
  video.playsInline = true;
  video.disablePictureInPicture = true;
  video.tabIndex = -1;
  video.ariaHidden = "true";
  const image = document.createElement("img");
  image.alt = "";
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = heightPx;
  root.append(video, image, canvas);
  return { root, video, image, canvas };
}

/** Hidden is transparent, not gone: a browser decodes no frames of a video that is not rendered. */
function placeElement({ style }: HTMLElement, look: Look | undefined, order: number): void {
  style.zIndex = String(order);
  style.opacity = look === undefined ? "0" : String(look.opacity);
  style.clipPath = look?.clip ?? "";
  const isShifted = look !== undefined && (look.x !== 0 || look.y !== 0);
  style.transform = isShifted ? `translate(${look.x * 100}%, ${look.y * 100}%)` : "";
}

function isUndecodable({ error }: HTMLVideoElement): boolean {
  return (
    error?.code === MediaError.MEDIA_ERR_DECODE ||
    error?.code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED
  );
}

async function isThere(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { headers: { range: "bytes=0-0" } })).ok;
  } catch {
    return false;
  }
}

/** Whether the browser says when it shows which frame. */
export const hasFrameTimes = "requestVideoFrameCallback" in HTMLVideoElement.prototype;

function watchFrames(
  video: HTMLVideoElement,
  onFrame: (mediaSeconds: number, displayMs: number) => void,
): void {
  if (!hasFrameTimes) {
    // Somewhere in the frame that is shown, a few times a second.
    video.addEventListener("timeupdate", () => onFrame(video.currentTime, performance.now()));
    return;
  }
  const next: VideoFrameRequestCallback = (_, { mediaTime, expectedDisplayTime }) => {
    onFrame(mediaTime, expectedDisplayTime);
    video.requestVideoFrameCallback(next);
  };
  video.requestVideoFrameCallback(next);
}
