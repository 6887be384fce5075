import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import type { Ffmpeg } from "../src/film/media/ffmpeg.ts";

/** Red, green and blue from 0 to 1. */
export type Rgb = readonly [number, number, number];

/** How the numbers of a clip are computed, and which options of ffmpeg tag it. */
export type Standard = {
  readonly primaries: keyof typeof primaries;
  readonly matrix: keyof typeof weights;
  readonly isFullRange?: boolean;
  readonly bits?: 8 | 10;
  readonly tags: string;
};

/** In the light of BT.709: what the patches of a clip show. */
export const lights: readonly Rgb[] = [
  [0.5, 0.5, 0.5],
  [0.05, 0.5, 0.1],
  [0.5, 0.1, 0.08],
  [0.1, 0.12, 0.5],
  [0.6, 0.35, 0.25],
  [0.02, 0.02, 0.02],
];

const patchPx = 32;
const heightPx = 32;
const widthPx = lights.length * patchPx;

// ISO/IEC 23091-2, tables 2 and 4.
const primaries = {
  bt709: [0.64, 0.33, 0.3, 0.6, 0.15, 0.06],
  smpte170m: [0.63, 0.34, 0.31, 0.595, 0.155, 0.07],
  bt470bg: [0.64, 0.33, 0.29, 0.6, 0.15, 0.06],
  bt2020: [0.708, 0.292, 0.17, 0.797, 0.131, 0.046],
} as const;
const weights = { bt709: [0.2126, 0.0722], bt601: [0.299, 0.114], bt2020: [0.2627, 0.0593] };

/** Writes a clip of half a second whose patches show the lights, encoded as a standard says. `encode`: light to code, 0 to 1. */
export async function writePatches(
  ffmpeg: Ffmpeg,
  path: string,
  clip: {
    readonly standard: Standard;
    readonly encode: (light: Rgb) => Rgb;
    readonly codec?: string;
  },
): Promise<void> {
  const { standard, encode, codec = "libx264 -qp 0 -preset ultrafast" } = clip;
  const bits = standard.bits ?? 8;
  const codes = lights.map((light) =>
    toYuv(encode(convertLight(light, "bt709", standard.primaries)), standard),
  );
  const planes = [0, 1, 2].map((plane) => {
    const scale = plane === 0 ? 1 : 2;
    const row = codes.flatMap((code) =>
      Array.from({ length: patchPx / scale }, () => Math.round(code[plane] ?? 0)),
    );
    const samples = Array.from({ length: heightPx / scale }, () => row).flat();
    return Buffer.from((bits === 8 ? Uint8Array : Uint16Array).from(samples).buffer);
  });
  const format = bits === 8 ? "yuv420p" : "yuv420p10le";
  const input = Buffer.concat(Array.from({ length: 12 }, () => planes).flat());
  const args = [
    ...options(`-v error -f rawvideo -pix_fmt ${format} -s ${widthPx}x${heightPx} -r 24 -i -`),
    ...options(`-c:v ${codec} ${standard.tags}`.trim()),
    path,
  ];
  await runFfmpeg(ffmpeg.path, args, { input });
}

/** The colour of each patch in every frame of a film, or of a picture; each channel from 0 to 255. A film is read as BT.709. */
export async function readPatches(ffmpeg: Ffmpeg, path: string): Promise<readonly Rgb[][]> {
  const isPicture = /\.(png|jpg)$/.test(path);
  const toRgb = "scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_int";
  const filters = isPicture ? [] : options(`-vf ${toRgb}`);
  const raw = options("-an -f rawvideo -pix_fmt rgb24 -");
  const args = [...options("-v error"), "-i", path, ...filters, ...raw];
  const { stdout } = await runFfmpeg(ffmpeg.path, args);
  const frameBytes = widthPx * heightPx * 3;
  return Array.from({ length: stdout.length / frameBytes }, (_, frame) =>
    lights.map((_light, patch) => {
      const middle = (heightPx / 2) * widthPx + patch * patchPx + patchPx / 2;
      const at = frame * frameBytes + middle * 3;
      return [stdout[at] ?? -1, stdout[at + 1] ?? -1, stdout[at + 2] ?? -1];
    }),
  );
}

