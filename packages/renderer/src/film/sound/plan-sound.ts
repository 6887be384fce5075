import type { FrameRate } from "../media/frame-rate.ts";
import type { Cue, Ducking, Shot, Storyboard } from "../../storyboard/storyboard.ts";
import type { FilmShot } from "../cut/film-cut.ts";
import type { ClipLevels } from "./clip-levels.ts";
import { findDialogue } from "./find-dialogue.ts";
import { joinSpans } from "./join-spans.ts";
import { placeCue, samplesIn } from "./place-cue.ts";
import { planReaches } from "./plan-reaches.ts";
import type { Sound } from "./probe-sound.ts";
import { sampleAt } from "./sound-lanes.ts";
import type {
  DuckingPlan,
  MusicBed,
  NarrationCue,
  PlannedCue,
  SoundPlan,
  SpeechSpan,
} from "./sound-plan.ts";
import { cuePath, narrationPath } from "./sound-paths.ts";

/** The facts of an existing sound file. */
export type SoundFile = Sound & { readonly sha256: string };

/** By absolute path. */
export type SoundFiles = ReadonlyMap<string, SoundFile>;

/** A film whose pictures are planned. */
export type SoundOrder = {
  readonly storyboard: Storyboard;
  readonly shots: readonly FilmShot[];
  readonly rate: FrameRate;
  readonly frameCount: number;
  readonly soundFiles: SoundFiles | undefined;
  /** Whether the stems that the storyboard asks for are those of this film. */
  readonly hasStems: boolean;
  /** Of the clips, by sha256, see `readFilmLevels`. */
  readonly levels?: ReadonlyMap<string, ClipLevels> | undefined;
};

/** Plans what is heard: the sound of the clips, narration, music, effects. `undefined` for a film without sound. */
export function planSound(order: SoundOrder): SoundPlan | undefined {
  const { storyboard, shots } = order;
  const { audio } = storyboard;
  const keepsProductionSound =
    audio.productionSound === "keep" && shots.some((shot) => shot.source.sound !== undefined);
  const reaches = keepsProductionSound ? planReaches(order) : [];
  const narration = planNarration(order);
  const { levels = new Map() } = order;
  const music = planMusic(order, {
    narration,
    findDialogue: (thresholdLufs) =>
      keepsProductionSound ? findDialogue(order, { shots: reaches, levels }, thresholdLufs) : [],
  });
  const effects = audio.effects.flatMap((cue) => planCue(cue, order) ?? []);
  const isSilent = [narration, music, effects].every(({ length }) => length === 0);
  if (!keepsProductionSound && isSilent) return undefined;
  return {
    keepsProductionSound,
    shots: reaches,
    narration,
    music,
    effects,
    loudness: audio.loudness,
    stems: order.hasStems ? audio.stems : [],
  };
}

function planNarration({ storyboard, shots, soundFiles, ...film }: SoundOrder): NarrationCue[] {
  const boardShots = new Map(storyboard.shots.map((shot) => [shot.id, shot]));
  const cues = shots.flatMap(({ shotId, startFrame }) => {
    const board = boardShots.get(shotId);
    const path = board && narrationPath(storyboard, board);
    const file = path === undefined ? undefined : soundFiles?.get(path);
    if (board === undefined || path === undefined || file === undefined) return [];
    const startSample = sampleAt(startFrame, film) + samplesIn(offsetOf(board));
    return [{ shotId, path, startSample, ...file }];
  });
  return cues.toSorted((one, other) => one.startSample - other.startSample);
}

/** When the narration of a shot begins, from the start of the shot. */
export function offsetOf({ narration }: Shot): number {
  return narration?.offsetSeconds ?? 0;
}

function planMusic(order: SoundOrder, speech: Speech): MusicBed[] {
  return order.storyboard.audio.music.flatMap((cue) => {
    const planned = planCue(cue, order);
    if (planned === undefined) return [];
    return [{ ...planned, ducking: cue.ducking && planDucking(cue.ducking, speech) }];
  });
}

function planCue(cue: Cue, order: SoundOrder): PlannedCue | undefined {
  const path = cuePath(order.storyboard, cue.source);
  const file = order.soundFiles?.get(path);
  if (file === undefined) return undefined;
  const placed = placeCue(cue, file, order);
  if (!placed.isHeard) return undefined;
  const { isHeard: _, isCutOff: __, ...position } = placed;
  return { path, ...file, ...position, gainDb: cue.gainDb };
}

type Speech = {
  readonly narration: readonly NarrationCue[];
  readonly findDialogue: (thresholdLufs: number) => readonly SpeechSpan[];
};

function planDucking(ducking: Ducking, { narration, findDialogue }: Speech): DuckingPlan {
  const { amountDb, under, attackSeconds, releaseSeconds, thresholdLufs } = ducking;
  const narrated = narration.map(({ startSample, durationSeconds }): SpeechSpan => {
    const fromSample = Math.max(0, startSample);
    return { fromSample, toSample: startSample + samplesIn(durationSeconds) };
  });
  return {
    amountDb,
    attackSamples: samplesIn(attackSeconds),
    releaseSamples: samplesIn(releaseSeconds),
    spans: joinSpans([
      ...(under === "dialogue" ? [] : narrated),
      ...(under === "narration" ? [] : findDialogue(thresholdLufs)),
    ]),
  };
}
