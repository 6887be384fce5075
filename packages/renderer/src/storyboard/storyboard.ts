import type { SourceFile, Span } from "@storyreel/models/source";
import type { JsonValue, Role, UnknownPrices } from "@storyreel/models";
import type { OutputCodec, OutputQuality } from "./output-format.ts";
import type { Card } from "./card.ts";
import type { Retime } from "./retime.ts";
import type { BlendType, FadeType } from "./transition-types.ts";
import type { ShotInput } from "./shot-input.ts";

/** A storyboard after its file was read, checked and resolved: defaults filled in, names looked up, prompts composed. */
export type Storyboard = {
  readonly file: SourceFile;
  /** Absolute path of the file. */
  readonly path: string;
  /** File name without its extension: names the output folder, the film and the lock file. */
  readonly name: string;
  readonly title: string;
  /** Of its sound and captions: a canonical BCP 47 tag, such as `zh-Hant`. */
  readonly language: string | undefined;
  /** Name of the profile that it was resolved with; `undefined`: none. */
  readonly profile: string | undefined;
  /** Names of its profiles. */
  readonly profiles: readonly string[];
  /** Timeline frames per second. */
  readonly rate: number;
  /** How exported timelines count frames. */
  readonly timecode: "drop" | "non_drop";
  readonly budget: Budget;
  /** In the order of the film; disabled shots included. */
  readonly shots: readonly Shot[];
  /** Copies of the shots for the deliverables that regenerate, deliverable by deliverable; see `reframeShots`. */
  readonly reframed: readonly Shot[];
  /** What shots need and models make: pictures, assets and clips. Each is a shot of its own that is not in the film. */
  readonly pictures: readonly Shot[];
  /** How the film begins and ends; absent: with its first and last picture. */
  readonly opening?: FilmFade | undefined;
  readonly ending?: FilmFade | undefined;
  /** Overlays of the whole film, the lowest first. Absent: none. */
  readonly overlays?: readonly Overlay[] | undefined;
  /** The narration and the music that models make. Each is a shot of its own that is not in the film. */
  readonly sounds: readonly Shot[];
  readonly audio: Audio;
  readonly captions: Captions | undefined;
  /** At least one; the first is the film that `render` prints last on stdout. */
  readonly deliverables: readonly Deliverable[];
  readonly exports: readonly ("otio" | "fcpxml" | "edl")[];
};

/**
 * File name of a film without its extension: `night-market`, `night-market.draft` for a profile, `….watermarked`
 * with a watermark, `….rehearsal` for a rehearsal.
 */
export function filmName(
  { name, profile }: Storyboard,
  how: { readonly isRehearsal: boolean; readonly isWatermarked?: boolean | undefined },
): string {
  const { isRehearsal, isWatermarked = false } = how;
  const mark = isWatermarked ? "watermarked" : undefined;
  return [name, profile, mark, isRehearsal ? "rehearsal" : undefined]
    .filter((part) => part !== undefined)
    .join(".");
}

/** Limits as decimal strings in US dollars. */
export type Budget = {
  readonly maxUsd: string | undefined;
  readonly perShotUsd: string | undefined;
  /** What to do about prices that no source documents; `undefined`: refuse them if there is a limit. */
  readonly unknownPrices?: UnknownPrices | undefined;
};

