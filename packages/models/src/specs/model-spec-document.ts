import type { Confidence, JsonValue, PriceUnit, Role } from "../model/model.ts";

/** A model spec as written, checked against its schema: snake_case, with short forms and omissions. */
export type ModelSpecDocument = {
  readonly model_spec: 1;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly vendor: string;
  readonly provider: string;
  readonly page: string;
  readonly modalities: readonly string[];
  readonly calling: "async" | "sync" | "unknown";
  readonly parameters: { readonly [name: string]: ParameterDocument };
  readonly rules?: readonly RuleDocument[];
  readonly price: PriceTableDocument | UnknownPriceDocument;
  readonly output: OutputDocument;
  readonly timing?: { readonly typical_seconds: number } & SourceDocument;
  readonly notes?: readonly string[];
};

export type SourceDocument = {
  readonly source: string;
  readonly as_of: string;
  readonly confidence?: Confidence;
};

export type ConditionDocument = {
  readonly [parameter: string]:
    | "present"
    | "absent"
    | readonly JsonValue[]
    | {
        readonly minimum?: number;
        readonly maximum?: number;
        readonly min_items?: number;
        readonly max_items?: number;
      };
};

export type ShapeDocument = {
  readonly type: "string" | "integer" | "number" | "boolean" | "array" | "object";
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: JsonValue;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly range?: { readonly from: number; readonly to: number; readonly step?: number };
  readonly nullable?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multiple_of?: number;
  readonly format?: "uri" | "media";
  readonly pixels?: PixelsDocument;
  readonly min_items?: number;
  readonly max_items?: number;
  readonly items?: ShapeDocument;
  readonly properties?: { readonly [name: string]: ShapeDocument };
  readonly unit?: "second" | "frame" | "pixel" | "character";
  readonly id_from?: IdOriginDocument | readonly IdOriginDocument[];
};

export type IdOriginDocument = { readonly model: string; readonly id: string };

export type PixelsDocument = {
  readonly separator: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly max_side?: number;
  readonly multiple_of?: number;
  readonly max_ratio?: number;
  readonly words?: readonly string[];
};

export type ParameterDocument = ShapeDocument &
  SourceDocument & {
    readonly description: string;
    readonly role?: Role;
    readonly role_values?: { readonly [neutral: string]: JsonValue };
    readonly role_template?: string;
    readonly role_list?: boolean;
  };

export type RuleDocument = SourceDocument & {
  readonly each?: string;
  readonly when?: ConditionDocument;
  readonly must?: ConditionDocument;
  readonly total?: TotalDocument;
  readonly severity?: "error" | "warning";
  readonly message: string;
};

export type TotalDocument = {
  readonly items?: readonly string[];
  readonly numbers?: readonly string[];
  readonly characters?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly equals?: string;
};

export type PriceTableDocument = SourceDocument & {
  readonly per: PriceUnit;
  readonly quantity?: string;
  readonly input?: string;
  readonly rates: readonly { readonly when?: ConditionDocument; readonly usd: string | null }[];
  readonly surcharges?: readonly {
    readonly input: string;
    readonly included?: number;
    readonly usd: string | null;
  }[];
};

export type UnknownPriceDocument = SourceDocument & {
  readonly unknown: string;
  readonly reported?: readonly PriceTableDocument[];
};

export type OutputDocument = SourceDocument & {
  readonly media: "video" | "image" | "audio" | "ids";
  readonly duration?:
    | { readonly parameter: string }
    | { readonly seconds: number }
    | { readonly input: string }
    | { readonly unknown: string };
  readonly ids?: { readonly [name: string]: string | readonly string[] };
  readonly ids_lifetime?: { readonly hours: number } & SourceDocument;
  readonly size_parameter?: string;
  readonly count_parameter?: string;
  readonly frame_rate?: number;
  readonly sizes?: readonly {
    readonly when?: ConditionDocument;
    readonly width: number;
    readonly height: number;
  }[];
  readonly audio?: readonly { readonly when?: ConditionDocument; readonly present: boolean }[];
};
