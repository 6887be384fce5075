import type { JsonValue } from "@storyreel/models";

/** One change of a spec, in the words of specs. */
export type SpecEdit =
  | { readonly kind: "remove-parameter"; readonly name: string }
  | { readonly kind: "add-parameter"; readonly name: string; readonly document: SpecMap }
  | {
      readonly kind: "change-parameter";
      readonly name: string;
      readonly set: SpecMap;
      readonly drop: readonly string[];
    }
  | {
      readonly kind: "change-price";
      /** Row of the table → amount. */
      readonly rates: ReadonlyMap<number, string>;
      /** The whole price, for a spec that inherits it. */
      readonly document: SpecMap;
      readonly origin: SpecMap;
    };

export type SpecMap = { readonly [key: string]: JsonValue };
