import { writeFile } from "node:fs/promises";
import { makeOnce, productPath } from "../media/make-once.ts";
import type { FilmOverlay } from "./film-overlay.ts";
import { overlayPictureProduct } from "./overlay-product.ts";

/**
 * Draws the area of an overlay as in the film, without its opacity, unless it is drawn already.
 *
 * @returns the absolute path of the PNG, see `overlayPicturePath`.
 * @throws MediaError `MEDIA_DRAWING_UNUSABLE`, `MEDIA_UNREADABLE`.
 */
export async function drawOverlayPicture(overlay: FilmOverlay, folder: string): Promise<string> {
  return makeOnce(overlayPictureProduct(overlay, folder), async (path) => {
    const { encodeOverlay } = await import("./make-overlay.ts");
    await writeFile(path, await encodeOverlay(overlay));
  });
}

/** Where the picture is, whether it exists or not: its name follows from everything that is drawn. */
export function overlayPicturePath(overlay: FilmOverlay, folder: string): string {
  return productPath(overlayPictureProduct(overlay, folder));
}
