import { checkValue } from "../model/check-value.ts";
import { describeOffer, quoteValue } from "../model/describe-offer.ts";
import type { JsonValue, ParameterFacts, Role } from "../model/model.ts";
import type { ParameterDocument, ShapeDocument } from "./model-spec-document.ts";
import type { SpecProblem, SpecReport } from "./spec-report.ts";
import type { SpecReview } from "./spec-review.ts";

/**
 * Checks each parameter by itself: limits that fit its type and each other, a default that it accepts, a role of its own.
 * Returns the names of wrong parameters: conditions that use them cannot be checked.
 */
export function checkParameters({
  document,
  model,
  report,
}: Omit<SpecReview, "broken">): ReadonlySet<string> {
  const broken = new Set<string>();
  const owners = new Map<Role, string>();
  for (const [name, parameter] of Object.entries(document.parameters)) {
    const place = report.below("parameters", name);
    const resolved = model.parameters[name]!;
    const before = report.diagnostics.length;
    checkShape(parameter, resolved, place);
    if (report.diagnostics.length > before) broken.add(name);
    checkRoleWords(parameter, resolved, place);
    if (parameter.role === undefined) continue;
    const owner = owners.get(parameter.role);
    if (owner === undefined) owners.set(parameter.role, name);
    else {
      const message = `the parameter "${owner}" already has the role ${parameter.role}`;
      place.add({ code: "SPEC_ROLE_TWICE", message, at: ["role"] });
    }
  }
  return broken;
}

function checkShape(shape: ShapeDocument, facts: ParameterFacts, report: SpecReport): void {
  const before = report.diagnostics.length;
  checkKeywords(shape, report);
  checkLimits(shape, report);
  if (report.diagnostics.length > before) return;
  for (const [index, value] of (shape.enum ?? []).entries()) {
    const { enum: _, ...withoutEnum } = facts;
    const problem = refusalOf(withoutEnum, value);
    if (problem !== undefined) report.add({ ...problem, at: ["enum", index] });
  }
  if (shape.default !== undefined) {
    const problem = refusalOf(facts, shape.default);
    if (problem !== undefined) {
      const message = `the default ${problem.message}`;
      report.add({ ...problem, code: "SPEC_DEFAULT_NOT_ACCEPTED", message, at: ["default"] });
    }
  }
  const { items, properties } = shape;
  if (items !== undefined && facts.items !== undefined) {
    checkShape(items, facts.items, report.below("items"));
  }
  for (const [name, property] of Object.entries(properties ?? {})) {
    const inner = facts.properties?.[name];
    if (inner !== undefined) checkShape(property, inner, report.below("properties", name));
  }
}

/** The limits that apply to each type. */
const KEYWORDS_OF_TYPE: {
  readonly [T in ShapeDocument["type"]]: readonly (keyof ShapeDocument)[];
} = {
  string: ["enum", "range", "min_length", "max_length", "format", "pixels", "unit", "id_from"],
  integer: ["enum", "range", "minimum", "maximum", "multiple_of", "unit", "id_from"],
  number: ["enum", "range", "minimum", "maximum", "multiple_of", "unit"],
  boolean: [],
  array: ["min_items", "max_items", "items"],
  object: ["properties"],
};

const LIMIT_KEYWORDS = [...new Set(Object.values(KEYWORDS_OF_TYPE).flat())];

function checkKeywords(shape: ShapeDocument, report: SpecReport): void {
  const allowed = KEYWORDS_OF_TYPE[shape.type];
  for (const keyword of LIMIT_KEYWORDS) {
    if (shape[keyword] === undefined || allowed.includes(keyword)) continue;
    report.add({
      code: "SPEC_KEYWORD_OF_OTHER_TYPE",
      message: `${keyword} does not apply to a parameter of type ${shape.type}`,
      at: [keyword],
      part: "key",
    });
  }
  const others = (["enum", "minimum", "maximum", "multiple_of"] as const).filter(
    (keyword) => shape[keyword] !== undefined,
  );
  if (shape.range !== undefined && others.length > 0) {
    report.add({
      code: "SPEC_RANGE_AND_LIMITS",
      message: `range cannot be combined with ${others.join(", ")}`,
      at: ["range"],
      part: "key",
      hint: "keep one of them",
    });
  }
}

function checkLimits(shape: ShapeDocument, report: SpecReport): void {
  const pairs = [
    ["minimum", "maximum"],
    ["min_length", "max_length"],
    ["min_items", "max_items"],
  ] as const;
  for (const [low, high] of pairs) {
    const range = { low, high, from: shape[low], to: shape[high] };
    if (isEmpty(range)) report.add({ ...emptyRange(range), at: [high] });
  }
  checkPixels(shape, report);
  if (shape.range === undefined) return;
  const range = { low: "from", high: "to", ...shape.range };
  if (isEmpty(range)) report.add({ ...emptyRange(range), at: ["range", "to"] });
  else checkStep(shape.range, report);
}

