import type { LaidOutText } from "./drawn-text.ts";
import { drawText } from "./draw-text.ts";
import { importCanvas } from "./import-canvas.ts";
import { loadBackdrop } from "./load-backdrop.ts";
import { useFonts } from "./use-fonts.ts";

/**
 * Draws what rolling credits are read from: the picture behind them, and below it, side by side, the credits once for each phase.
 * See `FilmRoll`. Returns the bytes of a PNG.
 *
 * @throws MediaError `MEDIA_UNREADABLE` for a font that is not the one that was planned with.
 */
export async function drawRoll(roll: {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly background: string;
  readonly backdrop: string | undefined;
  /** Their places count from the top of the roll. */
  readonly texts: readonly LaidOutText[];
  readonly rollPx: number;
  readonly phases: number;
}): Promise<Buffer> {
  const { widthPx, heightPx, background, backdrop, texts, rollPx, phases } = roll;
  const { createCanvas } = await importCanvas();
  await useFonts(texts.flatMap(({ drawn }) => drawn.fonts));
  const canvas = createCanvas(widthPx * phases, heightPx + stripPx(rollPx));
  const context = canvas.getContext("2d");
  context.fillStyle = background;
  context.fillRect(0, 0, widthPx, heightPx);
  if (backdrop !== undefined) context.drawImage(await loadBackdrop(backdrop), 0, 0);
  const strip = createCanvas(widthPx, stripPx(rollPx));
  const words = strip.getContext("2d");
  // An empty pixel above, in which later phases begin.
  words.translate(0, 1);
  for (const text of texts) drawText(words, text);
  // Letters would be drawn at whole pixels: a picture of them is not.
  context.imageSmoothingQuality = "high";
  for (let phase = 0; phase < phases; phase += 1) {
    context.save();
    context.beginPath();
    context.rect(phase * widthPx, heightPx, widthPx, stripPx(rollPx));
    context.clip();
    context.drawImage(strip, phase * widthPx, heightPx - phase / phases);
    context.restore();
  }
  return canvas.encode("png");
}

function stripPx(rollPx: number): number {
  return Math.ceil(rollPx) + 2;
}

/** Longer drawings than libraries of pictures take. */
export const longestRollPx = 30_000;
