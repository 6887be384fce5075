import { drawingVersion } from "../drawing/draw-picture.ts";
import type { Product } from "../media/make-once.ts";
import type { FilmOverlay } from "./film-overlay.ts";
import type { PlaneFormat } from "./overlay-planes.ts";

// Increases when the same overlay gives another file.
const version = "overlay 1";

/** The file that an overlay is read from while segments are encoded. It has the name of its content, so the key of a segment follows from it. */
export function overlayProduct(overlay: FilmOverlay, format: PlaneFormat, folder: string): Product {
  const { shows, area, opacity } = overlay;
  const drawn = JSON.stringify(shows, (name, value: unknown) =>
    name === "path" ? undefined : value,
  );
  return {
    folder,
    ending: ".y4m",
    madeFrom: [version, drawingVersion, drawn, area, opacity, format],
  };
}
