import type { Condition, ConditionLimits, JsonValue } from "./model.ts";

/** A payload as JSON; a key that is absent may also be `undefined`. */
export type PayloadValues = { readonly [parameter: string]: JsonValue | undefined };

/** Whether a condition matches a payload with its defaults filled in. `null` counts as absent. */
export function holds(condition: Condition, payload: PayloadValues): boolean {
  return Object.keys(condition).every((parameter) =>
    accepts(condition[parameter]!, payload[parameter]),
  );
}

/**
 * Whether a payload fulfils what a rule requires. Unlike in `holds`, an absent parameter is within every limit:
 * no pictures are "at most 4 pictures".
 */
export function keepsTo(demand: Condition, payload: PayloadValues): boolean {
  return Object.keys(demand).every((parameter) => {
    const wanted = demand[parameter]!;
    const value = payload[parameter];
    const isLimit = typeof wanted === "object" && !isList(wanted);
    return (isLimit && (value === undefined || value === null)) || accepts(wanted, value);
  });
}

/**
 * Whether a condition may match once omitted parameters have a value. For cases where the API's own default is not
 * documented.
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
  if (value === undefined) return false;
  if (isList(wanted)) return wanted.some((one) => isSameJson(one, value));
  return isWithin(wanted, value);
}

function isList(wanted: Condition[string]): wanted is readonly JsonValue[] {
  return Array.isArray(wanted);
}

function isWithin(limits: ConditionLimits, value: JsonValue): boolean {
  if (Array.isArray(value)) {
    return value.length >= (limits.minItems ?? 0) && value.length <= (limits.maxItems ?? Infinity);
  }
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  if (typeof number !== "number" || Number.isNaN(number)) return false;
  return number >= (limits.minimum ?? -Infinity) && number <= (limits.maximum ?? Infinity);
}

function isSameJson(a: JsonValue, b: JsonValue): boolean {
  return a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));
}
