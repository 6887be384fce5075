import type {
  Condition,
  ConditionLimits,
  JsonValue,
  Model,
  ParameterFacts,
  PriceFacts,
  PriceTable,
  SurchargeFacts,
} from "@storyreel/models";
import { describeOffer } from "@storyreel/models";
import { resolveNames } from "@storyreel/models/specs";
import type { ClientDoc, ClientField, ClientModel, ClientType } from "./client-model.ts";
import { lowerRules } from "./lower-rules.ts";
import { smallRange } from "./small-range.ts";

/** Decides the names, types and comments of one model. */
export function lowerModelSpec(model: Model): ClientModel {
  return {
    model,
    ...resolveNames(model.id),
    doc: {
      paragraphs: [
        `Payload of ${model.title}. ${model.summary}`,
        ...describeRules(model.rules),
        describePrice(model.price),
      ],
      tags: [`see ${model.page}`],
    },
    fields: lowerFields(model.parameters),
    rules: lowerRules(model),
  };
}

function lowerFields(parameters: Model["parameters"]): readonly ClientField[] {
  return Object.entries(parameters).map(([name, parameter]) => ({
    name,
    isOptional: parameter.required !== true,
    type: lowerType(parameter),
    doc: lowerDoc(parameter),
  }));
}

function lowerType(parameter: ParameterFacts): ClientType {
  const type = lowerBareType(parameter);
  return parameter.nullable === true ? { kind: "nullable", type } : type;
}

function lowerBareType(parameter: ParameterFacts): ClientType {
  if (parameter.enum !== undefined) return { kind: "literals", values: parameter.enum };
  switch (parameter.type) {
    case "string":
      return { kind: "text" };
    case "integer": {
      const values = smallRange(parameter);
      return values === undefined ? { kind: "number" } : { kind: "literals", values };
    }
    case "number":
      return { kind: "number" };
    case "boolean":
      return { kind: "boolean" };
    case "array":
      return {
        kind: "list",
        item: parameter.items === undefined ? { kind: "any-json" } : lowerType(parameter.items),
      };
    case "object":
      return parameter.properties === undefined
        ? { kind: "any-map" }
        : { kind: "map", fields: lowerFields(parameter.properties) };
  }
}

/** Limits that a type cannot express become tags, so that editors show them. */
function lowerDoc(parameter: ParameterFacts): ClientDoc {
  const isSaid = parameter.unit === undefined || parameter.description.includes(parameter.unit);
  const unit = isSaid ? [] : [`In ${parameter.unit}s.`];
  const tags: readonly (readonly [string, unknown])[] = [
    ["default", parameter.default],
    ["minLength", parameter.minLength],
    ["maxLength", parameter.maxLength],
    ["minimum", parameter.minimum],
    ["maximum", parameter.maximum],
    ["multipleOf", parameter.multipleOf],
    ["minItems", parameter.minItems],
    ["maxItems", parameter.maxItems],
    ["format", parameter.format],
    ["pixels", parameter.pixels && describeOffer(parameter, "wire")],
  ];
  const origins = (parameter.idFrom ?? []).map(({ id, model }) => `${id} of ${model}`);
  const origin = origins.length === 0 ? [] : [`${origins.join(" or ")}.`];
  return {
    paragraphs: [[parameter.description, ...unit, ...origin].join(" ").trim()],
    tags: tags.flatMap(([name, value]) =>
      value === undefined
        ? []
        : [
            `${name} ${typeof value === "string" && plainTags.includes(name) ? value : JSON.stringify(value)}`,
          ],
    ),
  };
}

/** Tags whose text is no value of the parameter. */
const plainTags = ["format", "pixels"];

/** Each sentence once: several rules may have the same. */
function describeRules(rules: Model["rules"]): readonly string[] {
  const errors = rules.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return [];
  return [`Rules: ${[...new Set(errors.map(({ message }) => message))].join("; ")}.`];
}

function describePrice(price: PriceFacts): string {
  if (!price.known) return `Price unknown: ${price.reason} (${price.from.asOf}).`;
  return `Price: ${describeRates(price.table)} (${price.table.from.confidence}, ${price.table.from.asOf}).`;
}

function describeRates(table: PriceTable): string {
  const file = table.input === undefined ? "" : ` of ${table.input}`;
  const unit = `${table.per.replace("-", " ")}${file}`;
  const rates = table.rates
    .map(({ when, usd }) => {
      const amount = usd === null ? "unknown" : `${usd} USD per ${unit}`;
      const condition = describeCondition(when);
      return condition === "" ? amount : `${amount} with ${condition}`;
    })
    .join(", ");
  return [rates, ...(table.surcharges ?? []).map(describeSurcharge)].join("; ");
}

function describeSurcharge({ input, included, usd }: SurchargeFacts): string {
  const amount = usd === null ? "an unknown amount" : `${usd} USD`;
  const after = included === undefined ? "each" : `each after the first ${included}`;
  return `${amount} more for ${input}, ${after}`;
}

function describeCondition(condition: Condition): string {
  return Object.entries(condition)
    .map(([name, wanted]) => {
      if (typeof wanted === "string") return `${name} ${wanted}`;
      return `${name} ${describeValues(wanted)}`;
    })
    .join(" and ");
}

function describeValues(wanted: readonly JsonValue[] | ConditionLimits): string {
  return isList(wanted)
    ? wanted.map((value) => JSON.stringify(value)).join(" or ")
    : JSON.stringify(wanted);
}

function isList(wanted: readonly JsonValue[] | ConditionLimits): wanted is readonly JsonValue[] {
  return Array.isArray(wanted);
}