export type Shot = {
  /** `SHOT@DELIVERABLE` for a reframed shot, `SHOT.first_frame` for a picture, `NAME.asset` for an asset: no valid id in a storyboard. */
  readonly id: string;
  /** The shot that this is a copy of, in the shape of another deliverable; absent: an original shot. */
  readonly reframes?: { readonly shotId: string; readonly deliverableId: string };
  /** What its model makes for another shot, or for the cut; absent: a clip of the film. */
  readonly makes?: Made;
  /**
   * It is as long as this narration, the id of a shot among `sounds`; until that exists, `roles.duration` is the longest that its
   * model makes. Absent: its length is known.
   */
  readonly length?: { readonly from: string };
  /** Where the shot is in the file, for errors that come an hour later. */
  readonly span: Span;
  readonly scene: { readonly id: string; readonly slugline: string | undefined } | undefined;
  readonly isEnabled: boolean;
  /** Where its pictures come from. Only a request has a model, takes and a price. */
  readonly source: ShotSource;
  /** Neutral values, by role; `prompt` is the composed one. For `first_frame` and `last_frame` see below. */
  readonly roles: { readonly [R in Role]?: JsonValue };
  /** Model-native parameters, checked by the model's spec. */
  readonly params: { readonly [name: string]: JsonValue };
  /** What the tokens in `params` stand for. Absent: there are none. */
  readonly inputs?: readonly ShotInput[] | undefined;
  readonly firstFrame: FrameReference | undefined;
  readonly lastFrame: FrameReference | undefined;
  /** The parts of the prompt, in order, each with its origin. */
  readonly promptParts: readonly PromptPart[];
  /** How many takes to generate, from 1. */
  readonly takes: number;
  /** The part of the clip, or of its own footage, that is used; `undefined`: to its end. */
  readonly cut: { readonly inSeconds: number; readonly outSeconds: number | undefined };
  /** Speed and freeze frames; absent: none. */
  readonly retime?: Retime | undefined;
  /** The transition into this shot. */
  readonly transition: Transition;
  readonly narration:
    | {
        readonly text: string | undefined;
        /** Absolute, and it exists: the shot's own, or the one that matches `audio.narration.file_pattern`. */
        readonly file: string | undefined;
        /** Id of the shot among `sounds` that speaks it. Absent: none. */
        readonly madeBy?: string;
        /** After the start of the shot; negative: before it. Absent: 0. */
        readonly offsetSeconds?: number | undefined;
      }
    | undefined;
  /** Of the clip's own sound. Absent: 0. */
  readonly gainDb?: number | undefined;
  /** How far the clip's own sound reaches beyond its picture. Absent: it does not. */
  readonly sound?: SoundReach | undefined;
  readonly dialogue: string | undefined;
  /** In seconds of the generated clip, as in `cut`. */
  readonly markers: readonly Marker[];
  /** What stays of it when a deliverable is cropped; absent: what the deliverable says. */
  readonly focus?: Focus | undefined;
  /** Its own grade, then that of the film; absent or empty: it is not graded. */
  readonly grades?: readonly Grade[] | undefined;
  /** How it is framed, in the words of the storyboard, for pictures that stand in for a clip. Absent: nothing is said. */
  readonly framing?: Framing | undefined;
  /** What lies over its picture, the lowest first; absent: nothing. */
  readonly overlays?: readonly Overlay[] | undefined;
  /** False: the film has no captions over this shot. Absent: true. */
  readonly hasCaptions?: boolean | undefined;
  /** For people, as written; never sent. */
  readonly notes?: string | undefined;
};

/**
 * Where the pictures of a shot come from. What is not a request belongs to the user: it costs nothing, and nothing is sent.
 *
 * `seconds` is the length of the whole source before its cut.
 */
export type ShotSource =
  /** `model` is `""` only in a storyboard with errors. */
  { readonly kind: "request"; readonly model: string } | OwnSource;

/** A source that no model is asked for: a file of the user's own, or drawn text. */
export type OwnSource = FileSource | CardSource;

/** Text that is drawn when the film is cut, in the shape of each film. */
export type CardSource = {
  readonly kind: "card";
  /** What it says, in short, where others have the name of their file. */
  readonly name: string;
  readonly span: Span;
  readonly seconds: number;
  readonly card: Card;
};

/** `path` is absolute, `name` is as it is written. */
export type FileSource =
  | {
      readonly kind: "clip";
      readonly name: string;
      readonly path: string;
      readonly span: Span;
      /** `undefined`: the file was not looked at, as in earlier revisions. */
      readonly seconds: number | undefined;
    }
  /** `seconds`: how long it is shown. */
  | {
      readonly kind: "still";
      /** Id of the shot among `pictures` that makes it; `path` is then `""` until it exists. Absent: a file of the user's own. */
      readonly madeBy?: string;
      readonly name: string;
      readonly path: string;
      readonly sha256: string;
      readonly span: Span;
      readonly seconds: number;
      /** Absent: the whole picture, which does not move. */
      readonly move?: Move | undefined;
    };

/** What is needed, and not shown. */
export type Made =
  /** A clip that is not in the film. */
  | { readonly kind: "clip" }
  /** Ids for the requests of shots; `name` is its key under `assets`. */
  | { readonly kind: "asset"; readonly name: string }
  | {
      readonly kind: "picture";
      readonly role: "first_frame" | "last_frame" | "still";
      readonly shotId: string;
    }
  | { readonly kind: "picture"; readonly role: "reference"; readonly character: string }
  | {
      readonly kind: "sound";
      readonly role: "narration";
      readonly shotId: string;
      /** Who chose the voice: `character mei`, `narration`, `audio.narration`. */
      readonly voiceFrom: string | undefined;
    }
  | {
      readonly kind: "sound";
      readonly role: "music";
      /** Its place in `Audio.madeMusic`. */
      readonly piece: number;
    };

/** Uses the handles of the clip. */
export type SoundReach = {
  /** Before the picture (J cut). */
  readonly leadSeconds: number;
  /** After the picture (L cut). */
  readonly lagSeconds: number;
  readonly span: Span;
};

