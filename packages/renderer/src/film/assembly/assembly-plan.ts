import type { FrameRate } from "../media/frame-rate.ts";

/**
 * What one deliverable is made of: plain data, JSON-safe. All places and lengths are whole frames of the timeline,
 * so no part of the work ever rounds time again.
 */
export type AssemblyPlan = {
  readonly version: 1;
  readonly deliverableId: string;
  readonly rate: FrameRate;
  readonly widthPx: number;
  readonly heightPx: number;
  /** How a picture of another shape is made to fit. */
  readonly reframe: "crop" | "pad";
  /** Length of the film. */
  readonly frameCount: number;
  /** In the order of the film, without gaps. At least one. */
  readonly shots: readonly AssembledShot[];
  /** `undefined`: the film has no sound track. */
  readonly sound: SoundPlan | undefined;
  readonly captions: CaptionPlan | undefined;
};

/** One shot on the timeline. */
export type AssembledShot = {
  readonly shotId: string;
  readonly source: ShotSource;
  /** First frame of the clip that the shot shows, counted at the timeline's rate. */
  readonly sourceInFrame: number;
  /** First frame of the film that is this shot's, the cut being the middle of a transition. */
  readonly startFrame: number;
  readonly frameCount: number;
  /** How the film comes into this shot; `undefined` is a cut. */
  readonly transition: AssembledTransition | undefined;
};

/** What the work needs to know of a clip. */
export type ShotSource = {
  readonly path: string;
  readonly sha256: string;
  readonly codec: string;
  /** As it is shown. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Decoded pictures have another size than is shown; see `Clip`. */
  readonly isAnamorphic?: true;
  /** Of the clip itself. */
  readonly rate: FrameRate | undefined;
  /** At the clip's own rate. */
  readonly frameCount: number;
  readonly durationSeconds: number;
  /** How many frames of the timeline the whole clip fills. */
  readonly timelineFrames: number;
  readonly joinKey: string;
  readonly hasSound: boolean;
};

/**
 * A transition covers `beforeFrames` before the cut and `afterFrames` after it. A dissolve or a wipe shows both
 * shots in all of them: before the cut the head handle of the shot that comes, after it the tail handle of the one that
 * goes; where one of them is short, the other gives more. A fade stays on its own side of the cut.
 */
export type AssembledTransition = {
  readonly type: "dissolve" | "wipe" | "fade_from" | "fade_to";
  /** Of a fade. */
  readonly colour: "black" | "white";
  readonly beforeFrames: number;
  readonly afterFrames: number;
};

/** One track for the whole film. Lengths in samples come from frames, at 48 kHz. */
export type SoundPlan = {
  /** Whether the clips' own sound is heard. */
  readonly keepsProductionSound: boolean;
  readonly music: MusicBed | undefined;
  /** In the order of the film; a file starts with its shot. */
  readonly narration: readonly NarrationCue[];
  readonly loudness: LoudnessTarget | undefined;
};

export type MusicBed = {
  readonly path: string;
  readonly sha256: string;
  readonly gainDb: number;
  /** Added to the gain while narration is heard. */
  readonly duckingDb: number | undefined;
};

export type NarrationCue = {
  readonly shotId: string;
  readonly path: string;
  readonly sha256: string;
  readonly startFrame: number;
  readonly durationSeconds: number;
};

export type LoudnessTarget = {
  readonly integratedLufs: number;
  readonly truePeakDbtp: number;
};

export type CaptionPlan = {
  readonly cues: readonly CaptionCue[];
  readonly formats: readonly ("srt" | "vtt")[];
  readonly burnIn: boolean;
};

/** Lines that stand on the screen together. `endFrame` is exclusive. */
export type CaptionCue = {
  readonly startFrame: number;
  readonly endFrame: number;
  readonly lines: readonly string[];
};
