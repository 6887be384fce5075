import { applyCube } from "./apply-cube.ts";
import type { GradeStep } from "./film-grade.ts";
import type { Cube, Triple } from "./parse-cube.ts";

/** A step with its LUT. */
export type ReadStep = { readonly step: GradeStep; readonly cube: Cube | undefined };

/** The colour that the steps make of one of BT.709, as codes from 0 to 1. */
export function gradeColour(steps: readonly ReadStep[], colour: Triple): Triple {
  return steps.reduce((before, { step, cube }) => {
    const corrected = clip(correct(step, before));
    return cube === undefined ? corrected : clip(applyCube(cube, corrected));
  }, colour);
}

// The light of a screen (ITU-R BT.1886).
const gamma = 2.4;
// The code of a grey that reflects 18 % of the light.
const midGrey = 0.18 ** (1 / gamma);
// Red rises and blue falls by this share of a stop at temperature 1.
const warmthStops = 0.4;

function correct(step: GradeStep, colour: Triple): Triple {
  const warm = withGains(colour, gainsOf(step));
  const firm = each(warm, (code) => midGrey + (code - midGrey) * step.contrast);
  const luma = lumaOf(firm);
  return each(firm, (code) => luma + (code - luma) * step.saturation);
}

/** Gains of light; that of a grey stays as bright as the exposure makes it. */
function gainsOf({ exposureStops, temperature }: GradeStep): Triple {
  const red = 2 ** (warmthStops * temperature);
  const blue = 2 ** (-warmthStops * temperature);
  const gain = 2 ** exposureStops / lumaOf([red, 1, blue]);
  return [red * gain, gain, blue * gain];
}

/** A gain of light is a gain of the code too, because the curve is a power. */
function withGains([red, green, blue]: Triple, [r, g, b]: Triple): Triple {
  const code = (gain: number): number => gain ** (1 / gamma);
  return [red * code(r), green * code(g), blue * code(b)];
}

function lumaOf([red, green, blue]: Triple): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function clip(colour: Triple): Triple {
  return each(colour, (code) => Math.min(1, Math.max(0, code)));
}

function each([red, green, blue]: Triple, change: (code: number) => number): Triple {
  return [change(red), change(green), change(blue)];
}
