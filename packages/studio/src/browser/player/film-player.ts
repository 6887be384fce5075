import { batch, computed, effect, signal } from "@preact/signals";
import { framesPerSecond } from "../kit/timecode.ts";
import { pause, shotAt } from "../store/moves.ts";
import {
  comparison,
  mode,
  playhead,
  selectedId,
  speed,
  trimPreview,
  view,
} from "../store/store.ts";
import {
  composeFrame,
  filmFade,
  piecesOf,
  type Composition,
  type Layer,
  type Piece,
} from "./film-layers.ts";
import { createFilmSound, spansOf } from "./film-sound.ts";
import { correctDrift, isScrubbed, startBefore } from "./keep-in-step.ts";
import { createPictureSlot, type PictureSlot } from "./picture-slot.ts";
import { createPlayClock } from "./play-clock.ts";

/** Clips, by address, that the browser cannot decode; their shots play as animatics. */
export const unplayable = signal<ReadonlySet<string>>(new Set());

/** Whether the picture waits for a clip. */
export const isHeld = signal(false);

/** What `speed` means for the film: nothing while two takes are compared, which play by themselves. */
const filmSpeed = computed(() => (comparison.value === undefined ? speed.value : 0));

const canPlay = new Map<string, boolean>();

/**
 * Plays the film into an element: follows `view`, `mode`, `playhead` and `speed`, and moves the playhead while it plays. Three places
 * for pictures lie on each other: two are seen at once in a transition, the third loads what comes next.
 *
 * @returns a function that ends it.
 */
export function startFilmPlayer(place: HTMLElement): () => void {
  const player = new FilmPlayer(place);
  const endings = [
    effect(() => player.takeFilm()),
    effect(() => player.takeSpeed()),
    effect(() => player.takePlayhead()),
  ];
  const onHide = (): void => {
    if (document.hidden) pause();
  };
  document.addEventListener("visibilitychange", onHide);
  return () => {
    document.removeEventListener("visibilitychange", onHide);
    for (const end of endings) end();
    player.end();
  };
}

class FilmPlayer {
  readonly #slots: readonly PictureSlot[];
  readonly #cover = document.createElement("div");
  readonly #clock = createPlayClock();
  readonly #sound = createFilmSound();
  #pieces: readonly Piece[] = [];
  #rate = 24;
  /** What is on the screen, and what will be when it has loaded. */
  #shown: Composition = { layers: [] };
  #wanted: Composition = { layers: [] };
  #run:
    | { readonly fromFrame: number; readonly fromSeconds: number; readonly speed: number }
    | undefined;
  #tick = 0;
  #turn = 0;

  constructor(place: HTMLElement) {
    const film = view.peek()?.film ?? { widthPx: 1280, heightPx: 720 };
    const scale = 720 / Math.min(film.widthPx, film.heightPx);
    const size = {
      widthPx: Math.round(film.widthPx * scale),
      heightPx: Math.round(film.heightPx * scale),
    };
    this.#slots = Array.from({ length: 3 }, () =>
      createPictureSlot(size, {
        onFrame: (slot, mediaSeconds, displayMs) => this.#keepInStep(slot, mediaSeconds, displayMs),
        onReady: () => this.#showWhenReady(),
        onUnplayable: (url) => (unplayable.value = new Set([...unplayable.peek(), url])),
      }),
    );
    this.#cover.className = "cover";
    place.prepend(...this.#slots.map(({ root }) => root), this.#cover);
  }

  end(): void {
    this.#halt();
    for (const { root, video } of this.#slots) {
      video.removeAttribute("src");
      video.load();
      root.remove();
    }
    this.#cover.remove();
  }

