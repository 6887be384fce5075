import { checkMap } from "./check-value.ts";
import type { ValueProblem } from "./check-value.ts";
import { complete } from "./complete.ts";
import { holds, keepsTo } from "./condition.ts";
import type { PayloadValues } from "./condition.ts";
import { entriesAt, entryParameters, readEntry } from "./entries.ts";
import { describeProblem } from "./describe-problem.ts";
import type { JsonValue, Model, RuleFacts } from "./model.ts";
import type { PayloadProblem } from "./payload-problem.ts";
import { isWithinTotal, termsOf } from "./total.ts";

/** Everything that the model would refuse in a payload in wire form, in the order of the spec. */
export function check(model: Model, payload: unknown): readonly PayloadProblem[] {
  return findProblems(model, payload).map((problem) => toPayloadProblem(model, problem));
}

/** What the model accepts but is documented to ignore. */
export function checkIgnored(model: Model, payload: unknown): readonly PayloadProblem[] {
  if (!isMap(payload)) return [];
  return brokenRules(model, payload, "warning").map((problem) => toPayloadProblem(model, problem));
}

/** The same as `check`, not yet described in words. */
export function findProblems(model: Model, payload: unknown): readonly ValueProblem[] {
  if (!isMap(payload)) {
    const actual = payload as JsonValue | undefined;
    return [{ path: "", rule: "object", facts: undefined, actual, expected: "object" }];
  }
  const problems: ValueProblem[] = [];
  checkMap(model.parameters, payload, { path: "", problems });
  return [...problems, ...brokenRules(model, payload, "error")];
}

/** The parameter that a problem is about. */
export function parameterOf(problem: ValueProblem): string {
  return (problem.path.split("/")[1] ?? "").replaceAll("~1", "/").replaceAll("~0", "~");
}

function brokenRules(
  model: Model,
  payload: PayloadValues,
  severity: RuleFacts["severity"],
): ValueProblem[] {
  if (model.rules.length === 0) return [];
  const completed = complete(model, payload);
  return model.rules
    .filter((rule) => rule.severity === severity)
    .flatMap((rule) =>
      rule.each === undefined
        ? brokenRule(model, rule, completed)
        : brokenEntries(model, { ...rule, each: rule.each }, completed),
    );
}

function brokenRule(
  model: Model,
  rule: RuleFacts,
  completed: PayloadValues,
): readonly ValueProblem[] {
  if (!holds(rule.when, completed) || isKept(rule, completed)) return [];
  const name = blamed(rule, completed);
  return [
    {
      path: `/${name ?? ""}`,
      rule: "rule",
      facts: name === undefined ? undefined : model.parameters[name],
      actual: name === undefined ? undefined : completed[name],
      expected: rule.message,
    },
  ];
}

/** A rule about each entry of a list: one problem for each entry that breaks it. */
function brokenEntries(
  { parameters }: Model,
  rule: RuleFacts & { readonly each: string },
  completed: PayloadValues,
): readonly ValueProblem[] {
  const facts = entryParameters(parameters, rule.each) ?? {};
  const paths = [...Object.keys(rule.when), ...Object.keys(rule.must)];
  return entriesAt(completed, rule.each).flatMap(({ pointer, entry }) => {
    const seen = readEntry(entry, paths, facts);
    if (!holds(rule.when, seen) || keepsTo(rule.must, seen)) return [];
    const name = blamed(rule, seen) ?? "";
    return [
      {
        path: `${pointer}/${name.replaceAll(".", "/")}`,
        rule: "rule" as const,
        facts: facts[name],
        actual: seen[name],
        expected: rule.message,
      },
    ];
  });
}

function isKept({ must, total }: RuleFacts, completed: PayloadValues): boolean {
  return keepsTo(must, completed) && (total === undefined || isWithinTotal(total, completed));
}

/** The parameter that breaks the rule: what the reader must look at first. In a total, the last one that adds to it. */
function blamed({ must, total }: RuleFacts, completed: PayloadValues): string | undefined {
  const broken = Object.keys(must).find((one) => !keepsTo({ [one]: must[one]! }, completed));
  if (broken !== undefined || total === undefined) return broken;
  const names = termsOf(total).map(({ path }) => path.split(".")[0] ?? "");
  return names.findLast((name) => completed[name] !== undefined) ?? names[0];
}

function toPayloadProblem(model: Model, problem: ValueProblem): PayloadProblem {
  const name = problem.path.slice(1).replaceAll("/", ".");
  const { message, hint } = describeProblem(problem, { modelId: model.id, name, view: "wire" });
  return {
    parameter: parameterOf(problem),
    path: problem.path,
    rule: problem.rule,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(problem.actual === undefined ? {} : { actual: problem.actual }),
    ...(problem.expected === undefined ? {} : { expected: problem.expected }),
  };
}

function isMap(value: unknown): value is PayloadValues {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
