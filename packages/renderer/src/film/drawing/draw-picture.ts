import type { LaidOutText } from "./drawn-text.ts";
import { importCanvas } from "./import-canvas.ts";
import { loadBackdrop } from "./load-backdrop.ts";
import { drawText } from "./draw-text.ts";
import { useFonts } from "./use-fonts.ts";

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
  /** Absolute path of a picture of this size, which is behind the texts. */
  readonly backdrop?: string | undefined;
  readonly texts: readonly LaidOutText[];
}): Promise<Buffer> {
  const { widthPx, heightPx, background, backdrop, texts } = picture;
  const { createCanvas } = await importCanvas();
  await useFonts(texts.flatMap(({ drawn }) => drawn.fonts));
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext("2d");
  if (background !== undefined) {
    context.fillStyle = background;
    context.fillRect(0, 0, widthPx, heightPx);
  }
  if (backdrop !== undefined) context.drawImage(await loadBackdrop(backdrop), 0, 0);
  for (const text of texts) drawText(context, text);
  return canvas.encode("png");
}
