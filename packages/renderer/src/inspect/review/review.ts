import type { PromptPart } from "../../storyboard/storyboard.ts";
import type { TakeStanding } from "../../plan/take-standing.ts";

/** Everything that a review page shows. */
export type Review = {
  readonly title: string;
  /** Of the title and of what is heard: a BCP 47 tag. The other words of a storyboard may be in any language. */
  readonly language: string | undefined;
  readonly isRehearsal: boolean;
  /** About the film: `16.5 s`, `1280 × 720`, `24 fps`. */
  readonly facts: readonly string[];
  /** What the film has cost, as `describeMoney` says it. */
  readonly money: readonly string[];
  /** The part of `openUsd` that no source documents, in decimal dollars. */
  readonly openAssumedUsd: string;
  /** Price of the clips that are still to be generated, in decimal dollars; known prices only. */
  readonly openUsd: string;
  /** URL relative to the page; `undefined`: no film yet. */
  readonly film: { readonly href: string; readonly isOutdated: boolean } | undefined;
  /** In the order of the film, disabled shots included. */
  readonly shots: readonly ReviewShot[];
  /** What models made for the whole film: music. */
  readonly parts: readonly ReviewPart[];
};

/** A picture or sound that a model makes for a shot or for the film. */
export type ReviewPart = {
  readonly id: string;
  /** `first frame`, `narration`. */
  readonly label: string;
  readonly kind: "picture" | "sound";
  readonly state: TakeStanding | "disabled";
  readonly model: string;
  readonly words: string;
  /** The poster of each is the picture itself, or the sound. */
  readonly takes: readonly ReviewTake[];
};

export type ReviewShot = {
  readonly id: string;
  readonly scene: string | undefined;
  /** `failed`: to be generated again. `disabled`: not in the film. `stale`: the film has a take of an earlier request. */
  readonly state: TakeStanding | "disabled" | "stale";
  /** Or what its own source is. */
  readonly model: string;
  readonly promptParts: readonly PromptPart[];
  /** Narration, dialogue, cut, transition, markers and notes. */
  readonly notes: readonly ReviewNote[];
  /** `data:` URL. */
  readonly poster: string | undefined;
  /** URL of the clip that is in the film, relative to the page. */
  readonly clip: string | undefined;
  /** Width divided by height. */
  readonly shape: number;
  /** Start of the shot in the film; `undefined`: not in the film. */
  readonly startSeconds: number | undefined;
  readonly seconds: number | undefined;
  readonly takes: readonly ReviewTake[];
  readonly parts: readonly ReviewPart[];
};

export type ReviewNote = {
  readonly name: string;
  readonly text: string;
  /** Narration and dialogue. */
  readonly isSpoken: boolean;
};

export type ReviewTake = {
  /** The name by which `storyreel takes` chooses it: a number, or the beginning of a request key. */
  readonly name: string;
  readonly isChosen: boolean;
  /** A person chose it by its stand-in: it is not made yet. */
  readonly isAwaited: boolean;
  readonly state: TakeStanding;
  /** When and why its newest request failed, or why its clip is not here; `undefined`: nothing is wrong. */
  readonly failure: string | undefined;
  /** `$0.336 paid` */
  readonly cost: string;
  readonly seconds: number;
  readonly date: string | undefined;
  /** Fields of its request that differ from what the storyboard asks for now. */
  readonly changed: readonly string[];
  readonly poster: string | undefined;
  /** URL of its clip, relative to the page; `undefined`: there is none that a browser could play. */
  readonly clip: string | undefined;
};
