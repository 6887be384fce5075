import type { JsonValue } from "../source/json-value.ts";
import type { Usd } from "./money.ts";
import type { PayloadProblem } from "./payload-problem.ts";

export type { JsonValue };

/**
 * What a storyboard can set for any model. A model spec says which of its own parameters has the role, and how the
 * value is written on the wire.
 *
 * Neutral values: `prompt`, `negative_prompt` text; `duration` seconds (number); `aspect_ratio` `"16:9"`;
 * `resolution` `"720p"`, `"1080p"`, …; `audio` boolean; `seed` integer; `first_frame`, `last_frame` a URL or data URI;
 * `voice` the model's own name of a voice; `reference_pictures` a list of URLs or data URIs of what is to be shown.
 */
export type Role = (typeof roles)[number];

/** Every role, in the order in which they are sent. */
export const roles = [
  "prompt",
  "negative_prompt",
  "duration",
  "aspect_ratio",
  "resolution",
  "audio",
  "seed",
  "first_frame",
  "last_frame",
  "voice",
  "reference_pictures",
] as const;

/** How certain a fact is. Plans use `documented` prices only. */
export type Confidence = "documented" | "observed" | "community" | "inferred";

/** Where a fact is from, and when it was read (`YYYY-MM` or `YYYY-MM-DD`). */
export type Source = {
  readonly source: string;
  readonly asOf: string;
  readonly confidence: Confidence;
};

/** What one parameter of a model accepts on the wire. */
export type ParameterFacts = {
  readonly type: "string" | "integer" | "number" | "boolean" | "array" | "object";
  readonly description: string;
  readonly required?: boolean;
  /** The API's own default, if one is documented. */
  readonly default?: JsonValue;
  /** The only values accepted, in wire form and in the spec's order. */
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly nullable?: boolean;
  /** In Unicode code points. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Inclusive. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly format?: "uri" | "media";
  /** The text is a picture size such as `1024x768`, within these limits. */
  readonly pixels?: PixelLimits;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: ParameterFacts;
  readonly properties?: { readonly [name: string]: ParameterFacts };
  /** Physical unit of the number or numeric string. */
  readonly unit?: "second" | "frame" | "pixel" | "character";
  readonly role?: Role;
  /** Neutral value (as text) → wire value, where they differ: `{ true: "on", false: "off" }`. */
  readonly roleValues?: { readonly [neutral: string]: JsonValue };
  /** How the neutral value is written into a string: `"{value}s"`. Default `"{value}"`. */
  readonly roleTemplate?: string;
  /** The API expects a list with the neutral value as its only item. */
  readonly roleList?: boolean;
  /** The value may be an id that one of these models returns. */
  readonly idFrom?: readonly IdOrigin[];
  readonly from: Source;
};

/** Which picture sizes a text may name. Limits are inclusive. */
export type PixelLimits = {
  /** Between width and height: `"x"` in `1024x768`. */
  readonly separator: string;
  /** Width × height. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** The longer side. */
  readonly maxSide?: number;
  /** Both sides. */
  readonly multipleOf?: number;
  /** The longer side divided by the shorter one. */
  readonly maxRatio?: number;
  /** Words that are accepted as well, such as `2K`. */
  readonly words?: readonly string[];
};

/** The model, and which of the ids that it returns. */
export type IdOrigin = { readonly model: string; readonly id: string };

/**
 * Parameter → accepted values. `"present"` and `"absent"` are about the parameter itself, limits about its number or
 * the length of its list (inclusive). If the parameter is absent, a limit under `when` does not match, and a limit under
 * `must` is not broken.
 */
export type Condition = {
  readonly [parameter: string]: "present" | "absent" | readonly JsonValue[] | ConditionLimits;
};

/** Inclusive bounds; numbers written as text are compared as numbers. */
export type ConditionLimits = {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
};

/** A limit across parameters: if `when` matches the payload with defaults filled in, `must` has to match too. */
export type RuleFacts = {
  /**
   * The list whose entries the rule is about, each by itself. Conditions then name the keys of an entry, and keys of maps in it as
   * `voice.type`. Absent: the rule is about the payload.
   */
  readonly each?: string;
  readonly when: Condition;
  /** Without entries if the rule is about a total. */
  readonly must: Condition;
  readonly total?: TotalFacts;
  /** `warning`: the API accepts it and ignores the value. */
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly from: Source;
};

/**
 * A limit on a sum: of how many inputs there are, of numbers, of characters. Limits are inclusive. Each list has parameters, or what is
 * inside them: `multi_prompt.duration` is the `duration` of each entry of a list.
 */
export type TotalFacts = {
  readonly items?: readonly string[];
  readonly numbers?: readonly string[];
  readonly characters?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** The parameter whose number the total has to be. */
  readonly equals?: string;
};

/** What one unit of a price is. */
export type PriceUnit = "second" | "video" | "request" | "image" | "thousand-characters";

/** One price of a table, for payloads that `when` matches; `usd` null is unknown. */
export type RateFacts = { readonly when: Condition; readonly usd: string | null };

/** A price that depends on parameters: exactly one row matches each combination of their values. */
export type PriceTable = {
  readonly per: PriceUnit;
  /** The parameter that sets how many units are bought. Absent: one unit, or what `input` says. */
  readonly quantity?: string;
  /** The parameter with the file whose seconds are bought. */
  readonly input?: string;
  readonly rates: readonly RateFacts[];
  /** The extra cost of inputs, once per request. */
  readonly surcharges?: readonly SurchargeFacts[];
  readonly from: Source;
};

