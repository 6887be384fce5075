import { check } from "@storyreel/models";
import type { JsonSchema, JsonValue, Model, ParameterFacts } from "@storyreel/models";

/** A submit with what is required and no more, of the first model that needs no more than plain values. */
export function exampleSubmit(models: readonly Model[]): JsonSchema | undefined {
  for (const model of models) {
    const required = Object.entries(model.parameters).filter(([, { required }]) => required);
    const values = required.map(([name, parameter]) => [name, exampleValue(parameter)] as const);
    if (values.some(([, value]) => value === undefined)) continue;
    const payload = Object.fromEntries(values) as { readonly [name: string]: JsonValue };
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
