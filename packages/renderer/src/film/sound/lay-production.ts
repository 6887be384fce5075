import { secondsOf } from "../media/frame-rate.ts";
import type { FilmCut, FilmShot, SourceSound } from "../cut/film-cut.ts";
import { crossingSamples, fadeOver, soundCrossing, soundEdge } from "./sound-edges.ts";
import { sampleAt, type SoundEvent, type SoundFade } from "./sound-lanes.ts";
import { samplesIn } from "./place-cue.ts";
import type { ShotSound } from "./sound-plan.ts";
import { isBlend } from "../../storyboard/transition-types.ts";

/**
 * The sound of the clips, in the order in which it begins. Neighbours overlap where they dissolve, for some milliseconds at a
 * cut, and where one of them begins before its picture or goes on after it.
 */
export function layProduction(cut: FilmCut, reaches: readonly ShotSound[]): SoundEvent[] {
  const shots = new Map(reaches.map((one) => [one.shotId, one]));
  const heard = cut.shots.map((shot): ProductionShot => {
    const { gainDb, leadSamples, lagSamples } = shots.get(shot.shotId) ?? unchanged;
    return { shot, gainDb, leadSamples, lagSamples };
  });
  const production: Production = { cut, heard };
  const events = heard.flatMap(({ shot }, index) => {
    const { sound } = shot.source;
    return sound === undefined ? [] : [layShot(production, { shot, index, sound })];
  });
  return events.toSorted((one, other) => one.start - other.start);
}

const unchanged = { gainDb: 0, leadSamples: 0, lagSamples: 0 };

type ProductionShot = Omit<ShotSound, "shotId"> & { readonly shot: FilmShot };

type Production = { readonly cut: FilmCut; readonly heard: readonly ProductionShot[] };

type HeardShot = {
  readonly shot: FilmShot;
  readonly index: number;
  readonly sound: SourceSound;
};

function layShot(production: Production, { shot, index, sound }: HeardShot): SoundEvent {
  const { cut, heard } = production;
  const entering = enter(production, index);
  const leaving = leave(production, index);
  const played = playedPart(shot);
  const start = sampleAt(played.startFrame, cut) - entering.reach;
  const end = sampleAt(played.endFrame, cut) + leaving.reach;
  const length = end - start;
  const within = (fade: SoundFade): SoundFade => ({
    ...fade,
    length: Math.min(fade.length, length),
  });
  const { path, sha256, container } = shot.source;
  const lead = leadOf(sound);
  const { speed } = played;
  return {
    shotId: shot.shotId,
    source: {
      path,
      sha256,
      channels: sound.channels,
      isClip: true,
      container,
      tempo: speed === 1 ? undefined : speed,
      isLate: sound.startSeconds > 0,
      endSample: Math.round((samplesIn(sound.endSeconds) + lead) / speed),
    },
    sourceStart: Math.round((sampleAt(shot.sourceInFrame, cut) + lead) / speed) - entering.reach,
    start,
    length,
    loopLength: undefined,
    gainDb: heard[index]?.gainDb ?? 0,
    fadeIn: within(entering.fade),
    fadeOut: leaving.fade && within(leaving.fade),
    hasEndEdge: !leaving.isCrossing,
  };
}

/** Held frames are silent: the part of the shot in which its clip plays. `endFrame` is exclusive. */
export function playedPart({ startFrame, frameCount, retime }: FilmShot): {
  readonly startFrame: number;
  readonly endFrame: number;
  readonly speed: number;
} {
  const { speed = 1, holdFirstFrames = 0, holdLastFrames = 0 } = retime ?? {};
  return {
    startFrame: startFrame + holdFirstFrames,
    endFrame: startFrame + frameCount - holdLastFrames,
    speed,
  };
}

/** How far the sound of a shot reaches over its end, and how it fades there. */
type Side = { readonly reach: number; readonly fade: SoundFade };

function enter({ cut, heard }: Production, index: number): Side {
  const { leadSamples = 0 } = heard[index] ?? {};
  if (leadSamples > 0) return { reach: leadSamples, fade: soundEdge };
  const shot = cut.shots[index];
  if (shot !== undefined && isHeld(shot, "first")) return { reach: 0, fade: soundEdge };
  const transition = shot?.transition;
  if (transition === undefined) {
    const crossing = crossCut({ cut, heard }, index);
    return crossing === undefined
      ? { reach: 0, fade: soundEdge }
      : { reach: crossing.before, fade: soundCrossing };
  }
  const { before, over } = samplesOf(cut, index);
  if (isBlend(transition.type)) return { reach: before, fade: fadeOver(over) };
  switch (transition.type) {
    case "fade_from":
    case "dip":
      return { reach: 0, fade: fadeOver(over - before) };
    case "fade_to":
      return { reach: 0, fade: soundEdge };
  }
}

