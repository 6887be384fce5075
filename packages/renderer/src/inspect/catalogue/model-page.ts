import {
  formatUsd,
  type Model,
  outputSeconds,
  parseUsd,
  price,
  type PriceTable,
  type Source,
} from "@storyreel/models";
import { examplePayload } from "@storyreel/models/example";
import {
  conditionOf,
  defaultOf,
  durationsOf,
  acceptsOf,
  priceOf,
  rangeOf,
  resolutionsOf,
  sizesOf,
  sourceOf,
  surchargeOf,
} from "./describe-model.ts";
import { exampleProgram } from "./example-program.ts";
import { exampleStoryboard } from "./example-storyboard.ts";
import { type Input, inputsOf } from "./inputs-of.ts";

/** Everything that the page of a model shows, as text. */
export type ModelPage = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly vendor: string;
  readonly medium: Model["output"]["media"];
  /** The model is described by the project, not by storyreel. */
  readonly isOwn: boolean;
  /** Address of the vendor's or provider's own page. */
  readonly page: string;
  /** Path of the spec. */
  readonly spec: string;
  /** What it takes: `text`, `first frame`, `video`. */
  readonly inputs: readonly Input[];
  /** Lengths of its clips or sounds in seconds, as ranges, both ends included. Empty: it has none, or it is unknown. */
  readonly lengths: readonly (readonly [from: number, to: number])[];
  /** `3-15`, `as audio_url`; empty if it has no length. */
  readonly seconds: string;
  /** `720p, 1080p`; empty for sounds and ids. */
  readonly resolutions: string;
  /** Name and value: what it makes, and how it is called. */
  readonly facts: readonly (readonly [name: string, text: string])[];
  readonly price: PagePrice;
  readonly parameters: readonly PageParameter[];
  readonly rules: readonly PageRule[];
  readonly notes: readonly string[];
  readonly example: PageExample;
};

/** A page with the name of its file. */
export type NamedPage = ModelPage & { readonly file: string };

export type PagePrice = {
  /** `$0.112-0.14 / second`, or `unknown`. */
  readonly text: string;
  /** One row for each price of the table; empty if there is only one, or none is known. */
  readonly rates: readonly PageRate[];
  /** Why it is unknown. */
  readonly reason: string | undefined;
  /** What less certain sources say. Not used in plans. */
  readonly reported: readonly { readonly text: string; readonly from: Source }[];
  readonly from: Source;
};

export type PageRate = { readonly when: string; readonly usd: string };

export type PageParameter = {
  readonly name: string;
  /** The word for it in a storyboard. */
  readonly role: string | undefined;
  readonly isRequired: boolean;
  readonly accepts: string;
  /** As JSON. */
  readonly usual: string | undefined;
  readonly description: string;
  readonly from: Source;
};

export type PageRule = {
  readonly message: string;
  /** The API accepts it and ignores the value. */
  readonly isIgnored: boolean;
  readonly from: Source;
};

export type PageExample = {
  /** `undefined`: a storyboard cannot use the model. */
  readonly storyboard: string | undefined;
  readonly program: string;
  /** Of the request; `undefined`: unknown. */
  readonly usd: string | undefined;
  readonly seconds: number | undefined;
};

/** Gathers what a page says about a model. */
export function buildModelPage(model: Model, isOwn: boolean): ModelPage {
  const { id, title, summary, vendor, page, spec, notes } = model;
  return {
    id,
    title,
    summary,
    vendor,
    medium: model.output.media,
    isOwn,
    page,
    spec,
    inputs: inputsOf(model),
    lengths: lengthsOf(model),
    seconds: durationsOf(model),
    resolutions: resolutionsOf(model),
    facts: factsOf(model),
    price: pagePriceOf(model),
    parameters: Object.entries(model.parameters).map(([name, facts]) => ({
      name,
      role: facts.role,
      isRequired: facts.required === true,
      accepts: acceptsOf(facts),
      usual: facts.default === undefined ? undefined : defaultOf(facts.default),
      description: facts.description,
      from: facts.from,
    })),
    rules: rulesOf(model),
    notes,
    example: exampleOf(model, isOwn),
  };
}

