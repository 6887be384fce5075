import type { JsonValue, Model } from "@storyreel/models";

/** One model to emit, with all names and types. */
export type ClientModel = {
  readonly model: Model;
  /** Constant with the model: `kling30TurboT2v`. */
  readonly constantName: string;
  /** Type of its payload: `Kling30TurboT2vPayload`. */
  readonly typeName: string;
  /** File name without extension: `kling-3-0-turbo-t2v`. */
  readonly fileName: string;
  readonly doc: ClientDoc;
  readonly fields: readonly ClientField[];
  /** What the payload must be as well: one of the shapes of each rule. */
  readonly rules: readonly ClientRule[];
};

/** Shapes of a payload, one of which it must have. */
export type ClientRule = readonly ClientShape[];

/** Some parameters, and what the shape accepts of each. */
export type ClientShape = readonly ClientLimit[];

/** What is left of one parameter. */
export type ClientLimit = {
  readonly name: string;
  /** It may be left out. */
  readonly isOptional: boolean;
  readonly isNullable: boolean;
  /** Undefined: no value at all. */
  readonly type: ClientType | undefined;
};

/** Comment of a declaration. Tags have no `@`. */
export type ClientDoc = {
  readonly paragraphs: readonly string[];
  readonly tags: readonly string[];
};

export type ClientField = {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: ClientType;
  readonly doc: ClientDoc;
};

/** The part of a parameter's limits that a type can express. */
export type ClientType =
  | { readonly kind: "text" | "number" | "boolean" | "any-json" | "any-map" }
  /** A list or map, whatever is in it. */
  | { readonly kind: "object" }
  | { readonly kind: "empty-list" }
  | { readonly kind: "literals"; readonly values: readonly JsonValue[] }
  | { readonly kind: "list"; readonly item: ClientType }
  | { readonly kind: "map"; readonly fields: readonly ClientField[] }
  | { readonly kind: "nullable"; readonly type: ClientType };
