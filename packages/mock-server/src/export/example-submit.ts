import type { Model, ParameterFacts } from "@storyreel/models";
import { check } from "@storyreel/models";
import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { anyValue } from "../recording/match-recording.ts";

/** A submit that the API would take. */
export type ExampleSubmit = { readonly model: string; readonly payload: JsonObject };

/** A submit with only the required parameters, for the first model that needs only plain values. */
export function exampleSubmit(models: readonly Model[]): ExampleSubmit | undefined {
  for (const model of models) {
    const payload = requiredValues(model);
    // Without a parameter that has no plain value, the payload is refused here.
    if (check(model, payload).length === 0) return { model: model.id, payload };
  }
  return undefined;
}

/** A payload that a recording matches, with an example where it takes any value. */
export function payloadLike(matched: JsonObject, model: Model): JsonObject {
  return Object.fromEntries(
    Object.entries(matched).map(([name, value]) => {
      const parameter = model.parameters[name];
      const isAny = value === anyValue && parameter !== undefined;
      return [name, isAny ? (exampleValue(parameter) ?? mediaExample) : value];
    }),
  );
}

const mediaExample = "https://example.com/input.png";

function requiredValues(model: Model): JsonObject {
  const required = Object.entries(model.parameters).filter(([, { required: is }]) => is);
  return Object.fromEntries(
    required.flatMap(([name, parameter]) => {
      const value = exampleValue(parameter);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function exampleValue(parameter: ParameterFacts): JsonValue | undefined {
  const { type, enum: values, default: usual, format, minimum } = parameter;
  const [first] = values ?? [];
  if (first !== undefined) return first;
  if (usual !== undefined) return usual;
  if (format !== undefined) return undefined;
  switch (type) {
    case "string":
      return "Rain on a night market, a slow push in";
    case "integer":
    case "number":
      return minimum ?? 1;
    case "boolean":
      return true;
    case "array":
    case "object":
      return undefined;
  }
}
