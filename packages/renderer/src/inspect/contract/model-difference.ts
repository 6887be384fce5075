import type { JsonValue } from "@storyreel/models";
import type { LimitName, PublishedParameter } from "./published-model.ts";

/** One difference between what is published about a model and its spec. */
export type ModelDifference =
  | { readonly kind: "unlisted"; readonly near: string | undefined }
  | { readonly kind: "no-parameters" }
  | { readonly kind: "parameter-gone"; readonly name: string }
  | { readonly kind: "parameter-new"; readonly parameter: PublishedParameter }
  | { readonly kind: "required"; readonly name: string }
  | {
      readonly kind: "type";
      readonly name: string;
      readonly now: WireType;
      readonly before: WireType;
      /** The values, if they are listed. */
      readonly offered: readonly JsonValue[] | undefined;
    }
  | {
      readonly kind: "values";
      readonly name: string;
      readonly gone: readonly string[];
      readonly added: readonly string[];
      /** All that are published. */
      readonly offered: readonly JsonValue[];
    }
  | {
      readonly kind: "default";
      readonly name: string;
      readonly now: JsonValue;
      readonly before: JsonValue;
    }
  | {
      readonly kind: "limit";
      readonly name: string;
      readonly limit: LimitName;
      readonly now: number;
      readonly before: number | undefined;
    }
  | {
      readonly kind: "price";
      /** In dollars. Empty: it is published in words that contain no amount. */
      readonly now: readonly number[];
      /** Empty: the spec has none. */
      readonly before: readonly number[];
      readonly text: string | undefined;
    };

/** What a value is on the wire, as far as published types say it. */
export type WireType = "text" | "number" | "boolean" | "list" | "map";