/** The extra cost of each input in a parameter: of each entry of a list, or of any other value. */
export type SurchargeFacts = {
  /** The parameter, or what is inside it: `ref_images.image_urls`. */
  readonly input: string;
  /** How many cost nothing. Absent: none. */
  readonly included?: number;
  /** For one input; null is unknown. */
  readonly usd: string | null;
};

/** What is published about a price. Unknown is a state of its own, never 0. */
export type PriceFacts =
  | { readonly known: true; readonly table: PriceTable }
  | {
      readonly known: false;
      /** Why the price is unknown. */
      readonly reason: string;
      /** Less certain figures. Shown to users, but not used in plans. */
      readonly reported: readonly PriceTable[];
      readonly from: Source;
    };

/** What a model makes. `ids`: not a file, but ids for requests to other models. */
export type Medium = "video" | "image" | "audio" | "ids";

/** What the model returns: enough to plan a timeline and to rehearse with a stand-in of the same shape. */
export type OutputFacts<M extends Medium = Medium> = {
  readonly media: M;
  /** The parameter that names the picture's size, such as `1024x768`. If it does not, `sizes` count. */
  readonly sizeParameter?: string;
  /** The parameter that says how many results one request makes. Absent, or if it is left out: one. */
  readonly countParameter?: string;
  /** The first row whose `when` matches is the picture's size in pixels. */
  readonly sizes: readonly {
    readonly when: Condition;
    readonly widthPx: number;
    readonly heightPx: number;
  }[];
  /** Frames per second, if known. */
  readonly frameRate?: number;
  /** The first row whose `when` matches says whether the clip has sound. Without a match it is unknown. */
  readonly audio: readonly { readonly when: Condition; readonly present: boolean }[];
  /** How long the result is. Absent for pictures and ids. */
  readonly duration?: DurationFacts;
  /** Ids in the outcome, by name, and where they are: paths such as `data.faces[].face_id`, of which the first existing one is used. */
  readonly ids?: { readonly [name: string]: readonly string[] };
  /** How long other models accept these ids, from the submit of their request. Absent: no source gives a limit. */
  readonly idsLifetime?: { readonly hours: number; readonly from: Source };
  readonly from: Source;
};

/** The parameter that sets the length in seconds, a fixed length, the input file that is as long, or why it is unknown. */
export type DurationFacts =
  | { readonly parameter: string }
  | { readonly seconds: number }
  | { readonly input: string }
  | { readonly unknown: string };

/**
 * Everything that is known about one model: its spec, with short forms written out. Plain data that survives JSON.
 * `P` is the type of the payload on the wire; a model that is read at run time accepts any object. `M` is what it makes.
 */
export type Model<P extends object = object, M extends Medium = Medium> = {
  /** As sent in a request. Case-sensitive. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly vendor: string;
  readonly provider: string;
  /** Path of the spec, relative to `cwd` when it was read; for a built-in model, in the repository. */
  readonly spec: string;
  readonly page: string;
  readonly modalities: readonly string[];
  readonly calling: "async" | "sync" | "unknown";
  readonly parameters: { readonly [name: string]: ParameterFacts };
  readonly rules: readonly RuleFacts[];
  readonly price: PriceFacts;
  readonly output: OutputFacts<M>;
  /** Typical seconds from submit to success; a first guess for polling. */
  readonly typicalSeconds?: number;
  readonly notes: readonly string[];
  /** Exists only in the type: connects a model with its payload. */
  readonly [payloadType]?: P;
};

declare const payloadType: unique symbol;

/** What a payload will cost. */
export type Price =
  | {
      readonly known: true;
      readonly usd: Usd;
      readonly unitUsd: Usd;
      readonly unit: PriceUnit;
      /** Units bought, as a plain decimal. */
      readonly quantity: string;
      /** The extra cost of inputs, included in `usd`. Absent: none. */
      readonly surcharges?: readonly PriceSurcharge[];
      /** Omitted parameters whose documented default decided the price. */
      readonly assumed: readonly string[];
      /** No source documents this price: see `assumePrice`. Absent: one does. */
      readonly assumption?: PriceAssumption;
      /** For a figure of your own: the source that gives no price. */
      readonly from: Source;
    }
  | {
      readonly known: false;
      readonly reason: string;
      /** What it costs by less certain sources, highest last. */
      readonly reported: readonly ReportedPrice[];
      /** What the model refuses in the payload, which therefore has no price. Absent: nothing. */
      readonly problems?: readonly PayloadProblem[];
    };

/** Inputs that are paid for: how many of which parameter. */
export type PriceSurcharge = {
  readonly input: string;
  readonly count: number;
  readonly unitUsd: Usd;
};

/** What a payload costs by a source that is not certain. */
export type ReportedPrice = {
  readonly usd: Usd;
  readonly unitUsd: Usd;
  readonly unit: PriceUnit;
  readonly quantity: string;
  readonly surcharges?: readonly PriceSurcharge[];
  readonly from: Source;
};

/** Why an amount is used although no source documents it: `reported` by less certain sources, or the user's `own` figure. */
export type PriceAssumption = "reported" | "own";
