// Generated from specs/ by `pnpm generate`. Do not edit.

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Parameter → accepted values, or limits of its number or list; read on a payload with defaults filled in. */
export type CatalogueCondition = {
  readonly [parameter: string]:
    | "present"
    | "absent"
    | readonly JsonValue[]
    | { readonly minimum?: number; readonly maximum?: number; readonly minItems?: number; readonly maxItems?: number };
};

export type CatalogueParameter = {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "array" | "object";
  readonly required: boolean;
  readonly description: string;
  readonly default?: JsonValue;
  readonly enum?: readonly JsonValue[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
};

/** One model, as far as a stand-in for the API has to know it. */
export type CatalogueModel = {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly summary: string;
  readonly calling: "async" | "sync" | "unknown";
  readonly modalities: readonly string[];
  /** Closed JSON Schema 2020-12 of the payload. */
  readonly payloadSchema: { readonly [keyword: string]: JsonValue };
  /** Documented defaults, by parameter. */
  readonly defaults: { readonly [parameter: string]: JsonValue };
  /** The parameter that holds the prompt. */
  readonly textParameter?: string;
  readonly parameters: readonly CatalogueParameter[];
  readonly output: {
    readonly media: "video" | "image" | "audio";
    readonly frameRate?: number;
    /** The parameter that holds the length in `unit`s (numbers may be text such as "5"), or a fixed length. */
    readonly duration:
      | { readonly parameter: string; readonly unit: "second" | "frame" }
      | { readonly seconds: number };
    /** The first row whose `when` fits counts. */
    readonly sizes: readonly {
      readonly when: CatalogueCondition;
      readonly widthPx: number;
      readonly heightPx: number;
    }[];
    /** The first row whose `when` fits counts; none fits: unknown. */
    readonly audio: readonly { readonly when: CatalogueCondition; readonly present: boolean }[];
  };
  readonly price:
    | {
        readonly known: true;
        readonly per: "second" | "video" | "request" | "image" | "thousand-characters";
        readonly quantity?: string;
        readonly rates: readonly { readonly when: CatalogueCondition; readonly usd: string | null }[];
      }
    | { readonly known: false; readonly reason: string };
};
