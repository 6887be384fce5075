import { check } from "@storyreel/models";
import type { JsonSchema, JsonValue, Model, ParameterFacts } from "@storyreel/models";

/** A submit with only the required parameters, for the first model that needs only plain values. */
export function exampleSubmit(models: readonly Model[]): JsonSchema | undefined {
  for (const model of models) {
    const payload: Record<string, JsonValue> = {};
    const required = Object.entries(model.parameters).filter(([, { required }]) => required);
    for (const [name, parameter] of required) {
      const value = exampleValue(parameter);
      if (value !== undefined) payload[name] = value;
    }
    // Without a parameter that has no plain value, the payload is refused here.
    if (check(model, payload).length === 0) return { model: model.id, payload };
  }
  return undefined;
}

function exampleValue({ type, enum: values, default: usual, format, minimum }: ParameterFacts) {
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
