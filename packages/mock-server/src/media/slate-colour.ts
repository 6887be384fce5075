import type { Canvas } from "./canvas.ts";
import { fillColour, fillLuma } from "./canvas.ts";
import { labelHash } from "./marker.ts";

/** Colours the whole picture for a name: the same colour for the same name. It gets darker towards the bottom. */
export function paintBackground(canvas: Canvas, name: string): void {
  const hue = labelHash(name) % steps.length;
  const blue = 128 + (steps[hue] ?? 0);
  const red = 128 + (steps[(hue + steps.length / 4) % steps.length] ?? 0);
  const whole = { x: 0, y: 0, widthPx: canvas.columns * 16, heightPx: canvas.rows * 16 };
  fillColour(canvas, whole, { blue, red });
  for (let row = 0; row < canvas.rows; row += 1) {
    const luma = 82 - Math.round((20 * row) / canvas.rows);
    fillLuma(canvas, { x: 0, y: row * 16, widthPx: canvas.columns * 16, heightPx: 16 }, luma);
  }
}

// A cosine in steps of 15 degrees, written as numbers because machines need not agree about a cosine.
const steps = [
  14, 14, 12, 10, 7, 4, 0, -4, -7, -10, -12, -14, -14, -14, -12, -10, -7, -4, 0, 4, 7, 10, 12, 14,
];
