import type { Diagnostic } from "@storyreel/models/source";
import { findTimeProblem } from "../../storyboard/check-overlays.ts";
import type { Overlay, Storyboard } from "../../storyboard/storyboard.ts";
import type { FilmShot } from "../cut/film-cut.ts";
import { framesIn, secondsOf, type FrameRate } from "../media/frame-rate.ts";
import type { FilmOverlay } from "./film-overlay.ts";
import { createOverlayFonts, type OverlayFonts } from "./overlay-fonts.ts";
import type { FilmSize } from "./place-overlay.ts";
import { layOutOverlayText, showPicture, showText, type ShownOverlay } from "./show-overlay.ts";

/** The film that overlays lie over. */
export type OverlaidFilm = FilmSize & {
  readonly rate: FrameRate;
  readonly frameCount: number;
  readonly shots: readonly FilmShot[];
};

export type PlannedOverlays = {
  /** The same shots with their overlays. */
  readonly shots: readonly FilmShot[];
  /** Over the whole film; the lowest first. */
  readonly overlays: readonly FilmOverlay[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Puts the overlays of a storyboard over a film. Code of its warnings: `STORYBOARD_OVERLAY_TIME`. What else can be wrong with them is
 * reported by `checkDrawnOverlays`.
 *
 * @throws MediaError `MEDIA_UNREADABLE` for a font that cannot be drawn with.
 */
export async function planOverlays(
  storyboard: Storyboard,
  film: OverlaidFilm,
): Promise<PlannedOverlays> {
  const boards = new Map(storyboard.shots.map((shot) => [shot.id, shot]));
  const fontsOf = createOverlayFonts(storyboard);
  const diagnostics: Diagnostic[] = [];
  const lay = async (
    written: readonly Overlay[],
    over: { readonly frameCount: number; readonly what: string },
  ): Promise<readonly FilmOverlay[]> => {
    const laid: FilmOverlay[] = [];
    for (const overlay of written) {
      const problem = findTimeProblem(overlay, {
        lengthSeconds: secondsOf(over.frameCount, film.rate),
        slackSeconds: secondsOf(1 + forgivenFrames, film.rate),
        what: over.what,
      });
      if (problem !== undefined) diagnostics.push(warn(storyboard, overlay, problem));
      const time = timeOf(overlay, film.rate, over);
      if (time === undefined) continue;
      const shown = await showOverlay(overlay, storyboard, { size: film, fontsOf });
      if (shown !== undefined) laid.push({ ...shown, ...time });
    }
    return laid;
  };
  const shots: FilmShot[] = [];
  for (const shot of film.shots) {
    const { overlays = [] } = boards.get(shot.shotId) ?? {};
    const laid = await lay(overlays, {
      frameCount: shot.frameCount,
      what: `shot "${shot.shotId}"`,
    });
    shots.push(laid.length === 0 ? shot : { ...shot, overlays: laid });
  }
  const ofFilm = storyboard.overlays ?? [];
  const overlays = await lay(ofFilm, { frameCount: film.frameCount, what: "the film" });
  return { shots, overlays, diagnostics };
}

// Clips may be a frame or two shorter than requested. The film of a valid storyboard must still be made from them.
const forgivenFrames = 2;

async function showOverlay(
  { shows, position, opacity }: Overlay,
  board: Storyboard,
  { size, fontsOf }: { readonly size: FilmSize; readonly fontsOf: OverlayFonts },
): Promise<ShownOverlay | undefined> {
  switch (shows.kind) {
    case "text": {
      const { fonts } = await fontsOf(shows);
      const text = await layOutOverlayText(shows, { position, size, board, fonts });
      return showText(text, opacity, size);
    }
    case "picture":
      return showPicture(shows, { position, opacity }, { size, board });
  }
}

type Time = Pick<FilmOverlay, "startFrame" | "endFrame" | "fadeInFrames" | "fadeOutFrames">;

/** One that ends with its shot, without a fade, goes on in the transition into the next one. `undefined`: it is not seen. */
function timeOf(
  { fromSeconds, toSeconds, fadeInSeconds, fadeOutSeconds }: Overlay,
  rate: FrameRate,
  { frameCount }: { readonly frameCount: number },
): Time | undefined {
  const from = framesIn(fromSeconds ?? 0, rate);
  if (from >= frameCount) return undefined;
  const to = toSeconds === undefined ? frameCount : Math.min(framesIn(toSeconds, rate), frameCount);
  const fadeInFrames = framesIn(fadeInSeconds, rate);
  const fadeOutFrames = framesIn(fadeOutSeconds, rate);
  const isFromStart = from === 0 && fadeInFrames === 0;
  const isToEnd = to === frameCount && fadeOutFrames === 0;
  return {
    ...(isFromStart ? {} : { startFrame: from }),
    ...(isToEnd ? {} : { endFrame: Math.max(to, from + 1) }),
    fadeInFrames,
    fadeOutFrames,
  };
}

function warn(
  { file }: Storyboard,
  { span, spans }: Overlay,
  { key, message, hint }: NonNullable<ReturnType<typeof findTimeProblem>>,
): Diagnostic {
  return {
    severity: "warning",
    code: "STORYBOARD_OVERLAY_TIME",
    message,
    file,
    span: spans[key] ?? span,
    hint,
  };
}
