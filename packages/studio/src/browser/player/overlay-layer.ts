import type { StudioOverlay } from "../../api/studio-view.ts";

/** Pictures over a picture, in their places. */
export type OverlayLayer = {
  readonly root: HTMLElement;
  /** Loads what will be seen. */
  take(overlays: readonly StudioOverlay[]): void;
  /** How visible each is, from 0 to 1. */
  show(levels: readonly number[]): void;
};

export function createOverlayLayer(): OverlayLayer {
  const root = document.createElement("div");
  root.className = "overlays";
  let taken: readonly StudioOverlay[] = [];
  let images: readonly HTMLImageElement[] = [];
  return {
    root,
    take(overlays) {
      if (overlays === taken) return;
      taken = overlays;
      images = overlays.map(createImage);
      root.replaceChildren(...images);
    },
    show(levels) {
      for (const [index, { style }] of images.entries()) style.opacity = String(levels[index] ?? 0);
    },
  };
}

function createImage({ url, x, y, width, height }: StudioOverlay): HTMLImageElement {
  const image = new Image();
  image.alt = "";
  const percent = (share: number): string => `${share * 100}%`;
  Object.assign(image.style, {
    left: percent(x),
    top: percent(y),
    width: percent(width),
    height: percent(height),
  });
  image.src = url;
  return image;
}

/** As in the film: of a fade of n frames, the first has a share of 1/(n + 1). */
export function levelOf(overlay: StudioOverlay, frame: number): number {
  const { startFrame = -Infinity, endFrame = Infinity, fadeInFrames, fadeOutFrames } = overlay;
  const whole = Math.floor(frame);
  const rise = (whole - startFrame + 1) / (fadeInFrames + 1);
  const fall = (endFrame - whole) / (fadeOutFrames + 1);
  return overlay.opacity * Math.min(1, Math.max(0, Math.min(rise, fall)));
}
