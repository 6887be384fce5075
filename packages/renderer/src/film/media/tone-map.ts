import { writeFile } from "node:fs/promises";
import { hdrCurveOf, type Colour } from "./colour.ts";
import { makeOnce, type Product } from "./make-once.ts";

/**
 * A table that turns pictures of high dynamic range into BT.709: for the filter `lut3d`, from full-range RGB to full-range RGB.
 * It is computed here, because `zscale` and `tonemap` are missing in many builds of ffmpeg and round differently in others.
 *
 * HDR reference white (203 nits, BT.2408) becomes 88 % of the light of a screen. What is darker than three quarters of it stays as
 * it is, and what is brighter is compressed without a limit, so no highlight is cut off.
 *
 * @returns `undefined` for pictures of standard range.
 */
export function toneMapOf(colour: Colour, folder: string): Product | undefined {
  const curve = hdrCurveOf(colour);
  if (curve === undefined) return undefined;
  return { folder, ending: ".cube", madeFrom: ["tone map 1", curve, primariesOf(colour)] };
}

/** Makes the table of a picture in a folder, unless it is there or not needed. */
export async function makeToneMap(colour: Colour, folder: string): Promise<void> {
  const product = toneMapOf(colour, folder);
  if (product !== undefined) await makeOnce(product, (path) => writeFile(path, writeCube(colour)));
}

// Builds of 2018 refuse more than 64. With tetrahedral interpolation, 48 are within 3 of 255 for saturated colours, 33 only within 9.
const points = 48;

function writeCube(colour: Colour): string {
  const lines = [`LUT_3D_SIZE ${points}`];
  const toFilm = multiply(invert(toXyz(chromaticities[1])), toXyz(primariesOf(colour)));
  const isHlg = hdrCurveOf(colour) === "HLG";
  const levels = Array.from({ length: points }, (_, index) =>
    (isHlg ? sceneOfHlg : lightOfPq)(index / (points - 1)),
  );
  for (const blue of levels) {
    for (const green of levels) {
      for (const red of levels) {
        const light: Triple = isHlg ? shownOfHlg([red, green, blue]) : [red, green, blue];
        const [r, g, b] = encode(transform(toFilm, light));
        lines.push(`${r.toFixed(5)} ${g.toFixed(5)} ${b.toFixed(5)}`);
      }
    }
  }
  return `${lines.join("\n")}\n`;
}

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const referenceWhiteNits = 203;

/** Of a code from 0 to 1, in shares of reference white. SMPTE ST 2084. */
function lightOfPq(code: number): number {
  const power = code ** (32 / 2523);
  const ratio = Math.max(power - 0.8359375, 0) / (18.8515625 - 18.6875 * power);
  return (10_000 * ratio ** (8192 / 1305)) / referenceWhiteNits;
}

/** The light that the camera saw. ARIB STD-B67. */
function sceneOfHlg(code: number): number {
  return code <= 0.5
    ? code ** 2 / 3
    : (Math.exp((code - 0.55991073) / 0.17883277) + 0.28466892) / 12;
}

/** What a screen of 1000 nits makes of it, with the system gamma of 1.2 (BT.2100), in shares of reference white. */
function shownOfHlg(scene: Triple): Triple {
  const luminance = 0.2627 * scene[0] + 0.678 * scene[1] + 0.0593 * scene[2];
  const gain = (1000 / referenceWhiteNits) * luminance ** 0.2;
  return each(scene, (value) => value * gain);
}

const knee = 0.75;

/**
 * Compresses highlights by the brightest channel, which keeps the hue, and encodes for screens, whose gamma is 2.2. Channels
 * outside of BT.709 stay negative, so that colours at its edge are interpolated correctly; the filter cuts them off.
 */
function encode(light: Triple): Triple {
  const brightest = Math.max(...light);
  const above = (brightest - knee) / (1 - knee);
  const compressed = above <= 0 ? brightest : knee + ((1 - knee) * above) / (1 + above);
  const gain = brightest > 0 ? compressed / brightest : 1;
  return each(light, (value) => Math.sign(value) * Math.abs(value * gain) ** (1 / 2.2));
}

/** Of red, green and blue: x and y. */
type Primaries = readonly [
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
];

// ISO/IEC 23091-2, table 2.
const chromaticities: { readonly 1: Primaries; readonly 9: Primaries; readonly 12: Primaries } = {
  1: [
    [0.64, 0.33],
    [0.3, 0.6],
    [0.15, 0.06],
  ],
  9: [
    [0.708, 0.292],
    [0.17, 0.797],
    [0.131, 0.046],
  ],
  12: [
    [0.68, 0.32],
    [0.265, 0.69],
    [0.15, 0.06],
  ],
};

/** HDR is in BT.2020; some tools tag BT.709 or P3. */
function primariesOf({ primaries }: Colour): Primaries {
  return primaries === 1 || primaries === 12 ? chromaticities[primaries] : chromaticities[9];
}

const white: Triple = [0.3127 / 0.329, 1, (1 - 0.3127 - 0.329) / 0.329];

function toXyz(primaries: Primaries): Matrix {
  const columns = primaries.map(([x, y]): Triple => [x / y, 1, (1 - x - y) / y]);
  const [red, green, blue] = columns as [Triple, Triple, Triple];
  const unscaled: Matrix = [
    [red[0], green[0], blue[0]],
    [red[1], green[1], blue[1]],
    [red[2], green[2], blue[2]],
  ];
  const scale = transform(invert(unscaled), white);
  const row = (values: Triple): Triple => [
    values[0] * scale[0],
    values[1] * scale[1],
    values[2] * scale[2],
  ];
  return [row(unscaled[0]), row(unscaled[1]), row(unscaled[2])];
}

function invert([[a, b, c], [d, e, f], [g, h, i]]: Matrix): Matrix {
  const [x, y, z] = [e * i - f * h, f * g - d * i, d * h - e * g];
  const determinant = a * x + b * y + c * z;
  const over = (value: number): number => value / determinant;
  return [
    [over(x), over(c * h - b * i), over(b * f - c * e)],
    [over(y), over(a * i - c * g), over(c * d - a * f)],
    [over(z), over(b * g - a * h), over(a * e - b * d)],
  ];
}

function multiply(left: Matrix, right: Matrix): Matrix {
  const row = (values: Triple): Triple => [
    dot(values, [right[0][0], right[1][0], right[2][0]]),
    dot(values, [right[0][1], right[1][1], right[2][1]]),
    dot(values, [right[0][2], right[1][2], right[2][2]]),
  ];
  return [row(left[0]), row(left[1]), row(left[2])];
}

function transform(matrix: Matrix, values: Triple): Triple {
  return [dot(matrix[0], values), dot(matrix[1], values), dot(matrix[2], values)];
}

function dot(left: Triple, right: Triple): number {
  return left[0] * right[0] + left[1] * right[1] + left[2] * right[2];
}

function each([a, b, c]: Triple, change: (value: number) => number): Triple {
  return [change(a), change(b), change(c)];
}
