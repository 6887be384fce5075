import type { Answer } from "../api/answer.ts";
import { jsonAnswer } from "../api/answer.ts";
import type { MockApi } from "../api/mock-api.ts";
import { SessionExistsError, SessionLimitError, UnknownSessionError } from "../api/mock-api.ts";
import type { MockRequest } from "../api/mock-request.ts";
import { bodyText, headerOf, splitTarget } from "../api/mock-request.ts";
import { nearest } from "../api/nearest.ts";
import { controlPath, isSessionName, sessionNameRule, splitSession } from "../api/route.ts";
import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { parseObject } from "../catalogue/json.ts";
import { routeKinds } from "../replay/call-log.ts";
import { RecordingError } from "../recording/load-recordings.ts";
import { checkFault } from "../recording/parse-fault.ts";
import {
  readChaos,
  readExpectation,
  readInjectedFault,
  readSessionOptions,
  readState,
} from "./read-control.ts";
import { createSessionControls, describeRequest } from "./session-controls.ts";
import { SnapshotError } from "./snapshot-error.ts";

/** Whether a call is for a control route of the mock, not for the API that it imitates. */
export function isControl(target: string): boolean {
  if (target.startsWith(controlPath)) return true;
  return target.startsWith("/s/") && splitSession(target).rest.startsWith(controlPath);
}

/**
 * The library's controls over HTTP, for programs in other languages. The session comes from the path (`/s/NAME/__mock/…`),
 * from the header `x-mock-session`, or from `?session=NAME`.
 */
export async function handleControl(request: MockRequest, api: MockApi): Promise<Answer> {
  const { session: inPath, rest } = splitSession(request.target);
  const { path, query } = splitTarget(rest);
  const asked = new URLSearchParams(query);
  const name = inPath || headerOf(request, "x-mock-session") || asked.get("session") || "";
  if (name !== "" && !isSessionName(name)) return refusal(400, sessionNameRule);
  const [subject = "", id, ...more] = path.slice(controlPath.length + 1).split("/");
  const answer = Object.hasOwn(subjects, subject) ? subjects[subject] : undefined;
  const hasItem = id !== undefined && id !== "" && withItems.includes(subject);
  if (answer === undefined || more.length > 0 || (id !== undefined && !hasItem)) {
    return unknown(request);
  }
  const body = readBody(request);
  if (body === undefined) return refusal(400, "the body is not a JSON object");
  const problem = problemInQuery(asked, subject) ?? problemInBody(body, subject);
  if (problem !== undefined) return refusal(400, problem);
  const accept = headerOf(request, "accept") ?? "";
  // Programs that wait for the mock may ask with HEAD, as `wget --spider` does.
  const method = request.method === "HEAD" ? "GET" : request.method;
  const call = { method, accept, id, body, asked, name, api };
  try {
    return (await answer(call)) ?? unknown(request);
  } catch (error) {
    if (error instanceof SessionLimitError) return refusal(507, error.message);
    if (error instanceof SessionExistsError) return refusal(409, error.message);
    if (error instanceof UnknownSessionError) {
      return jsonAnswer(404, { error: error.message, nearest: error.nearest });
    }
    if (error instanceof RangeError) return refusal(400, error.message);
    if (error instanceof RecordingError) return refusal(422, error.message);
    if (error instanceof SnapshotError) return refusal(400, error.message);
    throw error;
  }
}

type ControlCall = {
  readonly method: string;
  readonly accept: string;
  readonly id: string | undefined;
  readonly body: JsonObject;
  readonly asked: URLSearchParams;
  /** Name of the session. */
  readonly name: string;
  readonly api: MockApi;
};

/** Of these, a path can name one: `/__mock/sessions/NAME`. */
const withItems: readonly string[] = ["sessions", "requests", "recordings"];

type Subject = (call: ControlCall) => Answer | undefined | Promise<Answer | undefined>;

