import type { JsonValue } from "@storyreel/models";
import type { OutputCodec, OutputQuality } from "./output-format.ts";
import type { BudgetDocument } from "./resolve-budget.ts";
import type { Ease, Marker, OverlayPosition, Stem, Transition } from "./storyboard.ts";

/**
 * A storyboard as written, without what the schema refused: any key can be missing, and any list can have holes. Only
 * `resolveStoryboard` and the checks use it; later code uses `Storyboard`.
 */
export type StoryboardDocument = {
  readonly title?: string;
  readonly language?: string;
  readonly rate?: number;
  readonly timecode?: "drop" | "non_drop";
  readonly budget?: BudgetDocument;
  readonly defaults?: ShotSettings;
  readonly profiles?: Named<ProfileSettings>;
  readonly variables?: Named<string | number>;
  readonly style?: { readonly look?: string; readonly negative?: string };
  readonly characters?: Named<CharacterDocument>;
  readonly locations?: Named<{ readonly description?: string }>;
  readonly assets?: Named<AssetDocument | undefined>;
  readonly scenes?: readonly (SceneDocument | undefined)[];
  readonly shots?: readonly (ShotDocument | undefined)[];
  readonly grade?: GradeDocument;
  readonly opening?: { readonly type?: OpeningType; readonly duration?: number };
  readonly ending?: { readonly type?: EndingType; readonly duration?: number };
  readonly overlays?: readonly (OverlayDocument | undefined)[];
  readonly audio?: {
    readonly music?: MusicCueDocument | readonly (MusicCueDocument | undefined)[];
    readonly effects?: readonly (CueDocument | undefined)[];
    readonly narration?: Pick<NarrationDocument, "generate" | "character"> & {
      readonly file_pattern?: string;
    };
    readonly production_sound?: "keep" | "mute";
    readonly stems?: boolean | readonly (Stem | undefined)[];
    readonly loudness?: { readonly integrated_lufs?: number; readonly true_peak_dbtp?: number };
  };
  readonly captions?: {
    readonly source?: "narration" | "dialogue";
    readonly formats?: readonly ("srt" | "vtt")[];
    readonly burn_in?: boolean;
    readonly style?: {
      readonly font?: string;
      readonly size?: string;
      readonly position?: "bottom" | "middle" | "top";
      readonly margin?: string;
    };
  };
  readonly deliverables?: readonly (DeliverableDocument | undefined)[];
  readonly exports?: readonly ("otio" | "fcpxml" | "edl" | undefined)[];
};

export type CueDocument = {
  readonly file?: string;
  readonly shot?: string;
  readonly at?: number;
  readonly in?: number;
  readonly out?: number;
  readonly loop?: boolean;
  readonly duration?: number;
  readonly fade_in?: number;
  readonly fade_out?: number;
  readonly gain_db?: number;
};

export type MusicCueDocument = CueDocument & {
  readonly generate?: GeneratedDocument;
  readonly ducking?: {
    readonly amount_db?: number;
    readonly under?: "narration" | "dialogue" | "both";
    readonly attack?: number;
    readonly release?: number;
    readonly threshold_lufs?: number;
  };
};

export type GradeDocument = {
  readonly lut?: string;
  readonly exposure?: number | string;
  readonly temperature?: number | string;
  readonly contrast?: number | string;
  readonly saturation?: number | string;
};

export type OverlayDocument = {
  readonly text?: string;
  readonly image?: string;
  readonly position?: OverlayPosition;
  readonly from?: number;
  readonly to?: number;
  readonly fade?: number | { readonly in?: number; readonly out?: number };
  readonly opacity?: number;
  readonly font?: string;
  readonly size?: string;
  readonly color?: string;
  readonly width?: string;
};

export type OpeningType = "fade_from_black" | "fade_from_white";
export type EndingType = "fade_to_black" | "fade_to_white";

/** What a model registers, and other requests name by its id. */
export type AssetDocument = {
  readonly model?: string;
  readonly params?: Named<JsonValue>;
  readonly takes?: number;
  readonly notes?: string;
};

export type SceneDocument = {
  readonly id?: string;
  readonly slugline?: string;
  readonly location?: string;
  readonly defaults?: ShotSettings;
  readonly shots?: readonly (ShotDocument | undefined)[];
};

