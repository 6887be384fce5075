import { checkPayload } from "../spec/check-payload.ts";
import type { JsonValue, ModelFacts, ParameterFacts } from "../spec/model-spec.ts";
import type { JsonSchema } from "./lower-payload-schema.ts";

/** A submit with what is required and no more, of the first model that needs no more than plain values. */
export function exampleSubmit(models: readonly ModelFacts[]): JsonSchema | undefined {
  for (const facts of models) {
    const required = Object.entries(facts.parameters).filter(([, { required }]) => required);
    const values = required.map(([name, parameter]) => [name, exampleValue(parameter)] as const);
    if (values.some(([, value]) => value === undefined)) continue;
    const payload = Object.fromEntries(values) as { readonly [name: string]: JsonValue };
    if (checkPayload(facts, payload).length === 0) return { model: facts.id, payload };
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
