import type { ParameterFacts } from "@storyreel/models";

// Durations have at most 18 values; a list of more says less than its ends do, and slows editors.
const MOST_VALUES = 32;

/** Every value of an integer with narrow limits; undefined if there are more than 32. */
export function smallRange(parameter: ParameterFacts): readonly number[] | undefined {
  const { minimum, maximum, multipleOf = 1 } = parameter;
  if (minimum === undefined || maximum === undefined || !Number.isInteger(multipleOf)) {
    return undefined;
  }
  const first = Math.ceil(minimum / multipleOf) * multipleOf;
  const count = Math.floor((maximum - first) / multipleOf) + 1;
  if (count < 1 || count > MOST_VALUES) return undefined;
  return Array.from({ length: count }, (_, index) => first + index * multipleOf);
}
