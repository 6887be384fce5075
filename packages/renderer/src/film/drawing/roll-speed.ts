/** How far credits move: `pixels / phases` pixels a frame. */
export type RollSpeed = { readonly pixels: number; readonly phases: number };

// Of the length of the credits: the gaps between them grow or shrink by this much, which nobody sees.
const [leastStretch, mostStretch] = [0.94, 1.12];

/**
 * The speed that brings credits from below the frame to above it in a number of steps, and by how much their places have to be
 * stretched for it. Whole pixels a frame if possible: anything else makes the edges of letters ripple. Otherwise halves, thirds or
 * quarters, of each of which there is a drawing.
 */
export function chooseRollSpeed(roll: {
  readonly rollPx: number;
  readonly framePx: number;
  readonly steps: number;
}): RollSpeed & { readonly stretch: number } {
  const { rollPx, framePx, steps } = roll;
  const exact = (rollPx + framePx) / Math.max(1, steps);
  for (const phases of [1, 2, 3, 4, 8]) {
    const whole = Math.ceil(exact);
    // Gone a little before the end, rather than between pixels.
    if (phases === 2 && whole / exact < 1.06) return { pixels: whole, phases: 1, stretch: 1 };
    const pixels = Math.round(exact * phases);
    const stretch = ((pixels / phases) * steps - framePx) / rollPx;
    if (pixels > 0 && stretch >= leastStretch && stretch <= mostStretch) {
      return { pixels, phases, stretch };
    }
  }
  // Slower than an eighth of a pixel, or credits that are short for their frame: they are gone before the end.
  for (const phases of [1, 2, 4]) {
    const pixels = Math.ceil(exact * phases);
    if (pixels / phases / exact < 1.25) return { pixels, phases, stretch: 1 };
  }
  return { pixels: Math.max(1, Math.ceil(exact * 8)), phases: 8, stretch: 1 };
}
