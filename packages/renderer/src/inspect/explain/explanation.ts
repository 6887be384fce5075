import type { JsonValue, Price } from "@storyreel/models";
import type { FieldChange } from "../../plan/compare-requests.ts";
import type { ChoiceState, PlannedPicture, TakeState } from "../../plan/render-plan.ts";
import type { Marker, OwnSource, Shot } from "../../storyboard/storyboard.ts";

/** A shot that sends nothing and costs nothing: what of the user's own it shows. */
export type OwnExplanation = Pick<
  Explanation,
  "shotId" | "notes" | "markers" | "sound" | "picture"
> & {
  readonly source: OwnSource;
  readonly cut: Shot["cut"];
};

/** What a shot sends, and why it is, or is not, generated. */
export type Explanation = {
  readonly shotId: string;
  readonly modelId: string;
  /** For people: never sent, so not part of the payload. */
  readonly notes: string | undefined;
  readonly markers: readonly Marker[];
  /** Sentences about what the film does with its pictures; never sent. */
  readonly picture: readonly string[];
  /** Sentences about what is heard with it in the film; never sent. */
  readonly sound: readonly string[];
  readonly prompt: ExplainedPrompt;
  /** Its takes in the plan. Their payloads differ from the one below only in the seed. */
  readonly takes: readonly ExplainedTake[];
  /** As sent: defaults filled in, pictures as tokens that identify them by content. */
  readonly payload: { readonly [name: string]: JsonValue };
  readonly pictures: readonly PlannedPicture[];
  /** Who chose the voice of narration that a model speaks: `character mei`. Absent: it is no narration. */
  readonly voiceFrom?: string;
  /** The ids of an asset; absent: it is not made, or is no asset. */
  readonly asset?: ExplainedAsset;
  readonly price: Price;
  /** See `PlannedShot`. */
  readonly choice: ChoiceState | undefined;
};

export type ExplainedAsset = {
  readonly ids: { readonly [name: string]: readonly string[] };
  readonly madeAtMs: number;
  /** When the ids no longer count; absent: no source gives a limit. */
  readonly expiresAtMs?: number;
};

export type ExplainedPrompt = {
  /** The parts of the prompt, in the order in which they are sent. */
  readonly parts: readonly {
    readonly origin: string;
    readonly text: string;
    /** Names of the variables in the text; absent: none. */
    readonly variables?: readonly string[];
    /** In Unicode code points. */
    readonly length: number;
  }[];
  readonly length: number;
  /** The limit of the model; `undefined`: not documented. */
  readonly maxLength: number | undefined;
};

export type ExplainedTake = {
  readonly take: number;
  readonly requestKey: string;
  readonly state: TakeState;
  readonly isChosen: boolean;
  /** A person chose it by its stand-in: it is not made yet. */
  readonly isAwaited: boolean;
  /** One sentence: why it is, or is not, generated. */
  readonly why: string;
  /** For a take that is not finished: the finished take with the fewest differences; absent if the shot has none. */
  readonly nearest?: NearestTake;
};

export type NearestTake = {
  readonly requestKey: string;
  readonly requestId: string;
  readonly take: number;
  readonly date: string;
  readonly changes: readonly ExplainedChange[];
};

/** `origins`: the parts of the prompt that changed; empty for other fields. */
export type ExplainedChange = FieldChange & { readonly origins: readonly string[] };
