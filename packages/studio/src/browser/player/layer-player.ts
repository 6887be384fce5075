import { mode } from "../store/store.ts";
import { composeFrame, type Composition, type Layer, type Piece } from "./film-layers.ts";
import { correctDrift, startBefore } from "./keep-in-step.ts";
import type { PicturePlaces } from "./picture-places.ts";
import type { PictureSlot } from "./picture-slot.ts";

/** What plays, and at which speed. */
export type LayerRun = {
  readonly pieces: readonly Piece[];
  readonly framesPerSecond: number;
  readonly speed: number;
};

/** Plays the clips of the film in their places: starts them in time, and keeps them in step with the clock. */
export class LayerPlayer {
  readonly #places: PicturePlaces;
  #rate = 24;

  constructor(places: PicturePlaces) {
    this.#places = places;
  }

  /** Shows a frame of the film. `false`: not all of it is decoded, and what was seen stays. */
  play(frame: number, { pieces, framesPerSecond, speed }: LayerRun): boolean {
    this.#rate = framesPerSecond;
    const { wanted } = this.#places;
    const layers = wanted.layers.map((layer) => ({
      layer,
      slot: this.#places.slotOf(layer.piece),
    }));
    for (const { layer, slot } of layers) {
      const isRunning = !slot.video.paused;
      if (layer.piece.source !== "clip") slot.seek(layer, this.#rate);
      else if (layer.mediaSpeed === 0) slot.hold(layer, this.#rate);
      // `play` would start a clip at its end from the beginning.
      else if (!isRunning && slot.isReady() && !slot.video.ended)
        runVideo(slot, layer.mediaSpeed * speed);
    }
    const isReady = layers.every(({ layer, slot }) => slot.isReady() || isHeldFrame(layer, slot));
    if (isReady && !this.#isEarly(frame)) this.#showNow(frame);
    this.#prepareNext(frame, pieces, speed);
    return isReady;
  }

  /** Every frame that is decoded in time; the others are passed over. */
  scrub(framesPerSecond: number): void {
    for (const layer of this.#places.wanted.layers) {
      const slot = this.#places.slotOf(layer.piece);
      if (!slot.video.seeking) slot.seek(layer, framesPerSecond);
    }
    this.#places.show();
  }

  /** A frame of a video is on the screen when the film is at `frame`. */
  keepInStep(
    slot: PictureSlot,
    mediaSeconds: number,
    now: { readonly frame: number; readonly speed: number },
  ): void {
    const { piece } = slot;
    if (piece === undefined || slot.video.paused) return;
    const [layer] = composeFrame([piece], now.frame).layers;
    if (layer === undefined) return;
    const shown = mediaSeconds * this.#rate;
    correctDrift(slot.video, {
      errorFrames: shown - (layer.mediaFrame - 0.5 * layer.mediaSpeed),
      rate: layer.mediaSpeed * now.speed,
      wantedSeconds: layer.mediaFrame / this.#rate,
      isSeen: this.#places.shown.layers.some((seen) => seen.piece === piece),
    });
  }

  /** Notes how late a cut comes: what the tests measure, and everyone in the browser's own tools. */
  #showNow(frame: number): void {
    const before = this.#places.shown.layers.at(-1)?.piece;
    this.#places.show();
    const top = topOf(this.#places.wanted);
    if (top === undefined || before === undefined || before === top.piece) return;
    noteCut(top, { frame, shownFrame: this.#places.slotOf(top.piece).shownSeconds * this.#rate });
  }

  /** At a cut: the new clip does not show its first frame yet. It has one frame of time for it. */
  #isEarly(frame: number): boolean {
    const top = topOf(this.#places.wanted);
    const isNew = this.#places.shown.layers.every(({ piece }) => piece !== top?.piece);
    if (top === undefined || !isNew || top.piece.source !== "clip") return false;
    const late = frame - (top.piece.startFrame - top.piece.headFrames);
    const shown = this.#places.slotOf(top.piece).shownSeconds * this.#rate;
    return late < 1 && shown < top.mediaFrame - late * top.mediaSpeed - 1;
  }

  /** Loads the piece after the one that plays, and starts it hidden shortly before it is seen. */
  #prepareNext(frame: number, pieces: readonly Piece[], speed: number): void {
    const playing = topOf(this.#places.wanted)?.piece;
    const next = pieces[(playing?.index ?? -2) + 1];
    if (next === undefined) return;
    const seenFrom = next.startFrame - next.headFrames;
    const isNew = this.#places.slots.every(({ piece }) => piece !== next);
    const slot = this.#places.slotOf(next);
    const early = startBefore(next, this.#rate);
    const composition = composeFrame([next], seenFrom - early);
    const [layer] = composition.layers;
    if (layer === undefined || next.source !== "clip") {
      if (isNew && layer !== undefined) slot.seek(layer, this.#rate);
      return;
    }
    if (isNew) slot.seek(layer, this.#rate);
    const isDue = frame >= seenFrom - early;
    if (isDue && slot.video.paused && slot.isReady() && layer.mediaSpeed !== 0) {
      runVideo(slot, layer.mediaSpeed * speed);
    }
  }
}

function topOf({ layers }: Composition): Layer | undefined {
  return layers.at(-1);
}

function runVideo({ video }: PictureSlot, rate: number): void {
  video.playbackRate = Math.max(0.0625, Math.min(16, rate));
  video.muted = mode.peek() !== "film";
  // Ends early when the film is paused while it starts.
  video.play().catch(() => undefined);
}

function noteCut(
  { piece, mediaFrame }: Layer,
  { frame, shownFrame }: { readonly frame: number; readonly shownFrame: number },
): void {
  const lateFrames = frame - (piece.startFrame - piece.headFrames);
  const media = piece.source === "clip" ? { mediaErrorFrames: shownFrame - mediaFrame } : {};
  performance.mark("storyreel-cut", { detail: { shot: piece.shot.id, lateFrames, ...media } });
}

/** A held frame of a clip that is decoded: while it is sought, the one next to it is seen. */
function isHeldFrame({ mediaSpeed }: Layer, { video }: PictureSlot): boolean {
  return mediaSpeed === 0 && video.readyState >= 2;
}
