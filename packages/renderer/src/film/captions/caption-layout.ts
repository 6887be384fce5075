import type { CaptionStyle } from "../../storyboard/storyboard.ts";
import type { LineLimit } from "./break-lines.ts";

/** Where captions are in a picture, and how large. */
export type CaptionLayout = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of the em square, whatever the font. */
  readonly sizePx: number;
  /** From one baseline to the next. */
  readonly lineStepPx: number;
  readonly position: CaptionStyle["position"];
  /** Where lines begin; absent: they are centred. */
  readonly leftPx?: number;
  /** Kept free above or below. */
  readonly marginPx: number;
  /** The longest line. */
  readonly roomPx: number;
  readonly limit: LineLimit;
};

// The usual limits of broadcasters and streaming services: 42 narrow or 16 full-width characters on a line.
const mostChars = 42;
const mostWideChars = 16;
const fewestChars = 12;
/** Width of an average character of a sans serif font, in em: measured on English text in DejaVu Sans, a wide font. */
const averageCharEm = 0.54;

/**
 * Lays captions out for a picture of that size. Tall films are watched in apps that cover about a fifth of the picture from
 * below and buttons on the right. Elsewhere text stays in the title-safe area, 90 % of width and height (SMPTE ST 2046-1).
 */
export function layOutCaptions(
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  style: CaptionStyle | undefined,
): CaptionLayout {
  const shape = widthPx / heightPx;
  const isTall = shape < 0.7;
  const usualSize = isTall ? 0.04 : shape < 1.2 ? 0.045 : 0.05;
  const sizePx = Math.max(8, heightPx * (style?.sizeShare ?? usualSize));
  const position = style?.position ?? "bottom";
  const usualMargin = isTall && position === "bottom" ? 0.2 : 0.08;
  const roomPx = widthPx * (isTall ? 0.8 : 0.9);
  const fitting = Math.floor(roomPx / (averageCharEm * sizePx));
  const chars = Math.max(fewestChars, Math.min(mostChars, fitting));
  return {
    widthPx,
    heightPx,
    sizePx,
    lineStepPx: sizePx * 1.25,
    position,
    marginPx: heightPx * (style?.marginShare ?? usualMargin),
    roomPx,
    limit: { chars, wideChars: Math.min(mostWideChars, Math.floor(chars / 2)) },
  };
}
