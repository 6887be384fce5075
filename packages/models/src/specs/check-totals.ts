import type { Model, ParameterFacts, TotalFacts } from "../model/model.ts";
import { termsOf, type TotalTerm } from "../model/total.ts";
import { unknownParameter } from "./check-conditions.ts";
import type { RuleDocument } from "./model-spec-document.ts";
import type { SpecReport } from "./spec-report.ts";
import type { SpecReview } from "./spec-review.ts";

/** Checks that each rule demands something, and that totals add up what can be counted, with limits that can be met and broken. */
export function checkTotals({ document, model, broken, report }: SpecReview): void {
  for (const [index, rule] of (document.rules ?? []).entries()) {
    const place = report.below("rules", index);
    const before = report.diagnostics.length;
    checkForm(rule, place);
    const total = model.rules[index]?.total;
    if (rule.total === undefined || total === undefined) continue;
    if (report.diagnostics.length > before) continue;
    checkOne({ total, model, broken }, place.below("total"));
  }
}

function checkForm({ when, must, total }: RuleDocument, report: SpecReport): void {
  const missing = (key: string, at: readonly string[] = []) => {
    report.add({ code: "SPEC_MISSING_KEY", message: `${at[0] ?? "rule"} needs ${key}`, at });
  };
  if (total === undefined) {
    if (must === undefined) missing('"must", or "total" for a limit on a sum');
    else if (when === undefined) missing('"when"');
    return;
  }
  if (must !== undefined) {
    report.add({
      code: "SPEC_TOTAL_FORM",
      message: "a rule about a total cannot have must as well",
      at: ["must"],
      part: "key",
      hint: "write two rules",
    });
  }
  if (termsOf(total).length === 0) missing('"items", "numbers" or "characters"', ["total"]);
  if (total.characters !== undefined && (total.items ?? total.numbers) !== undefined) {
    const message = "characters cannot be added to anything else";
    report.add({ code: "SPEC_TOTAL_FORM", message, at: ["total", "characters"], part: "key" });
  }
  const { minimum, maximum, equals } = total;
  if (minimum === undefined && maximum === undefined && equals === undefined) {
    missing('"maximum", "minimum" or "equals"', ["total"]);
  }
}

type Subject = {
  readonly total: TotalFacts;
  readonly model: Model;
  readonly broken: ReadonlySet<string>;
};

function checkOne({ total, model, broken }: Subject, report: SpecReport): void {
  const before = report.diagnostics.length;
  const terms = termsOf(total).map((term) => {
    const index = total[term.kind]?.indexOf(term.path) ?? 0;
    return checkTerm(term, model, report.below(term.kind, index));
  });
  if (total.equals !== undefined && !Object.hasOwn(model.parameters, total.equals)) {
    report.add({ ...unknownParameter(model, total.equals), at: ["equals"] });
  }
  if (termsOf(total).some(({ path }) => broken.has(path.split(".")[0] ?? ""))) return;
  if (report.diagnostics.length === before) checkReach(total, terms.flat(), report);
}

/** The most and the least that one term adds. */
type Reach = { readonly least: number; readonly most: number };

function checkTerm({ kind, path }: TotalTerm, model: Model, report: SpecReport): Reach | [] {
  const [name = "", ...steps] = path.split(".");
  let facts = Object.hasOwn(model.parameters, name) ? model.parameters[name] : undefined;
  if (facts === undefined) {
    report.add(unknownParameter(model, name));
    return [];
  }
  let times: Reach = isOptional(facts) ? { least: 0, most: 1 } : { least: 1, most: 1 };
  for (const step of steps) {
    times = perEntry(times, facts);
    const map: ParameterFacts = facts.items ?? facts;
    // Of a map with any keys, nothing is known: what is not a number adds nothing.
    if (map.type === "object" && map.properties === undefined)
      return { least: -Infinity, most: Infinity };
    const inner: ParameterFacts | undefined = map.properties?.[step];
    if (inner === undefined) {
      report.add({
        code: "SPEC_UNKNOWN_PARAMETER",
        message: `"${path}" does not exist: there is no "${step}" in it`,
        hint: "steps are keys under properties, of a map or of the entries of a list",
      });
      return [];
    }
    facts = inner;
    if (isOptional(facts)) times = { ...times, least: 0 };
  }
  const one = reachOf(kind, facts);
  if (one !== undefined)
    return { least: times.least * one.least, most: product(times.most, one.most) };
  report.add({
    code: "SPEC_TOTAL_NOT_COUNTABLE",
    message: `the ${kind} of "${path}" cannot be added up: it is of type ${facts.type}`,
  });
  return [];
}

function isOptional(facts: ParameterFacts): boolean {
  return facts.required !== true && facts.default === undefined;
}

function perEntry(times: Reach, facts: ParameterFacts): Reach {
  if (facts.type !== "array") return times;
  const { minItems = 0, maxItems = Infinity } = facts;
  return { least: times.least * minItems, most: product(times.most, maxItems) };
}

function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

function reachOf(kind: TotalTerm["kind"], facts: ParameterFacts): Reach | undefined {
  const list = facts.type === "array" ? perEntry({ least: 1, most: 1 }, facts) : undefined;
  switch (kind) {
    case "items":
      return list ?? { least: 1, most: 1 };
    case "characters":
      return facts.type === "string"
        ? { least: facts.minLength ?? 0, most: facts.maxLength ?? Infinity }
        : undefined;
    case "numbers": {
      const one = numbersOf(facts.items ?? facts);
      if (one === undefined || list === undefined) return one;
      return { least: list.least * one.least, most: product(list.most, one.most) };
    }
  }
}

function numbersOf(facts: ParameterFacts): Reach | undefined {
  const values = facts.enum?.map((value) => (value === "" ? Number.NaN : Number(value)));
  if (values !== undefined) {
    if (!values.every(Number.isFinite)) return undefined;
    return { least: Math.min(...values), most: Math.max(...values) };
  }
  if (facts.type !== "integer" && facts.type !== "number") return undefined;
  return { least: facts.minimum ?? -Infinity, most: facts.maximum ?? Infinity };
}

/** Whether payloads can both keep to the limits and break them. */
function checkReach(
  { minimum = -Infinity, maximum = Infinity, equals }: TotalFacts,
  terms: readonly Reach[],
  report: SpecReport,
): void {
  const least = terms.reduce((sum, term) => sum + term.least, 0);
  const most = terms.reduce((sum, term) => sum + term.most, 0);
  if (minimum > maximum || least > maximum || most < minimum) {
    const message = `no payload can satisfy it: the total is ${spanOf(least, most)}`;
    report.add({ code: "SPEC_RULE_IMPOSSIBLE", message });
  } else if (equals === undefined && least >= minimum && most <= maximum) {
    const message = `the rule never refuses anything: the total is always ${spanOf(least, most)}`;
    report.add({ code: "SPEC_RULE_NEVER_BROKEN", message });
  }
}

function spanOf(least: number, most: number): string {
  if (least === most) return String(least);
  return Number.isFinite(most) ? `${least} to ${most}` : `at least ${least}`;
}
