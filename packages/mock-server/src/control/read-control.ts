import type { SessionOptions } from "../api/session.ts";
import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";
import type { Fault } from "../recording/fault.ts";
import type { RecordedState } from "../recording/recording.ts";
import type { ChaosOptions } from "../replay/chaos.ts";
import type { FaultRoute, InjectedFault } from "../replay/injected-faults.ts";
import { progressions } from "../replay/job.ts";
import { clockKinds } from "../replay/mock-clock.ts";

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

/** `SEED` or `SEED:RATE` of a command line; a rate is a share of calls from 0 to 1, by default 0.2. */
export function parseChaos(word: string): ChaosOptions | string {
  const [seed = "", rate = "0.2"] = word.split(":");
  const share = Number(rate);
  if (seed === "" || !(share >= 0 && share <= 1)) return `"${word}" is not SEED or SEED:RATE`;
  return { seed, rate: share };
}

function check(body: JsonObject, checks: Checks): string | undefined {
  for (const [key, value] of Object.entries(body)) {
    const isRight = checks[key];
    if (isRight === undefined) {
      return `unknown key ${JSON.stringify(key)}, expected one of ${Object.keys(checks).join(", ")}`;
    }
    if (!isRight(value)) return `${key} cannot be ${JSON.stringify(value)}`;
  }
  return undefined;
}