function checkPixels({ pixels }: ShapeDocument, report: SpecReport): void {
  if (pixels === undefined) return;
  const range = { low: "minimum", high: "maximum", from: pixels.minimum, to: pixels.maximum };
  if (isEmpty(range)) report.add({ ...emptyRange(range), at: ["pixels", "maximum"] });
  const { minimum = 0, max_side: maxSide = Infinity } = pixels;
  if (maxSide * maxSide >= minimum) return;
  report.add({
    code: "SPEC_EMPTY_RANGE",
    message: `no picture with sides of at most ${maxSide} has ${minimum} pixels: no size would be accepted`,
    at: ["pixels", "max_side"],
  });
}

/** Steps that miss the end leave open whether the end is a value. */
function checkStep(
  { from, to, step = 1 }: NonNullable<ShapeDocument["range"]>,
  report: SpecReport,
): void {
  const steps = (to - from) / step;
  if (Math.abs(steps - Math.round(steps)) < 1e-9) return;
  const last = Number((from + Math.floor(steps) * step).toFixed(9));
  report.add({
    code: "SPEC_RANGE_STEP",
    message: `steps of ${step} from ${from} reach ${last}, but not ${to}`,
    at: ["range", "to"],
    hint: `end the range at ${last}, or use an enum`,
  });
}

/** Two limits and their values. */
type Range = {
  readonly low: string;
  readonly high: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
};

function isEmpty({ from, to }: Range): boolean {
  return from !== undefined && to !== undefined && from > to;
}

function emptyRange({ low, high, from, to }: Range): SpecProblem {
  const message = `${high} ${to} is less than ${low} ${from}: no value would be accepted`;
  return { code: "SPEC_EMPTY_RANGE", message };
}

function checkRoleWords(
  parameter: ParameterDocument,
  facts: ParameterFacts,
  report: SpecReport,
): void {
  for (const keyword of ["role_values", "role_template", "role_list"] as const) {
    if (parameter[keyword] === undefined || parameter.role !== undefined) continue;
    const message = `${keyword} needs a role`;
    report.add({ code: "SPEC_ROLE_MISSING", message, at: [keyword], part: "key" });
  }
  if (parameter.role_list === true && parameter.type !== "array") {
    const message = `role_list produces a list, but the parameter is of type ${parameter.type}`;
    report.add({ code: "SPEC_ROLE_LIST", message, at: ["role_list"], part: "key" });
  }
  if (
    parameter.role_template !== undefined &&
    parameter.type !== "string" &&
    parameter.role_list !== true
  ) {
    const message = `role_template produces text, but the parameter is of type ${parameter.type}`;
    report.add({ code: "SPEC_ROLE_TEMPLATE", message, at: ["role_template"], part: "key" });
  }
  if (parameter.role_values !== undefined && isFreeText(parameter, facts)) {
    report.add({
      code: "SPEC_ROLE_VALUES_FREE",
      message: `role_values would refuse every other ${parameter.role ?? "value"}, but the parameter accepts any ${parameter.type === "string" ? "text" : "value"}`,
      at: ["role_values"],
      part: "key",
      hint: "list the accepted values as an enum, or leave out role_values",
    });
  }
  const target = parameter.role_list === true ? facts.items : facts;
  for (const [neutral, value] of Object.entries(parameter.role_values ?? {})) {
    const problem = target === undefined ? undefined : refusalOf(target, value);
    if (problem !== undefined) report.add({ ...problem, at: ["role_values", neutral] });
  }
}

/** Whether the model accepts more values than a list could name. */
function isFreeText({ role }: ParameterDocument, facts: ParameterFacts): boolean {
  const target = facts.type === "array" ? facts.items : facts;
  if (role === undefined || target === undefined) return false;
  return target.enum === undefined && target.type === "string";
}

/** What is wrong with a value for a parameter; `undefined` if it is accepted. */
function refusalOf(facts: ParameterFacts, value: JsonValue): SpecProblem | undefined {
  if (checkValue(facts, value).length === 0) return undefined;
  const isText = typeof value === "number" && facts.type === "string";
  return {
    code: "SPEC_VALUE_NOT_ACCEPTED",
    message: `${quoteValue(value)} is not valid here: the parameter accepts ${describeOffer(facts, "wire")}`,
    hint: isText ? `write it as text: "${value}"` : undefined,
  };
}
