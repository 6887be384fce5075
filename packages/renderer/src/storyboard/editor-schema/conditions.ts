import type { JsonSchema } from "@storyreel/models";
import { onlyWords } from "./word-choice.ts";

/** `if`, `then`, `else` of JSON Schema. */
export function when(condition: JsonSchema, then: JsonSchema, otherwise?: JsonSchema): JsonSchema {
  return {
    if: condition,
    // eslint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then,
    ...(otherwise === undefined ? {} : { else: otherwise }),
  };
}

// Without `type`, every condition also holds for the empty value of a list item that was just begun.

/** A map that contains a key. */
export function has(key: string, value: JsonSchema = {}): JsonSchema {
  return { type: "object", required: [key], properties: { [key]: value } };
}

/** A map that does not contain a key. */
export function lacks(key: string): JsonSchema {
  return { type: "object", not: { required: [key] } };
}

/**
 * A map that names one of these models. One is a `const` and several are a pattern: editors would list an `enum` of a
 * condition as if it were offered.
 */
export function namesModel(ids: readonly string[]): JsonSchema {
  const [only] = ids;
  return has(
    "model",
    ids.length === 1 && only !== undefined
      ? { const: only }
      : { type: "string", pattern: onlyWords(ids) },
  );
}

/** A map that names a model, but none of these. */
export function namesOtherModel(ids: readonly string[]): JsonSchema {
  return has("model", { not: { type: "string", pattern: onlyWords(ids) } });
}

/** A map whose `defaults` fulfil a condition. */
export function defaultsThat(condition: JsonSchema): JsonSchema {
  return has("defaults", condition);
}

/** A map of whose `shots` each names its model, so that no default is judged by the model of the defaults. */
export const eachShotNamesModel: JsonSchema = has("shots", {
  type: "array",
  minItems: 1,
  items: { type: "object", required: ["model"] },
});

/** The same for a film, by its shots or by its scenes. */
export const eachShotOfFilmNamesModel: JsonSchema = {
  anyOf: [
    eachShotNamesModel,
    has("scenes", {
      type: "array",
      minItems: 1,
      items: { anyOf: [eachShotNamesModel, defaultsThat(has("model"))] },
    }),
  ],
};
