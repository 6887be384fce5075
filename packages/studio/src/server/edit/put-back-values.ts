import type { JsonValue } from "@storyreel/models";

/** How a shot asks again for what an earlier take was made from. */
export type PutBack = {
  /** Keys of the shot in the storyboard, with what they were; `null`: the key was not there. */
  readonly values: readonly BackValue[];
  /** What cannot be told from the request, or is not in the film any more, in words. */
  readonly cannot: readonly string[];
  /** What others use too and has changed, in words: the shot gets words of its own instead. */
  readonly because?: readonly string[];
};

export type BackValue = { readonly field: string; readonly value: JsonValue };

export const nothingBack: PutBack = { values: [], cannot: [] };
