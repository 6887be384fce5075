import { checkValue } from "../model/check-value.ts";
import type { ValueProblem } from "../model/check-value.ts";
import { describeOffer, quoteValue } from "../model/describe-offer.ts";
import type { JsonValue, Model, ParameterFacts, Role } from "../model/model.ts";
import type { ModelSpecDocument, ParameterDocument, ShapeDocument } from "./model-spec-document.ts";
import type { SpecReport } from "./spec-report.ts";

type Path = readonly (string | number)[];

/**
 * Each parameter by itself: limits that fit its type and each other, a default it accepts, a role of its own.
 * Returns the parameters that are wrong: what else the spec says of those cannot be judged.
 */
export function checkParameters(
  document: ModelSpecDocument,
  model: Model,
  report: SpecReport,
): ReadonlySet<string> {
  const broken = new Set<string>();
  const players = new Map<Role, string>();
  for (const [name, parameter] of Object.entries(document.parameters)) {
    const at = ["parameters", name];
    const resolved = model.parameters[name]!;
    const before = report.diagnostics.length;
    checkShape(parameter, resolved, at, report);
    if (report.diagnostics.length > before) broken.add(name);
    checkRoleWords(parameter, resolved, at, report);
    if (parameter.role === undefined) continue;
    const player = players.get(parameter.role);
    if (player === undefined) players.set(parameter.role, name);
    else {
      const message = `the role ${parameter.role} is played by "${player}" already`;
      report.add({ code: "SPEC_ROLE_TWICE", message, at: [...at, "role"] });
    }
  }
  return broken;
}

function checkShape(
  shape: ShapeDocument,
  facts: ParameterFacts,
  at: Path,
  report: SpecReport,
): void {
  const before = report.diagnostics.length;
  checkKeywords(shape, at, report);
  checkLimits(shape, at, report);
  if (report.diagnostics.length > before) return;
  for (const [index, value] of (shape.enum ?? []).entries()) {
    const { enum: _, ...withoutEnum } = facts;
    refuse(withoutEnum, value, [...at, "enum", index], "SPEC_VALUE_NOT_ACCEPTED", report);
  }
  if (shape.default !== undefined) {
    refuse(facts, shape.default, [...at, "default"], "SPEC_DEFAULT_NOT_ACCEPTED", report);
  }
  const { items, properties } = shape;
  if (items !== undefined && facts.items !== undefined) {
    checkShape(items, facts.items, [...at, "items"], report);
  }
  for (const [name, property] of Object.entries(properties ?? {})) {
    const inner = facts.properties?.[name];
    if (inner !== undefined) checkShape(property, inner, [...at, "properties", name], report);
  }
}

/** Which limits mean something for a type. */
const KEYWORDS_OF_TYPE: {
  readonly [T in ShapeDocument["type"]]: readonly (keyof ShapeDocument)[];
} = {
  string: ["enum", "range", "min_length", "max_length", "format", "unit"],
  integer: ["enum", "range", "minimum", "maximum", "multiple_of", "unit"],
  number: ["enum", "range", "minimum", "maximum", "multiple_of", "unit"],
  boolean: [],
  array: ["min_items", "max_items", "items"],
  object: ["properties"],
};

const LIMIT_KEYWORDS = [...new Set(Object.values(KEYWORDS_OF_TYPE).flat())];

function checkKeywords(shape: ShapeDocument, at: Path, report: SpecReport): void {
  const allowed = KEYWORDS_OF_TYPE[shape.type];
  for (const keyword of LIMIT_KEYWORDS) {
    if (shape[keyword] === undefined || allowed.includes(keyword)) continue;
    report.add({
      code: "SPEC_KEYWORD_OF_OTHER_TYPE",
      message: `${keyword} says nothing about a parameter of type ${shape.type}`,
      at: [...at, keyword],
      part: "key",
    });
  }
  const others = (["enum", "minimum", "maximum", "multiple_of"] as const).filter(
    (keyword) => shape[keyword] !== undefined,
  );
  if (shape.range !== undefined && others.length > 0) {
    report.add({
      code: "SPEC_RANGE_AND_LIMITS",
      message: `range says the same as ${others.join(", ")}`,
      at: [...at, "range"],
      part: "key",
      hint: "keep one of them",
    });
  }
}

function checkLimits(shape: ShapeDocument, at: Path, report: SpecReport): void {
  const pairs = [
    ["minimum", "maximum"],
    ["min_length", "max_length"],
    ["min_items", "max_items"],
  ] as const;
  for (const [low, high] of pairs) {
    emptyRange(shape[low], shape[high], low, high, [...at, high], report);
  }
  if (shape.range === undefined) return;
  const { from, to } = shape.range;
  emptyRange(from, to, "from", "to", [...at, "range", "to"], report);
}

function emptyRange(
  low: number | undefined,
  high: number | undefined,
  lowName: string,
  highName: string,
  at: Path,
  report: SpecReport,
): void {
  if (low === undefined || high === undefined || low <= high) return;
  const message = `${highName} ${high} is less than ${lowName} ${low}: nothing would be accepted`;
  report.add({ code: "SPEC_EMPTY_RANGE", message, at });
}

function checkRoleWords(
  parameter: ParameterDocument,
  facts: ParameterFacts,
  at: Path,
  report: SpecReport,
): void {
  for (const keyword of ["role_values", "role_template", "role_list"] as const) {
    if (parameter[keyword] === undefined || parameter.role !== undefined) continue;
    const message = `${keyword} stands without a role`;
    report.add({ code: "SPEC_ROLE_MISSING", message, at: [...at, keyword], part: "key" });
  }
  if (parameter.role_list === true && parameter.type !== "array") {
    const message = `role_list makes a list, but the parameter is of type ${parameter.type}`;
    report.add({ code: "SPEC_ROLE_LIST", message, at: [...at, "role_list"], part: "key" });
  }
  if (
    parameter.role_template !== undefined &&
    parameter.type !== "string" &&
    parameter.role_list !== true
  ) {
    const message = `role_template makes text, but the parameter is of type ${parameter.type}`;
    report.add({ code: "SPEC_ROLE_TEMPLATE", message, at: [...at, "role_template"], part: "key" });
  }
  const target = parameter.role_list === true ? facts.items : facts;
  for (const [neutral, value] of Object.entries(parameter.role_values ?? {})) {
    if (target === undefined) continue;
    refuse(target, value, [...at, "role_values", neutral], "SPEC_VALUE_NOT_ACCEPTED", report);
  }
}

function refuse(
  facts: ParameterFacts,
  value: JsonValue,
  at: Path,
  code: `SPEC_${string}`,
  report: SpecReport,
): void {
  const problems: ValueProblem[] = [];
  checkValue(facts, value, "", problems);
  if (problems.length === 0) return;
  const isText = typeof value === "number" && facts.type === "string";
  report.add({
    code,
    message: `${quoteValue(value)} is not accepted here: the parameter takes ${describeOffer(facts, "wire")}`,
    at,
    hint: isText ? `write it as text: "${value}"` : undefined,
  });
}