export type ShotDocument = ShotSettings & {
  readonly id?: string;
  readonly clip?: { readonly file?: string; readonly in?: number; readonly out?: number };
  readonly still?: {
    readonly file?: string;
    readonly generate?: GeneratedDocument;
    readonly duration?: number;
    readonly move?: {
      readonly from?: readonly number[];
      readonly to?: readonly number[];
      readonly ease?: Ease;
    };
  };
  readonly card?: CardDocument;
};

export type CardDocument = {
  readonly text?: string;
  readonly subtitle?: string;
  readonly roll?: string | readonly (string | CreditDocument | undefined)[];
  readonly font?: string;
  readonly size?: string;
  readonly color?: string;
  readonly background?: string | BackgroundDocument;
  readonly duration?: number;
};

export type CreditDocument = {
  readonly heading?: string;
  readonly role?: string;
  readonly name?: string | readonly (string | undefined)[];
};

export type BackgroundDocument = {
  readonly image?: string;
  readonly previous?: true;
  readonly dim?: number;
  readonly blur?: string;
};

/** What a shot can set, and `defaults` can set for it. */
export type ShotSettings = {
  readonly model?: string;
  readonly prompt?: string;
  readonly action?: string;
  readonly negative_prompt?: string;
  readonly duration?: number | "auto";
  readonly aspect_ratio?: string;
  readonly resolution?: string;
  readonly audio?: boolean;
  readonly seed?: number;
  readonly first_frame?: FrameDocument;
  readonly last_frame?: FrameDocument;
  readonly params?: Named<JsonValue>;
  readonly shot_size?: string;
  readonly camera_angle?: string;
  readonly camera_movement?: string;
  readonly lighting?: string;
  readonly characters?: readonly (string | undefined)[];
  readonly location?: string;
  readonly dialogue?: string;
  readonly takes?: number;
  readonly cut?: { readonly in?: number; readonly out?: number };
  readonly speed?: number;
  readonly hold?: { readonly first?: number; readonly last?: number };
  readonly grade?: GradeDocument | "none";
  readonly focus?: readonly (number | undefined)[];
  readonly overlays?: readonly (OverlayDocument | undefined)[];
  readonly transition?: { readonly type?: Transition["type"]; readonly duration?: number };
  readonly narration?: NarrationDocument;
  readonly gain_db?: number;
  readonly sound?: { readonly lead?: number; readonly lag?: number };
  readonly markers?: readonly (MarkerDocument | undefined)[];
  readonly captions?: boolean;
  readonly enabled?: boolean;
  readonly in_film?: boolean;
  readonly notes?: string;
};

/** What a profile can set for every shot. */
export type ProfileSettings = Pick<
  ShotSettings,
  | "model"
  | "negative_prompt"
  | "duration"
  | "aspect_ratio"
  | "resolution"
  | "audio"
  | "seed"
  | "params"
  | "takes"
>;

export type MarkerDocument = {
  readonly at?: number;
  readonly name?: string;
  readonly comment?: string;
  readonly color?: Marker["color"];
};

export type FrameDocument = {
  readonly shot?: string;
  readonly frame?: "first" | "last";
  readonly file?: string;
  readonly url?: string;
  readonly generate?: GeneratedDocument;
};

export type CharacterDocument = {
  readonly description?: string;
  readonly reference?: ReferenceDocument;
  readonly voice?: Omit<GeneratedDocument, "characters">;
};

export type ReferenceDocument = {
  readonly file?: string;
  readonly url?: string;
  readonly generate?: Omit<GeneratedDocument, "characters">;
};

export type NarrationDocument = {
  readonly text?: string;
  readonly file?: string;
  readonly offset?: number;
  readonly character?: string;
  readonly generate?: GeneratedDocument;
};

/** A request for a picture or a sound. The schema decides which keys each of them has. */
export type GeneratedDocument = {
  readonly model?: string;
  readonly prompt?: string;
  readonly voice?: string;
  readonly duration?: number;
  readonly characters?: readonly (string | undefined)[];
  readonly negative_prompt?: string;
  readonly aspect_ratio?: string;
  readonly resolution?: string;
  readonly seed?: number;
  readonly takes?: number;
  readonly params?: Named<JsonValue>;
};

export type DeliverableDocument = {
  readonly id?: string;
  readonly aspect_ratio?: string;
  readonly width?: number;
  readonly height?: number;
  readonly reframe?: "crop" | "pad" | "blur" | "regenerate";
  readonly focus?: readonly (number | undefined)[];
  readonly codec?: OutputCodec;
  readonly bits?: 8 | 10;
  readonly quality?: OutputQuality;
};

type Named<Value> = { readonly [name: string]: Value };