/** Names as they are written: `CU`, `low`, `dolly_in`; characters and location are keys of the storyboard. */
export type Framing = {
  readonly size?: string | undefined;
  readonly angle?: string | undefined;
  readonly movement?: string | undefined;
  readonly characters: readonly string[];
  readonly location?: string | undefined;
};

/** How the view of a picture moves while it is shown. */
export type Move = {
  readonly from: View;
  readonly to: View;
  readonly ease: Ease;
  readonly span: Span;
};

/**
 * A part of a picture. `x` and `y` are its top left corner, as shares of the picture. At `zoom` 1 it is as large as fits into the
 * picture in the shape of the film; at 2, half as wide.
 */
export type View = { readonly x: number; readonly y: number; readonly zoom: number };

/** `in_out`: begins and ends slowly; `in`: begins slowly; `out`: ends slowly. */
export type Ease = "linear" | "in" | "out" | "in_out";

export type Marker = {
  readonly atSeconds: number;
  readonly name: string;
  readonly comment?: string | undefined;
  /** Absent: green. */
  readonly color?: MarkerColor | undefined;
};

/** The colours of OTIO's markers. */
export const markerColors = [
  "red",
  "orange",
  "yellow",
  "green",
  "cyan",
  "blue",
  "purple",
  "magenta",
  "pink",
  "black",
  "white",
] as const;

export type MarkerColor = (typeof markerColors)[number];

export type FrameReference =
  | {
      readonly kind: "shot";
      readonly shot: string;
      /** `whole`: that shot makes a picture, which is used as it is. */
      readonly frame: "first" | "last" | "whole";
      readonly span: Span;
    }
  /** `path` is absolute. `sha256` is of its bytes, so that another picture of the same name makes another request. */
  | { readonly kind: "file"; readonly path: string; readonly sha256: string; readonly span: Span }
  | { readonly kind: "url"; readonly url: string; readonly span: Span };

export type PromptPart = {
  readonly text: string;
  /** `"shot"`, `"character mei"`, `"location market"`, `"style"`, … */
  readonly origin: string;
  /** Names of the variables in the text; absent: none. */
  readonly variables?: readonly string[];
};

/**
 * As in OTIO: a transition uses the handles of both clips, and the track does not become shorter. A cut has a duration of
 * 0 s. `splitTransition` decides where a dissolve is placed.
 */
export type Transition = {
  readonly type: "cut" | BlendType | FadeType;
  readonly durationSeconds: number;
  readonly span: Span | undefined;
};

/** What is done to the colours of a shot. The film applies the corrections in this order, then the LUT. */
export type Grade = {
  /** Doublings of the light; 0 changes nothing. */
  readonly exposureStops: number;
  /** From -1, blue, to 1, orange; 0 changes nothing. */
  readonly temperature: number;
  /** Around mid-grey; 1 changes nothing. */
  readonly contrast: number;
  /** 1 changes nothing, 0 is black and white. */
  readonly saturation: number;
  /** `path` is absolute; `name` is as written. */
  readonly lut:
    | {
        readonly name: string;
        readonly path: string;
        readonly sha256: string;
        readonly span: Span;
      }
    | undefined;
};

/** A text or a picture over a shot, or over the whole film. */
export type Overlay = {
  /** Its place in the list that it is written in. */
  readonly index: number;
  readonly shows: OverlayText | OverlayPicture;
  readonly position: OverlayPosition;
  /** In seconds of the film from the start of the shot; `undefined`: from its first frame, and to its last. */
  readonly fromSeconds: number | undefined;
  readonly toSeconds: number | undefined;
  readonly fadeInSeconds: number;
  readonly fadeOutSeconds: number;
  /** From 0 to 1. */
  readonly opacity: number;
  /** Of the overlay, and of what is said about its time. */
  readonly span: Span;
  readonly spans: { readonly [Key in "from" | "to" | "fade"]?: Span };
};

export type OverlayText = {
  readonly kind: "text";
  readonly text: string;
  readonly font: CaptionFontPath | undefined;
  /** Of the height of the picture; `undefined`: as large as captions. */
  readonly sizeShare: number | undefined;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly span: Span;
};

/** `path` is absolute; `name` is as written. */
export type OverlayPicture = {
  readonly kind: "picture";
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  /** Of the width of the film; `undefined`: as large as fits into a fifth of its width and height. */
  readonly widthShare: number | undefined;
  readonly span: Span;
};

