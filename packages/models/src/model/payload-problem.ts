import type { JsonValue } from "../source/json-value.ts";

/** Which limit a value breaks; `rule` is a limit across parameters. */
export type BrokenRule =
  | "object"
  | "unknown"
  | "required"
  | "type"
  | "enum"
  | "min-length"
  | "max-length"
  | "minimum"
  | "maximum"
  | "multiple-of"
  | "format"
  | "pixels"
  | "min-items"
  | "max-items"
  | "rule";

/** One part of a payload that the API would refuse or ignore. */
export type PayloadProblem = {
  /** Top-level parameter; `""` if the payload is not an object. */
  readonly parameter: string;
  /** JSON pointer to the value. */
  readonly path: string;
  readonly rule: BrokenRule;
  readonly message: string;
  readonly hint?: string;
  readonly actual?: JsonValue;
  /** The broken limit: the accepted values, the bound, or the known parameters. */
  readonly expected?: JsonValue;
};
