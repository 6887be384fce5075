import type { CaptionCue } from "../film/captions/caption-plan.ts";
import type { FilmTransition } from "../film/cut/film-cut.ts";
import type { FrameRate } from "../film/media/frame-rate.ts";

/**
 * A cut as an edit suite sees it: what lies where, from which media, with how much of it left over on both sides. All
 * places and lengths are whole frames at the timeline's rate, so that every format says the same.
 */
export type Timeline = {
  readonly name: string;
  readonly rate: FrameRate;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly frameCount: number;
  /** True when the media are a rehearsal's stand-ins. */
  readonly isRehearsal: boolean;
  /** Only what is in the film, in its order, without gaps. */
  readonly clips: readonly TimelineClip[];
  /** Whether the clips' own sound is heard. */
  readonly keepsProductionSound: boolean;
  /** Below the clips' own sound, in the order of their tracks; none is empty. */
  readonly soundTracks: readonly SoundTrack[];
};

/** One shot of the film. */
export type TimelineClip = {
  readonly shotId: string;
  readonly scene: { readonly id: string; readonly slugline: string | undefined } | undefined;
  readonly prompt: string | undefined;
  readonly startFrame: number;
  readonly frameCount: number;
  /** First frame of the media that is shown; what lies before it and after the last one are handles. */
  readonly sourceInFrame: number;
  /** Every take that there is, the active one included; at least one. */
  readonly takes: readonly TimelineTake[];
  readonly activeTake: TimelineTake;
  /** In frames of the media, as `sourceInFrame`. */
  readonly markers: readonly TimelineMarker[];
  /** How the film comes into the shot; `undefined` is a cut. */
  readonly transition: FilmTransition | undefined;
};

export type TimelineTake = {
  /** Unique within its clip: `take-1`; a version that was made for an earlier storyboard is `take-1-3f8a21bc`. */
  readonly name: string;
  readonly requestKey: string;
  readonly modelId: string;
  /** Decimal dollars; `undefined` where no source gives the price. */
  readonly usd: string | undefined;
  /** How many frames of the timeline the whole media fills; of media that is missing, as far as is known. */
  readonly availableFrames: number;
  /** `undefined`: there is no file yet. */
  readonly media: TimelineMedia | undefined;
};

export type TimelineMedia = {
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of the media itself; `undefined` when the distance between frames varies. */
  readonly rate: FrameRate | undefined;
  readonly sound: { readonly sampleRateHz: number; readonly channels: number } | undefined;
};

export type TimelineMarker = { readonly frame: number; readonly name: string };

export type SoundTrack = {
  readonly kind: "narration" | "music";
  /** Added to the files' own level; ducking comes on top and stays with storyreel. */
  readonly gainDb: number;
  /** In the order of the film; they do not overlap. */
  readonly cues: readonly SoundCue[];
};

export type SoundCue = {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly startFrame: number;
  readonly frameCount: number;
  /** How many frames the whole file fills. */
  readonly availableFrames: number;
};

/** All that a film is exported from. */
export type Handover = {
  readonly timeline: Timeline;
  /** `undefined`: the storyboard asks for no captions. */
  readonly captions: readonly CaptionCue[] | undefined;
};
