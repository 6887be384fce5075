import { basename } from "node:path";
import {
  drawOverlayPicture,
  overlayPicturePath,
  type FilmOverlay,
  type FilmShot,
} from "@storyreel/renderer/film";
import type { StudioOverlay, StudioShot } from "../../api/studio-view.ts";
import type { Board } from "../look-at-board.ts";
import type { MediaIndex } from "../media-index.ts";

/** Pictures of overlays are drawn by the renderer when the page first asks for them, with the fonts of the film. */
export function viewOverlays(
  overlays: readonly FilmOverlay[] | undefined,
  { built, cut }: Board,
  index: MediaIndex,
): readonly StudioOverlay[] | undefined {
  const { film } = built;
  if (film === undefined || overlays === undefined || overlays.length === 0) return undefined;
  const folder = cut.workplace.caches.facts;
  const share = (length: number, whole: number): number => Number((length / whole).toFixed(6));
  return overlays.map((overlay) => {
    const { shows: _shows, area, ...times } = overlay;
    const [key = ""] = basename(overlayPicturePath(overlay, folder)).split(".");
    return {
      url: index.addMade(key, () => drawOverlayPicture(overlay, folder)),
      x: share(area.x, film.widthPx),
      y: share(area.y, film.heightPx),
      width: share(area.width, film.widthPx),
      height: share(area.height, film.heightPx),
      ...times,
    };
  });
}

/** What the film does to the picture of a shot, besides its clip. */
export function viewPicture(
  shotId: string,
  board: Board,
  index: MediaIndex,
): Pick<StudioShot, "overlays" | "motion" | "focus"> {
  const { film } = board.built;
  const shot = film?.shots.find((one) => one.shotId === shotId);
  if (film === undefined || shot === undefined) return {};
  const overlays = viewOverlays(shot.overlays, board, index);
  const motion = viewMotion(shot, index);
  const focus = shot.focus ?? film.focus;
  return {
    ...(overlays === undefined ? {} : { overlays }),
    ...(motion === undefined ? {} : { motion }),
    ...(focus === undefined ? {} : { focus: { x: focus.x, y: focus.y } }),
  };
}

function viewMotion({ source }: FilmShot, index: MediaIndex): StudioShot["motion"] {
  const { move, roll } = source.still ?? {};
  if (roll !== undefined) {
    const { path, sha256, pixels, phases } = roll;
    return { kind: "roll", url: index.add(sha256, path), pixels, phases };
  }
  if (move === undefined) return undefined;
  const { from, to, ease, frameCount: frames } = move;
  return { kind: "move", from, to, ease, frames };
}
