import { view } from "../store/store.ts";
import type { Composition, Cover, Piece } from "./film-layers.ts";
import { createOverlayLayer } from "./overlay-layer.ts";
import { createPictureSlot, type PictureSlot, type SlotEvents } from "./picture-slot.ts";

/**
 * Three places for pictures that lie on each other, and a colour over them: two are seen at once in a transition, the third loads
 * what comes next.
 */
export class PicturePlaces {
  readonly slots: readonly PictureSlot[];
  readonly #cover = createCover("cover");
  readonly #overlays = createOverlayLayer();
  readonly #fade = createCover("cover fade");
  /** What is on the screen, and what will be when it has loaded. */
  shown: Composition = { layers: [] };
  wanted: Composition = { layers: [] };

  constructor(place: HTMLElement, events: SlotEvents) {
    const film = view.peek()?.film ?? { widthPx: 1280, heightPx: 720 };
    const scale = 720 / Math.min(film.widthPx, film.heightPx);
    const size = {
      widthPx: Math.round(film.widthPx * scale),
      heightPx: Math.round(film.heightPx * scale),
    };
    this.slots = Array.from({ length: 3 }, () => createPictureSlot(size, events));
    place.prepend(
      ...this.slots.map(({ root }) => root),
      this.#cover,
      this.#overlays.root,
      this.#fade,
    );
  }

  /** Puts what is wanted on the screen. */
  show(): void {
    this.shown = this.wanted;
    const { layers, cover, overlays = [], fade } = this.wanted;
    const top = layers.at(-1)?.piece.index ?? 0;
    for (const { piece, video, place } of this.slots) {
      const order = layers.findIndex((layer) => layer.piece === piece);
      place(layers[order], order + 1);
      // A clip that has left the picture stops, so that its place can load another.
      const isNext = piece !== undefined && piece.index > top;
      if (order === -1 && !isNext) video.pause();
    }
    showCover(this.#cover, cover);
    showCover(this.#fade, fade);
    this.#overlays.take(view.peek()?.film.overlays ?? none);
    this.#overlays.show(overlays);
  }

  /** The place that has this piece, or the one that can be used for it: not seen now, and not about to be. */
  slotOf(piece: Piece): PictureSlot {
    const slot =
      this.slots.find((one) => isSame(one.piece, piece)) ??
      this.slots.find((one) => one.piece === undefined) ??
      this.slots.find((one) => !isIn(this.shown, one) && !isIn(this.wanted, one)) ??
      this.slots.find((one) => !isIn(this.wanted, one)) ??
      this.slots[0];
    if (slot === undefined) throw new Error("no place for a picture");
    slot.take(piece);
    return slot;
  }

  end(): void {
    for (const { root, video } of this.slots) {
      video.removeAttribute("src");
      video.load();
      root.remove();
    }
    for (const over of [this.#cover, this.#overlays.root, this.#fade]) over.remove();
  }
}

const none: readonly [] = [];

function createCover(name: string): HTMLElement {
  const cover = document.createElement("div");
  cover.className = name;
  return cover;
}

function showCover({ style, dataset }: HTMLElement, cover: Cover | undefined): void {
  style.opacity = String(cover?.opacity ?? 0);
  dataset["colour"] = cover?.colour ?? "black";
}

function isIn({ layers }: Composition, { piece }: PictureSlot): boolean {
  return piece !== undefined && layers.some((layer) => isSame(layer.piece, piece));
}

function isSame(one: Piece | undefined, other: Piece): boolean {
  return (
    one?.index === other.index &&
    one.shot.id === other.shot.id &&
    one.url === other.url &&
    one.source === other.source
  );
}
