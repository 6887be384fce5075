import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isList, isObject } from "../catalogue/json.ts";
import type { ForgottenCalls, LoggedCall, RouteKind } from "./call-log.ts";

/** Describes calls. All given conditions must hold. */
export type CallPattern = {
  readonly route?: RouteKind;
  readonly method?: string;
  readonly modelId?: string;
  readonly label?: string;
  readonly requestId?: string;
  readonly status?: number;
  /** Part of the body of a submit: every key must be present with an equal value, also in nested objects. */
  readonly body?: JsonObject;
};

/** A pattern, and how many calls must match it. Default: at least one. */
export type ExpectedCall = CallPattern & {
  readonly times?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
};

/** What must be true about the calls so far. */
export type Expectation = {
  readonly calls?: readonly ExpectedCall[];
  /** Calls that match these must have come in this order; other calls may come in between. */
  readonly inOrder?: readonly CallPattern[];
  /** No call was answered with 501. */
  readonly noUnmatched?: boolean;
  /** Each recording in the user's folder was played. */
  readonly allRecordingsUsed?: boolean;
  /** Each injected fault has hit a call. */
  readonly allFaultsUsed?: boolean;
};

/** What is checked: the calls of one session, and what it has not used. */
export type VerifiedFacts = {
  readonly calls: readonly LoggedCall[];
  readonly forgotten: ForgottenCalls;
  readonly unusedRecordings: readonly string[];
  readonly unusedFaults: readonly string[];
};

/** One sentence for each expectation that is not met. */
export function verifyCalls(expectation: Expectation, facts: VerifiedFacts): readonly string[] {
  const problems = (expectation.calls ?? []).flatMap((expected) => checkCount(expected, facts));
  const outOfOrder = checkOrder(expectation.inOrder ?? [], facts.calls);
  if (outOfOrder !== undefined) {
    const earlier = forgottenOf({}, facts.forgotten);
    problems.push(earlier === 0 ? outOfOrder : `${outOfOrder}; ${notKept(earlier)}`);
  }
  if (expectation.noUnmatched === true) {
    const { unmatched } = facts.forgotten;
    if (unmatched > 0) {
      problems.push(
        `${plural(unmatched, "earlier call")} got no answer (501); details are not kept`,
      );
    }
    for (const call of facts.calls.filter(isUnmatched)) {
      problems.push(`call ${call.index} (${call.method} ${call.target}) got no answer (501)`);
    }
  }
  if (expectation.allRecordingsUsed === true) {
    problems.push(...facts.unusedRecordings.map((name) => `the recording "${name}" was not used`));
  }
  if (expectation.allFaultsUsed === true) {
    problems.push(...facts.unusedFaults.map((fault) => `the fault ${fault} hit no call`));
  }
  return problems;
}

/** Whether the mock could not answer the call. */
export function isUnmatched(call: LoggedCall): boolean {
  return call.status === 501;
}

function checkCount(expected: ExpectedCall, { calls, forgotten }: VerifiedFacts): string[] {
  const { times, atLeast, atMost, ...pattern } = expected;
  const kept = calls.filter((call) => fits(pattern, call)).length;
  const earlier = forgottenOf(pattern, forgotten);
  // Only the route is known of calls that are no longer kept.
  const isCounted = Object.keys(pattern).every((key) => key === "route");
  const found = isCounted ? kept + earlier : kept;
  const unsure = isCounted ? 0 : earlier;
  const least = times ?? atLeast ?? (atMost === undefined ? 1 : 0);
  const most = times ?? atMost ?? Infinity;
  if (found >= least && found + unsure <= most) return [];
  const wanted =
    least === most
      ? plural(least, "call")
      : most === Infinity
        ? `at least ${plural(least, "call")}`
        : `${least} to ${plural(most, "call")}`;
  const said = `expected ${wanted} matching ${JSON.stringify(pattern)}, got ${found}`;
  const problem = unsure === 0 || found > most ? said : `${said}; ${notKept(unsure)}`;
  const near = nearestCall(pattern, calls);
  return [near === undefined || found > most ? problem : `${problem}; closest: ${near}`];
}

/** How many calls that are no longer kept could match. */
function forgottenOf({ route }: CallPattern, { byRoute }: ForgottenCalls): number {
  if (route !== undefined) return byRoute.get(route) ?? 0;
  return [...byRoute.values()].reduce((sum, count) => sum + count, 0);
}

function notKept(count: number): string {
  return `${plural(count, "earlier call")} that could match ${count === 1 ? "is" : "are"} no longer kept: verify sooner, or use a session for each test`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function checkOrder(
  patterns: readonly CallPattern[],
  calls: readonly LoggedCall[],
): string | undefined {
  let from = 0;
  for (const [index, pattern] of patterns.entries()) {
    const found = calls.findIndex((call, at) => at >= from && fits(pattern, call));
    if (found === -1) {
      const after =
        index === 0 ? "" : ` after one that matches ${JSON.stringify(patterns[index - 1])}`;
      return `no call matches ${JSON.stringify(pattern)}${after}`;
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
    if (wanted === undefined || wanted === call[key]) continue;
    const got = call[key];
    lines.push(got === undefined ? `it has no ${key}` : `${key} is ${JSON.stringify(got)}`);
  }
  if (pattern.body !== undefined && !holdsPart(call.body, pattern.body)) {
    lines.push("the body differs");
  }
  return lines;
}

/** Of the calls that do not match, the one with the fewest differences. */
function nearestCall(pattern: CallPattern, calls: readonly LoggedCall[]): string | undefined {
  const [best] = calls
    .map((call) => ({ call, lines: misfits(pattern, call) }))
    .filter(({ lines }) => lines.length > 0)
    .toSorted((a, b) => a.lines.length - b.lines.length || a.call.index - b.call.index);
  return best === undefined ? undefined : `call ${best.call.index}, but ${best.lines.join(", ")}`;
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