const subjects: { readonly [subject: string]: Subject } = {
  "": async ({ method, accept }) => {
    if (method !== "GET") return undefined;
    if (!accept.includes("text/html")) return ok({ endpoints: [...endpoints] });
    return (await import("./journal-page.ts")).journalPage();
  },
  metrics: async ({ method, accept, name, asked, api }) => {
    if (method !== "GET") return undefined;
    const { answerMetrics } = await import("./metrics.ts");
    const isOne = name !== "" || asked.has("session");
    return answerMetrics(api, isOne ? [api.knownSession(name)] : api.sessions(), accept);
  },
  health: ({ method, api }) =>
    method === "GET"
      ? ok({ status: "ok", sessions: api.sessions().length, models: api.shared.models.ids.length })
      : undefined,
  sessions: controlSessions,
  clock: ({ method, body, name, api }) => {
    const controls = createSessionControls(api, name);
    const { kind } = api.knownSession(name).clock;
    if (method === "GET") return ok({ now_ms: controls.nowMs(), kind });
    if (method !== "POST") return undefined;
    if (kind === "real")
      return refusal(409, "this session has a real clock, which cannot be moved");
    if (body["advance_to_next"] === true) return ok({ now_ms: controls.advanceToNext(), kind });
    const { advance_ms: milliseconds } = body;
    if (typeof milliseconds !== "number" || !(milliseconds >= 0)) {
      return refusal(400, "give advance_ms (milliseconds, 0 or more) or advance_to_next: true");
    }
    return ok({ now_ms: controls.advance(milliseconds), kind });
  },
  requests: controlRequests,
  faults: ({ method, body, name, api }) => {
    const controls = createSessionControls(api, name);
    if (method === "GET") return ok({ faults: controls.faults() });
    if (method === "DELETE") {
      controls.clearFaults();
      return ok({ faults: [] });
    }
    if (method !== "POST") return undefined;
    const checked = checkFault(body["fault"]);
    if ("problem" in checked) return refusal(400, checked.problem);
    const fault = readInjectedFault(body, checked.fault);
    if (typeof fault === "string") return refusal(400, fault);
    controls.inject(fault);
    return ok({ faults: controls.faults() });
  },
  chaos: ({ method, body, name, api }) => {
    const controls = createSessionControls(api, name);
    const describe = (): Answer =>
      ok({
        options: api.knownSession(name).chaos?.options ?? null,
        hits: controls.chaosHits(),
      });
    if (method === "GET") return describe();
    if (method === "DELETE") controls.setChaos(undefined);
    if (method === "POST") {
      const options = readChaos(body);
      if (typeof options === "string") return refusal(400, options);
      controls.setChaos(options);
    }
    return method === "DELETE" || method === "POST" ? describe() : undefined;
  },
  calls: controlCalls,
  // The former name of `calls`.
  journal: controlCalls,
  unmatched: ({ method, name, api }) =>
    method === "GET" ? ok({ calls: createSessionControls(api, name).unmatched() }) : undefined,
  verify: ({ method, body, name, api }) => {
    if (method !== "POST") return undefined;
    const expectation = readExpectation(body);
    if (typeof expectation === "string") return refusal(400, expectation);
    const problems = createSessionControls(api, name).verify(expectation);
    return ok({ ok: problems.length === 0, problems });
  },
  recordings: async ({ method, id, name, api }) => {
    const { recordings } = api.shared;
    if (method === "POST" && id === "reload") await recordings.reload();
    else if (method !== "GET" || id !== undefined) return undefined;
    const unused = createSessionControls(api, name).unusedRecordings();
    return ok({ names: recordings.names(), own: recordings.ownNames(), unused });
  },
  snapshot: async ({ method, body, name, asked, api }) => {
    if (method === "GET") {
      const isOne = name !== "" || asked.has("session");
      const { takeSnapshot } = await import("./snapshot.ts");
      return ok(takeSnapshot(isOne ? [api.knownSession(name)] : api.sessions()));
    }
    if (method !== "PUT") return undefined;
    const { restoreSnapshot } = await import("./restore-snapshot.ts");
    const sessions = await restoreSnapshot(api, body);
    return ok({ sessions: sessions.map((one) => describeSession(api, one.name)) });
  },
  reset: ({ method, name, api }) => {
    if (method !== "POST") return undefined;
    createSessionControls(api, name).reset();
    return ok({ session: name });
  },
};

const endpoints = [
  "GET /__mock/health",
  "GET /__mock/metrics",
  "GET, POST /__mock/sessions",
  "GET, DELETE /__mock/sessions/{name}",
  "GET, POST /__mock/clock",
  "GET /__mock/requests",
  "POST /__mock/requests/{id}",
  "GET, POST, DELETE /__mock/faults",
  "GET, POST, DELETE /__mock/chaos",
  "GET /__mock/calls",
  "GET /__mock/unmatched",
  "POST /__mock/verify",
  "GET /__mock/recordings",
  "POST /__mock/recordings/reload",
  "GET, PUT /__mock/snapshot",
  "POST /__mock/reset",
] as const;

function controlSessions({ method, id, body, api }: ControlCall): Answer | undefined {
  if (id !== undefined) {
    api.knownSession(id);
    if (method !== "GET" && method !== "DELETE") return undefined;
    const described = describeSession(api, id);
    if (method === "DELETE") api.closeSession(id);
    return ok(described);
  }
  if (method === "GET") {
    return ok({ sessions: api.sessions().map(({ name }) => describeSession(api, name)) });
  }
  if (method !== "POST") return undefined;
  const name = body["name"] ?? freeName(api);
  if (typeof name !== "string" || !isSessionName(name)) {
    return refusal(400, sessionNameRule);
  }
  const options = readSessionOptions(body);
  if (typeof options === "string") return refusal(400, options);
  api.openSession(name, options);
  return jsonAnswer(201, describeSession(api, name));
}

