import type { JsonValue, ParameterFacts } from "./model.ts";
import type { BrokenRule } from "./payload-problem.ts";
import { isWithinPixels } from "./pixel-size.ts";

/** One value that breaks one limit, not yet described in words. */
export type ValueProblem = {
  /** JSON pointer into the payload. */
  readonly path: string;
  readonly rule: BrokenRule;
  readonly facts: ParameterFacts | undefined;
  readonly actual: JsonValue | undefined;
  readonly expected: JsonValue | undefined;
};

/** Where a value is in the payload, and where its problems are collected. */
export type ValuePlace = {
  /** JSON pointer. */
  readonly path: string;
  readonly problems: ValueProblem[];
};

/**
 * What a text has to look like, as regular expressions; JSON Schemas of payloads use them too.
 * `uri`: an address the API can fetch; `media`: that, or the bytes themselves as a data URI.
 */
export const formatPatterns = {
  uri: "^https?://\\S+$",
  media: "^(?:https?://\\S+|data:[^,\\s]+,\\S+)$",
} as const;

/** Everything that is wrong with one value, nested values included. */
export function checkValue(facts: ParameterFacts, value: unknown): readonly ValueProblem[] {
  const problems: ValueProblem[] = [];
  checkAt(facts, value, { path: "", problems });
  return problems;
}

function checkAt(facts: ParameterFacts, value: unknown, place: ValuePlace): void {
  const found = (rule: BrokenRule, expected: JsonValue | undefined): void => {
    place.problems.push({ path: place.path, rule, facts, actual: value as JsonValue, expected });
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
  else if (Array.isArray(value)) {
    checkLength(facts, value, found);
    checkItems(facts.items, value, place);
  } else if (typeof value === "object") {
    checkMap(facts.properties, value as Record<string, unknown>, place);
  }
}

/** Checks a map: unknown keys, missing keys, and each value. Without `properties` any key is allowed. */
export function checkMap(
  properties: { readonly [name: string]: ParameterFacts } | undefined,
  value: Readonly<Record<string, unknown>>,
  { path, problems }: ValuePlace,
): void {
  if (properties === undefined) return;
  for (const [name, facts] of Object.entries(properties)) {
    const item = Object.hasOwn(value, name) ? value[name] : undefined;
    const itemPath = `${path}/${escapePointer(name)}`;
    if (item !== undefined) checkAt(facts, item, { path: itemPath, problems });
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
  const { minLength, maxLength, format, pixels } = facts;
  // Text has at most as many code points as code units, and at least half as many: most need no counting.
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
  if (pixels !== undefined && !isWithinPixels(pixels, value)) found("pixels", pixels);
}

function checkNumber(facts: ParameterFacts, value: number, found: Found): void {
  // A larger one may be another number than the one that was meant.
  if (facts.type === "integer" && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    if (value > 0) found("maximum", Number.MAX_SAFE_INTEGER);
    else found("minimum", Number.MIN_SAFE_INTEGER);
    return;
  }
  if (facts.minimum !== undefined && value < facts.minimum) found("minimum", facts.minimum);
  if (facts.maximum !== undefined && value > facts.maximum) found("maximum", facts.maximum);
  if (facts.multipleOf !== undefined) {
    const steps = value / facts.multipleOf;
    // 0.3 / 0.1 is 2.9999999999999996: allow for the rounding of binary fractions.
    if (Math.abs(steps - Math.round(steps)) > 1e-9) found("multiple-of", facts.multipleOf);
  }
}

function checkLength(facts: ParameterFacts, value: readonly unknown[], found: Found): void {
  const { minItems, maxItems } = facts;
  if (minItems !== undefined && value.length < minItems) found("min-items", minItems);
  if (maxItems !== undefined && value.length > maxItems) found("max-items", maxItems);
}

function checkItems(
  items: ParameterFacts | undefined,
  value: readonly unknown[],
  { path, problems }: ValuePlace,
): void {
  if (items === undefined) return;
  for (const [index, item] of value.entries()) {
    checkAt(items, item, { path: `${path}/${index}`, problems });
  }
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

/** Counts characters as the API's documentation does: an emoji is one. */
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
