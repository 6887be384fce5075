import type { FilmStill } from "../cut/film-cut.ts";

const exactly = "accurate_rnd+full_chroma_int";
/** Options of `scale` that make a picture of a film of RGB. */
export const rgbToFilm = `out_color_matrix=bt709:out_range=tv:flags=lanczos+${exactly}`;

/** Filters that decode the picture of a file to upright RGB. */
export function uprightRgb(still: Omit<FilmStill, "move">, hasAlpha: boolean): string[] {
  return [...toRgb(still, hasAlpha), ...turnUpright(still.orientation)];
}

/** The colours of a picture are stated: ffmpeg's versions differ in what they take an untagged one for. Transparent pixels become black. */
function toRgb({ isRgb, isFullRange }: Omit<FilmStill, "move">, hasAlpha: boolean): string[] {
  const range = isFullRange ? "pc" : "tv";
  const from = isRgb ? "" : `in_color_matrix=bt601:in_range=${range}:`;
  if (!hasAlpha)
    return isRgb ? ["format=gbrp"] : [`scale=${from}flags=bicubic+${exactly}`, "format=gbrp"];
  return [
    // A palette would be converted by the matrix of BT.601.
    ...(isRgb ? ["format=rgba"] : []),
    `scale=${from}out_color_matrix=bt709:out_range=tv:flags=bicubic+${exactly}`,
    // Some versions take RGB for pictures of limited range here.
    "format=yuva444p",
    "premultiply=inplace=1",
    "format=yuv444p",
    `scale=in_color_matrix=bt709:in_range=tv:flags=bicubic+${exactly}`,
    "format=gbrp",
  ];
}

/** Exif 2.32, 4.6.4 A: where the first row and the first column of the stored picture are in the upright one. */
function turnUpright(orientation: number): string[] {
  switch (orientation) {
    case 2:
      return ["hflip"];
    case 3:
      return ["hflip", "vflip"];
    case 4:
      return ["vflip"];
    case 5:
      return ["transpose=cclock_flip"];
    case 6:
      return ["transpose=clock"];
    case 7:
      return ["transpose=clock_flip"];
    case 8:
      return ["transpose=cclock"];
    default:
      return [];
  }
}
