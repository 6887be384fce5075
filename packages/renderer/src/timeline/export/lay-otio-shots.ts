import type { FilmTransition } from "../../film/cut/film-cut.ts";
import type { FrameRate } from "../../film/media/frame-rate.ts";
import { isBlend } from "../../storyboard/transition-types.ts";
import { enteringOf, leavingOf } from "../film-fades.ts";
import type { Timeline, TimelineClip } from "../timeline.ts";
import { gap, transition, white, type Schema } from "./otio-objects.ts";

/** The part of a shot that is on the track as a clip; the rest of the shot is in a fade. */
export type LaidPart = {
  /** Frames of the shot before it. */
  readonly shotFrame: number;
  readonly frameCount: number;
};

/** What a track shows of its shots. */
export type ShotTrack = {
  readonly rate: FrameRate;
  readonly isSound: boolean;
  readonly has: (clip: TimelineClip) => boolean;
  readonly lay: (clip: TimelineClip, part: LaidPart) => readonly Schema[];
};

/**
 * Lays shots on a track, with their transitions. A shot that the track does not have becomes a gap.
 *
 * A fade is a dissolve with a gap, which shows nothing, that is black, or with a generator of white. It takes the frames of the fade
 * from the shot, whose clip is so much shorter, and these frames are the handle that the dissolve uses: no fade needs other media
 * than its own shot.
 */
export function layOtioShots(timeline: FadedClips, on: ShotTrack): Schema[] {
  return timeline.clips.flatMap((clip, index) => {
    const { rate } = on;
    const entering = enteringOf(timeline, index);
    const leaving = leavingOf(timeline, index);
    if (!on.has(clip)) {
      return [...joint(timeline, index, on), gap(clip.frameCount, rate)];
    }
    // At the start of a track, a fade from black is a dissolve with nothing.
    const opensWithNothing = index === 0 && entering?.colour === "black";
    const fadeIn = entering?.type === "fade_from" && !opensWithNothing ? entering.afterFrames : 0;
    const fadeOut = leaving?.type === "fade_to" ? leaving.beforeFrames : 0;
    // At least one frame stays a clip. A shot of a single frame does not fade.
    const head = Math.min(fadeIn, clip.frameCount - 1);
    const tail = Math.min(fadeOut, clip.frameCount - head - 1);
    const part = {
      shotFrame: head,
      frameCount: clip.frameCount - head - tail,
    };
    return [
      ...(head === 0
        ? joint(timeline, index, on)
        : [
            faded(entering, head, on),
            fade(entering, { inFrames: head, outFrames: fadeIn - head }, rate),
          ]),
      ...on.lay(clip, part),
      ...(tail === 0
        ? []
        : [
            fade(leaving, { inFrames: fadeOut - tail, outFrames: tail }, rate),
            faded(leaving, tail, on),
          ]),
    ];
  });
}

type FadedClips = Pick<Timeline, "clips" | "opening" | "ending">;

/** What a fade shows: nothing, which is black, or white. Sound has nothing in both. */
function faded(
  fadeOf: FilmTransition | undefined,
  frameCount: number,
  { isSound, rate }: ShotTrack,
): Schema {
  return fadeOf?.colour === "white" && !isSound ? white(frameCount, rate) : gap(frameCount, rate);
}

/** What joins a shot to the one before it, or opens the film. */
function joint(timeline: FadedClips, index: number, on: ShotTrack): Schema[] {
  const { clips } = timeline;
  const clip = clips[index];
  const entering = enteringOf(timeline, index);
  const before = clips[index - 1];
  if (clip === undefined || entering === undefined) return [];
  const { type, beforeFrames: inFrames, afterFrames: outFrames } = entering;
  const isHeard = on.has(clip) || (before !== undefined && on.has(before));
  if (on.isSound && !isHeard) return [];
  if (isBlend(type)) {
    // The sound of a wipe cross-fades.
    const isDissolve = type === "dissolve" || on.isSound;
    return [transition({ word: type, isDissolve, inFrames, outFrames }, on.rate)];
  }
  switch (type) {
    case "dip": {
      const word = `dip_to_${entering.colour}`;
      return [transition({ word, isDissolve: false, inFrames, outFrames }, on.rate)];
    }
    case "fade_from":
      // At the start of a track a dissolve has nothing before it, and edit suites show a fade from black.
      return before === undefined && on.has(clip)
        ? [fade(entering, { inFrames: 0, outFrames }, on.rate)]
        : [];
    case "fade_to":
      return [];
  }
}

function fade(
  from: FilmTransition | undefined,
  offsets: { readonly inFrames: number; readonly outFrames: number },
  rate: FrameRate,
): Schema {
  const word = from === undefined ? "dissolve" : `${from.type}_${from.colour}`;
  return transition({ word, isDissolve: true, ...offsets }, rate);
}
