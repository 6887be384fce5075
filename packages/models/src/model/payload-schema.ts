import { formatPatterns } from "./check-value.ts";
import { holds } from "./condition.ts";
import { pixelsPattern } from "./pixel-size.ts";
import type { Condition, ConditionLimits, JsonValue, Model, ParameterFacts } from "./model.ts";

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [keyword: string]: JsonValue };

/**
 * The closed JSON Schema (2020-12) of a model's payload. It accepts what `check` accepts: rules across
 * parameters become `allOf` with `if` and `then`, in which an omitted key counts as its default. It cannot add up or multiply, so it
 * leaves limits on totals and on the pixels of a size to `check`.
 */
export function payloadSchema(model: Model): JsonSchema {
  const rules = model.rules.filter(
    ({ severity, total }) => severity === "error" && total === undefined,
  );
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: model.title,
    description: `${model.summary} ${model.page}`,
    ...lowerMap(model.parameters),
    ...(rules.length === 0
      ? {}
      : {
          allOf: rules.map((rule) => ({
            description: rule.message,
            if: lowerCondition(rule.when, model, false),
            // eslint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
            then: lowerCondition(rule.must, model, true),
          })),
        }),
  };
}

function lowerMap(parameters: { readonly [name: string]: ParameterFacts }): JsonSchema {
  const required = Object.keys(parameters).filter((name) => parameters[name]!.required === true);
  return {
    type: "object",
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => [name, lowerParameter(parameter)]),
    ),
  };
}

function lowerParameter(parameter: ParameterFacts): JsonSchema {
  const type = parameter.nullable === true ? [parameter.type, "null"] : parameter.type;
  const values =
    parameter.enum !== undefined && parameter.nullable === true && !parameter.enum.includes(null)
      ? [...parameter.enum, null]
      : parameter.enum;
  const inner = parameter.properties === undefined ? {} : lowerMap(parameter.properties);
  return {
    ...inner,
    type,
    ...(parameter.description === "" ? {} : { description: parameter.description }),
    ...present("default", parameter.default),
    ...present("enum", values),
    ...present("minLength", parameter.minLength),
    ...present("maxLength", parameter.maxLength),
    ...present("minimum", parameter.minimum),
    ...present("maximum", parameter.maximum),
    ...present("multipleOf", parameter.multipleOf),
    ...present("minItems", parameter.minItems),
    ...present("maxItems", parameter.maxItems),
    ...(parameter.pixels === undefined ? {} : { pattern: pixelsPattern(parameter.pixels) }),
    ...(parameter.format === undefined ? {} : { pattern: formatPatterns[parameter.format] }),
    ...(parameter.items === undefined ? {} : { items: lowerParameter(parameter.items) }),
  };
}

/** With `isDemand`, an absent parameter is within every limit; see `keepsTo`. */
function lowerCondition(condition: Condition, model: Model, isDemand: boolean): JsonSchema {
  const parts = Object.entries(condition).map(([name, wanted]) =>
    lowerPart(wanted, { name, parameter: model.parameters[name]! }, isDemand),
  );
  return parts.length === 1 ? parts[0]! : { allOf: parts };
}

function lowerPart(
  wanted: Condition[string],
  named: { readonly name: string; readonly parameter: ParameterFacts },
  isDemand: boolean,
): JsonSchema {
  const { name, parameter } = named;
  if (wanted === "absent") return { not: lowerPart("present", named, false) };
  // An omitted key counts as its default, which either matches or does not.
  const isKeptByAbsence = isDemand && isLimit(wanted);
  const isFineLeftOut =
    parameter.default === undefined
      ? isKeptByAbsence
      : fits(wanted, parameter.default) || (isKeptByAbsence && parameter.default === null);
  const value = lowerWanted(wanted, parameter);
  return {
    properties: { [name]: isKeptByAbsence ? { anyOf: [{ type: "null" }, value] } : value },
    ...(isFineLeftOut ? {} : { required: [name] }),
  };
}

function lowerWanted(
  wanted: Exclude<Condition[string], "absent">,
  parameter: ParameterFacts,
): JsonSchema {
  if (wanted === "present") return { not: { type: "null" } };
  return isLimit(wanted) ? lowerLimits(wanted, parameter) : { enum: wanted };
}

function lowerLimits(limits: ConditionLimits, parameter: ParameterFacts): JsonSchema {
  const { minimum, maximum, minItems, maxItems } = limits;
  if (parameter.enum !== undefined) {
    return { enum: parameter.enum.filter((value) => value !== null && fits(limits, value)) };
  }
  return {
    ...(parameter.type === "array" ? { type: "array" } : { type: "number" }),
    ...present("minimum", minimum),
    ...present("maximum", maximum),
    ...present("minItems", minItems),
    ...present("maxItems", maxItems),
  };
}

function fits(wanted: Condition[string], value: JsonValue): boolean {
  return holds({ it: wanted }, { it: value });
}

function isLimit(wanted: Condition[string]): wanted is ConditionLimits {
  return typeof wanted === "object" && !Array.isArray(wanted);
}

function present(keyword: string, value: JsonValue | undefined): JsonSchema {
  return value === undefined ? {} : { [keyword]: value };
}
