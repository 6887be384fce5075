import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isList, isObject } from "../catalogue/json.ts";
import type { ForgottenCalls, LoggedCall, RouteKind } from "./call-log.ts";

/** Which calls are meant. All given conditions must hold. */
export type CallPattern = {
  readonly route?: RouteKind;
  readonly method?: string;
  readonly modelId?: string;
  readonly label?: string;
  readonly requestId?: string;
  readonly status?: number;
  /** Part of a submit's body: every key must be there with an equal value, inside maps too. */
  readonly body?: JsonObject;
};

/** A pattern and how often it must have been called; default: at least once. */
export type ExpectedCall = CallPattern & {
  readonly times?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
};

/** What must be true of the calls so far. */
export type Expectation = {
  readonly calls?: readonly ExpectedCall[];
  /** First calls that fit these must have come in this order; others may lie between. */
  readonly inOrder?: readonly CallPattern[];
  /** No call was answered with 501. */
  readonly noUnmatched?: boolean;
  /** Each recording of the user's folder was played. */
  readonly allRecordingsUsed?: boolean;
  /** Each fault that was put in has hit. */
  readonly allFaultsUsed?: boolean;
};

/** What is checked: the calls of one session and what was left over. */
export type VerifiedFacts = {
  readonly calls: readonly LoggedCall[];
  readonly forgotten: ForgottenCalls;
  readonly unusedRecordings: readonly string[];
  readonly unusedFaults: readonly string[];
};

/** Everything that is not as expected, a sentence each; empty when all is. */
export function verifyCalls(expectation: Expectation, facts: VerifiedFacts): readonly string[] {
  const problems = (expectation.calls ?? []).flatMap((expected) => checkCount(expected, facts));
  const outOfOrder = checkOrder(expectation.inOrder ?? [], facts.calls);
  if (outOfOrder !== undefined) {
    const earlier = forgottenOf({}, facts.forgotten);
    problems.push(earlier === 0 ? outOfOrder : `${outOfOrder}; ${notKept(earlier)}`);
  }
  if (expectation.noUnmatched === true) {
    const { unmatched } = facts.forgotten;
    if (unmatched > 0) problems.push(`${unmatched} calls had no answer (501) and are not kept`);
    for (const call of facts.calls.filter(isUnmatched)) {
      problems.push(`call ${call.index}, ${call.method} ${call.target}, had no answer (501)`);
    }
  }
  if (expectation.allRecordingsUsed === true) {
    problems.push(...facts.unusedRecordings.map((name) => `the recording "${name}" was not used`));
  }
  if (expectation.allFaultsUsed === true) {
    problems.push(...facts.unusedFaults.map((fault) => `the fault ${fault} hit nothing`));
  }
  return problems;
}

/** A call that the mock had no answer for. */
export function isUnmatched(call: LoggedCall): boolean {
  return call.status === 501;
}

function checkCount(expected: ExpectedCall, { calls, forgotten }: VerifiedFacts): string[] {
  const { times, atLeast, atMost, ...pattern } = expected;
  const kept = calls.filter((call) => fits(pattern, call)).length;
  const earlier = forgottenOf(pattern, forgotten);
  // Of calls that are not kept only the route is known.
  const isCounted = Object.keys(pattern).every((key) => key === "route");
  const found = isCounted ? kept + earlier : kept;
  const unsure = isCounted ? 0 : earlier;
  const least = times ?? atLeast ?? (atMost === undefined ? 1 : 0);
  const most = times ?? atMost ?? Infinity;
  if (found >= least && found + unsure <= most) return [];
  const wanted =
    least === most
      ? String(least)
      : most === Infinity
        ? `at least ${least}`
        : `${least} to ${most}`;
  const said = `${JSON.stringify(pattern)} was called ${found} times, expected ${wanted}`;
  const problem = unsure === 0 || found > most ? said : `${said}; ${notKept(unsure)}`;
  const near = nearestCall(pattern, calls);
  return [near === undefined || found > most ? problem : `${problem}; nearest: ${near}`];
}

/** How many calls that are not kept could be meant. */
function forgottenOf({ route }: CallPattern, { byRoute }: ForgottenCalls): number {
  if (route !== undefined) return byRoute.get(route) ?? 0;
  return [...byRoute.values()].reduce((sum, count) => sum + count, 0);
}

function notKept(count: number): string {
  return `${count} earlier calls that could be meant are not kept: ask sooner, or use a session for each test`;
}

function checkOrder(
  patterns: readonly CallPattern[],
  calls: readonly LoggedCall[],
): string | undefined {
  let from = 0;
  for (const [index, pattern] of patterns.entries()) {
    const found = calls.findIndex((call, at) => at >= from && fits(pattern, call));
    if (found === -1) {
      const after = index === 0 ? "" : ` after ${JSON.stringify(patterns[index - 1])}`;
      return `no call fits ${JSON.stringify(pattern)}${after}`;
    }
    from = found + 1;
  }
  return undefined;
}

function fits(pattern: CallPattern, call: LoggedCall): boolean {
  return misfits(pattern, call).length === 0;
}

function misfits(pattern: CallPattern, call: LoggedCall): readonly string[] {
  const lines: string[] = [];
  for (const key of ["route", "method", "modelId", "label", "requestId", "status"] as const) {
    const wanted = pattern[key];
    if (wanted !== undefined && wanted !== call[key]) lines.push(`${key} is ${String(call[key])}`);
  }
  if (pattern.body !== undefined && !holdsPart(call.body, pattern.body)) lines.push("body differs");
  return lines;
}

/** Of the calls that do not fit, the one with the fewest differences. */
function nearestCall(pattern: CallPattern, calls: readonly LoggedCall[]): string | undefined {
  const [best] = calls
    .map((call) => ({ call, lines: misfits(pattern, call) }))
    .filter(({ lines }) => lines.length > 0)
    .toSorted((a, b) => a.lines.length - b.lines.length || a.call.index - b.call.index);
  return best === undefined ? undefined : `call ${best.call.index}, where ${best.lines.join(", ")}`;
}

function holdsPart(value: JsonValue | undefined, part: JsonValue): boolean {
  if (isObject(part)) {
    return (
      isObject(value) && Object.entries(part).every(([key, inner]) => holdsPart(value[key], inner))
    );
  }
  if (isList(part)) {
    return (
      isList(value) &&
      value.length === part.length &&
      part.every((inner, index) => holdsPart(value[index], inner))
    );
  }
  return value === part;
}
