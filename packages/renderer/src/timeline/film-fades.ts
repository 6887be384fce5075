import type { ColourFade, FilmTransition } from "../film/cut/film-cut.ts";
import type { Timeline } from "./timeline.ts";

type Faded = Pick<Timeline, "clips" | "opening" | "ending">;

/**
 * What a clip begins with: the transition into it, or the opening of the film, as far as it is inside of the first clip. Edit
 * suites fade single clips.
 */
export function enteringOf({ clips, opening }: Faded, index: number): FilmTransition | undefined {
  const clip = clips[index];
  if (index > 0 || clip?.transition !== undefined) return clip?.transition;
  const fade = clip && within(opening, clip.frameCount);
  return (
    fade && {
      type: "fade_from",
      colour: fade.colour,
      beforeFrames: 0,
      afterFrames: fade.frameCount,
    }
  );
}

/** What a clip ends with: the transition out of it, or the ending of the film, as far as it is inside of the last clip. */
export function leavingOf({ clips, ending }: Faded, index: number): FilmTransition | undefined {
  const clip = clips[index];
  if (index < clips.length - 1) return clips[index + 1]?.transition;
  const fade = clip && within(ending, clip.frameCount);
  return (
    fade && { type: "fade_to", colour: fade.colour, beforeFrames: fade.frameCount, afterFrames: 0 }
  );
}

/** Whether timelines have less of an opening or an ending than the film. */
export function isFadeCut({ clips, opening, ending }: Faded): boolean {
  const isLonger = (fade: ColourFade | undefined, clip: Timeline["clips"][number] | undefined) =>
    fade !== undefined && clip !== undefined && fade.frameCount > clip.frameCount;
  return isLonger(opening, clips[0]) || isLonger(ending, clips.at(-1));
}

function within(fade: ColourFade | undefined, frameCount: number): ColourFade | undefined {
  return fade && { ...fade, frameCount: Math.min(fade.frameCount, frameCount) };
}
