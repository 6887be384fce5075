import type { Canvas, Image } from "@napi-rs/canvas";
import type { Box } from "../drawing/drawn-text.ts";
import { importCanvas } from "../drawing/import-canvas.ts";
import type { RgbaPicture } from "./overlay-planes.ts";

/** The part of a picture in a box that is in an area. A picture is made smaller by halves, so that no pixel of it is left out. */
export async function drawScaled(image: Image | Canvas, box: Box, area: Box): Promise<RgbaPicture> {
  const { createCanvas } = await importCanvas();
  let source = image;
  while (source.width >= box.width * 2 && source.height >= box.height * 2) {
    const half = createCanvas(Math.ceil(source.width / 2), Math.ceil(source.height / 2));
    const context = half.getContext("2d");
    context.imageSmoothingQuality = "medium";
    context.drawImage(source, 0, 0, half.width, half.height);
    source = half;
  }
  const { width: widthPx, height: heightPx } = area;
  const context = createCanvas(widthPx, heightPx).getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(source, box.x - area.x, box.y - area.y, box.width, box.height);
  return { widthPx, heightPx, pixels: context.getImageData(0, 0, widthPx, heightPx).data };
}

/** The picture upright. Exif 2.32, 4.6.4 A: where the first row and the first column of the stored picture are in the upright one. */
export async function turned(image: Image, orientation: number): Promise<Image | Canvas> {
  const { width, height } = image;
  const matrix = matrixOf(orientation, width, height);
  if (matrix === undefined) return image;
  const { createCanvas } = await importCanvas();
  const canvas = orientation >= 5 ? createCanvas(height, width) : createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.setTransform(...matrix);
  context.drawImage(image, 0, 0);
  return canvas;
}

type Matrix = [number, number, number, number, number, number];

function matrixOf(orientation: number, width: number, height: number): Matrix | undefined {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, height, 0];
    case 7:
      return [0, -1, -1, 0, height, width];
    case 8:
      return [0, -1, 1, 0, 0, width];
    default:
      return undefined;
  }
}
