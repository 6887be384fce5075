import type { StudioMotion, StudioShot } from "../../api/studio-view.ts";
import { view } from "../store/store.ts";

/** Draws a picture that moves, as the renderer does; nothing of one that does not. */
export function drawMotion(
  canvas: HTMLCanvasElement,
  image: HTMLImageElement,
  { shot, shotFrame }: { readonly shot: StudioShot; readonly shotFrame: number },
): void {
  const { motion, retime } = shot;
  const film = view.peek()?.film;
  const context = canvas.getContext("2d");
  const { naturalWidth: across, naturalHeight: down } = image;
  if (motion === undefined || film === undefined || context === null || across === 0) return;
  const frame = Math.floor(shotFrame) - (retime?.holdFirst ?? 0);
  const { width, height } = canvas;
  context.imageSmoothingQuality = "high";
  if (motion.kind === "move") {
    const share = wayAt(motion, frame);
    const between = (from: number, to: number): number => from + (to - from) * share;
    const { from, to } = motion;
    context.drawImage(
      image,
      between(from.x, to.x) * across,
      between(from.y, to.y) * down,
      between(from.width, to.width) * across,
      between(from.height, to.height) * down,
      0,
      0,
      width,
      height,
    );
    return;
  }
  const { widthPx, heightPx } = film;
  const steps = Math.max(0, frame) * motion.pixels;
  const column = widthPx * (steps % motion.phases);
  const top = (heightPx - Math.floor(steps / motion.phases)) * (height / heightPx);
  const words = down - heightPx;
  context.drawImage(image, 0, 0, widthPx, heightPx, 0, 0, width, height);
  context.drawImage(
    image,
    column,
    heightPx,
    widthPx,
    words,
    0,
    top,
    width,
    words * (height / heightPx),
  );
}

/** The share of the way: the zoom grows by the same factor in equal steps, and the view goes where it leads. */
function wayAt(
  { from, to, ease, frames }: Extract<StudioMotion, { kind: "move" }>,
  frame: number,
): number {
  const done = eased(ease, Math.min(1, Math.max(0, frame / Math.max(1, frames - 1))));
  const ratio = to.width / from.width;
  return Math.abs(ratio - 1) < 1e-9 ? done : (ratio ** done - 1) / (ratio - 1);
}

function eased(ease: "linear" | "in" | "out" | "in_out", done: number): number {
  switch (ease) {
    case "linear":
      return done;
    case "in":
      return done * done;
    case "out":
      return done * (2 - done);
    case "in_out":
      return done * done * (3 - 2 * done);
  }
}
