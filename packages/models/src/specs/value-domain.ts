import { checkValue } from "../model/check-value.ts";
import { holds, keepsTo, type PayloadValues } from "../model/condition.ts";
import type { Condition, JsonValue, ParameterFacts } from "../model/model.ts";

/** What a condition wants of one parameter. */
export type Wanted = Condition[string];

/** A value of a parameter; `undefined`: left out. */
export type DomainValue = JsonValue | undefined;

/**
 * The values of a parameter that conditions can tell apart, with its default filled in: each value of an enum, the edges of
 * limits and their neighbours, and one that no condition names.
 */
export function domainOf(
  parameter: ParameterFacts,
  wanted: readonly Wanted[],
): readonly DomainValue[] {
  const isOptional = parameter.required !== true && parameter.default === undefined;
  const values = valuesOf(parameter, wanted);
  const all = parameter.nullable === true && !values.includes(null) ? [...values, null] : values;
  return isOptional ? [...all, undefined] : all;
}

/** Whether `when` matches a parameter that has this value. */
export function matches(name: string, wanted: Wanted | undefined, value: DomainValue): boolean {
  return wanted === undefined || holds({ [name]: wanted }, { [name]: value });
}

/** Whether a parameter that has this value is what `must` demands. */
export function keeps(name: string, wanted: Wanted | undefined, value: DomainValue): boolean {
  return wanted === undefined || keepsTo({ [name]: wanted }, { [name]: value });
}

/** Every combination of the values. */
export function* combinationsOf(
  domains: readonly (readonly [name: string, values: readonly DomainValue[]])[],
): Generator<PayloadValues> {
  const [first, ...others] = domains;
  if (first === undefined) {
    yield {};
    return;
  }
  const [name, values] = first;
  for (const value of values) {
    for (const rest of combinationsOf(others)) yield { [name]: value, ...rest };
  }
}

function valuesOf(parameter: ParameterFacts, wanted: readonly Wanted[]): readonly JsonValue[] {
  if (parameter.enum !== undefined) return parameter.enum;
  if (parameter.type === "boolean") return [true, false];
  if (parameter.type === "array") {
    const lengths = wanted.flatMap((one) => edgesOf(one, "minItems", "maxItems"));
    return [...new Set([0, 1, ...lengths])]
      .filter(
        (length) =>
          length >= (parameter.minItems ?? 0) && length <= (parameter.maxItems ?? Infinity),
      )
      .map((length) => Array.from({ length }, () => ""));
  }
  if (parameter.type === "integer" || parameter.type === "number") {
    // Nothing changes between two edges: the edges and their neighbours represent all numbers.
    const edges = wanted.flatMap((one) => edgesOf(one, "minimum", "maximum"));
    const bounds = [parameter.minimum, parameter.maximum].filter((bound) => bound !== undefined);
    const numbers = [
      ...new Set([...bounds, ...edges, ...(bounds.length + edges.length === 0 ? [1] : [])]),
    ];
    return numbers.filter((number) => checkValue(parameter, number).length === 0);
  }
  // Text: the values that are named, and one that is not.
  const named = wanted.flatMap((one) => (Array.isArray(one) ? (one as readonly JsonValue[]) : []));
  // Limits compare numbers that are written as text.
  const numbers = wanted.flatMap((one) =>
    Array.isArray(one) ? [] : edgesOf(one, "minimum", "maximum").map(String),
  );
  return [...new Set([...named, ...numbers]), "any other value"];
}

function edgesOf(
  wanted: Wanted | undefined,
  low: "minimum" | "minItems",
  high: "maximum" | "maxItems",
): readonly number[] {
  if (wanted === undefined || typeof wanted === "string") return [];
  if (Array.isArray(wanted)) {
    const listed = (wanted as readonly JsonValue[]).filter((value) => typeof value === "number");
    return listed.flatMap((value) => [value - 1, value, value + 1]);
  }
  const limits = wanted as { readonly [key: string]: number | undefined };
  const from = limits[low];
  const to = limits[high];
  return [
    ...(from === undefined ? [] : [from - 1, from]),
    ...(to === undefined ? [] : [to, to + 1]),
  ];
}
