import type { JsonValue, Price } from "@storyreel/models";

/** The take that a person chose for a shot. */
export type TakeChoice = {
  readonly requestKey: string;
  /**
   * Key of the first take that the storyboard asked for when the choice was made. The choice applies while the storyboard
   * asks for the same, even if the chosen take is from another request; otherwise it has lapsed.
   */
  readonly chosenFor: string | undefined;
} & (
  | ({ readonly kind: "made" } & MadeTake)
  /** It was chosen by its stand-in. Nothing is known of it but its key, so it counts only while the storyboard asks for it. */
  | { readonly kind: "unmade" }
);

/** A take as it was generated. */
type MadeTake = {
  /** From 1. */
  readonly take: number;
  readonly modelId: string;
  readonly payload: { readonly [name: string]: JsonValue };
  readonly seconds: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The price that was paid. */
  readonly price: Price;
};
