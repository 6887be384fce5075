import type { JsonValue, Model, ParameterFacts } from "@storyreel/models";
import { documentOf } from "@storyreel/models/specs";
import type { ModelDifference, WireType } from "./model-difference.ts";
import type { PublishedParameter } from "./published-model.ts";
import { readRates } from "./read-rates.ts";
import type { SpecEdit, SpecMap } from "./spec-edit.ts";

/** Where new facts are from, as specs say it. */
export type FactsOrigin = { readonly source: string; readonly as_of: string };

/** A change of one parameter, or of the price, and the differences that it settles. */
export type ProposedChange = {
  readonly edit: SpecEdit;
  readonly differences: readonly ModelDifference[];
};

export type Proposal = {
  readonly changes: readonly ProposedChange[];
  /** Differences that need a person. */
  readonly left: readonly ModelDifference[];
};

/** How a spec would have to change to say what is published. */
export function proposeChanges(
  model: Model,
  differences: readonly ModelDifference[],
  origin: FactsOrigin,
): Proposal {
  const changes: ProposedChange[] = [];
  const left: ModelDifference[] = [];
  const groups = Map.groupBy(differences, (one) => ("name" in one ? one.name : one));
  for (const some of groups.values()) {
    const edit = editFor(model, some, origin);
    if (edit === undefined) left.push(...some.filter(({ kind }) => kind !== "no-parameters"));
    else changes.push({ edit, differences: some });
  }
  return { changes, left };
}

function editFor(
  model: Model,
  some: readonly ModelDifference[],
  origin: FactsOrigin,
): SpecEdit | undefined {
  const [first] = some;
  switch (first?.kind) {
    case undefined:
    case "unlisted":
    case "no-parameters":
      return undefined;
    case "parameter-gone":
      return { kind: "remove-parameter", name: first.name };
    case "parameter-new":
      return addParameter(first.parameter, origin);
    case "price":
      return changePrice(model, first, origin);
    case "required":
    case "type":
    case "values":
    case "default":
    case "limit": {
      const facts = model.parameters[first.name];
      return facts === undefined ? undefined : changeParameter(first.name, facts, { some, origin });
    }
  }
}

const specTypes: { readonly [T in WireType]: ParameterFacts["type"] } = {
  text: "string",
  number: "number",
  boolean: "boolean",
  list: "array",
  map: "object",
};

/** Keys that limit the values of one type. */
const limitKeys = [
  "enum",
  "range",
  "minimum",
  "maximum",
  "multiple_of",
  "min_length",
  "max_length",
  "format",
  "pixels",
  "min_items",
  "max_items",
  "items",
  "properties",
  "default",
];

function changeParameter(
  name: string,
  facts: ParameterFacts,
  { some, origin }: { readonly some: readonly ModelDifference[]; readonly origin: FactsOrigin },
): SpecEdit {
  const set: Record<string, JsonValue> = {};
  let drop: readonly string[] = [];
  let { type } = facts;
  for (const one of some) {
    if (one.kind === "required") set["required"] = true;
    if (one.kind === "type") {
      type = numberType(specTypes[one.now], one.offered ?? []);
      set["type"] = type;
      drop = limitKeys;
      const { offered } = one;
      if (offered !== undefined) set["enum"] = offered.map((value) => onWire(value, type));
      if (facts.default !== undefined) set["default"] = onWire(facts.default, type);
    }
    if (one.kind === "values") set["enum"] = one.offered.map((value) => onWire(value, type));
    if (one.kind === "default") set["default"] = onWire(one.now, type);
    if (one.kind === "limit") set[one.limit] = one.now;
  }
  // `range` is another way to list values.
  if (set["enum"] !== undefined) drop = [...drop, "range", "minimum", "maximum", "multiple_of"];
  return { kind: "change-parameter", name, set: { ...set, ...origin }, drop };
}

function addParameter(parameter: PublishedParameter, origin: FactsOrigin): SpecEdit | undefined {
  const { name, values, usual, description, limits, isRequired } = parameter;
  const shape = shapeOf(parameter);
  if (shape === undefined) return undefined;
  const { type } = shape;
  const hasDefault = usual !== undefined && usual !== null && usual !== "";
  const document: SpecMap = {
    ...shape,
    ...(isRequired === true ? { required: true } : {}),
    ...(hasDefault ? { default: onWire(usual, type) } : {}),
    ...(values === undefined ? {} : { enum: values.map((value) => onWire(value, type)) }),
    ...(values === undefined ? limits : {}),
    description: description?.trim() || "Published without a description.",
    ...origin,
  };
  return { kind: "add-parameter", name, document };
}

type Shape = { readonly type: ParameterFacts["type"]; readonly format?: "media" };

/** `undefined`: what is published does not say what the value is. */
function shapeOf({ type = "", values }: PublishedParameter): Shape | undefined {
  const [kind, ...others] = new Set((values ?? []).map((value) => typeof value));
  if (others.length === 0 && kind === "string") return { type: "string" };
  if (others.length === 0 && kind === "number") return { type: numberType("number", values ?? []) };
  switch (type.toLowerCase()) {
    case "image":
    case "video":
    case "audio":
      return { type: "string", format: "media" };
    case "string":
    case "text":
    case "str":
      return { type: "string" };
    case "integer":
    case "int":
      return { type: "integer" };
    case "number":
    case "float":
      return { type: "number" };
    case "boolean":
    case "bool":
      return { type: "boolean" };
    case "array":
    case "list":
      return { type: "array" };
    case "object":
      return { type: "object" };
    default:
      return undefined;
  }
}

function numberType(
  type: ParameterFacts["type"],
  values: readonly JsonValue[],
): ParameterFacts["type"] {
  const isWhole = values.length > 0 && values.every((value) => Number.isInteger(Number(value)));
  return type === "number" && isWhole ? "integer" : type;
}

/** A value in the form that the type has on the wire: pages quote numbers. */
function onWire(value: JsonValue, type: ParameterFacts["type"]): JsonValue {
  const plain = typeof value === "string" ? value.replaceAll(/^[\s"'“”]+|[\s"'“”]+$/gu, "") : value;
  if (type === "string") return typeof plain === "object" ? plain : String(plain);
  if ((type === "integer" || type === "number") && typeof plain === "string") {
    return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : plain;
  }
  return type === "boolean" && (plain === "true" || plain === "false") ? plain === "true" : plain;
}

function changePrice(
  model: Model,
  difference: Extract<ModelDifference, { readonly kind: "price" }>,
  origin: FactsOrigin,
): SpecEdit | undefined {
  const rates = readRates(model, difference);
  const { price } = documentOf(model);
  if (rates === undefined || !("rates" in price)) return undefined;
  const changed = price.rates.map((rate, index) => ({
    ...rate,
    usd: rates.get(index) ?? rate.usd,
  }));
  // A document is JSON; its optional keys are never present and undefined.
  const document = { ...price, rates: changed, ...origin, confidence: "documented" };
  return { kind: "change-price", rates, document: document as unknown as SpecMap, origin };
}
