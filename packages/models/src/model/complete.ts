import type { PayloadValues } from "./condition.ts";
import type { JsonValue, Model } from "./model.ts";

/**
 * The payload with every documented default filled in, keys in the order of the spec. Keys that are not in the spec
 * are kept, at the end.
 */
export function complete<P extends object>(
  model: Model<P>,
  payload: NoInfer<P>,
): Readonly<Record<string, JsonValue>> {
  const values = payload as PayloadValues;
  const completed: Record<string, JsonValue> = {};
  for (const [name, parameter] of Object.entries(model.parameters)) {
    const value = values[name] ?? (values[name] === null ? null : parameter.default);
    if (value !== undefined) completed[name] = value;
  }
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && !Object.hasOwn(model.parameters, name)) completed[name] = value;
  }
  return completed;
}
