import type { Focus } from "../../storyboard/storyboard.ts";
import type { FilmShot } from "../cut/film-cut.ts";
import type { SegmentFilm } from "./segment.ts";
import { pixelFormatOf, type PixelFormat } from "./video-encoding.ts";

/**
 * Filters that scale a picture of another size, then crop it or add bars. Both sides lose or gain the same even number of pixels, so
 * that luma and chroma stay aligned and the picture stays centred, unless the shot or the film has a focus.
 *
 * @param format of the pictures that come in and go out. Default: that of the film.
 */
export function fitPicture(
  film: SegmentFilm,
  { source, focus }: FilmShot,
  format: PixelFormat | "gbrp" = pixelFormatOf(film.output),
): string[] {
  const { widthPx, heightPx, reframe } = film;
  const isFit = source.widthPx === widthPx && source.heightPx === heightPx;
  if (isFit && source.isAnamorphic !== true) return [];
  const ratios = [widthPx / source.widthPx, heightPx / source.heightPx];
  const sizeBy = (factor: number): Size => ({
    width: centred(source.widthPx * factor, widthPx),
    height: centred(source.heightPx * factor, heightPx),
  });
  const inside = sizeBy(Math.min(...ratios));
  const covering = sizeBy(Math.max(...ratios));
  const isWhole = inside.width === widthPx && inside.height === heightPx;
  switch (reframe) {
    case "crop":
      return [scaleTo(covering), ...cropTo(film, covering, focus)];
    case "pad":
      return isWhole ? [scaleTo(inside)] : [scaleTo(inside), padTo(film, inside)];
    case "blur":
      return isWhole ? [scaleTo(inside)] : [blurBars({ film, inside, ratios, format })];
  }
}

type Size = { readonly width: number; readonly height: number };

/** The length nearest to `exact` that differs from `whole` by twice an even number of pixels. */
function centred(exact: number, whole: number): number {
  return Math.max(2, whole + 4 * Math.round((exact - whole) / 4));
}

function scaleTo({ width, height }: Size): string {
  return `scale=${width}:${height}:flags=lanczos`;
}

/** The focus is the place that stays where it is: 0 keeps the left or upper edge, 1 the other one. */
function cropTo(film: SegmentFilm, { width, height }: Size, own: Focus | undefined): string[] {
  const { widthPx, heightPx } = film;
  if (width === widthPx && height === heightPx) return [];
  const { x, y } = own ?? film.focus ?? { x: 0.5, y: 0.5 };
  return [
    `crop=${widthPx}:${heightPx}:${even((width - widthPx) * x)}:${even((height - heightPx) * y)}`,
  ];
}

function padTo({ widthPx, heightPx }: SegmentFilm, { width, height }: Size): string {
  return `pad=${widthPx}:${heightPx}:${(widthPx - width) / 2}:${(heightPx - height) / 2}`;
}

// Three boxes are nearly a bell. The filter `gblur` of ffmpeg 5.1 spoils the lower part of narrow pictures when it has one thread.
const softly = "boxblur=lr='min(3,min(w,h)/4)':lp=3:cr='min(2,min(cw,ch)/4)':cp=3";
const softRgb = "boxblur=lr='min(3,min(w,h)/4)':lp=3:cr='min(3,min(cw,ch)/4)':cp=3";

// The bars are blurred in a small picture, which is quick and very soft.
const shrinking = 8;

/**
 * Bars of the picture itself, enlarged until it covers the frame, and blurred. Written of stacked pictures, since the filter
 * `overlay` has only 8 bits in builds of 2018.
 */
function blurBars(bars: {
  readonly film: SegmentFilm;
  readonly inside: Size;
  readonly ratios: readonly number[];
  readonly format: PixelFormat | "gbrp";
}): string {
  const { inside, ratios } = bars;
  const { widthPx, heightPx } = bars.film;
  const format = `format=${bars.format}`;
  const [acrossRatio = 1, downRatio = 1] = ratios;
  const cover = Math.max(acrossRatio, downRatio) / Math.min(acrossRatio, downRatio);
  const small = { width: even(widthPx / shrinking) || 2, height: even(heightPx / shrinking) || 2 };
  const covering = {
    width: Math.max(small.width, even((inside.width * cover) / shrinking)),
    height: Math.max(small.height, even((inside.height * cover) / shrinking)),
  };
  const soft = [
    `scale=${covering.width}:${covering.height}:flags=area`,
    `crop=${small.width}:${small.height}`,
    format,
    bars.format === "gbrp" ? softRgb : softly,
    `scale=${widthPx}:${heightPx}:flags=bicubic`,
    format,
  ].join(",");
  const isAcross = inside.height < heightPx;
  const bar = isAcross ? (heightPx - inside.height) / 2 : (widthPx - inside.width) / 2;
  const cut = (at: number): string =>
    isAcross ? `crop=${widthPx}:${bar}:0:${at}` : `crop=${bar}:${heightPx}:${at}:0`;
  const end = (isAcross ? heightPx : widthPx) - bar;
  return [
    `${format},setsar=1,split=3[sharp][soft1][soft2]`,
    `[sharp]${scaleTo(inside)},${format}[middle]`,
    `[soft1]${soft},${cut(0)}[first]`,
    `[soft2]${soft},${cut(end)}[last]`,
    `[first][middle][last]${isAcross ? "vstack" : "hstack"}=inputs=3`,
  ].join(";");
}

function even(length: number): number {
  return 2 * Math.round(length / 2);
}
