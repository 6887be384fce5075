import type { Canvas } from "./canvas.ts";
import { createCanvas } from "./canvas.ts";
import { encodeJpeg } from "./encode-jpeg.ts";
import { encodePng } from "./encode-png.ts";
import type { PictureSlate, SlateText } from "./paint-slate.ts";
import { createSlatePainter, paintPictureSlate } from "./paint-slate.ts";

/** The formats of a picture that can be made. */
export type PictureFormat = "png" | "jpeg";

/** Describes the picture to make. */
export type PictureRequest = PictureSlate & {
  /** 16 to 8192. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Default: PNG. */
  readonly format?: PictureFormat;
};

/**
 * Makes a picture (8-bit RGB PNG, or baseline JPEG) without an external encoder. The same request gives the same bytes on every
 * machine. It shows label, size and text, and has a marker for `readMarker`, whose frame is `index`.
 *
 * @throws RangeError for a size out of range.
 */
export function synthesizePicture(request: PictureRequest): Uint8Array {
  for (const name of ["widthPx", "heightPx"] as const) {
    const value = request[name];
    if (!Number.isInteger(value) || value < 16 || value > 8192) {
      throw new RangeError(`${name} must be a whole number from 16 to 8192, got ${value}`);
    }
  }
  const canvas = createCanvas(request.widthPx, request.heightPx);
  paintPictureSlate(canvas, request);
  return encode(canvas, request.format ?? "png");
}

/** The first frame of a clip with this label and text, as a PNG. */
export function synthesizePoster(
  poster: SlateText & { readonly widthPx: number; readonly heightPx: number },
): Uint8Array {
  const canvas = createCanvas(poster.widthPx, poster.heightPx);
  createSlatePainter(canvas, { ...poster, timecodeRate: 24, frameCount: 1 })(0);
  return encodePng(canvas);
}

function encode(canvas: Canvas, format: PictureFormat): Uint8Array {
  switch (format) {
    case "png":
      return encodePng(canvas);
    case "jpeg":
      return encodeJpeg(canvas);
  }
}
