import type { JsonValue, Price } from "@storyreel/models";

/** The take that a person chose for a shot, with what it was when it was made. */
export type TakeChoice = {
  readonly requestKey: string;
  /**
   * Key of the first take that the storyboard asked for when the choice was made. While it still asks for the same, the
   * choice holds, whatever request the chosen take answered; when it asks for something else, the choice has lapsed.
   */
  readonly chosenFor: string | undefined;
  /** From 1. */
  readonly take: number;
  readonly modelId: string;
  readonly payload: { readonly [name: string]: JsonValue };
  readonly seconds: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** As it was paid. */
  readonly price: Price;
};
