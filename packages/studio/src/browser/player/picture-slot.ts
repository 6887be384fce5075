import { drawAnimatic } from "../animatic/draw-animatic.ts";
import { cast } from "../store/store.ts";
import type { Layer, Piece } from "./film-layers.ts";
import type { Look } from "./layer-look.ts";

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
  /** Whether what was asked for last can be seen. */
  isReady(): boolean;
  readonly place: (look: Look | undefined, order: number) => void;
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
  let piece: Piece | undefined;
  let wantedSeconds = 0;
  let shownSeconds = -1;
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
      if (isSame) return;
      shownSeconds = -1;
      video.pause();
      root.dataset["source"] = next.source;
      if (next.source === "clip" && next.url !== undefined) {
        wantedSeconds = 0;
        video.src = next.url;
      }
      if (next.source === "picture" && next.url !== undefined) image.src = next.url;
    },
    seek({ mediaFrame, shotFrame, piece: { source, shot } }, framesPerSecond) {
      if (source === "animatic")
        drawAnimatic(canvas, { shot, shotFrame, framesPerSecond, cast: cast.peek() });
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
    isReady() {
      if (piece?.source === "picture") return image.complete;
      if (piece?.source !== "clip") return true;
      return video.readyState >= 2 && !video.seeking;
    },
    place(look, order) {
      placeElement(root, look, order);
    },
  };

  video.addEventListener("loadedmetadata", seekVideo);
  video.addEventListener("seeked", () => {
    if (video.paused && !isAtWanted()) seekVideo();
    else events.onReady(slot);
  });
  video.addEventListener("loadeddata", () => events.onReady(slot));
  video.addEventListener("canplay", () => events.onReady(slot));
  image.addEventListener("load", () => events.onReady(slot));
  video.addEventListener("error", () => {
    if (piece?.url !== undefined && isUndecodable(video)) events.onUnplayable(piece.url);
  });
  watchFrames(video, (mediaSeconds, displayMs) => {
    shownSeconds = mediaSeconds;
    events.onFrame(slot, mediaSeconds, displayMs);
  });
  return slot;
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

/** A clip that could not be fetched is not a clip that cannot be decoded. */
function isUndecodable({ error }: HTMLVideoElement): boolean {
  return (
    error?.code === MediaError.MEDIA_ERR_DECODE ||
    error?.code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED
  );
}

function watchFrames(
  video: HTMLVideoElement,
  onFrame: (mediaSeconds: number, displayMs: number) => void,
): void {
  if (!("requestVideoFrameCallback" in video)) return;
  const next: VideoFrameRequestCallback = (_, { mediaTime, expectedDisplayTime }) => {
    onFrame(mediaTime, expectedDisplayTime);
    video.requestVideoFrameCallback(next);
  };
  video.requestVideoFrameCallback(next);
}
