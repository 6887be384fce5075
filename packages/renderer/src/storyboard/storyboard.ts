import type { SourceFile, Span } from "@storyreel/models/source";
import type { JsonValue, Role } from "@storyreel/models";

/** A storyboard after its file was read, checked and resolved: defaults filled in, names bound, prompts composed. */
export type Storyboard = {
  readonly file: SourceFile;
  /** Absolute path of the file. */
  readonly path: string;
  /** File name without its ending: names the output folder, the film and the lock file. */
  readonly name: string;
  readonly title: string;
  /** Name of the profile that it was resolved with; `undefined`: as it says itself. */
  readonly profile: string | undefined;
  /** Names of the profiles that it has. */
  readonly profiles: readonly string[];
  /** Timeline frames per second. */
  readonly rate: number;
  readonly budget: Budget;
  /** In the order of the film; disabled shots included. */
  readonly shots: readonly Shot[];
  /** The same shots in the shapes of the deliverables that regenerate, deliverable by deliverable; see `reframeShots`. */
  readonly reframed: readonly Shot[];
  readonly audio: Audio;
  readonly captions: Captions | undefined;
  /** At least one; the first is the film that `render` names last on stdout. */
  readonly deliverables: readonly Deliverable[];
  readonly exports: readonly ("otio" | "fcpxml" | "edl")[];
};

/** Decimal strings in US dollars. */
export type Budget = {
  readonly maxUsd: string | undefined;
  readonly perShotUsd: string | undefined;
};

export type Shot = {
  /** Of a reframed shot `SHOT@DELIVERABLE`, which no person can give. */
  readonly id: string;
  /** The shot that it is, in the shape of another deliverable; absent: it is itself. */
  readonly reframes?: { readonly shotId: string; readonly deliverableId: string };
  /** Where the shot stands in the file, for errors that come an hour later. */
  readonly span: Span;
  readonly scene: { readonly id: string; readonly slugline: string | undefined } | undefined;
  readonly isEnabled: boolean;
  readonly model: string;
  /** Neutral values, by role; `prompt` is the composed one. `first_frame` and `last_frame` stand apart. */
  readonly roles: { readonly [R in Role]?: JsonValue };
  /** Model-native parameters, checked by the model's spec. */
  readonly params: { readonly [name: string]: JsonValue };
  readonly firstFrame: FrameReference | undefined;
  readonly lastFrame: FrameReference | undefined;
  /** The composed prompt in pieces, in order, each with what it came from. */
  readonly promptParts: readonly PromptPart[];
  /** How many takes are asked for, from 1. */
  readonly takes: number;
  /** Seconds of the generated clip that are used; `undefined` ends mean the clip's own. */
  readonly cut: { readonly inSeconds: number; readonly outSeconds: number | undefined };
  /** How the film comes into this shot. */
  readonly transition: Transition;
  /** `file` is absolute and exists: the shot's own, or the one that `audio.narration.file_pattern` leads to. */
  readonly narration:
    | { readonly text: string | undefined; readonly file: string | undefined }
    | undefined;
  readonly dialogue: string | undefined;
  /** In seconds of the generated clip, as `cut` is. */
  readonly markers: readonly { readonly atSeconds: number; readonly name: string }[];
};

export type FrameReference =
  | {
      readonly kind: "shot";
      readonly shot: string;
      readonly frame: "first" | "last";
      readonly span: Span;
    }
  /** `path` is absolute; `sha256` of the bytes, so that another picture under the same name is another request. */
  | { readonly kind: "file"; readonly path: string; readonly sha256: string; readonly span: Span }
  | { readonly kind: "url"; readonly url: string; readonly span: Span };

export type PromptPart = {
  readonly text: string;
  /** `"shot"`, `"character mei"`, `"location market"`, `"style"`, … */
  readonly origin: string;
  /** Names of the variables whose values stand in it; absent: none. */
  readonly variables?: readonly string[];
};

/**
 * OTIO's meaning: a transition uses the handles of both clips; the track does not get shorter. A cut lasts 0 s.
 * How a dissolve lies over the cut is decided by `splitTransition`.
 */
export type Transition = {
  readonly type:
    | "cut"
    | "dissolve"
    | "fade_from_black"
    | "fade_to_black"
    | "fade_from_white"
    | "fade_to_white"
    | "wipe";
  readonly durationSeconds: number;
  readonly span: Span | undefined;
};

export type Audio = {
  /** `file` is absolute and exists. */
  readonly music:
    | {
        readonly file: string;
        readonly gainDb: number;
        readonly duckingDb: number | undefined;
        readonly span: Span;
      }
    | undefined;
  /** `"audio/{shot}.wav"`, relative to the storyboard. */
  readonly narrationPattern: string | undefined;
  readonly productionSound: "keep" | "mute";
  readonly loudness: { readonly integratedLufs: number; readonly truePeakDbtp: number } | undefined;
};

export type Captions = {
  readonly source: "narration" | "dialogue";
  readonly formats: readonly ("srt" | "vtt")[];
  readonly burnIn: boolean;
};

export type Deliverable = {
  readonly id: string;
  readonly aspectRatio: string | undefined;
  /** `undefined`: the size of the first shot's clip. */
  readonly widthPx: number | undefined;
  readonly heightPx: number | undefined;
  readonly reframe: "crop" | "pad" | "regenerate";
};
