import type { OpenOptions } from "../api/mock-api.ts";
import { suggest } from "../api/nearest.ts";
import type { JsonObject } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";
import type { Fault } from "../recording/fault.ts";
import { faultKinds } from "../recording/parse-fault.ts";
import type { RecordedState } from "../recording/recording.ts";
import type { ChaosOptions } from "../replay/chaos.ts";
import type { FaultRoute, InjectedFault } from "../replay/injected-faults.ts";
import { progressions } from "../replay/job.ts";
import { routeKinds } from "../replay/call-log.ts";
import { clockKinds } from "../replay/mock-clock.ts";
import type { Expectation } from "../replay/verify.ts";

/** Checks values that came over HTTP. A returned string is the problem. */

type Guard<T> = ((value: unknown) => value is T) & {
  /** All values that pass, if they are few. */
  readonly words?: readonly string[];
};
type Shape = { readonly [key: string]: Guard<unknown> };
/** The type of an object that has passed these guards. Any key may be absent. */
type Shaped<S extends Shape> = {
  readonly [K in keyof S]?: S[K] extends Guard<infer T> ? T : never;
};

const text = (value: unknown): value is string => typeof value === "string";
const flag = (value: unknown): value is boolean => typeof value === "boolean";
const map = (value: unknown): value is JsonObject => isObject(value);
const positive = (value: unknown): value is number => typeof value === "number" && value >= 0;
const share = (value: unknown): value is number => positive(value) && value <= 1;
const wholeNumber = (value: unknown): value is number => positive(value) && Number.isInteger(value);
const oneOf = <const T extends string>(words: readonly T[]): Guard<T> =>
  Object.assign((value: unknown): value is T => words.some((word) => word === value), { words });
const listOf = <T>(isItem: Guard<T>): Guard<readonly T[]> =>
  Object.assign(
    (value: unknown): value is readonly T[] => Array.isArray(value) && value.every(isItem),
    isItem.words === undefined ? {} : { words: isItem.words },
  );

const faultRoutes: readonly FaultRoute[] = ["submit", "read", "list", "media", "models"];

const chaosShape = {
  seed: text,
  rate: share,
  kinds: listOf(oneOf(faultKinds)),
  routes: listOf(oneOf(faultRoutes)),
};

const sessionShape = {
  name: text,
  replace: flag,
  scenario: text,
  strict: flag,
  pollsPerState: wholeNumber,
  progression: oneOf(progressions),
  secondsPerState: positive,
  clock: oneOf(clockKinds),
  startSeconds: wholeNumber,
  seed: text,
  chaos: map,
};

/** Options of a session, with the names of the library. */
export function readSessionOptions(body: JsonObject): OpenOptions | string {
  const problems: string[] = [];
  if (!isShaped(body, sessionShape, problems)) return problems.join();
  const { name: _name, chaos, ...options } = body;
  if (chaos === undefined) return options;
  const read = readChaos(chaos);
  return typeof read === "string" ? read : { ...options, chaos: read };
}

export function readChaos(body: JsonObject): ChaosOptions | string {
  const problems: string[] = [];
  if (!isShaped(body, chaosShape, problems)) return problems.join();
  const { seed, rate } = body;
  return seed === undefined || rate === undefined
    ? "chaos needs a seed and a rate"
    : { ...body, seed, rate };
}

const injectedShape = {
  route: oneOf(faultRoutes),
  fault: map,
  label: text,
  requestId: text,
  modelId: text,
  requestIndex: wholeNumber,
  skip: wholeNumber,
  times: (value: unknown): value is number | "always" => value === "always" || wholeNumber(value),
  accepted: flag,
};

export function readInjectedFault(body: JsonObject, fault: Fault): InjectedFault | string {
  const problems: string[] = [];
  if (!isShaped(body, injectedShape, problems)) return problems.join();
  const { route } = body;
  if (route === undefined) return `route must be one of ${faultRoutes.join(", ")}`;
  return { ...body, route, fault };
}

const stateShape = {
  status: text,
  outcome: (value: unknown): value is JsonObject | null => value === null || isObject(value),
  extra: map,
};

/** A state to put a request into, written as in a recording. */
export function readState(body: JsonObject): RecordedState | string {
  const problems: string[] = [];
  if (!isShaped(body, stateShape, problems)) return problems.join();
  const { status } = body;
  return status === undefined ? "give the status to set, or advance: true" : { ...body, status };
}

const patternShape = {
  route: oneOf(routeKinds),
  method: text,
  modelId: text,
  label: text,
  requestId: text,
  status: wholeNumber,
  body: map,
};
const callShape = {
  ...patternShape,
  times: wholeNumber,
  atLeast: wholeNumber,
  atMost: wholeNumber,
};
const anyList = listOf((_value): _value is unknown => true);
const expectationShape = {
  calls: anyList,
  inOrder: anyList,
  noUnmatched: flag,
  allRecordingsUsed: flag,
  allFaultsUsed: flag,
};

/** What calls are checked against. Unknown keys are refused, because a misspelt one would expect nothing. */
export function readExpectation(body: object): Expectation | string {
  const problems: string[] = [];
  if (!isShaped(body, expectationShape, problems)) return problems.join();
  const { calls, inOrder, ...more } = body;
  const wantedCalls = readItems("calls", calls, callShape);
  if (typeof wantedCalls === "string") return wantedCalls;
  const order = readItems("inOrder", inOrder, patternShape);
  if (typeof order === "string") return order;
  return { ...more, calls: wantedCalls, inOrder: order };
}

function readItems<S extends Shape>(
  list: string,
  items: readonly unknown[] | undefined,
  shape: S,
): readonly Shaped<S>[] | string {
  const read: Shaped<S>[] = [];
  for (const [index, item] of (items ?? []).entries()) {
    const place = `${list}[${index}]`;
    if (!isObject(item)) return `${place} must be an object, got ${JSON.stringify(item)}`;
    const problems: string[] = [];
    if (!isShaped(item, shape, problems)) return `${place}: ${problems.join()}`;
    read.push(item);
  }
  return read;
}

/** Reads `SEED` or `SEED:RATE` from a command line. The rate is a share of calls from 0 to 1; the default is 0.2. */
export function parseChaos(word: string): ChaosOptions | string {
  const [seed = "", rate = "0.2"] = word.split(":");
  const share = Number(rate);
  if (seed === "" || !(share >= 0 && share <= 1))
    return `"${word}" is not SEED or SEED:RATE with a RATE from 0 to 1`;
  return { seed, rate: share };
}

/** Whether an object has only these keys, with values that pass the guards. If not, the first problem is added. */
function isShaped<S extends Shape>(body: object, shape: S, problems: string[]): body is Shaped<S> {
  const problem = problemIn(body, shape);
  if (problem !== undefined) problems.push(problem);
  return problem === undefined;
}

function problemIn(body: object, shape: Shape): string | undefined {
  for (const [key, value] of Object.entries(body)) {
    const isRight = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (isRight === undefined) {
      const known = Object.keys(shape);
      const near = suggest(key, known);
      const hint = near === undefined ? "" : `, did you mean ${near}?`;
      return `unknown key ${JSON.stringify(key)}, expected one of ${known.join(", ")}${hint}`;
    }
    if (value !== undefined && !isRight(value)) {
      const hint = isRight.words === undefined ? "" : `, expected ${isRight.words.join(" or ")}`;
      return `${key} cannot be ${JSON.stringify(value)}${hint}`;
    }
  }
  return undefined;
}
