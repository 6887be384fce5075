import type { JsonValue, Price } from "@storyreel/models";
import type { FieldChange } from "../../plan/compare-requests.ts";
import type { PlannedPicture, TakeState } from "../../plan/render-plan.ts";

/** Why a shot's request is what it is, and whether it is sent. */
export type Explanation = {
  readonly shotId: string;
  readonly modelId: string;
  readonly prompt: ExplainedPrompt;
  /** Its takes in the plan; the payload of the first stands for all but their seeds. */
  readonly takes: readonly ExplainedTake[];
  /** As sent: defaults filled in, pictures as tokens that name them by content. */
  readonly payload: { readonly [name: string]: JsonValue };
  readonly pictures: readonly PlannedPicture[];
  readonly price: Price;
  /** See `PlannedShot`. */
  readonly choice: "chosen" | "kept" | "lapsed" | undefined;
};

export type ExplainedPrompt = {
  /** What the shot was composed from, in the order in which it is sent. */
  readonly parts: readonly {
    readonly origin: string;
    readonly text: string;
    /** Names of the variables whose values stand in it; absent: none. */
    readonly variables?: readonly string[];
    /** In Unicode code points. */
    readonly length: number;
  }[];
  readonly length: number;
  /** Most that the model takes; `undefined` when nobody has said. */
  readonly maxLength: number | undefined;
};

export type ExplainedTake = {
  readonly take: number;
  readonly requestKey: string;
  readonly state: TakeState;
  readonly isChosen: boolean;
  /** One sentence: why it is, or is not, to be generated. */
  readonly why: string;
  /** The finished take that it is nearest to, where it is not finished itself; absent when the shot has none. */
  readonly nearest?: NearestTake;
};

export type NearestTake = {
  readonly requestKey: string;
  readonly requestId: string;
  readonly take: number;
  readonly date: string;
  readonly changes: readonly ExplainedChange[];
};

/** `origins`: the parts of the prompt that the change lies in, by their origin; empty for other fields. */
export type ExplainedChange = FieldChange & { readonly origins: readonly string[] };
