import type { JsonValue, ParameterFacts } from "./model.ts";
import { describePixels } from "./pixel-size.ts";

/**
 * Describes what a parameter accepts: `3 to 15 seconds`, `"16:9", "9:16" or "1:1"`, `at most 2500 characters`. With
 * `wire` these are wire values, with `neutral` the storyboard's (`true or false` for `"on"` and `"off"`).
 */
export function describeOffer(parameter: ParameterFacts, view: "wire" | "neutral"): string {
  if (parameter.enum !== undefined) return describeEnum(parameter, parameter.enum, view);
  switch (parameter.type) {
    case "boolean":
      return "true or false";
    case "integer":
    case "number":
      return describeRange(parameter);
    case "string":
      if (parameter.pixels !== undefined) return describePixels(parameter.pixels);
      if (parameter.format !== undefined) return FORMAT_WORDS[parameter.format];
      return parameter.maxLength === undefined
        ? "text"
        : `text of at most ${parameter.maxLength} characters`;
    case "array":
      return "a list";
    case "object":
      return "a map";
  }
}

/** `true`, `5` or `"16:9"`: a value as it would be written in a file. Long ones are cut. */
export function quoteValue(value: JsonValue | undefined): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}

/** `a`, `a or b`, `a, b or c`. */
export function orList(words: readonly string[]): string {
  return words.length <= 1
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} or ${words.at(-1)!}`;
}

const FORMAT_WORDS = {
  uri: "an http or https URL",
  media: "an http or https URL, or a data URI",
} as const;

function describeEnum(
  parameter: ParameterFacts,
  values: readonly JsonValue[],
  view: "wire" | "neutral",
): string {
  const unit = unitWord(parameter);
  const words = view === "neutral" ? neutralValues(parameter, values) : values;
  const numbers = words.map((value) => (isNumeric(value) ? Number(value) : Number.NaN));
  if (unit !== "" && numbers.every((number) => !Number.isNaN(number))) {
    // On the wire such numbers may be text: the quotes show how to write them.
    const write = (index: number) =>
      view === "neutral" ? String(numbers[index]) : quoteValue(words[index]);
    const isRun =
      numbers.length > 2 &&
      numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
    const offered = isRun
      ? `${write(0)} to ${write(numbers.length - 1)}`
      : orList(numbers.map((_, index) => write(index)));
    return `${offered}${unit}`;
  }
  return orList(words.map((value) => quoteValue(value)));
}

/** Wire values in the storyboard's words. */
export function neutralValues(
  parameter: ParameterFacts,
  values: readonly JsonValue[],
): readonly JsonValue[] {
  const { roleValues, role, roleTemplate } = parameter;
  if (roleTemplate !== undefined)
    return values.map((value) => withoutTemplate(roleTemplate, value));
  if (roleValues === undefined) return values;
  return Object.keys(roleValues).map((neutral) =>
    role === "audio" ? neutral === "true" : neutral,
  );
}

/** `"5s"` from the template `"{value}s"` is 5 in a storyboard. */
function withoutTemplate(template: string, value: JsonValue): JsonValue {
  const [before = "", after = ""] = template.split("{value}");
  if (typeof value !== "string" || !value.startsWith(before) || !value.endsWith(after))
    return value;
  return value.slice(before.length, value.length - after.length);
}

function describeRange(parameter: ParameterFacts): string {
  const { minimum, maximum, multipleOf, type } = parameter;
  const unit = unitWord(parameter);
  const kind = type === "integer" ? "a whole number" : "a number";
  const step =
    multipleOf === undefined || (type === "integer" && multipleOf === 1)
      ? ""
      : ` in steps of ${multipleOf}`;
  if (minimum !== undefined && maximum !== undefined)
    return `${minimum} to ${maximum}${unit}${step}`;
  if (minimum !== undefined) return `${kind} of at least ${minimum}${unit}${step}`;
  if (maximum !== undefined) return `${kind} of at most ${maximum}${unit}${step}`;
  return `${kind}${step}`;
}

function unitWord(parameter: ParameterFacts): string {
  return parameter.unit === undefined ? "" : ` ${parameter.unit}s`;
}

function isNumeric(value: JsonValue): boolean {
  return typeof value === "number" || (typeof value === "string" && /^\d+(?:\.\d+)?$/.test(value));
}