function freeName(api: MockApi): string {
  const taken = new Set(api.sessions().map(({ name }) => name));
  let number = taken.size + 1;
  while (taken.has(`session-${number}`)) number += 1;
  return `session-${number}`;
}

function describeSession(api: MockApi, name: string): JsonObject {
  const session = api.sessions().find((one) => one.name === name);
  const { baseUrl } = createSessionControls(api, name);
  return {
    name,
    baseUrl,
    requests: session?.jobs.added ?? 0,
    calls: session?.callLog.added ?? 0,
    options: session?.options ?? {},
  };
}

function controlRequests(call: ControlCall): Answer | undefined {
  const { method, id, body, asked, name, api } = call;
  const controls = createSessionControls(api, name);
  const { jobs } = api.knownSession(name);
  if (method === "GET" && id === undefined) {
    const kept = latest(jobs.items(), asked);
    return ok({ requests: kept.map(describeRequest), total: jobs.added });
  }
  if (method !== "POST" || id === undefined) return undefined;
  const job = jobs.get(id);
  if (job === undefined) {
    return refusal(404, `there is no request with the id ${JSON.stringify(id)}`);
  }
  if (body["advance"] === true) controls.advanceRequest(id);
  else {
    const state = readState(body);
    if (typeof state === "string") return refusal(400, state);
    controls.setState(id, state);
  }
  return ok({ request: describeRequest(job) });
}

const callFilters = ["route", "requestId", "modelId", "label", "status"] as const;

function controlCalls({ method, asked, name, api }: ControlCall): Answer | undefined {
  if (method !== "GET") return undefined;
  const calls = createSessionControls(api, name)
    .calls()
    .filter((call) =>
      callFilters.every((key) => !asked.has(key) || String(call[key]) === asked.get(key)),
    );
  return ok({ calls: latest(calls, asked), total: calls.length });
}

function latest<T>(items: readonly T[], asked: URLSearchParams): readonly T[] {
  const limit = Number(asked.get("limit") ?? items.length);
  return items.slice(Math.max(0, items.length - limit));
}

/** A misspelt filter would leave nothing out, or everything, and a misspelt `session` would choose the default one. */
function problemInQuery(asked: URLSearchParams, subject: string): string | undefined {
  const isCalls = subject === "calls" || subject === "journal";
  const filters = isCalls ? [...callFilters, "limit"] : subject === "requests" ? ["limit"] : [];
  const known = ["session", ...filters];
  for (const [key, value] of asked) {
    if (!known.includes(key)) return `unknown parameter ${key}; ${closest(key, known)}`;
    if (key === "route" && !routeKinds.some((route) => route === value)) {
      return `there is no route ${JSON.stringify(value)}; ${closest(value, routeKinds)}`;
    }
    if ((key === "limit" || key === "status") && !/^\d{1,6}$/u.test(value)) {
      return `${key} must be a whole number, got ${JSON.stringify(value)}`;
    }
  }
  return undefined;
}

/** Keys of bodies that are checked nowhere else: one such as `session` would choose the default session too. */
const bodyKeys: { readonly [subject: string]: readonly string[] } = {
  clock: ["advance_ms", "advance_to_next"],
  reset: [],
  recordings: [],
};

function problemInBody(body: JsonObject, subject: string): string | undefined {
  const known = Object.hasOwn(bodyKeys, subject) ? bodyKeys[subject] : undefined;
  const key = known && Object.keys(body).find((one) => !known.includes(one));
  if (known === undefined || key === undefined) return undefined;
  const expected = known.length === 0 ? "nothing" : known.join(" or ");
  return `unknown key ${JSON.stringify(key)} in the body, expected ${expected}`;
}

function closest(word: string, known: readonly string[]): string {
  return `closest: ${nearest(word, known).join(", ")}`;
}

function readBody(request: MockRequest): JsonObject | undefined {
  const text = bodyText(request);
  return text === "" ? {} : parseObject(text);
}

function ok(value: JsonValue): Answer {
  return jsonAnswer(200, value);
}

function refusal(status: number, error: string): Answer {
  return jsonAnswer(status, { error });
}

function unknown(request: MockRequest): Answer {
  const { path } = splitTarget(request.target);
  return jsonAnswer(404, {
    error: `the mock server has no control route ${request.method} ${path}`,
    endpoints,
  });
}