function leave(
  { cut, heard }: Production,
  index: number,
): Pick<Side, "reach"> & { readonly fade?: SoundFade; readonly isCrossing: boolean } {
  const { lagSamples = 0 } = heard[index] ?? {};
  if (lagSamples > 0) return { reach: lagSamples, isCrossing: false };
  const next = cut.shots[index + 1];
  const shot = cut.shots[index];
  const isSilentAtEnd = shot !== undefined && isHeld(shot, "last");
  if (next === undefined || isSilentAtEnd) return { reach: 0, isCrossing: false };
  if (next.transition === undefined) {
    const crossing = crossCut({ cut, heard }, index + 1);
    return crossing === undefined
      ? { reach: 0, isCrossing: false }
      : { reach: crossing.after, fade: soundCrossing, isCrossing: true };
  }
  const { after, over } = samplesOf(cut, index + 1);
  if (isBlend(next.transition.type))
    return { reach: after, fade: fadeOver(over), isCrossing: false };
  switch (next.transition.type) {
    case "fade_to":
    case "dip":
      return { reach: 0, fade: fadeOver(over - after), isCrossing: false };
    case "fade_from":
      return { reach: 0, isCrossing: false };
  }
}

function isHeld({ retime }: FilmShot, end: "first" | "last"): boolean {
  const frames = end === "first" ? retime?.holdFirstFrames : retime?.holdLastFrames;
  return frames !== undefined && frames > 0;
}

/** The transition into a shot, before and after its cut. */
function samplesOf(
  cut: FilmCut,
  index: number,
): { readonly before: number; readonly after: number; readonly over: number } {
  const shot = cut.shots[index];
  const { beforeFrames = 0, afterFrames = 0 } = shot?.transition ?? {};
  const frame = shot?.startFrame ?? 0;
  const at = sampleAt(frame, cut);
  const before = at - sampleAt(frame - beforeFrames, cut);
  const after = sampleAt(frame + afterFrames, cut) - at;
  return { before, after, over: before + after };
}

/**
 * Where two shots cross at the cut into the second: in the middle if both clips have sound there beyond their used parts,
 * otherwise where there is some. `undefined`: there is not enough, and the one ends before the other begins.
 */
function crossCut(
  { cut, heard }: Production,
  index: number,
): { readonly before: number; readonly after: number } | undefined {
  const [from, into] = [cut.shots[index - 1], cut.shots[index]];
  if (from?.source.sound === undefined || into?.source.sound === undefined) return undefined;
  if (isHeld(from, "last") || isHeld(into, "first")) return undefined;
  const isSplit = (heard[index - 1]?.lagSamples ?? 0) > 0 || (heard[index]?.leadSamples ?? 0) > 0;
  const isShort = [from, into].map(playedPart).some(({ startFrame, endFrame }) => {
    return sampleAt(endFrame - startFrame, cut) < 2 * crossingSamples;
  });
  const tail = tailOf(from, from.source.sound, cut);
  const head = headOf(into, into.source.sound, cut);
  if (isSplit || isShort || tail + head < crossingSamples) return undefined;
  const middle = crossingSamples / 2;
  const before = Math.min(head, Math.max(middle, crossingSamples - tail));
  return { before, after: crossingSamples - before };
}

/** Sound after the used part of a clip. Not beyond its picture: there, encoders add silence. */
function tailOf(shot: FilmShot, { endSeconds }: SourceSound, cut: FilmCut): number {
  const { rate } = cut;
  const pictureSeconds = secondsOf(shot.source.timelineFrames, rate);
  const last = samplesIn(Math.min(endSeconds, pictureSeconds, shot.source.durationSeconds));
  const { speed = 1, sourceFrameCount = shot.frameCount } = shot.retime ?? {};
  const rest = last - sampleAt(shot.sourceInFrame + sourceFrameCount, cut);
  return Math.max(0, Math.floor(rest / speed));
}

/** Sound before the used part. */
function headOf(shot: FilmShot, sound: SourceSound, cut: FilmCut): number {
  const first = Math.max(0, samplesIn(sound.startSeconds));
  const { speed = 1 } = shot.retime ?? {};
  return Math.max(0, Math.floor((sampleAt(shot.sourceInFrame, cut) - first) / speed));
}

// Two packets of AAC at 44.1 kHz: the first ones only prepare the decoder, and some files count them.
const preparationSeconds = 0.05;

/** Samples of the file that are heard before its first picture. */
function leadOf({ startSeconds }: SourceSound): number {
  return startSeconds < -preparationSeconds ? samplesIn(-startSeconds) : 0;
}
