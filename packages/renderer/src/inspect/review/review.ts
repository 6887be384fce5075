import type { PromptPart } from "../../storyboard/storyboard.ts";
import type { TakeState } from "../../plan/render-plan.ts";

/** Everything that a review page shows, in words and pictures; nothing is left to be looked up. */
export type Review = {
  readonly title: string;
  readonly isRehearsal: boolean;
  /** Of the film: `16.5 s`, `1280 × 720`, `24 frames a second`. */
  readonly facts: readonly string[];
  /** Decimal dollars of the clips that are there or on their way; `undefined` when one has no known price. */
  readonly spentUsd: string | undefined;
  /** Decimal dollars, known prices only. */
  readonly openUsd: string;
  /** URL relative to the page; `undefined`: there is no film yet. */
  readonly film: { readonly href: string; readonly isOutdated: boolean } | undefined;
  /** In the order of the film, disabled shots at their places. */
  readonly shots: readonly ReviewShot[];
};

export type ReviewShot = {
  readonly id: string;
  readonly scene: string | undefined;
  /** `disabled`: not in the film. */
  readonly state: TakeState["kind"] | "disabled";
  readonly model: string;
  readonly promptParts: readonly PromptPart[];
  /** Further words and where they count: narration, cut, transition, markers. */
  readonly notes: readonly { readonly name: string; readonly text: string }[];
  /** `data:` URL. */
  readonly poster: string | undefined;
  /** Width by height. */
  readonly shape: number;
  /** Where the shot begins in the film; `undefined` when it is not in it. */
  readonly startSeconds: number | undefined;
  readonly seconds: number | undefined;
  readonly takes: readonly ReviewTake[];
};

export type ReviewTake = {
  /** As `storyreel takes` counts them. */
  readonly number: number;
  readonly isChosen: boolean;
  readonly state: TakeState["kind"];
  /** Decimal dollars; `undefined` where no source gives the price. */
  readonly usd: string | undefined;
  readonly seconds: number;
  readonly date: string | undefined;
  /** What it was made from that the storyboard does not say any more; empty where it answers it. */
  readonly changed: readonly string[];
  readonly poster: string | undefined;
};