/** The largest distance of a channel of the patches that were found from what they should be. */
export function distance(found: readonly Rgb[] | undefined, encode: (light: Rgb) => Rgb): number {
  const channels = lights.flatMap((light, index) =>
    encode(light).map((value, channel) =>
      Math.abs(255 * value - (found?.[index]?.[channel] ?? 999)),
    ),
  );
  return Math.max(...channels);
}

/** Options of ffmpeg that tag a clip. */
export function tags(matrix: string, primaries: string, transfer: string, range = "tv"): string {
  return `-colorspace ${matrix} -color_primaries ${primaries} -color_trc ${transfer} -color_range ${range}`;
}

/** The curve of BT.709 and of BT.601. */
export function encodeVideo(light: Rgb): Rgb {
  return each(light, (value) =>
    value < 0.018 ? 4.5 * value : 1.099 * Math.max(0, value) ** 0.45 - 0.099,
  );
}

/** SMPTE ST 2084, of light in shares of 203 nits. */
export function encodePq(light: Rgb): Rgb {
  return each(light, (value) => {
    const power = (Math.max(0, value) * 0.0203) ** (1305 / 8192);
    return ((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power)) ** (2523 / 32);
  });
}

/** ARIB STD-B67, as a screen of 1000 nits shows it, of light in shares of 203 nits. */
export function encodeHlg(light: Rgb): Rgb {
  const shown = each(light, (value) => Math.max(0, value) * 0.203);
  const luminance = 0.2627 * shown[0] + 0.678 * shown[1] + 0.0593 * shown[2];
  return each(shown, (value) => {
    const scene = value * luminance ** (1 / 1.2 - 1);
    return scene <= 1 / 12
      ? Math.sqrt(3 * scene)
      : 0.17883277 * Math.log(12 * scene - 0.28466892) + 0.55991073;
  });
}

/** Changes each channel. */
export function each([red, green, blue]: Rgb, change: (value: number) => number): Rgb {
  return [change(red), change(green), change(blue)];
}

function toYuv([red, green, blue]: Rgb, standard: Standard): Rgb {
  const [kr = 0, kb = 0] = weights[standard.matrix];
  const luma = kr * red + (1 - kr - kb) * green + kb * blue;
  const [cb, cr] = [(blue - luma) / (2 - 2 * kb), (red - luma) / (2 - 2 * kr)];
  const unit = standard.bits === 10 ? 4 : 1;
  return standard.isFullRange === true
    ? [255 * unit * luma, 255 * unit * cb + 128 * unit, 255 * unit * cr + 128 * unit]
    : [unit * (16 + 219 * luma), unit * (128 + 224 * cb), unit * (128 + 224 * cr)];
}

type PrimariesName = keyof typeof primaries;

function convertLight(light: Rgb, from: PrimariesName, to: PrimariesName): Rgb {
  return solve(toXyz(to), multiply(toXyz(from), light));
}

type Rows = readonly [Rgb, Rgb, Rgb];

function toXyz(name: PrimariesName): Rows {
  const [rx, ry, gx, gy, bx, by] = primaries[name];
  const rows: Rows = [
    [rx / ry, gx / gy, bx / by],
    [1, 1, 1],
    [(1 - rx - ry) / ry, (1 - gx - gy) / gy, (1 - bx - by) / by],
  ];
  const scale = solve(rows, [0.3127 / 0.329, 1, (1 - 0.3127 - 0.329) / 0.329]);
  const scaled = (row: Rgb): Rgb => [row[0] * scale[0], row[1] * scale[1], row[2] * scale[2]];
  return [scaled(rows[0]), scaled(rows[1]), scaled(rows[2])];
}

function multiply(rows: Rows, values: Rgb): Rgb {
  const dot = (row: Rgb): number => row[0] * values[0] + row[1] * values[1] + row[2] * values[2];
  return [dot(rows[0]), dot(rows[1]), dot(rows[2])];
}

/** Cramer's rule. */
function solve(rows: Rows, values: Rgb): Rgb {
  const whole = determinant(rows);
  const share = (column: number): number => {
    const replaced = rows.map((row, index) =>
      row.map((value, at) => (at === column ? (values[index] ?? 0) : value)),
    ) as unknown as Rows;
    return determinant(replaced) / whole;
  };
  return [share(0), share(1), share(2)];
}

function determinant([[a, b, c], [d, e, f], [g, h, i]]: Rows): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
