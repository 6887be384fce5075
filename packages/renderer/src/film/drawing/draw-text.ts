import type { SKRSContext2D } from "@napi-rs/canvas";
import type { LaidOutText } from "./drawn-text.ts";
import { splitIntoRuns, takePen } from "./use-fonts.ts";

/** Draws a text with what is behind it. Its fonts are in use, see `useFonts`. */
export function drawText(context: SKRSContext2D, { drawn, lines, bounds }: LaidOutText): void {
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
    let at = x;
    for (const run of splitIntoRuns(text, drawn.fonts)) {
      takePen(context, drawn, { ...run, isRightToLeft });
      context.fillText(run.text, at, y);
      at += context.measureText(run.text).width;
    }
  }
  context.restore();
}
