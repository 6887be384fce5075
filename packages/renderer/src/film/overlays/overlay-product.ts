import { drawingVersion } from "../drawing/draw-picture.ts";
import type { Product } from "../media/make-once.ts";
import type { FilmOverlay } from "./film-overlay.ts";
import type { PlaneFormat } from "./overlay-planes.ts";

// Increases when the same overlay gives another file.
const version = "overlay 1";

/** The file that an overlay is read from while segments are encoded. It has the name of its content, so the key of a segment follows from it. */
export function overlayProduct(overlay: FilmOverlay, format: PlaneFormat, folder: string): Product {
  const { area, opacity } = overlay;
  return {
    folder,
    ending: ".y4m",
    madeFrom: [version, drawingVersion, drawnOf(overlay), area, opacity, format],
  };
}

/** The picture of it that a page shows, without its opacity. */
export function overlayPictureProduct(overlay: FilmOverlay, folder: string): Product {
  const madeFrom = ["overlay picture 1", drawingVersion, drawnOf(overlay), overlay.area];
  return { folder, ending: ".png", madeFrom };
}

function drawnOf({ shows }: FilmOverlay): string {
  return JSON.stringify(shows, (name, value: unknown) => (name === "path" ? undefined : value));
}
