import type { Sound } from "./probe-sound.ts";
import { layProduction } from "./lay-production.ts";
import { soundEdge } from "./sound-edges.ts";
import {
  filmSampleRate,
  sampleAt,
  type SoundEvent,
  type SoundFade,
  type SoundSource,
  type SoundSpan,
} from "./sound-lanes.ts";
import type { CutWithSound, MusicBed } from "./sound-plan.ts";

/** Events that are mixed with each other first, and what they give way to. */
export type SoundGroup = {
  /** Unique; the start of the labels of its filters. */
  readonly name: string;
  /** In the order of their starts. */
  readonly events: readonly SoundEvent[];
  readonly ducking: Ducking | undefined;
};

/** A group is lower by `gainDb`, except in the openings. */
export type Ducking = { readonly gainDb: number; readonly openings: readonly SoundSpan[] };

/** Lays all that is heard in a film. A group without events is not among them. */
export function laySound(cut: CutWithSound): SoundGroup[] {
  const { sound } = cut;
  if (sound === undefined) return [];
  const filmLength = sampleAt(cut.frameCount, cut);
  const production = sound.keepsProductionSound ? layProduction(cut) : [];
  const narration = layNarration(cut, filmLength);
  const music = sound.music.map((bed, index): SoundGroup => ({
    name: `music${index}`,
    events: layMusic(bed, filmLength),
    ducking: layDucking(bed.duckingDb, narration, filmLength),
  }));
  const groups: SoundGroup[] = [
    { name: "production", events: production, ducking: undefined },
    { name: "narration", events: narration, ducking: undefined },
    ...music,
  ];
  return groups.filter(({ events }) => events.length > 0);
}

/** Narration starts with its shot and may continue under the next one. Where two overlap, both are heard. */
function layNarration(cut: CutWithSound, filmLength: number): SoundEvent[] {
  return (cut.sound?.narration ?? []).flatMap((cue) => {
    const source = describeFile(cue);
    const start = sampleAt(cue.startFrame, cut);
    const length = Math.min(source.endSample, filmLength - start);
    return length > 0 ? [{ ...wholeFile(source), start, length }] : [];
  });
}

// Music that the end of the film cuts off.
const musicEndFade: SoundFade = { length: 1.5 * filmSampleRate, curve: "tri" };
// The index of an MP3 counts what its encoder added; shorter differences are not heard either.
const sameEndSamples = 0.1 * filmSampleRate;

function layMusic(music: MusicBed, filmLength: number): SoundEvent[] {
  const source = describeFile(music);
  const length = Math.min(source.endSample, filmLength);
  const reachesEnd = source.endSample > filmLength - sameEndSamples;
  const fadeOut = reachesEnd
    ? { ...musicEndFade, length: Math.min(length, musicEndFade.length) }
    : undefined;
  return [{ ...wholeFile(source), start: 0, length, gainDb: music.gainDb, fadeOut }];
}

function wholeFile(source: SoundSource): Omit<SoundEvent, "start" | "length"> {
  const fadeIn = { ...soundEdge, length: Math.min(soundEdge.length, source.endSample) };
  return { source, sourceStart: 0, gainDb: 0, fadeIn, fadeOut: undefined, hasEndEdge: true };
}

function describeFile(
  file: Sound & { readonly path: string; readonly sha256: string },
): SoundSource {
  const { path, sha256, channels, startSeconds, durationSeconds } = file;
  const endSample = Math.round(durationSeconds * filmSampleRate);
  return { path, sha256, channels, isClip: false, isLate: startSeconds > 0, endSample };
}

// Half a second down and up again, so that speech never meets music at full level.
const duckingRamp: SoundFade = { length: 0.5 * filmSampleRate, curve: "hsin" };

/** Gaps between speech that are too short to come up and go down again stay low. */
function layDucking(
  gainDb: number | undefined,
  speech: readonly SoundSpan[],
  filmLength: number,
): Ducking | undefined {
  if (gainDb === undefined || gainDb === 0 || speech.length === 0) return undefined;
  const openings: SoundSpan[] = [];
  const open = (start: number, end: number): void => {
    const fadeIn = start === 0 ? undefined : duckingRamp;
    const fadeOut = end === filmLength ? undefined : duckingRamp;
    const length = end - start;
    if (length < (fadeIn?.length ?? 0) + (fadeOut?.length ?? 0) || length <= 0) return;
    openings.push({ start, length, fadeIn, fadeOut });
  };
  let spokenTo = 0;
  for (const { start, length } of speech) {
    open(spokenTo, start);
    spokenTo = Math.max(spokenTo, start + length);
  }
  open(spokenTo, filmLength);
  return { gainDb, openings };
}
