import { batch } from "@preact/signals";
import { framesPerSecond } from "../kit/timecode.ts";
import { followFilm, pause } from "../store/moves.ts";
import { mode, playhead, returns, trimPreview, view } from "../store/store.ts";
import {
  seenOf,
  composeFrame,
  filmFade,
  piecesOf,
  type Composition,
  type Piece,
} from "./film-layers.ts";
import type { FilmSound } from "./film-sound.ts";
import { filmSpeed, isHeld, unplayable } from "./player-state.ts";
import { isScrubbed } from "./keep-in-step.ts";
import { LayerPlayer } from "./layer-player.ts";
import { levelOf } from "./overlay-layer.ts";
import { PicturePlaces } from "./picture-places.ts";
import type { PictureSlot } from "./picture-slot.ts";
import { createPlayClock } from "./play-clock.ts";

/** Shows and plays the film in an element; `startFilmPlayer` tells it when something changes. */
export class FilmPlayer {
  readonly #places: PicturePlaces;
  readonly #layers: LayerPlayer;
  readonly #clock = createPlayClock(() => this.#takeDevice());
  /** Loaded at the first Play. */
  #sound: FilmSound | undefined;
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
    this.#layers = new LayerPlayer(this.#places);
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
    const pieces = piecesOf(now, mode.value, (url) => !refused.has(url));
    // Most views change a state or a price: the film plays on.
    const content = JSON.stringify([mode.value, now.film, now.sounds, pieces.map(seenOf)]);
    if (content === this.#content) return;
    this.#content = content;
    this.#pieces = pieces;
    if (filmSpeed.peek() === 0) this.#showPaused(playhead.peek());
    else this.#restart();
  }

  /** The studio is back: what it could not give in the meantime is asked for again. */
  takeReturn(): void {
    if (returns.value === 0) return;
    for (const slot of this.#places.slots) slot.loadAgain();
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
    if (turn !== this.#turn) {
      // A later start has the clock by then: at more than 2×, nothing else would let it go on.
      if (filmSpeed.peek() === 0) this.#clock.stop();
      return;
    }
    const { context } = this.#clock;
    const now = view.peek();
    if (context === undefined || now === undefined || isScrubbed(filmSpeed.peek())) return;
    this.#clock.hold();
    this.#sound ??= await loadSound();
    const spans = this.#sound?.spansOf(now, mode.peek(), this.#pieces) ?? [];
    await this.#sound?.prepare(context, spans, {
      filmSeconds: playhead.peek() / this.#rate,
      mixGainUrl: now.film.mixGainUrl,
    });
    if (turn === this.#turn) this.#clock.release();
  }

  /** The sound device came late: the film goes on with sound. */
  #takeDevice(): void {
    if (this.#run !== undefined && this.#clock.context === undefined) this.#restart();
  }

  #startSound(rate: number): void {
    const { context } = this.#clock;
    const now = view.peek();
    if (context === undefined || now === undefined || isScrubbed(rate)) return;
    const spans = this.#sound?.spansOf(now, mode.peek(), this.#pieces) ?? [];
    this.#sound?.play(spans, {
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
    this.#sound?.stop();
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
    if (isScrubbed(run.speed)) this.#layers.scrub(this.#rate);
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
    if (film === undefined || mode.peek() === "film") return composition;
    const fade = filmFade(film, Math.floor(frame));
    const overlays = (film.overlays ?? []).map((overlay) => levelOf(overlay, frame));
    return { ...composition, overlays, ...(fade === undefined ? {} : { fade }) };
  }

  #playLayers(frame: number, speed: number): void {
    const isReady = this.#layers.play(frame, {
      pieces: this.#pieces,
      framesPerSecond: this.#rate,
      speed,
    });
    if (isReady) this.#clock.release();
    else {
      this.#clock.hold();
      if (!isHeld.peek()) performance.mark("storyreel-hold", { detail: { frame } });
    }
    isHeld.value = !isReady;
  }

  #keepInStep(slot: PictureSlot, mediaSeconds: number, displayMs: number): void {
    const run = this.#run;
    if (run === undefined || isScrubbed(run.speed)) return;
    const frame = this.#frameAt(this.#clock.secondsAt(displayMs));
    this.#layers.keepInStep(slot, mediaSeconds, { frame, speed: run.speed });
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

/** Without a studio that answers, the film plays silently. */
async function loadSound(): Promise<FilmSound | undefined> {
  try {
    const { createFilmSound } = await import("./film-sound.ts");
    return createFilmSound();
  } catch {
    return undefined;
  }
}
