import type { SKRSContext2D } from "@napi-rs/canvas";
import type { LaidOutText } from "./drawn-text.ts";
import { importCanvas } from "./import-canvas.ts";
import { takePen, useFonts } from "./use-fonts.ts";

/**
 * Raised when the same texts are drawn differently: pictures of drawn text are cached by what they are drawn from, and by this. It
 * also stands for the version of the library.
 */
export const drawingVersion = "drawing 1";

/**
 * Draws texts into a picture: the bytes of a PNG with alpha, the same on every machine of one kind. Arm and x64 may differ by one
 * step of a colour at edges of letters.
 *
 * @param picture without `background`, what is not drawn on is transparent.
 * @throws MediaError `MEDIA_UNREADABLE` for a font that is not the one that was planned with.
 */
export async function drawPicture(picture: {
  readonly widthPx: number;
  readonly heightPx: number;
  /** `#rrggbb` or `#rrggbbaa`. */
  readonly background?: string | undefined;
  readonly texts: readonly LaidOutText[];
}): Promise<Buffer> {
  const { widthPx, heightPx, background, texts } = picture;
  const { createCanvas } = await importCanvas();
  await useFonts(texts.flatMap(({ drawn }) => drawn.fonts));
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext("2d");
  if (background !== undefined) {
    context.fillStyle = background;
    context.fillRect(0, 0, widthPx, heightPx);
  }
  for (const text of texts) drawText(context, text);
  return canvas.encode("png");
}

function drawText(context: SKRSContext2D, { drawn, lines, bounds }: LaidOutText): void {
  const { plate, shadow } = drawn;
  context.save();
  if (plate !== undefined) {
    const { colour, paddingPx } = plate;
    context.fillStyle = colour;
    context.fillRect(
      bounds.x - paddingPx,
      bounds.y - paddingPx,
      bounds.width + 2 * paddingPx,
      bounds.height + 2 * paddingPx,
    );
  }
  if (shadow !== undefined) {
    context.shadowColor = shadow.colour;
    context.shadowBlur = shadow.blurPx;
  }
  context.fillStyle = drawn.colour;
  for (const { text, x, y, isRightToLeft } of lines) {
    takePen(context, drawn, isRightToLeft);
    context.fillText(text, x, y);
  }
  context.restore();
}