  takeFilm(): void {
    const now = view.value;
    if (now === undefined) return;
    const refused = unplayable.value;
    this.#rate = framesPerSecond(now.film.rate);
    this.#pieces = piecesOf(
      now,
      mode.value,
      (mimeType, url) => !refused.has(url) && plays(mimeType),
    );
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
    void this.#clock.start().then(() => {
      const rate = filmSpeed.peek();
      if (turn !== this.#turn || rate === 0) return;
      this.#run = { fromFrame: playhead.peek(), fromSeconds: this.#clock.seconds(), speed: rate };
      this.#startSound(rate);
      this.#tick = requestAnimationFrame(() => this.#play());
    });
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
    for (const { video } of this.#slots) {
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
    this.#wanted = this.#compose(frame);
    if (isScrubbed(run.speed)) this.#scrub();
    else this.#playLayers(frame, run.speed);
    const whole = Math.floor(frame);
    if (whole !== playhead.peek() && this.#shown === this.#wanted) {
      batch(() => {
        playhead.value = whole;
        followShot(whole);
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
    const layers = this.#wanted.layers.map((layer) => ({ layer, slot: this.#slotOf(layer.piece) }));
    for (const { layer, slot } of layers) {
      const isRunning = !slot.video.paused;
      if (layer.piece.source !== "clip") slot.seek(layer, this.#rate);
      else if (layer.mediaSpeed === 0) slot.seek(layer, this.#rate);
      else if (!isRunning && slot.isReady()) this.#runVideo(slot, layer.mediaSpeed * rate);
    }
    const isReady = layers.every(({ layer, slot }) => slot.isReady() || isHeldFrame(layer, slot));
    if (isReady) {
      this.#clock.release();
      if (!this.#isEarly(frame)) this.#show(frame);
    } else {
      this.#clock.hold();
      if (!isHeld.peek()) performance.mark("storyreel-hold", { detail: { frame } });
    }
    isHeld.value = !isReady;
    this.#prepareNext(frame, rate);
  }

  /** At a cut: the new clip does not show its first frame yet. It has two frames of time for it. */
  #isEarly(frame: number): boolean {
    const top = this.#wanted.layers.at(-1);
    const isNew = this.#shown.layers.every(({ piece }) => piece !== top?.piece);
    if (top === undefined || !isNew || top.piece.source !== "clip") return false;
    const late = frame - (top.piece.startFrame - top.piece.headFrames);
    const shown = this.#slotOf(top.piece).shownSeconds * this.#rate;
    return late < 2 && shown < top.mediaFrame - late * top.mediaSpeed - 1;
  }

  /** Loads the piece after the one that plays, and starts it hidden shortly before it is seen. */
  #prepareNext(frame: number, rate: number): void {
    const playing = this.#wanted.layers.at(-1)?.piece;
    const next = this.#pieces[(playing?.index ?? -2) + 1];
    if (next === undefined) return;
    const seenFrom = next.startFrame - next.headFrames;
    const isNew = this.#slots.every(({ piece }) => piece !== next);
    const slot = this.#slotOf(next);
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
      isSeen: this.#shown.layers.some((seen) => seen.piece === piece),
    });
  }

  #scrub(): void {
    for (const layer of this.#wanted.layers) {
      const slot = this.#slotOf(layer.piece);
      if (!slot.video.seeking) slot.seek(layer, this.#rate);
    }
    // Every frame that is decoded in time; the others are passed over.
    this.#show(-1);
  }

  #showPaused(frame: number, mediaFrame?: number): void {
    const composition = this.#compose(frame);
    this.#wanted =
      mediaFrame === undefined
        ? composition
        : { layers: composition.layers.slice(-1).map((layer) => ({ ...layer, mediaFrame })) };
    for (const layer of this.#wanted.layers) {
      const slot = this.#slotOf(layer.piece);
      slot.seek(layer, this.#rate);
    }
    this.#showWhenReady();
  }

  #showWhenReady(): void {
    if (this.#run !== undefined) return;
    const isReady = this.#wanted.layers.every(({ piece }) => this.#slotOf(piece).isReady());
    // Never black: what was shown stays until all of the new picture is there.
    if (isReady) this.#show(-1);
  }

  /** `frame` while it plays: to measure how late a cut comes. */
  #show(frame: number): void {
    const before = this.#shown.layers.at(-1)?.piece;
    this.#shown = this.#wanted;
    const { layers, cover } = this.#wanted;
    for (const slot of this.#slots) {
      const order = layers.findIndex(({ piece }) => piece === slot.piece);
      slot.place(layers[order]?.look, order + 1);
      // A clip that has left the picture stops, so that its place can load another.
      const isNext =
        slot.piece !== undefined && slot.piece.index > (layers.at(-1)?.piece.index ?? 0);
      if (order === -1 && !isNext) slot.video.pause();
    }
    this.#cover.style.opacity = String(cover?.opacity ?? 0);
    this.#cover.dataset["colour"] = cover?.colour ?? "black";
    const top = layers.at(-1);
    if (frame < 0 || top === undefined || before === undefined || before === top.piece) return;
    const slot = this.#slotOf(top.piece);
    const shownFrame = slot.shownSeconds * this.#rate;
    performance.mark("storyreel-cut", {
      detail: {
        shot: top.piece.shot.id,
        lateFrames: frame - (top.piece.startFrame - top.piece.headFrames),
        ...(top.piece.source === "clip" ? { mediaErrorFrames: shownFrame - top.mediaFrame } : {}),
      },
    });
  }

  /** The place that has this piece, or the one that can be used for it: not seen now, and not about to be. */
  #slotOf(piece: Piece): PictureSlot {
    const has = this.#slots.find(
      (slot) => slot.piece?.index === piece.index && isSame(slot.piece, piece),
    );
    const isBusy = (slot: PictureSlot): boolean =>
      [...this.#shown.layers, ...this.#wanted.layers].some(
        (layer) =>
          slot.piece !== undefined &&
          layer.piece.index === slot.piece.index &&
          isSame(layer.piece, slot.piece),
      );
    const slot =
      has ??
      this.#slots.find((one) => one.piece === undefined) ??
      this.#slots.find((one) => !isBusy(one)) ??
      this.#slots.find((one) =>
        this.#wanted.layers.every((layer) => layer.piece.index !== one.piece?.index),
      ) ??
      this.#slots[0];
    if (slot === undefined) throw new Error("no place for a picture");
    slot.take(piece);
    return slot;
  }
}

function isSame(one: Piece, other: Piece): boolean {
  return one.shot.id === other.shot.id && one.url === other.url && one.source === other.source;
}

/** A held frame of a clip that is decoded: while it is sought, the one next to it is seen. */
function isHeldFrame({ mediaSpeed }: Layer, { video }: PictureSlot): boolean {
  return mediaSpeed === 0 && video.readyState >= 2;
}

function plays(mimeType: string): boolean {
  const known = canPlay.get(mimeType);
  if (known !== undefined) return known;
  const answer = document.createElement("video").canPlayType(mimeType) !== "";
  canPlay.set(mimeType, answer);
  return answer;
}

/** While the film plays, the panel shows the shot at the playhead, unless someone types in it. */
function followShot(frame: number): void {
  const now = view.peek();
  const shot = now === undefined ? undefined : shotAt(now, frame);
  const isTyping = document.activeElement?.matches("textarea, input, select") === true;
  if (shot !== undefined && !isTyping) selectedId.value = shot.id;
}
