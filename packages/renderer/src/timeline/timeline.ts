import type { PriceAssumption } from "@storyreel/models";
import type { CaptionPlan } from "../film/captions/caption-plan.ts";
import type { ColourFade, FilmRetime, FilmTransition } from "../film/cut/film-cut.ts";
import type { FilmGrade } from "../film/grade/film-grade.ts";
import type { FrameRate } from "../film/media/frame-rate.ts";
import type { Marker, Overlay } from "../storyboard/storyboard.ts";
import type { TimecodeMode } from "../film/media/timecode.ts";

/**
 * A cut as an edit suite sees it: what is where, from which media, and with which handles. All positions and lengths are
 * whole frames at the rate of the timeline, so that all formats agree.
 */
export type Timeline = {
  readonly name: string;
  readonly rate: FrameRate;
  readonly timecode: TimecodeMode;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly frameCount: number;
  /** True when the media are the slates of a rehearsal. */
  readonly isRehearsal: boolean;
  /** Only shots that are in the film, in its order, without gaps. */
  readonly clips: readonly TimelineClip[];
  /** Overlays of the whole film. Absent: none. */
  readonly overlays?: readonly Overlay[] | undefined;
  /** Fades of the whole film at its start and its end; absent: none. */
  readonly opening?: ColourFade | undefined;
  readonly ending?: ColourFade | undefined;
  /** Whether the sound of the clips is heard. */
  readonly keepsProductionSound: boolean;
  /** Below the sound of the clips, in the order of the tracks; none is empty. */
  readonly soundTracks: readonly SoundTrack[];
};

/** One shot of the film. */
export type TimelineClip = {
  readonly shotId: string;
  readonly scene: { readonly id: string; readonly slugline: string | undefined } | undefined;
  readonly prompt: string | undefined;
  /** For people. */
  readonly notes?: string | undefined;
  readonly startFrame: number;
  readonly frameCount: number;
  /** First frame of the media that is shown; the frames before it and after the last one are handles. */
  readonly sourceInFrame: number;
  /** Speed and freeze frames; absent: its media play as they are. */
  readonly retime?: FilmRetime | undefined;
  /** Its view moves over a picture; absent: it does not. */
  readonly hasMove?: true;
  /** It is credits that roll; absent: it is not. */
  readonly hasRoll?: true;
  /** Every existing take, including the active one; at least one. */
  readonly takes: readonly TimelineTake[];
  readonly activeTake: TimelineTake;
  /** In frames of the media, like `sourceInFrame`. */
  readonly markers: readonly TimelineMarker[];
  /** Between the previous shot and this one; `undefined` is a cut. */
  readonly transition: FilmTransition | undefined;
  /** Its colours are changed in the film, which timelines do not say. Absent: they stay as they are. */
  readonly grade?: FilmGrade | undefined;
  /** Overlays of its picture in the film, the lowest first. Absent: none. */
  readonly overlays?: readonly Overlay[] | undefined;
  /** Of its own sound; absent: at its level, and as long as its picture. */
  readonly sound?: ClipSound | undefined;
};

export type ClipSound = {
  readonly gainDb: number;
  /** How long it is heard before its picture. */
  readonly leadFrames: number;
  /** And after it. */
  readonly lagFrames: number;
};

export type TimelineTake = {
  /** Unique within its clip: `take-1`, `own` for own footage, or `take-1-3f8a21bc` for one that was made for an earlier storyboard. */
  readonly name: string;
  /** `undefined`: own footage. */
  readonly requestKey: string | undefined;
  /** `undefined`: own footage. */
  readonly modelId: string | undefined;
  /** Decimal dollars; `undefined` when the price is unknown. */
  readonly usd: string | undefined;
  /** Why it is used although no source documented it; absent: one did. */
  readonly assumed?: PriceAssumption | undefined;
  /** Length of the whole media in frames of the timeline; an estimate for missing media. */
  readonly availableFrames: number;
  /** `undefined`: the file does not exist yet. */
  readonly media: TimelineMedia | undefined;
};

export type TimelineMedia = {
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
  /** Of a clip, as in `Clip`. */
  readonly codec?: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of the media itself; `undefined` when the distance between frames varies. */
  readonly rate: FrameRate | undefined;
  /** All frames of the media, at its own rate. */
  readonly frameCount: number;
  readonly durationSeconds: number;
  /** A picture, which is as long as its shot; absent: a clip. */
  readonly isPicture?: true;
  /** The picture is a card, drawn for this film; absent: it is a file of the user's own. */
  readonly isCard?: true;
  readonly sound: { readonly sampleRateHz: number; readonly channels: number } | undefined;
};

export type TimelineMarker = {
  readonly frame: number;
  /** From the notes of the storyboard, not from the storyboard. */
  readonly isRemark?: true;
} & Pick<Marker, "name" | "comment" | "color">;

/** A part of the sound of a clip. */
export type SoundPiece = {
  readonly clip: TimelineClip;
  readonly startFrame: number;
  readonly frameCount: number;
  readonly sourceInFrame: number;
};

export type SoundTrack = {
  readonly kind: "narration" | "music" | "effects";
  /** In the order of the film; they do not overlap. */
  readonly cues: readonly SoundCue[];
};

export type SoundCue = {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly startFrame: number;
  readonly frameCount: number;
  /** First frame of the file that is heard. */
  readonly sourceInFrame: number;
  /** Added to the level of the file. Ducking is not included: it exists only in storyreel's own mix. */
  readonly gainDb: number;
  /** 0: none. */
  readonly fadeInFrames: number;
  readonly fadeOutFrames: number;
  /** Of the whole file. */
  readonly durationSeconds: number;
  readonly channels: number;
  readonly sampleRateHz: number;
};

/** All that a film is exported from. */
export type Handover = {
  readonly timeline: Timeline;
  /** `undefined`: the storyboard asks for no captions. */
  readonly captions: CaptionPlan | undefined;
};
