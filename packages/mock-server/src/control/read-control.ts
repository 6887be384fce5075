import type { SessionOptions } from "../api/session.ts";
import { suggest } from "../api/nearest.ts";
import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";
import type { Fault } from "../recording/fault.ts";
import type { RecordedState } from "../recording/recording.ts";
import type { ChaosOptions } from "../replay/chaos.ts";
import type { FaultRoute, InjectedFault } from "../replay/injected-faults.ts";
import { progressions } from "../replay/job.ts";
import { routeKinds } from "../replay/call-log.ts";
import { clockKinds } from "../replay/mock-clock.ts";
import type { Expectation } from "../replay/verify.ts";

/** Values that came over HTTP, checked by hand: a text says what is wrong. */

const faultRoutes: readonly FaultRoute[] = ["submit", "read", "list", "media", "models"];
const wholeNumber = (value: JsonValue | undefined): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= 0;
const text = (value: JsonValue | undefined): boolean => typeof value === "string";
const oneOf =
  (words: readonly string[]) =>
  (value: JsonValue | undefined): boolean =>
    typeof value === "string" && words.includes(value);

type Checks = { readonly [key: string]: (value: JsonValue | undefined) => boolean };

const sessionChecks: Checks = {
  name: text,
  scenario: text,
  strict: (value) => typeof value === "boolean",
  pollsPerState: wholeNumber,
  progression: oneOf(progressions),
  secondsPerState: (value) => typeof value === "number" && value >= 0,
  clock: oneOf(clockKinds),
  startSeconds: wholeNumber,
  seed: text,
  chaos: isObject,
};

/** Options of a session, named as in the library. */
export function readSessionOptions(body: JsonObject): SessionOptions | string {
  const problem = check(body, sessionChecks);
  if (problem !== undefined) return problem;
  const { name: _name, chaos, ...options } = body;
  if (chaos === undefined) return options as SessionOptions;
  const read = isObject(chaos) ? readChaos(chaos) : "chaos must be a map";
  return typeof read === "string" ? read : { ...(options as SessionOptions), chaos: read };
}

export function readChaos(body: JsonObject): ChaosOptions | string {
  const problem = check(body, {
    seed: text,
    rate: (value) => typeof value === "number" && value >= 0 && value <= 1,
    kinds: (value) => Array.isArray(value) && value.every(text),
    routes: (value) => Array.isArray(value) && value.every(oneOf(faultRoutes)),
  });
  if (problem !== undefined) return problem;
  if (body["seed"] === undefined || body["rate"] === undefined) return "chaos needs seed and rate";
  return body as ChaosOptions;
}

export function readInjectedFault(body: JsonObject, fault: Fault): InjectedFault | string {
  const problem = check(body, {
    route: oneOf(faultRoutes),
    fault: isObject,
    label: text,
    requestId: text,
    modelId: text,
    requestIndex: wholeNumber,
    skip: wholeNumber,
    times: (value) => value === "always" || wholeNumber(value),
    accepted: (value) => typeof value === "boolean",
  });
  if (problem !== undefined) return problem;
  if (body["route"] === undefined) return `route must be one of ${faultRoutes.join(", ")}`;
  return { ...(body as unknown as InjectedFault), fault };
}

/** A state that a request is put into, as a recording would say it. */
export function readState(body: JsonObject): RecordedState | string {
  const problem = check(body, {
    status: text,
    outcome: (value) => value === null || isObject(value),
    extra: isObject,
  });
  if (problem !== undefined) return problem;
  return body["status"] === undefined
    ? "give a status to put the request into, or advance: true"
    : (body as unknown as RecordedState);
}

const patternChecks: Checks = {
  route: oneOf(routeKinds),
  method: text,
  modelId: text,
  label: text,
  requestId: text,
  status: wholeNumber,
  body: isObject,
};
const countChecks: Checks = { times: wholeNumber, atLeast: wholeNumber, atMost: wholeNumber };
const isFlag = (value: JsonValue | undefined): boolean => typeof value === "boolean";

/** What calls are held against. A key that is misspelt would expect nothing, and so is refused. */
export function readExpectation(body: JsonObject): Expectation | string {
  const problem =
    check(body, {
      calls: Array.isArray,
      inOrder: Array.isArray,
      noUnmatched: isFlag,
      allRecordingsUsed: isFlag,
      allFaultsUsed: isFlag,
    }) ??
    checkItems(body, "calls", { ...patternChecks, ...countChecks }) ??
    checkItems(body, "inOrder", patternChecks);
  return problem ?? (body as Expectation);
}

function checkItems(body: JsonObject, list: string, checks: Checks): string | undefined {
  const items = body[list];
  for (const [index, item] of (Array.isArray(items) ? items : []).entries()) {
    const place = `${list}[${index}]`;
    if (!isObject(item)) return `${place} must be a map, got ${JSON.stringify(item)}`;
    const problem = check(item, checks);
    if (problem !== undefined) return `${place}: ${problem}`;
  }
  return undefined;
}

/** `SEED` or `SEED:RATE` of a command line; a rate is a share of calls from 0 to 1, by default 0.2. */
export function parseChaos(word: string): ChaosOptions | string {
  const [seed = "", rate = "0.2"] = word.split(":");
  const share = Number(rate);
  if (seed === "" || !(share >= 0 && share <= 1)) return `"${word}" is not SEED or SEED:RATE`;
  return { seed, rate: share };
}

function check(body: JsonObject, checks: Checks): string | undefined {
  for (const [key, value] of Object.entries(body)) {
    const isRight = Object.hasOwn(checks, key) ? checks[key] : undefined;
    if (isRight === undefined) {
      const known = Object.keys(checks);
      const near = suggest(key, known);
      const hint = near === undefined ? "" : `, did you mean ${near}?`;
      return `unknown key ${JSON.stringify(key)}, expected one of ${known.join(", ")}${hint}`;
    }
    if (value !== undefined && !isRight(value)) return `${key} cannot be ${JSON.stringify(value)}`;
  }
  return undefined;
}
