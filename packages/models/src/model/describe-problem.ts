import { suggest } from "../source/suggest.ts";
import { countCodePoints } from "./check-value.ts";
import type { ValueProblem } from "./check-value.ts";
import { describeOffer, orList, quoteValue } from "./describe-offer.ts";
import type { ParameterFacts } from "./model.ts";
import { nearestSize } from "./pixel-size.ts";
import { valueMeantBy } from "./value-meant-by.ts";

/** How a problem is described: in wire form, or in the storyboard's neutral words. */
export type ProblemView = {
  readonly modelId: string;
  /** What the reader calls the parameter. */
  readonly name: string;
  readonly view: "wire" | "neutral";
};

/** Describes a broken limit: what was found, and what the model accepts. */
export function describeProblem(
  problem: ValueProblem,
  { modelId, name, view }: ProblemView,
): { readonly message: string; readonly hint: string | undefined } {
  const { facts, actual, expected } = problem;
  const quoted = view === "neutral" ? unquoted(actual) : quoteValue(actual);
  const limit = typeof expected === "number" || typeof expected === "string" ? `${expected}` : "";
  switch (problem.rule) {
    case "object":
      return { message: `the payload of ${modelId} must be an object`, hint: undefined };
    case "unknown": {
      const near = suggest(name, expected as readonly string[]);
      const known = orList(expected as readonly string[]).replace(/ or (?=[^ ]*$)/, " and ");
      return {
        message: `${modelId} has no parameter "${name}"`,
        hint: near === undefined ? `it has ${known}` : `did you mean "${near}"?`,
      };
    }
    case "required":
      return { message: `${modelId} needs ${article(name)}`, hint: undefined };
    case "type":
    case "enum":
      return {
        message: `${name} ${quoted} is not supported; ${modelId} accepts ${offerOf(facts, view)}`,
        hint: hintFor(facts, problem),
      };
    case "minimum":
    case "maximum":
    case "multiple-of":
      return {
        message: `${name} ${quoted} is not supported; ${modelId} accepts ${offerOf(facts, view)}`,
        hint: hintFor(facts, problem),
      };
    case "min-length": {
      const length = typeof actual === "string" ? countCodePoints(actual) : 0;
      return length === 0
        ? { message: `${name} is empty; ${modelId} needs text`, hint: undefined }
        : {
            message: `${name} has ${length} characters; ${modelId} needs at least ${limit}`,
            hint: undefined,
          };
    }
    case "max-length": {
      const length = typeof actual === "string" ? countCodePoints(actual) : 0;
      return {
        message: `${name} has ${length} characters; ${modelId} accepts at most ${limit}`,
        hint: `shorten it by ${length - Number(expected)}`,
      };
    }
    case "format":
    case "pixels":
      return {
        message: `${name} ${quoteValue(actual)} is not ${offerOf(facts, view)}`,
        hint: sizeHint(facts, actual),
      };
    case "min-items":
      return {
        message: `${name} has ${countItems(actual)}; ${modelId} needs at least ${limit}`,
        hint: undefined,
      };
    case "max-items":
      return {
        message: `${name} has ${countItems(actual)}; ${modelId} accepts at most ${limit}`,
        hint: undefined,
      };
    case "rule":
      return { message: limit, hint: undefined };
  }
}

/** Advice if only the type is wrong, such as `5` instead of `"5"`, or the spelling. */
function hintFor(facts: ParameterFacts | undefined, problem: ValueProblem): string | undefined {
  const { actual } = problem;
  if (typeof actual === "number" && Math.abs(actual) > Number.MAX_SAFE_INTEGER) {
    return `use a number up to ${Number.MAX_SAFE_INTEGER}: larger ones cannot be sent exactly`;
  }
  if ((typeof actual === "number" || typeof actual === "boolean") && facts?.type === "string") {
    const asText = String(actual);
    const fits = facts.enum === undefined || facts.enum.includes(asText);
    return fits ? `write it as text: "${asText}"` : undefined;
  }
  if (typeof actual === "string" && facts?.enum !== undefined) {
    const near = suggest(
      actual,
      facts.enum.filter((value) => typeof value === "string"),
    );
    const meant = near ?? valueMeantBy(actual, facts);
    return meant === undefined ? undefined : `did you mean "${meant}"?`;
  }
  if (typeof actual === "string" && (facts?.type === "integer" || facts?.type === "number")) {
    return actual.trim() !== "" && Number.isFinite(Number(actual))
      ? `write it as a number: ${actual}`
      : undefined;
  }
  return undefined;
}

/** The nearest size that the parameter accepts. */
function sizeHint(
  facts: ParameterFacts | undefined,
  actual: ValueProblem["actual"],
): string | undefined {
  if (facts?.pixels === undefined || typeof actual !== "string") return undefined;
  const near = nearestSize(facts.pixels, actual);
  return near === undefined ? undefined : `write "${near}"`;
}

function offerOf(facts: ParameterFacts | undefined, view: "wire" | "neutral"): string {
  return facts === undefined ? "something else" : describeOffer(facts, view);
}

/** In a storyboard, `16` and `"16"` mean the same. */
function unquoted(value: ValueProblem["actual"]): string {
  return typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : quoteValue(value);
}

function countItems(value: ValueProblem["actual"]): string {
  const count = Array.isArray(value) ? value.length : 0;
  return count === 1 ? "1 item" : `${count} items`;
}

function article(name: string): string {
  return /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`;
}
