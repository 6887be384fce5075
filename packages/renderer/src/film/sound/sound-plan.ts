import type { FilmCut } from "../cut/film-cut.ts";
import type { Sound } from "./probe-sound.ts";

/** A cut, and what is heard with it. */
export type CutWithSound = FilmCut & {
  /** `undefined`: the film has no sound track. */
  readonly sound: SoundPlan | undefined;
};

/** One track for the whole film. Lengths in samples are computed from frames, at 48 kHz. */
export type SoundPlan = {
  /** Whether the sound of the clips is heard. */
  readonly keepsProductionSound: boolean;
  /** They may overlap. */
  readonly music: readonly MusicBed[];
  /** In the order of the film; each file starts with its shot. */
  readonly narration: readonly NarrationCue[];
  readonly loudness: LoudnessTarget | undefined;
};

export type MusicBed = Sound & {
  readonly path: string;
  readonly sha256: string;
  readonly gainDb: number;
  /** Added to the gain during narration. */
  readonly duckingDb: number | undefined;
};

export type NarrationCue = Sound & {
  readonly shotId: string;
  readonly path: string;
  readonly sha256: string;
  readonly startFrame: number;
};

export type LoudnessTarget = {
  readonly integratedLufs: number;
  readonly truePeakDbtp: number;
};
