import { basename } from "node:path";
import { filmColour, isSameColour, type Colour } from "./colour.ts";
import { filterValue } from "./filter-value.ts";
import { productPath } from "./make-once.ts";
import { toneMapOf } from "./tone-map.ts";

/** What decides how a decoded picture becomes one of a film. */
export type PictureForm = {
  readonly colour: Colour;
  /** Some of its frames may consist of two fields. Absent: none does. */
  readonly mayBeInterlaced?: true;
  /** Absent: every pixel is opaque. */
  readonly hasAlpha?: true;
};

/**
 * Filters that weave the fields of frames into pictures; frames without fields pass as they are. They see every frame in order,
 * and change neither the number of frames nor their distance.
 */
export function deinterlace({ mayBeInterlaced }: PictureForm): string[] {
  return mayBeInterlaced === true ? ["yadif=mode=send_frame:parity=auto:deint=interlaced"] : [];
}

/**
 * Filters that convert decoded pictures to BT.709 with limited range. The colour of the clip is stated, never left to the
 * frame: ffmpeg takes what is untagged for BT.601, and its versions differ in what they do with tags. Transparent pixels
 * become black. Empty for a clip that has the colour of films.
 *
 * @param format of what comes out, if anything has to be done. A tone map is read from the working directory, see `makeToneMap`.
 */
export function convertColour(form: PictureForm, format: string): string[] {
  const { colour } = form;
  if (isRgb(colour)) return convertRgb(form, format);
  const opaque = form.hasAlpha === true ? ["format=yuva444p", ...overBlack] : [];
  const map = toneMapOf(colour, "");
  if (map !== undefined) {
    const from = `scale=in_color_matrix=${scaleMatrix(colour.matrix)}:in_range=${range(colour)}:out_range=pc:${exactly}`;
    return [...opaque, from, ...applyMap(basename(productPath(map)), format)];
  }
  if (isSameColour(colour, filmColour)) return opaque;
  return [...opaque, ...convertYuv(colour), `format=${format}`];
}

/** Why the colours of a clip cannot be converted; they are then taken as those of BT.709. `undefined`: they can. */
export function findUnknownColour({ primaries, transfer, matrix }: Colour): string | undefined {
  const unknown =
    matrices[matrix] === undefined && matrix !== 0
      ? `matrix ${matrix}`
      : primariesNames[primaries] === undefined
        ? `primaries ${primaries}`
        : otherCurves.has(transfer)
          ? `transfer ${transfer}`
          : undefined;
  return unknown === undefined ? undefined : `${unknown} of ISO/IEC 23091-2`;
}

// Linear and logarithmic curves, and that of cinema: far from those of video.
const otherCurves = new Set([8, 9, 10, 17]);

const exactly = "flags=accurate_rnd+full_chroma_int";
// The table of alpha is dropped by what follows.
const overBlack = ["premultiply=inplace=1", "format=yuv444p"];
const toFilm = `out_color_matrix=bt709:out_range=tv:${exactly}`;

function isRgb({ matrix }: Colour): boolean {
  return matrix === 0;
}

function convertRgb(form: PictureForm, format: string): string[] {
  const { colour } = form;
  const opaque =
    form.hasAlpha === true
      ? [`scale=${toFilm}`, "format=yuva444p", ...overBlack]
      : [`scale=${toFilm}`, "format=yuv444p"];
  const map = toneMapOf(colour, "");
  if (map !== undefined) return applyMap(basename(productPath(map)), format);
  const converted = { ...colour, matrix: 1, isFullRange: false };
  if (isSameColour(converted, filmColour)) return [...opaque, `format=${format}`];
  return [...opaque, ...convertYuv(converted), `format=${format}`];
}

function applyMap(file: string, format: string): string[] {
  return [
    "format=rgb48le",
    `lut3d=${filterValue(file)}:interp=tetrahedral`,
    `scale=${toFilm}`,
    `format=${format}`,
  ];
}

// The filter `colorspace` refuses odd sides, which only pictures in 4:4:4 and 4:2:2 have.
const evenSides = "crop=trunc(iw/2)*2:trunc(ih/2)*2:0:0";

/** All curves of standard range count as equal: the one of films is stated on both sides. */
function convertYuv(colour: Colour): string[] {
  const matrix = matrices[colour.matrix] ?? "bt709";
  const primaries = primariesNames[colour.primaries] ?? "bt709";
  const from = `ispace=${matrix}:iprimaries=${primaries}:itrc=bt709:irange=${range(colour)}`;
  return [evenSides, `colorspace=${from}:space=bt709:primaries=bt709:trc=bt709:range=tv`];
}

function range({ isFullRange }: Colour): "pc" | "tv" {
  return isFullRange ? "pc" : "tv";
}

type Names = { readonly [code: number]: string | undefined };

// In the words of the filter `colorspace`. Constant luminance (10) is taken as the other form of BT.2020.
const matrices: Names = {
  1: "bt709",
  4: "fcc",
  5: "bt470bg",
  6: "smpte170m",
  7: "smpte240m",
  8: "ycgco",
  9: "bt2020ncl",
  10: "bt2020ncl",
};

const primariesNames: Names = {
  1: "bt709",
  4: "bt470m",
  5: "bt470bg",
  6: "smpte170m",
  7: "smpte240m",
  8: "film",
  9: "bt2020",
  10: "smpte428",
  11: "smpte431",
  12: "smpte432",
  22: "jedec-p22",
};

/** In the words of the filter `scale`. */
function scaleMatrix(matrix: number): string {
  switch (matrix) {
    case 1:
      return "bt709";
    case 4:
      return "fcc";
    case 5:
    case 6:
      return "bt601";
    case 7:
      return "smpte240m";
    default:
      return "bt2020";
  }
}
