import type { Condition, JsonValue } from "./model-spec.ts";

/** A payload as JSON; a key that is absent may also be `undefined`. */
export type PayloadValues = { readonly [parameter: string]: JsonValue | undefined };

/** Whether a condition holds for a payload that was completed with its defaults. `null` counts as absent. */
export function holds(condition: Condition, payload: PayloadValues): boolean {
  return Object.keys(condition).every((parameter) =>
    accepts(condition[parameter]!, payload[parameter]),
  );
}

/**
 * Whether a condition may still hold once parameters that were left out have a value: those count as open.
 * Used where the API's own choice is not documented.
 */
export function mayHold(condition: Condition, payload: PayloadValues): boolean {
  return Object.keys(condition).every((parameter) => {
    const value = payload[parameter];
    return value === undefined || accepts(condition[parameter]!, value);
  });
}

function accepts(wanted: Condition[string], value: JsonValue | undefined): boolean {
  if (wanted === "present") return value !== undefined && value !== null;
  if (wanted === "absent") return value === undefined || value === null;
  return value !== undefined && wanted.some((one) => isSameJson(one, value));
}

function isSameJson(a: JsonValue, b: JsonValue): boolean {
  return a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));
}
