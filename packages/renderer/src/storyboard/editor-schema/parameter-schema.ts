import { describeOffer, formatPatterns } from "@storyreel/models";
import type { JsonSchema, Model, ParameterFacts } from "@storyreel/models";
import { inputSchema, takesInput } from "./input-schema.ts";
import { wordChoice } from "./word-choice.ts";

/**
 * A model's own parameters as the `params` of a storyboard: names and values as they are sent. Those that no other key sets
 * come first.
 */
export function paramsSchema({ id, title, parameters }: Model): JsonSchema {
  // The prompt has keys of its own, so that `params` cannot set it.
  const entries = Object.entries(parameters).filter(([, { role }]) => role !== "prompt");
  const own = entries.filter(([, { role }]) => role === undefined);
  const offered = [...own, ...entries.filter(([, { role }]) => role !== undefined)];
  const names = offered.map(([name]) => name);
  const offer = names.length === 0 ? "it has none" : `it has ${names.join(", ")}`;
  return {
    type: "object",
    description: `Other parameters of ${title}, with the names and values of its spec.`,
    additionalProperties: false,
    errorMessage: `${id} has no such parameter; ${offer}.`,
    properties: Object.fromEntries(
      offered.map(([name, facts]) => [name, parameterSchema(facts, name)]),
    ),
  };
}

/** A text may contain variables: its limits apply to what they become. */
const VARIABLE = "\\{\\{";

/** @param name for messages. */
function parameterSchema(facts: ParameterFacts, name: string): JsonSchema {
  if (!takesInput(facts)) return valueSchema(facts, name);
  const { description, ...value } = valueSchema(facts, name);
  return {
    ...(description === undefined ? {} : { description }),
    if: { type: "object" },
    // eslint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: inputSchema(facts, name),
    else: value,
  };
}

function valueSchema(facts: ParameterFacts, name: string): JsonSchema {
  const type = facts.nullable === true ? [facts.type, "null"] : facts.type;
  const description = describe(facts);
  const { enum: values } = facts;
  const message = `${name} is ${describeOffer(facts, "wire")}.`;
  if (values !== undefined && values.every((value) => typeof value === "string")) {
    const choices = values.map((word) => ({ word }));
    return { ...wordChoice({ choices, description, message, allowed: VARIABLE }), type };
  }
  const limits = limitsOf(facts, name);
  return {
    type,
    description,
    ...(facts.type === "string" && Object.keys(limits).length > 0
      ? { if: { type: "string", pattern: VARIABLE }, else: limits }
      : limits),
  };
}

function describe({ description, role, default: usual }: ParameterFacts): string {
  const sentences = [
    description,
    usual === undefined || usual === null ? "" : `Default: ${JSON.stringify(usual)}.`,
    role === undefined ? "" : `The key \`${role}\` sets it for any model.`,
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function limitsOf(facts: ParameterFacts, name: string): JsonSchema {
  const message = `${name} is ${describeOffer(facts, "wire")}.`;
  if (facts.enum !== undefined) {
    const isMissingNull = facts.nullable === true && !facts.enum.includes(null);
    return {
      enum: isMissingNull ? [...facts.enum, null] : facts.enum,
      errorMessage: message,
    };
  }
  const { minLength, maxLength, minimum, maximum, multipleOf, minItems, maxItems, format } = facts;
  const limits = { minLength, maxLength, minimum, maximum, multipleOf, minItems, maxItems };
  return {
    ...Object.fromEntries(
      Object.entries(limits).flatMap(([keyword, value]) =>
        value === undefined ? [] : [[keyword, value]],
      ),
    ),
    ...(format === undefined
      ? {}
      : { pattern: formatPatterns[format], patternErrorMessage: message }),
    ...(facts.items === undefined
      ? {}
      : { items: parameterSchema(facts.items, `an entry of ${name}`) }),
    ...(facts.properties === undefined ? {} : mapLimits(facts.properties, name)),
  };
}

function mapLimits(
  properties: { readonly [name: string]: ParameterFacts },
  name: string,
): JsonSchema {
  const names = Object.keys(properties);
  const required = names.filter((one) => properties[one]?.required === true);
  return {
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(
      Object.entries(properties).map(([one, facts]) => [
        one,
        parameterSchema(facts, `${name}.${one}`),
      ]),
    ),
  };
}
