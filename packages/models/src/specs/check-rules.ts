import { entryParameters } from "../model/entries.ts";
import type { Model, RuleFacts } from "../model/model.ts";
import type { SpecReport } from "./spec-report.ts";
import type { SpecReview } from "./spec-review.ts";
import { domainOf, keeps, matches, type DomainValue } from "./value-domain.ts";

/** What a rule does to each parameter that it names. */
type Rule = RuleFacts & { readonly index: number; readonly names: readonly string[] };

/** Checks rules as a whole: each can apply, can refuse something and can be kept to, and no two contradict each other. */
export function checkRules({ model, report }: SpecReview): void {
  const all = model.rules.map((rule, index): Rule => {
    const names = [...new Set([...Object.keys(rule.when), ...Object.keys(rule.must)])];
    return { ...rule, index, names };
  });
  // Rules about the entries of a list are compared with each other only.
  for (const [each, rules] of Map.groupBy(all, (rule) => rule.each)) {
    const parameters =
      each === undefined ? model.parameters : entryParameters(model.parameters, each);
    if (parameters !== undefined) compareRules(rules, parameters, report);
  }
}

function compareRules(
  rules: readonly Rule[],
  parameters: Model["parameters"],
  report: SpecReport,
): void {
  const domains = domainsOf(rules, parameters);
  const sound: Rule[] = [];
  for (const rule of rules) {
    // A total has no values to try; see `checkTotals`.
    if (rule.total !== undefined) continue;
    const fault = faultOf(rule, domains);
    if (fault === undefined) {
      const other = sound.find((earlier) => contradict(earlier, rule, domains));
      if (other === undefined) sound.push(rule);
      else report.below("rules", rule.index).add(contradiction(rule, other));
    } else report.below("rules", rule.index).add(fault);
  }
}

type Domains = ReadonlyMap<string, readonly DomainValue[]>;

function domainsOf(rules: readonly Rule[], parameters: Model["parameters"]): Domains {
  const names = new Set(rules.flatMap(({ when, must }) => [when, must].flatMap(Object.keys)));
  return new Map(
    Array.from(names, (name) => {
      const wanted = rules
        .flatMap(({ when, must }) => [when[name], must[name]])
        .filter((one) => one !== undefined);
      return [name, domainOf(parameters[name]!, wanted)];
    }),
  );
}

function faultOf(rule: Rule, domains: Domains) {
  const { when, must } = rule;
  const never = Object.keys(when).find((name) => firing(rule, name, domains).length === 0);
  if (never !== undefined) {
    return {
      code: "SPEC_RULE_NEVER_APPLIES",
      message: `the rule never applies: ${describeNever(when[never]!, never)}`,
      at: ["when", never],
      part: "key",
      hint: "a default counts as present; delete the rule, or change the condition",
    } as const;
  }
  const impossible = Object.keys(must).find((name) => keeping([rule], name, domains).length === 0);
  if (impossible !== undefined) {
    return {
      code: "SPEC_RULE_IMPOSSIBLE",
      message: `whenever the rule applies, every payload is refused: "${impossible}" can never meet it`,
      at: ["must", impossible],
      part: "key",
      hint:
        when[impossible] === undefined
          ? "a required parameter cannot be absent, and an omitted one has its default"
          : `leave these values out of "${impossible}" instead`,
    } as const;
  }
  const isPointless = Object.keys(must).every(
    (name) => keeping([rule], name, domains).length === firing(rule, name, domains).length,
  );
  if (!isPointless) return undefined;
  return {
    code: "SPEC_RULE_NEVER_BROKEN",
    message: "the rule never refuses anything: its condition is always met",
    at: ["must"],
    part: "key",
    hint: "delete the rule, or change what it requires",
  } as const;
}

function describeNever(wanted: RuleFacts["when"][string], name: string): string {
  if (wanted === "absent") return `"${name}" is always present`;
  if (wanted === "present") return `"${name}" is never present`;
  return `"${name}" never has such a value`;
}

/** The values of a parameter for which a rule applies. */
function firing({ when }: Rule, name: string, domains: Domains): readonly DomainValue[] {
  return (domains.get(name) ?? []).filter((value) => matches(name, when[name], value));
}

/** The values of a parameter that rules leave where the first of them applies. */
function keeping(
  rules: readonly [Rule, ...(readonly Rule[])],
  name: string,
  domains: Domains,
): readonly DomainValue[] {
  return firing(rules[0], name, domains).filter((value) =>
    rules.every(({ must }) => keeps(name, must[name], value)),
  );
}

/** Whether one of them applies wherever the other does, and both leave nothing. A warning refuses nothing. */
function contradict(a: Rule, b: Rule, domains: Domains): boolean {
  if (a.severity === "warning" || b.severity === "warning") return false;
  return isWithin(a, b, domains)
    ? leaveNothing([a, b], domains)
    : isWithin(b, a, domains) && leaveNothing([b, a], domains);
}

function isWithin(inner: Rule, outer: Rule, domains: Domains): boolean {
  return Object.keys(outer.when).every((name) =>
    firing(inner, name, domains).every((value) => matches(name, outer.when[name], value)),
  );
}

function leaveNothing(rules: readonly [Rule, Rule], domains: Domains): boolean {
  const names = new Set(rules.flatMap((rule) => rule.names));
  return [...names].some((name) => keeping(rules, name, domains).length === 0);
}

function contradiction({ must }: Rule, other: Rule) {
  const name = Object.keys(must).find((one) => other.names.includes(one));
  return {
    code: "SPEC_RULES_CONTRADICT",
    message: `the rule contradicts rule ${other.index + 1}: when both apply, every payload is refused`,
    at: name === undefined ? ["must"] : ["must", name],
    part: "key",
    hint: `"${other.message}" requires the opposite; change one of the two`,
  } as const;
}
