import { formatPatterns } from "./formats.ts";
import type { JsonValue, ParameterFacts } from "./model.ts";

/** Which limit a value breaks. `rule` is one across parameters. */
export type BrokenRule =
  | "object"
  | "unknown"
  | "required"
  | "type"
  | "enum"
  | "min-length"
  | "max-length"
  | "minimum"
  | "maximum"
  | "multiple-of"
  | "format"
  | "min-items"
  | "max-items"
  | "rule";

/** One value that breaks one limit, before it is put into words. */
export type ValueProblem = {
  /** JSON pointer into the payload. */
  readonly path: string;
  readonly rule: BrokenRule;
  readonly facts: ParameterFacts | undefined;
  readonly actual: JsonValue | undefined;
  readonly expected: JsonValue | undefined;
};

/** Checks one value against what a parameter takes; adds every problem, nested ones included, to `problems`. */
export function checkValue(
  facts: ParameterFacts,
  value: unknown,
  path: string,
  problems: ValueProblem[],
): void {
  const found = (rule: BrokenRule, expected: JsonValue | undefined): void => {
    problems.push({ path, rule, facts, actual: value as JsonValue, expected });
  };
  if (value === null && facts.nullable === true) return;
  if (!hasType(facts.type, value)) {
    found("type", facts.type);
    return;
  }
  if (facts.enum !== undefined) {
    if (!facts.enum.includes(value as string)) found("enum", facts.enum);
    return;
  }
  if (typeof value === "string") checkText(facts, value, found);
  else if (typeof value === "number") checkNumber(facts, value, found);
  else if (Array.isArray(value)) checkList(facts, value, path, problems, found);
  else if (typeof value === "object") {
    checkMap(facts.properties, value as Record<string, unknown>, path, problems);
  }
}

/** Checks a map of known keys: unknown ones, missing ones, and each value. Without `properties` any key may stand. */
export function checkMap(
  properties: { readonly [name: string]: ParameterFacts } | undefined,
  value: Readonly<Record<string, unknown>>,
  path: string,
  problems: ValueProblem[],
): void {
  if (properties === undefined) return;
  for (const [name, facts] of Object.entries(properties)) {
    const item = Object.hasOwn(value, name) ? value[name] : undefined;
    const itemPath = `${path}/${escapePointer(name)}`;
    if (item !== undefined) checkValue(facts, item, itemPath, problems);
    else if (facts.required === true) {
      problems.push({
        path: itemPath,
        rule: "required",
        facts,
        actual: undefined,
        expected: undefined,
      });
    }
  }
  for (const [name, item] of Object.entries(value)) {
    if (Object.hasOwn(properties, name) || item === undefined) continue;
    problems.push({
      path: `${path}/${escapePointer(name)}`,
      rule: "unknown",
      facts: undefined,
      actual: item as JsonValue,
      expected: Object.keys(properties),
    });
  }
}

type Found = (rule: BrokenRule, expected: JsonValue | undefined) => void;

function checkText(facts: ParameterFacts, value: string, found: Found): void {
  const { minLength, maxLength, format } = facts;
  // A text has at most as many code points as code units, and at least half as many: most need no counting.
  if (
    minLength !== undefined &&
    (value.length < minLength ||
      (value.length < 2 * minLength && countCodePoints(value) < minLength))
  ) {
    found("min-length", minLength);
  }
  if (maxLength !== undefined && value.length > maxLength && countCodePoints(value) > maxLength) {
    found("max-length", maxLength);
  }
  if (format !== undefined && !new RegExp(formatPatterns[format], "u").test(value)) {
    found("format", format);
  }
}

function checkNumber(facts: ParameterFacts, value: number, found: Found): void {
  if (facts.minimum !== undefined && value < facts.minimum) found("minimum", facts.minimum);
  if (facts.maximum !== undefined && value > facts.maximum) found("maximum", facts.maximum);
  if (facts.multipleOf !== undefined) {
    const steps = value / facts.multipleOf;
    // 0.3 / 0.1 is 2.9999999999999996: a step is missed only beyond the noise of binary fractions.
    if (Math.abs(steps - Math.round(steps)) > 1e-9) found("multiple-of", facts.multipleOf);
  }
}

function checkList(
  facts: ParameterFacts,
  value: readonly unknown[],
  path: string,
  problems: ValueProblem[],
  found: Found,
): void {
  if (facts.minItems !== undefined && value.length < facts.minItems)
    found("min-items", facts.minItems);
  if (facts.maxItems !== undefined && value.length > facts.maxItems)
    found("max-items", facts.maxItems);
  const { items } = facts;
  if (items === undefined) return;
  for (const [index, item] of value.entries())
    checkValue(items, item, `${path}/${index}`, problems);
}

function hasType(type: ParameterFacts["type"], value: unknown): boolean {
  switch (type) {
    case "string":
    case "boolean":
      return typeof value === type;
    case "integer":
      return Number.isInteger(value);
    case "number":
      return Number.isFinite(value);
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
  }
}

/** Characters as the API's documentation counts them: an emoji is one. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const isLead = (text.charCodeAt(at) & 0xfc00) === 0xd800;
    if (isLead && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at += 1;
    count += 1;
  }
  return count;
}

function escapePointer(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
