import type { Diagnostic } from "@storyreel/models/source";
import { formatSeconds } from "../../kit/format-amounts.ts";
import type { FilmFade, Storyboard } from "../../storyboard/storyboard.ts";
import { framesIn, secondsOf, type FrameRate } from "../media/frame-rate.ts";
import type { ColourFade, FilmCut } from "./film-cut.ts";

/** The opening and the ending of a film, in frames. */
export function planFilmFades(
  { opening, ending }: Storyboard,
  rate: FrameRate,
): Pick<FilmCut, "opening" | "ending"> {
  const [fadeIn, fadeOut] = [opening, ending].map((fade) => planFade(fade, rate));
  return {
    ...(fadeIn === undefined ? {} : { opening: fadeIn }),
    ...(fadeOut === undefined ? {} : { ending: fadeOut }),
  };
}

/** `STORYBOARD_TRANSITION_OVERLAP` when they are longer than the film. */
export function checkFilmFades(
  storyboard: Storyboard,
  cut: Pick<FilmCut, "rate" | "frameCount" | "opening" | "ending">,
): Diagnostic[] {
  const covered = (cut.opening?.frameCount ?? 0) + (cut.ending?.frameCount ?? 0);
  if (covered <= cut.frameCount) return [];
  const seconds = (frames: number): string => formatSeconds(secondsOf(frames, cut.rate));
  const { opening, ending } = storyboard;
  return [
    {
      severity: "error",
      code: "STORYBOARD_TRANSITION_OVERLAP",
      message: `the opening and the ending of the film last ${seconds(covered)}, but the film only ${seconds(cut.frameCount)}`,
      file: storyboard.file,
      span: (ending ?? opening)?.span ?? { start: 0, end: 0 },
      hint: "shorten one of them",
    },
  ];
}

function planFade(fade: FilmFade | undefined, rate: FrameRate): ColourFade | undefined {
  const frameCount = fade === undefined ? 0 : framesIn(fade.durationSeconds, rate);
  return fade === undefined || frameCount === 0 ? undefined : { colour: fade.colour, frameCount };
}
