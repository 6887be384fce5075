import type { Stem } from "../../storyboard/storyboard.ts";
import type { FilmCut } from "../cut/film-cut.ts";
import type { Sound } from "./probe-sound.ts";

/** A cut, and what is heard with it. */
export type CutWithSound = FilmCut & {
  /** `undefined`: the film has no sound track. */
  readonly sound: SoundPlan | undefined;
};

/** One track for the whole film. Positions and lengths in samples are at 48 kHz. */
export type SoundPlan = {
  /** Whether the sound of the clips is heard. */
  readonly keepsProductionSound: boolean;
  /** Shots whose own sound has another level, or reaches beyond its picture; in the order of the film. */
  readonly shots: readonly ShotSound[];
  /** In the order in which it begins. */
  readonly narration: readonly NarrationCue[];
  /** As in the storyboard; they may overlap. */
  readonly music: readonly MusicBed[];
  readonly effects: readonly PlannedCue[];
  readonly loudness: LoudnessTarget | undefined;
  /** The parts of the mix that are written as files. */
  readonly stems: readonly Stem[];
};

export type ShotSound = {
  readonly shotId: string;
  readonly gainDb: number;
  /** Before the picture. */
  readonly leadSamples: number;
  /** After it. */
  readonly lagSamples: number;
};

type FileSound = Sound & { readonly path: string; readonly sha256: string };

export type NarrationCue = FileSound & {
  readonly shotId: string;
  /** Negative: what is before the film is not heard. */
  readonly startSample: number;
};

/** A part of a file and where it is heard. */
export type PlannedCue = FileSound & CuePosition & { readonly gainDb: number };

export type CuePosition = {
  readonly startSample: number;
  readonly lengthSamples: number;
  /** What is heard first of the file, at 48 kHz. */
  readonly sourceStartSample: number;
  /** From there, this much is repeated; `undefined`: nothing is. */
  readonly loopSamples: number | undefined;
  readonly fadeInSamples: number;
  readonly fadeOutSamples: number;
};

export type MusicBed = PlannedCue & { readonly ducking: DuckingPlan | undefined };

/** The music is lower by `amountDb` in the spans. */
export type DuckingPlan = {
  readonly amountDb: number;
  /** Before a span, the gain goes down for this long. */
  readonly attackSamples: number;
  /** After a span, it comes up again. */
  readonly releaseSamples: number;
  /** Without overlap, in the order of the film. */
  readonly spans: readonly SpeechSpan[];
};

/** Somebody speaks; `toSample` is exclusive. */
export type SpeechSpan = { readonly fromSample: number; readonly toSample: number };

export type LoudnessTarget = {
  readonly integratedLufs: number;
  readonly truePeakDbtp: number;
};
