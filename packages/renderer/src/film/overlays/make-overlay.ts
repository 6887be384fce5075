import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { readPictureFacts } from "../../storyboard/picture-facts.ts";
import type { Box, LaidOutText } from "../drawing/drawn-text.ts";
import { drawPicture } from "../drawing/draw-picture.ts";
import { importCanvas } from "../drawing/import-canvas.ts";
import { makeOnce } from "../media/make-once.ts";
import { MediaError } from "../media/media-error.ts";
import { drawScaled, turned } from "./draw-scaled.ts";
import type { FilmOverlay, OverlayShow } from "./film-overlay.ts";
import { overlayProduct } from "./overlay-product.ts";
import { writeOverlayFile, type PlaneFormat, type RgbaPicture } from "./overlay-planes.ts";

/**
 * Draws an overlay into a folder, unless it is there.
 *
 * @throws MediaError `MEDIA_UNREADABLE` for a picture or a font that is not the one that was planned with.
 */
export async function makeOverlay(
  overlay: FilmOverlay,
  format: PlaneFormat,
  folder: string,
): Promise<void> {
  await makeOnce(overlayProduct(overlay, format, folder), async (path) => {
    const picture = await drawOverlay(overlay.shows, overlay.area);
    await writeFile(path, writeOverlayFile(picture, { format, opacity: overlay.opacity }));
  });
}

/** The bytes of a PNG of its area, without its opacity. @throws MediaError as `makeOverlay` */
export async function encodeOverlay({ shows, area }: FilmOverlay): Promise<Buffer> {
  const { widthPx, heightPx, pixels } = await drawOverlay(shows, area);
  const { createCanvas } = await importCanvas();
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext("2d");
  const data = context.createImageData(widthPx, heightPx);
  data.data.set(pixels);
  context.putImageData(data, 0, 0);
  return canvas.encode("png");
}

async function drawOverlay(shows: OverlayShow, area: Box): Promise<RgbaPicture> {
  switch (shows.kind) {
    case "text":
      return drawText(shows.text, area);
    case "picture":
      return drawScaled(await openPicture(shows), shows.box, area);
  }
}

/** Only the area is drawn, so the text moves into its corner. */
async function drawText(text: LaidOutText, area: Box): Promise<RgbaPicture> {
  const { width: widthPx, height: heightPx } = area;
  const moved = <T extends { readonly x: number; readonly y: number }>(place: T): T => ({
    ...place,
    x: place.x - area.x,
    y: place.y - area.y,
  });
  const { drawn, lines, bounds } = text;
  const texts = [{ ...text, drawn, lines: lines.map(moved), bounds: moved(bounds) }];
  const png = await drawPicture({ widthPx, heightPx, texts });
  const { createCanvas, loadImage } = await importCanvas();
  const context = createCanvas(widthPx, heightPx).getContext("2d");
  context.drawImage(await loadImage(png), 0, 0);
  return { widthPx, heightPx, pixels: context.getImageData(0, 0, widthPx, heightPx).data };
}

async function openPicture({ path, sha256 }: Extract<OverlayShow, { readonly kind: "picture" }>) {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new MediaError("MEDIA_UNREADABLE", `cannot read ${path}`, { cause });
  });
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new MediaError("MEDIA_UNREADABLE", `picture ${path} has changed`, {
      hint: "try again",
    });
  }
  return decodePicture(bytes, path);
}

/**
 * The upright picture in a file.
 *
 * @param name for the message.
 * @throws MediaError `MEDIA_UNREADABLE`
 */
export async function decodePicture(bytes: Buffer, name: string) {
  const { loadImage } = await importCanvas();
  try {
    const image = await loadImage(bytes);
    const facts = readPictureFacts(bytes);
    // The library turns pictures of other types itself.
    return facts?.type === "image/png" ? await turned(image, facts.orientation) : image;
  } catch (cause) {
    throw new MediaError("MEDIA_UNREADABLE", `picture ${name} cannot be decoded`, { cause });
  }
}
