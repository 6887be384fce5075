import type { Stem } from "../../storyboard/storyboard.ts";
import { layGain, type GainPiece } from "./lay-gain.ts";
import { layProduction } from "./lay-production.ts";
import { samplesIn } from "./place-cue.ts";
import type { Sound } from "./probe-sound.ts";
import { edgeSamples, soundEdge } from "./sound-edges.ts";
import {
  intoLanes,
  sampleAt,
  type SoundEvent,
  type SoundFade,
  type SoundSource,
} from "./sound-lanes.ts";
import type { CutWithSound, NarrationCue, PlannedCue } from "./sound-plan.ts";

/** Events that are mixed with each other first, and the level of their sum. */
export type SoundGroup = {
  /** Unique; the start of the labels of its filters. */
  readonly name: string;
  /** In the order of their starts. */
  readonly events: readonly SoundEvent[];
  /** Over the whole film; `undefined`: it is not changed. */
  readonly gain: readonly GainPiece[] | undefined;
  readonly stem: Stem;
  /** Several of its events are heard at once, at levels that do not add up to 1 as those of a crossing do. */
  readonly isSum: boolean;
};

/** Lays all that is heard in a film. A group without events is not among them. */
export function laySound(cut: CutWithSound): SoundGroup[] {
  const { sound } = cut;
  if (sound === undefined) return [];
  const filmLength = sampleAt(cut.frameCount, cut);
  const groups: SoundGroup[] = [
    {
      name: "production",
      events: sound.keepsProductionSound ? layProduction(cut, sound.shots) : [],
      gain: undefined,
      stem: "dialogue",
      isSum: sound.shots.some(({ leadSamples, lagSamples }) => leadSamples + lagSamples > 0),
    },
    sumOf("dialogue", "narration", layNarration(sound.narration, filmLength)),
    ...sound.music.map((bed, index) => ({
      ...sumOf("music", `music${index}`, [layCue(bed)]),
      gain: bed.ducking && layGain(bed.ducking, filmLength),
    })),
    sumOf("effects", "effects", sound.effects.map(layCue)),
  ];
  return groups.filter(({ events }) => events.length > 0);
}

/** Narration may continue under the next shot. Where two overlap, both are heard. */
function layNarration(cues: readonly NarrationCue[], filmLength: number): SoundEvent[] {
  return cues.flatMap((cue) => {
    const source = describeFile(cue);
    const start = Math.max(0, cue.startSample);
    const sourceStart = start - cue.startSample;
    const length = Math.min(source.endSample - sourceStart, filmLength - start);
    if (length <= 0) return [];
    const fadeIn = { ...soundEdge, length: Math.min(soundEdge.length, length) };
    const heard = { start, length, sourceStart, loopLength: undefined, gainDb: 0 };
    return [{ source, shotId: cue.shotId, ...heard, fadeIn, fadeOut: undefined, hasEndEdge: true }];
  });
}

function layCue(cue: PlannedCue): SoundEvent {
  const { lengthSamples: length, loopSamples: loopLength, fadeInSamples, fadeOutSamples } = cue;
  const edge = Math.min(edgeSamples, length);
  const isLoop = loopLength !== undefined;
  return {
    source: describeFile(cue),
    start: cue.startSample,
    length,
    sourceStart: cue.sourceStartSample,
    loopLength,
    gainDb: cue.gainDb,
    fadeIn: fadeOf(fadeInSamples, edge),
    // Where else a sound ends, only its decoder knows.
    fadeOut: isLoop || fadeOutSamples > edge ? fadeOf(fadeOutSamples, edge) : undefined,
    hasEndEdge: !isLoop,
  };
}

/** A fade that is asked for is a straight line. */
function fadeOf(length: number, edge: number): SoundFade {
  return length > edge ? { length, curve: "tri" } : { ...soundEdge, length: edge };
}

function sumOf(stem: Stem, name: string, events: readonly SoundEvent[]): SoundGroup {
  const inOrder = events.toSorted((one, other) => one.start - other.start);
  return { name, stem, events: inOrder, gain: undefined, isSum: intoLanes(inOrder).length > 1 };
}

function describeFile(
  file: Sound & { readonly path: string; readonly sha256: string },
): SoundSource {
  const { path, sha256, channels, startSeconds, durationSeconds } = file;
  const endSample = samplesIn(durationSeconds);
  return { path, sha256, channels, isClip: false, isLate: startSeconds > 0, endSample };
}
