import { describeOffer } from "@storyreel/models";
import type { JsonSchema, Model, ParameterFacts, Role } from "@storyreel/models";
import { fixedOutput, type PlainValue } from "../fixed-output.ts";
import { textOf } from "./to-draft-07.ts";
import { wordChoice } from "./word-choice.ts";

/** Roles whose meaning is the same for every model, but whose values are not. */
export type ValueRole = Exclude<
  Role,
  "prompt" | "first_frame" | "last_frame" | "voice" | "reference_pictures"
>;

/**
 * What a model accepts for a neutral key of a storyboard: only what would not be refused when it is bound. `undefined` if
 * the model has neither a choice nor a fixed value.
 *
 * @param general the key's schema for an unknown model; its description comes first.
 */
export function roleSchema(
  model: Model,
  role: ValueRole,
  general: JsonSchema,
): JsonSchema | undefined {
  const facts = Object.values(model.parameters).find((parameter) => parameter.role === role);
  if (facts === undefined) return fixedSchema(model, role, general);
  const { examples: _, pattern, ...common } = general;
  const offered = offeredValues(facts, role);
  // An empty enum would make the whole schema invalid for editors.
  const values = offered === undefined || offered.length === 0 ? undefined : offered;
  const line = values === undefined ? "" : `${model.title}: ${describeOffer(facts, "neutral")}.`;
  return {
    ...common,
    ...(values === undefined
      ? { ...(pattern === undefined ? {} : { pattern }), ...rangeOf(facts, role) }
      : listOf(role === "duration" ? [...values, "auto"] : values, `${model.id} offers ${role}`)),
    description: `${textOf(general["description"])} ${line}`.trim(),
  };
}

function listOf(values: readonly PlainValue[], message: string): JsonSchema {
  const errorMessage = `${message} ${values.join(", ")}.`;
  if (!values.every((value) => typeof value === "string")) return { enum: values, errorMessage };
  const choices = values.map((word) => ({ word }));
  return wordChoice({ choices, description: "", message: errorMessage });
}

function fixedSchema(model: Model, role: ValueRole, general: JsonSchema): JsonSchema | undefined {
  const fixed = fixedOutput(model, role);
  if (fixed === undefined) return undefined;
  const always =
    role !== "audio"
      ? `uses ${role}`
      : fixed === true
        ? "generates sound: audio is"
        : "generates silent clips: audio is";
  return {
    type: general["type"] ?? "string",
    ...listOf([fixed], `${model.id} always ${always}`),
    description: `${model.title} always ${always} ${String(fixed)}.`,
  };
}

/** A role that the model does not have. An empty value is left alone: it sets nothing. */
export function lackingRole(model: Model, role: Role): JsonSchema {
  return { type: "null", errorMessage: `${model.id} has no ${role}.`, doNotSuggest: true };
}

/** The neutral values that a model lists; `undefined` if it accepts a range, or any text. */
function offeredValues(facts: ParameterFacts, role: ValueRole): readonly PlainValue[] | undefined {
  const words = neutralWords(facts);
  switch (role) {
    case "duration":
    case "seed":
      return words?.map(Number).filter(Number.isFinite) ?? writtenOut(facts);
    case "audio":
      return words === undefined ? undefined : words.map((word) => word === "true");
    case "aspect_ratio":
    case "resolution":
    case "negative_prompt":
      return words;
  }
}

function neutralWords({
  enum: values,
  roleValues,
  roleTemplate = "{value}",
}: ParameterFacts): readonly string[] | undefined {
  if (roleValues !== undefined) return Object.keys(roleValues);
  const [before = "", after = ""] = roleTemplate.split("{value}");
  return values
    ?.filter((value) => value !== null)
    .map((value) => {
      const text = String(value);
      return text.startsWith(before) && text.endsWith(after)
        ? text.slice(before.length, text.length - after.length)
        : text;
    });
}

// Editors offer no value of a range. Longer lists help nobody.
const LONGEST_LIST = 60;

/** Every value of a short range of whole steps. */
function writtenOut(facts: ParameterFacts): readonly number[] | undefined {
  const { type, minimum, maximum, multipleOf } = facts;
  const step = multipleOf ?? (type === "integer" ? 1 : undefined);
  if (step === undefined || minimum === undefined || maximum === undefined) return undefined;
  if (!Number.isInteger(step) || (maximum - minimum) / step > LONGEST_LIST) return undefined;
  const first = Math.ceil(minimum / step) * step;
  const count = Math.floor((maximum - first) / step) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, at) => first + at * step);
}

function rangeOf(
  { type, minimum, maximum, multipleOf }: ParameterFacts,
  role: ValueRole,
): JsonSchema {
  return {
    // A length may also be the word auto.
    ...(type === "integer" ? { type: role === "duration" ? [type, "string"] : type } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(multipleOf === undefined ? {} : { multipleOf }),
  };
}
