import { readFile } from "node:fs/promises";
import type {
  Overlay,
  OverlayPicture,
  OverlayText,
  Storyboard,
} from "../../storyboard/storyboard.ts";
import { readPictureFacts, uprightSize } from "../../storyboard/picture-facts.ts";
import { layOutCaptions } from "../captions/caption-layout.ts";
import type { CaptionFont } from "../captions/read-font-files.ts";
import type { Box, DrawnText, LaidOutText } from "../drawing/drawn-text.ts";
import { layOutText } from "../drawing/lay-out-text.ts";
import type { FilmOverlay } from "./film-overlay.ts";
import { usedFonts } from "./overlay-fonts.ts";
import { alignIn, placeOf, putInPlace, type FilmSize } from "./place-overlay.ts";

/** What an overlay shows in a film, and where; without its time. */
export type ShownOverlay = Pick<FilmOverlay, "shows" | "area" | "opacity">;

type Board = Pick<Storyboard, "captions" | "language">;

/** @throws MediaError `MEDIA_UNREADABLE` for a font that cannot be drawn with. */
export async function layOutOverlayText(
  shows: OverlayText,
  at: {
    readonly position: Overlay["position"];
    readonly size: FilmSize;
    readonly board: Board;
    readonly fonts: readonly CaptionFont[];
  },
): Promise<LaidOutText> {
  const { position, size, board, fonts } = at;
  const sizePx =
    shows.sizeShare === undefined
      ? layOutCaptions(size, undefined).sizePx
      : size.heightPx * shows.sizeShare;
  const drawn: DrawnText = {
    text: shows.text,
    fonts: usedFonts(shows.text, fonts).map(({ path, sha256, family }) => ({
      path,
      sha256,
      family,
    })),
    sizePx,
    colour: shows.colour,
    ...(board.language === undefined ? {} : { language: board.language }),
    ...alignIn(position, placeOf(position, size, board.captions)),
    shadow: { colour: "#000000c0", blurPx: sizePx * shadowShare },
  };
  return layOutText(drawn);
}

// Of the size of the letters: soft, and wide enough to be seen on white.
const shadowShare = 0.14;

/** A text in its place. */
export function showText(text: LaidOutText, opacity: number, size: FilmSize): ShownOverlay {
  const { sizePx, shadow } = text.drawn;
  // Letters may reach beyond their lines, and the shadow beyond letters.
  const marginPx = sizePx * 0.3 + 2 * (shadow?.blurPx ?? 0);
  const { x, y, width, height } = text.bounds;
  const drawn = {
    x: x - marginPx,
    y: y - marginPx,
    width: width + 2 * marginPx,
    height: height + 2 * marginPx,
  };
  return { shows: { kind: "text", text }, area: evenArea(drawn, size), opacity };
}

/** A picture in its place; `undefined`: its file cannot be read. */
export async function showPicture(
  { path, sha256, widthShare }: OverlayPicture,
  { position, opacity }: Pick<Overlay, "position" | "opacity">,
  { size, board }: { readonly size: FilmSize; readonly board: Board },
): Promise<ShownOverlay | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  const facts = bytes && readPictureFacts(bytes);
  if (facts === undefined) return undefined;
  const drawn = scaled(uprightSize(facts), widthShare, size);
  const box = putInPlace(placeOf(position, size, board.captions), drawn, size);
  return { shows: { kind: "picture", path, sha256, box }, area: evenArea(box, size), opacity };
}

// Of the width and the height of the film.
const usualShare = 0.2;

function scaled(
  picture: FilmSize,
  widthShare: number | undefined,
  { widthPx, heightPx }: FilmSize,
): Pick<Box, "width" | "height"> {
  const factor =
    widthShare === undefined
      ? Math.min(
          (widthPx * usualShare) / picture.widthPx,
          (heightPx * usualShare) / picture.heightPx,
        )
      : (widthPx * widthShare) / picture.widthPx;
  // Whole pixels, so that straight edges are sharp.
  const whole = (length: number): number => Math.max(1, Math.round(length));
  return { width: whole(picture.widthPx * factor), height: whole(picture.heightPx * factor) };
}

/** The smallest area with even numbers around a part of the picture. */
function evenArea({ x, y, width, height }: Box, { widthPx, heightPx }: FilmSize): Box {
  const down = (place: number, most: number): number =>
    Math.min(most - 2, Math.max(0, 2 * Math.floor(place / 2)));
  const up = (place: number, most: number): number => Math.min(most, 2 * Math.ceil(place / 2));
  const [left, top] = [down(x, widthPx), down(y, heightPx)];
  return {
    x: left,
    y: top,
    width: Math.max(2, up(x + width, widthPx) - left),
    height: Math.max(2, up(y + height, heightPx) - top),
  };
}
