import { batch } from "@preact/signals";
import { framesPerSecond } from "../kit/timecode.ts";
import { followFilm, pause } from "../store/moves.ts";
import { mode, playhead, trimPreview, view } from "../store/store.ts";
import {
  seenOf,
  composeFrame,
  filmFade,
  piecesOf,
  type Composition,
  type Layer,
  type Piece,
} from "./film-layers.ts";
import { createFilmSound, spansOf } from "./film-sound.ts";
import { canPlay } from "../panel/can-play.ts";
import { filmSpeed, isHeld, unplayable } from "./player-state.ts";
import { correctDrift, isScrubbed, startBefore } from "./keep-in-step.ts";
import { PicturePlaces } from "./picture-places.ts";
import type { PictureSlot } from "./picture-slot.ts";
import { createPlayClock } from "./play-clock.ts";

/** Shows and plays the film in an element; `startFilmPlayer` tells it when something changes. */
export class FilmPlayer {
  readonly #places: PicturePlaces;
  readonly #clock = createPlayClock();
  readonly #sound = createFilmSound();
  #pieces: readonly Piece[] = [];
  /** What is seen and heard of `#pieces`, as text. */
  #content = "";
  #rate = 24;
  #run:
    | { readonly fromFrame: number; readonly fromSeconds: number; readonly speed: number }
    | undefined;
  #tick = 0;
  #turn = 0;

