import type { PayloadValues } from "./condition.ts";
import type { JsonValue, ModelFacts } from "./model-spec.ts";

/**
 * The payload with every documented default filled in, keys in the order of the spec. A key that the spec does
 * not know stays, at the end: nothing is dropped silently.
 */
export function completePayload(
  facts: ModelFacts,
  payload: PayloadValues,
): Readonly<Record<string, JsonValue>> {
  const completed: Record<string, JsonValue> = {};
  for (const [name, parameter] of Object.entries(facts.parameters)) {
    const value = payload[name] ?? (payload[name] === null ? null : parameter.default);
    if (value !== undefined) completed[name] = value;
  }
  for (const [name, value] of Object.entries(payload)) {
    if (value !== undefined && !Object.hasOwn(facts.parameters, name)) completed[name] = value;
  }
  return completed;
}
