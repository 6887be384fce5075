import type { Diagnostic } from "@storyreel/models/source";
import { secondsOf, type FrameRate } from "../media/frame-rate.ts";
import { describeReach } from "../../storyboard/check-reach.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { FilmShot } from "../cut/film-cut.ts";
import { playedPart } from "./lay-production.ts";
import { samplesIn } from "./place-cue.ts";
import { filmSampleRate, sampleAt } from "./sound-lanes.ts";
import type { ShotSound } from "./sound-plan.ts";

/** Levels of the clips' own sound, and how far it reaches beyond its pictures: no further than the clip and the film. */
export function planReaches(film: {
  readonly storyboard: Storyboard;
  readonly shots: readonly FilmShot[];
  readonly rate: FrameRate;
  readonly frameCount: number;
}): readonly ShotSound[] {
  const boards = new Map(film.storyboard.shots.map((shot) => [shot.id, shot]));
  return film.shots.flatMap((shot) => {
    const { gainDb = 0, sound } = boards.get(shot.shotId) ?? {};
    const { leadSeconds = 0, lagSeconds = 0 } = sound ?? {};
    const handles = handlesOf(shot, film);
    const played = playedPart(shot);
    const start = sampleAt(played.startFrame, film);
    const end = sampleAt(played.endFrame, film);
    const leadSamples = Math.min(samplesIn(leadSeconds), handles.head, start);
    const left = sampleAt(film.frameCount, film) - end;
    const lagSamples = Math.min(samplesIn(lagSeconds), handles.tail, left);
    const isPlain = gainDb === 0 && leadSamples === 0 && lagSamples === 0;
    return isPlain ? [] : [{ shotId: shot.shotId, gainDb, leadSamples, lagSamples }];
  });
}

// Clips may be a frame or two shorter than requested. The film of a valid storyboard must still be made from them.
const forgivenFrames = 2;

/** Reports sound that reaches further beyond its picture than the clip: `STORYBOARD_SOUND_HANDLES`. */
export function checkReaches(film: {
  readonly storyboard: Storyboard;
  readonly shots: readonly FilmShot[];
  readonly rate: FrameRate;
}): readonly Diagnostic[] {
  const boards = new Map(film.storyboard.shots.map((shot) => [shot.id, shot]));
  const forgiven = sampleAt(forgivenFrames, film);
  return film.shots.flatMap((shot, index) => {
    const sound = boards.get(shot.shotId)?.sound;
    if (sound === undefined) return [];
    const { head, tail } = handlesOf(shot, film);
    const sides = [
      ...(index > 0 ? [["lead", sound.leadSeconds, head] as const] : []),
      ...(index < film.shots.length - 1 ? [["lag", sound.lagSeconds, tail] as const] : []),
    ];
    return sides.flatMap(([key, asked, handle]): Diagnostic[] => {
      if (samplesIn(asked) <= handle + forgiven) return [];
      const says = describeReach(shot.shotId, key, { asked, handle: handle / filmSampleRate });
      const { file } = film.storyboard;
      const code = "STORYBOARD_SOUND_HANDLES";
      return [{ severity: "error", code, ...says, file, span: sound.span }];
    });
  });
}

/** Samples of the film for which a clip plays before and after its used part, as long as it has pictures. */
function handlesOf(
  { source, sourceInFrame, frameCount, retime }: FilmShot,
  film: { readonly rate: FrameRate },
): { readonly head: number; readonly tail: number } {
  const { speed = 1, sourceFrameCount = frameCount } = retime ?? {};
  const pictureSeconds = secondsOf(source.timelineFrames, film.rate);
  const last = samplesIn(Math.max(pictureSeconds, source.durationSeconds));
  const rest = last - sampleAt(sourceInFrame + sourceFrameCount, film);
  const head = sampleAt(sourceInFrame, film);
  return { head: Math.floor(head / speed), tail: Math.max(0, Math.floor(rest / speed)) };
}