  constructor(place: HTMLElement) {
    this.#places = new PicturePlaces(place, {
      onFrame: (slot, mediaSeconds, displayMs) => this.#keepInStep(slot, mediaSeconds, displayMs),
      onReady: () => this.#showWhenReady(),
      onUnplayable: (url) => (unplayable.value = new Set([...unplayable.peek(), url])),
    });
  }

  end(): void {
    this.#halt();
    this.#places.end();
  }

  takeFilm(): void {
    const now = view.value;
    if (now === undefined) return;
    const refused = unplayable.value;
    this.#rate = framesPerSecond(now.film.rate);
    const pieces = piecesOf(
      now,
      mode.value,
      (mimeType, url) => !refused.has(url) && canPlay(mimeType),
    );
    // Most views change a state or a price: the film plays on.
    const content = JSON.stringify([mode.value, now.film, now.sounds, pieces.map(seenOf)]);
    if (content === this.#content) return;
    this.#content = content;
    this.#pieces = pieces;
    if (filmSpeed.peek() === 0) this.#showPaused(playhead.peek());
    else this.#restart();
  }

  takeSpeed(): void {
    const next = filmSpeed.value;
    if (next === 0) {
      this.#halt();
      this.#showPaused(playhead.peek());
    } else this.#restart();
  }

  takePlayhead(): void {
    const frame = playhead.value;
    const preview = trimPreview.value;
    if (preview !== undefined) {
      const piece = this.#pieces.find(({ shot }) => shot.id === preview.shot);
      if (piece !== undefined) this.#showPaused(piece.startFrame, preview.mediaFrame);
    } else if (filmSpeed.peek() === 0) this.#showPaused(frame);
  }

  #restart(): void {
    this.#halt();
    const turn = ++this.#turn;
    void this.#startClock(turn).then(() => {
      const rate = filmSpeed.peek();
      if (turn !== this.#turn || rate === 0) return;
      this.#run = { fromFrame: playhead.peek(), fromSeconds: this.#clock.seconds(), speed: rate };
      this.#startSound(rate);
      this.#tick = requestAnimationFrame(() => this.#play());
    });
  }

  /** With the sounds of the first moment decoded, so that the film does not begin silent. */
  async #startClock(turn: number): Promise<void> {
    await this.#clock.start();
    if (turn !== this.#turn) return this.#clock.stop();
    const { context } = this.#clock;
    const now = view.peek();
    if (context === undefined || now === undefined || isScrubbed(filmSpeed.peek())) return;
    this.#clock.hold();
    const spans = spansOf(now, mode.peek(), this.#pieces);
    await this.#sound.prepare(context, spans, playhead.peek() / this.#rate);
    if (turn === this.#turn) this.#clock.release();
  }

  #startSound(rate: number): void {
    const { context } = this.#clock;
    const now = view.peek();
    if (context === undefined || now === undefined || isScrubbed(rate)) return;
    this.#sound.play(spansOf(now, mode.peek(), this.#pieces), {
      context,
      filmSeconds: playhead.peek() / this.#rate,
      contextSeconds: this.#clock.seconds(),
      speed: rate,
    });
  }

  #halt(): void {
    this.#turn += 1;
    this.#run = undefined;
    cancelAnimationFrame(this.#tick);
    this.#clock.stop();
    this.#sound.stop();
    isHeld.value = false;
    for (const { video } of this.#places.slots) {
      video.pause();
      video.muted = true;
    }
  }

  /** Frame of the film, with a fraction, at a time of the clock. */
  #frameAt(seconds: number): number {
    const run = this.#run;
    if (run === undefined) return playhead.peek();
    return run.fromFrame + (seconds - run.fromSeconds) * this.#rate * run.speed;
  }

  #play(): void {
    const run = this.#run;
    const now = view.peek();
    if (run === undefined || now === undefined) return;
    const frame = this.#frameAt(this.#clock.seconds());
    const last = now.film.frameCount - 1;
    if (frame < 0 || frame >= last + 1) {
      playhead.value = frame < 0 ? 0 : last;
      pause();
      return;
    }
    this.#places.wanted = this.#compose(frame);
    if (isScrubbed(run.speed)) this.#scrub();
    else this.#playLayers(frame, run.speed);
    const whole = Math.floor(frame);
    if (whole !== playhead.peek() && this.#places.shown === this.#places.wanted) {
      batch(() => {
        playhead.value = whole;
        followFilm(whole);
      });
    }
    this.#tick = requestAnimationFrame(() => this.#play());
  }

  #compose(frame: number): Composition {
    const film = view.peek()?.film;
    const composition = composeFrame(this.#pieces, frame);
    const fade =
      film === undefined || mode.peek() === "film" ? undefined : filmFade(film, Math.floor(frame));
    return fade === undefined ? composition : { ...composition, cover: fade };
  }

  #playLayers(frame: number, rate: number): void {
    const layers = this.#places.wanted.layers.map((layer) => ({
      layer,
      slot: this.#places.slotOf(layer.piece),
    }));
    for (const { layer, slot } of layers) {
      const isRunning = !slot.video.paused;
      if (layer.piece.source !== "clip") slot.seek(layer, this.#rate);
      else if (layer.mediaSpeed === 0) slot.hold(layer, this.#rate);
      // `play` would start a clip at its end from the beginning.
      else if (!isRunning && slot.isReady() && !slot.video.ended)
        this.#runVideo(slot, layer.mediaSpeed * rate);
    }
    const isReady = layers.every(({ layer, slot }) => slot.isReady() || isHeldFrame(layer, slot));
    if (isReady) {
      this.#clock.release();
      if (!this.#isEarly(frame)) this.#showNow(frame);
    } else {
      this.#clock.hold();
      if (!isHeld.peek()) performance.mark("storyreel-hold", { detail: { frame } });
    }
    isHeld.value = !isReady;
    this.#prepareNext(frame, rate);
  }

  /** Notes how late a cut comes: what the tests measure, and everyone in the browser's own tools. */
  #showNow(frame: number): void {
    const before = this.#places.shown.layers.at(-1)?.piece;
    this.#places.show();
    const top = this.#places.wanted.layers.at(-1);
    if (top === undefined || before === undefined || before === top.piece) return;
    noteCut(top, { frame, shownFrame: this.#places.slotOf(top.piece).shownSeconds * this.#rate });
  }

  /** At a cut: the new clip does not show its first frame yet. It has one frame of time for it. */
  #isEarly(frame: number): boolean {
    const top = this.#places.wanted.layers.at(-1);
    const isNew = this.#places.shown.layers.every(({ piece }) => piece !== top?.piece);
    if (top === undefined || !isNew || top.piece.source !== "clip") return false;
    const late = frame - (top.piece.startFrame - top.piece.headFrames);
    const shown = this.#places.slotOf(top.piece).shownSeconds * this.#rate;
    return late < 1 && shown < top.mediaFrame - late * top.mediaSpeed - 1;
  }

  /** Loads the piece after the one that plays, and starts it hidden shortly before it is seen. */
  #prepareNext(frame: number, rate: number): void {
    const playing = this.#places.wanted.layers.at(-1)?.piece;
    const next = this.#pieces[(playing?.index ?? -2) + 1];
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
      this.#runVideo(slot, layer.mediaSpeed * rate);
    }
  }

  #runVideo(slot: PictureSlot, rate: number): void {
    slot.video.playbackRate = Math.max(0.0625, Math.min(16, rate));
    slot.video.muted = mode.peek() !== "film";
    // Ends early when the film is paused while it starts.
    slot.video.play().catch(() => undefined);
  }

  #keepInStep(slot: PictureSlot, mediaSeconds: number, displayMs: number): void {
    const run = this.#run;
    const { piece } = slot;
    if (run === undefined || piece === undefined || slot.video.paused || isScrubbed(run.speed))
      return;
    const frame = this.#frameAt(this.#clock.secondsAt(displayMs));
    const [layer] = composeFrame([piece], frame).layers;
    if (layer === undefined) return;
    const shown = mediaSeconds * this.#rate;
    correctDrift(slot.video, {
      errorFrames: shown - (layer.mediaFrame - 0.5 * layer.mediaSpeed),
      rate: layer.mediaSpeed * run.speed,
      wantedSeconds: layer.mediaFrame / this.#rate,
      isSeen: this.#places.shown.layers.some((seen) => seen.piece === piece),
    });
  }

  #scrub(): void {
    for (const layer of this.#places.wanted.layers) {
      const slot = this.#places.slotOf(layer.piece);
      if (!slot.video.seeking) slot.seek(layer, this.#rate);
    }
    // Every frame that is decoded in time; the others are passed over.
    this.#places.show();
  }

  #showPaused(frame: number, mediaFrame?: number): void {
    const composition = this.#compose(frame);
    this.#places.wanted =
      mediaFrame === undefined
        ? composition
        : { layers: composition.layers.slice(-1).map((layer) => ({ ...layer, mediaFrame })) };
    for (const layer of this.#places.wanted.layers) {
      const slot = this.#places.slotOf(layer.piece);
      slot.seek(layer, this.#rate);
    }
    this.#showWhenReady();
  }

  #showWhenReady(): void {
    if (this.#run !== undefined) return;
    const isReady = this.#places.wanted.layers.every(({ piece }) =>
      this.#places.slotOf(piece).isReady(),
    );
    // Never black: what was shown stays until all of the new picture is there.
    if (isReady) this.#places.show();
  }
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
