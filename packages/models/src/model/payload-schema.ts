import { formatPatterns } from "./check-value.ts";
import { holds } from "./condition.ts";
import { pixelsPattern } from "./pixel-size.ts";
import { entryParameters } from "./entries.ts";
import type {
  Condition,
  ConditionLimits,
  JsonValue,
  Model,
  ParameterFacts,
  RuleFacts,
} from "./model.ts";

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
          allOf: rules.map((rule) => lowerRule(rule, model)),
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

type Parameters = { readonly [name: string]: ParameterFacts };

function lowerRule({ each, when, must, message }: RuleFacts, { parameters }: Model): JsonSchema {
  const named = each === undefined ? parameters : (entryParameters(parameters, each) ?? {});
  const rule = {
    if: lowerCondition(when, named, false),
    // eslint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: lowerCondition(must, named, true),
  };
  if (each === undefined) return { description: message, ...rule };
  return { description: message, ...insideOf(each.split("."), parameters, rule) };
}

/** A schema of each entry of the list at a path. A list stands for each of its entries. */
function insideOf(
  [step, ...rest]: readonly string[],
  parameters: Parameters,
  schema: JsonSchema,
): JsonSchema {
  if (step === undefined) return schema;
  const facts = parameters[step];
  const inner = insideOf(rest, (facts?.items ?? facts)?.properties ?? {}, schema);
  return { properties: { [step]: facts?.type === "array" ? { items: inner } : inner } };
}

/** With `isDemand`, an absent parameter is within every limit; see `keepsTo`. */
function lowerCondition(
  condition: Condition,
  parameters: Parameters,
  isDemand: boolean,
): JsonSchema {
  const parts = Object.entries(condition).map(([path, wanted]) =>
    lowerPath(wanted, { path, parameters }, isDemand),
  );
  return parts.length === 1 ? parts[0]! : { allOf: parts };
}

/** Of an entry, `voice.type` is the key of a map in it. Where that map is left out, the key is absent. */
function lowerPath(
  wanted: Condition[string],
  { path, parameters }: { readonly path: string; readonly parameters: Parameters },
  isDemand: boolean,
): JsonSchema {
  const parameter = parameters[path]!;
  const steps = Object.hasOwn(parameters, path) ? stepsIn(path, parameters) : [path];
  const name = steps.at(-1) ?? path;
  if (steps.length > 1 && wanted === "absent") {
    return { not: lowerPath("present", { path, parameters }, false) };
  }
  const isKeptByAbsence =
    isDemand && wanted !== "absent" && wanted !== "present" && isLimit(wanted);
  return steps.slice(0, -1).reduceRight<JsonSchema>(
    (inner, step) => ({
      properties: { [step]: inner },
      ...(isKeptByAbsence ? {} : { required: [step] }),
    }),
    lowerPart(wanted, { name, parameter }, isDemand),
  );
}

/** The keys of a path: only those of maps that are parameters themselves are steps, because a name may contain a dot. */
function stepsIn(path: string, parameters: Parameters): readonly string[] {
  const parent = path.split(".").slice(0, -1).join(".");
  if (parent === "" || !Object.hasOwn(parameters, parent)) return [path];
  return [...stepsIn(parent, parameters), path.slice(parent.length + 1)];
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