/** Where an overlay is. `lower_third` is on the left, above the captions. */
export const overlayPositions = [
  "lower_third",
  "top_left",
  "top",
  "top_right",
  "left",
  "center",
  "right",
  "bottom_left",
  "bottom",
  "bottom_right",
] as const;

export type OverlayPosition = (typeof overlayPositions)[number];

/** A fade of picture and sound, inside the time of the shots. */
export type FilmFade = {
  readonly colour: "black" | "white";
  readonly durationSeconds: number;
  readonly span: Span;
};

export type Audio = {
  /** In the order of the file. They may overlap. */
  readonly music: readonly MusicCue[];
  /** Music that models make: heard once its file exists, see `withMade`. Absent: none. */
  readonly madeMusic?: readonly MadeMusic[];
  readonly effects: readonly Cue[];
  /** The parts of the mix that are written as files next to the first film with sound. */
  readonly stems: readonly Stem[];
  /** `"audio/{shot}.wav"`, relative to the storyboard. */
  readonly narrationPattern: string | undefined;
  readonly productionSound: "keep" | "mute";
  readonly loudness: { readonly integratedLufs: number; readonly truePeakDbtp: number } | undefined;
};

/** `dialogue` is the clips' own sound and the narration. */
export const stems = ["dialogue", "music", "effects"] as const;

export type Stem = (typeof stems)[number];

/** Sound and its place in the film. */
export type Cue = {
  readonly kind: "music" | "effect";
  readonly source: CueSource;
  readonly place: CuePlace;
  /** The used part of the sound, in its own seconds; `outSeconds` is `undefined`: to its end. */
  readonly inSeconds: number;
  readonly outSeconds: number | undefined;
  /** The used part is repeated until the duration or the film ends. */
  readonly isLoop: boolean;
  /** How long it is heard at most. */
  readonly durationSeconds: number | undefined;
  readonly fadeInSeconds: number | undefined;
  readonly fadeOutSeconds: number | undefined;
  readonly gainDb: number;
  readonly span: Span;
  /** Of what is written, for mistakes that are found later. */
  readonly spans: { readonly [Key in CueKey]?: Span };
};

export type CueKey = "shot" | "at" | "in" | "out" | "duration" | "fade_in" | "fade_out";

/** `atSeconds` of the film, or of the clip of a shot; `undefined`: the start of the film or of the used part of the shot. */
export type CuePlace = {
  readonly shotId: string | undefined;
  readonly atSeconds: number | undefined;
};

export type MusicCue = Cue & { readonly kind: "music"; readonly ducking: Ducking | undefined };

/** Music is lower while somebody speaks. It is down when the speech begins, and comes up when it has ended. */
export type Ducking = {
  readonly amountDb: number;
  readonly under: "narration" | "dialogue" | "both";
  readonly attackSeconds: number;
  readonly releaseSeconds: number;
  /** From which loudness on the sound of the clips counts as dialogue. */
  readonly thresholdLufs: number;
};

/** Where the sound of a cue comes from. `file` is absolute and exists. */
export type CueSource = { readonly kind: "file"; readonly file: string };

/** A piece of music that a model makes. */
export type MadeMusic = Omit<MusicCue, "source"> & {
  /** Id of the shot among `sounds`. */
  readonly madeBy: string;
};

export type Captions = {
  readonly source: "narration" | "dialogue";
  readonly formats: readonly ("srt" | "vtt")[];
  readonly burnIn: boolean;
  /** How burned-in captions look; what it does not say follows from the shape of the film. */
  readonly style?: CaptionStyle | undefined;
};

export type CaptionStyle = {
  readonly font: CaptionFontPath | undefined;
  /** Of the height of the picture, from 0 to 1, like the margin. */
  readonly sizeShare: number | undefined;
  readonly position: "bottom" | "middle" | "top";
  readonly marginShare: number | undefined;
};

/** A font file, or a folder of them. */
export type CaptionFontPath = {
  /** As it is written. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly span: Span;
};

export type Focus = { readonly x: number; readonly y: number };

export type Deliverable = {
  readonly id: string;
  readonly aspectRatio: string | undefined;
  /** `undefined`: the width of the first shot's clip. */
  readonly widthPx: number | undefined;
  readonly heightPx: number | undefined;
  readonly reframe: "crop" | "pad" | "blur" | "regenerate";
  /** What stays when a picture is cropped, as shares of its width and height; absent: the middle. */
  readonly focus?: Focus | undefined;
  /** See `formatOf` for what it is without them. */
  readonly codec?: OutputCodec | undefined;
  readonly bits?: 8 | 10 | undefined;
  readonly quality?: OutputQuality | undefined;
  /** Absent: the storyboard lists no deliverables. */
  readonly span?: Span | undefined;
};