function factsOf(model: Model): ModelPage["facts"] {
  const { calling, modalities, output, typicalSeconds, vendor } = model;
  const told = (name: string, text: string) => (text === "" ? [] : [[name, text] as const]);
  return [
    ...told("vendor", vendor),
    ...told("makes", modalities.join(", ")),
    ...told("takes", inputsOf(model).join(", ")),
    ...told("length in seconds", durationsOf(model)),
    ...told("resolutions", resolutionsOf(model)),
    ...told("picture sizes", sizesOf(model)),
    ...told("frame rate", output.frameRate === undefined ? "" : `${output.frameRate} fps`),
    ...told("sound", soundOf(model)),
    ...told("ids", Object.keys(output.ids ?? {}).join(", ")),
    ...told("calling", calling === "unknown" ? "" : calling),
    ...told("typical time", typicalSeconds === undefined ? "" : `${typicalSeconds} s`),
    ...told("output as read from", describeSource(output.from)),
  ];
}

function lengthsOf({ output, parameters }: Model): ModelPage["lengths"] {
  const { duration } = output;
  if (duration === undefined || "unknown" in duration || "input" in duration) return [];
  if ("seconds" in duration) return [[duration.seconds, duration.seconds]];
  const { enum: offered, minimum, maximum, unit } = parameters[duration.parameter] ?? {};
  if (unit !== "second") return [];
  if (offered !== undefined) {
    const numbers = offered.map((value) => Number.parseFloat(String(value)));
    return numbers.filter(Number.isFinite).map((seconds) => [seconds, seconds]);
  }
  return minimum === undefined || maximum === undefined ? [] : [[minimum, maximum]];
}

/** `docs.example.com, 2026-09, documented`. */
export function describeSource({ source, asOf, confidence }: Source): string {
  return `${source}, ${asOf}, ${confidence}`;
}

function soundOf({ output }: Model): string {
  if (output.media !== "video") return "";
  const rows = output.audio.map(
    ({ when, present }) =>
      `${present ? "yes" : "no"}${Object.keys(when).length === 0 ? "" : ` with ${conditionOf(when)}`}`,
  );
  return rows.length === 0 ? "unknown" : rows.join("; ");
}

function pagePriceOf(model: Model): PagePrice {
  const { price: facts } = model;
  const range = priceOf(model).replace(" *", "");
  const from = sourceOf(model);
  if (facts.known) {
    const rates = facts.table.rates.length < 2 ? [] : ratesOf(facts.table);
    const text = [range, ...surchargesOf(facts.table)].join(", ");
    return { text, rates, reason: undefined, reported: [], from };
  }
  const reported = facts.reported.map((table) => ({
    text: [rangeOf(table), ...surchargesOf(table)].join(", "),
    from: table.from,
  }));
  return { text: range, rates: [], reason: facts.reason, reported, from };
}

function surchargesOf({ surcharges = [] }: PriceTable): readonly string[] {
  return surcharges.map(surchargeOf);
}

function ratesOf({ rates }: PriceTable): readonly PageRate[] {
  return rates.map(({ when, usd }) => {
    const amount = usd === null ? undefined : parseUsd(usd);
    return {
      when: conditionOf(when),
      usd: amount === undefined ? "unknown" : `$${formatUsd(amount)}`,
    };
  });
}

/** A rule that the format needs two of has one message. */
function rulesOf({ rules }: Model): readonly PageRule[] {
  const byMessage = new Map(rules.map((rule) => [rule.message, rule]));
  return [...byMessage.values()].map(({ message, severity, from }) => ({
    message,
    isIgnored: severity === "warning",
    from,
  }));
}

function exampleOf(model: Model, isOwn: boolean): PageExample {
  const payload = examplePayload(model);
  const cost = price(model, payload);
  return {
    storyboard: exampleStoryboard(model),
    program: exampleProgram(model, isOwn),
    usd: cost.known ? formatUsd(cost.usd) : undefined,
    seconds: outputSeconds(model, payload),
  };
}
