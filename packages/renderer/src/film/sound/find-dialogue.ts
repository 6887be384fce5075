import type { FilmCut } from "../cut/film-cut.ts";
import { levelWindow, type ClipLevels } from "./clip-levels.ts";
import { layProduction } from "./lay-production.ts";
import { joinSpans } from "./join-spans.ts";
import { filmSampleRate, type SoundEvent } from "./sound-lanes.ts";
import type { ShotSound, SpeechSpan } from "./sound-plan.ts";

// Pauses between words. Longer ones are between sentences.
const pauseSamples = 0.3 * filmSampleRate;
// A click is no speech.
const shortestSamples = 0.1 * filmSampleRate;

/**
 * Finds where the sound of the clips is at least as loud as speech, at the level at which the film has it.
 *
 * @param heard `levels` by sha256 of the clip; clips without levels are silent.
 */
export function findDialogue(
  cut: FilmCut,
  heard: {
    readonly shots: readonly ShotSound[];
    readonly levels: ReadonlyMap<string, ClipLevels>;
  },
  thresholdLufs: number,
): SpeechSpan[] {
  const loud = layProduction(cut, heard.shots).flatMap((event) =>
    findLoud(event, heard.levels.get(event.source.sha256) ?? [], thresholdLufs),
  );
  return joinSpans(loud, pauseSamples).filter(
    ({ fromSample, toSample }) => toSample - fromSample >= shortestSamples,
  );
}

function findLoud(
  { source, start, length, sourceStart, gainDb }: SoundEvent,
  levels: ClipLevels,
  thresholdLufs: number,
): SpeechSpan[] {
  // Levels count the samples of the file, events those that play at its tempo.
  const { tempo = 1 } = source;
  const window = levelWindow / tempo;
  const first = Math.max(0, Math.floor(sourceStart / window));
  const end = Math.ceil((sourceStart + length) / window);
  return levels.slice(first, end).flatMap((level, index): SpeechSpan[] => {
    if (level + gainDb < thresholdLufs) return [];
    const at = start + Math.round((first + index) * window) - sourceStart;
    const fromSample = Math.max(start, at);
    const toSample = Math.min(start + length, at + Math.ceil(window));
    return fromSample < toSample ? [{ fromSample, toSample }] : [];
  });
}
