import type { Catalogue, Model } from "@storyreel/models";
import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isObject, parseObject } from "../catalogue/json.ts";
import { createPayloadChecker } from "../catalogue/check-payload.ts";
import { openModels } from "../catalogue/open-models.ts";
import { openRecordings, RecordingError } from "../recording/load-recordings.ts";
import type { Call, NewCall } from "../replay/call-log.ts";
import { describeCall } from "../replay/call-log.ts";
import { createResultCache } from "../replay/result-cache.ts";
import type { Answer } from "./answer.ts";
import { errorAnswer, unmatchedAnswer } from "./answer.ts";
import type { Handled } from "./handled.ts";
import { handleRequest } from "./handle-request.ts";
import type { MockRequest } from "./mock-request.ts";
import { headerOf, wordsOf } from "./mock-request.ts";
import { nearest } from "./nearest.ts";
import { isSessionName, sessionNameRule, splitSession } from "./route.ts";
import type { Session, SessionOptions, Shared, StateKeeper } from "./session.ts";
import { createSession, largeBytes } from "./session.ts";
import { createBodyReader } from "./submit-body.ts";

/** Options of a mock, whether it is called over a socket or in process. */
export type MockApiOptions = SessionOptions & {
  /** Folder with your own recordings. One with the same name replaces a built-in one. */
  readonly recordings?: string;
  /** The models to offer, instead of the built-in ones. */
  readonly models?: readonly Model[] | Catalogue | undefined;
  /** Reloads `recordings` when a file in it changes. */
  readonly watch?: boolean;
  /** Called for every call once its answer is decided. */
  readonly onCall?: (call: Call) => void;
};

/** The answer to a call, and the session that the call belongs to. */
export type Answered = { readonly answer: Answer; readonly session: Session };

/** Options of a new session. */
export type OpenOptions = SessionOptions & {
  /** Starts from scratch if there is a session with that name. */
  readonly replace?: boolean;
};

/** The mock without the way that calls reach it. */
export type MockApi = {
  readonly shared: Shared;
  /** Answers and logs the call. Returns a promise only when something must be loaded or made first. */
  answer(request: MockRequest): Answered | Promise<Answered>;
  /** The session with that name, for a client that calls it; opened if it does not exist. */
  session(name: string): Session;
  /** The session with that name, for a test that asks about it. @throws UnknownSessionError */
  knownSession(name: string): Session;
  sessions(): readonly Session[];
  /**
   * Opens a session; its options override those of the server. @throws RangeError for an invalid name, `strict` without recordings
   * @throws SessionExistsError unless it is to be replaced @throws RecordingError for an unknown scenario
   */
  openSession(name: string, options: OpenOptions): Session;
  /** @throws RecordingError, RangeError for options that no session can have. */
  checkOptions(options: SessionOptions): void;
  /** Forgets a session; false if it does not exist. */
  closeSession(name: string): boolean;
};

// 10 000: an empty session takes about 5 kB.
const maxSessions = 10_000;

/** @throws RecordingError when the scenario does not exist or a recording has mistakes. */
export async function createMockApi(options: MockApiOptions): Promise<MockApi> {
  const shared = await openShared(options);
  const { recordings: _folder, watch: _watch, models: _models, onCall, ...defaults } = options;
  const sessions = new Map<string, Session>();
  const openSession = (name: string, { replace = false, ...changes }: OpenOptions): Session => {
    if (name !== "" && !isSessionName(name)) {
      throw new RangeError(`session ${JSON.stringify(name)}: ${sessionNameRule}`);
    }
    if (!replace && sessions.has(name)) throw new SessionExistsError(name);
    if (sessions.size >= maxSessions && !sessions.has(name)) throw new SessionLimitError();
    requireUsable(changes, options, shared);
    const session = createSession(name, shared, { ...defaults, ...changes });
    sessions.set(name, session);
    shared.keeper?.session(session);
    return session;
  };
  const sessionOf = (name: string): Session => sessions.get(name) ?? openSession(name, {});
  const knownSession = (name: string): Session => {
    const session = name === "" ? sessionOf(name) : sessions.get(name);
    if (session === undefined) throw new UnknownSessionError(name, [...sessions.keys()]);
    return session;
  };
  const note = (request: MockRequest, session: Session, handled: Handled): Answered => {
    const { callLog } = session;
    callLog.add(newCall(request, handled));
    const latest = onCall === undefined ? undefined : callLog.latest();
    if (latest !== undefined) onCall?.(describeCall(latest));
    if (shared.keeper !== undefined) keep(shared.keeper, session, handled);
    return { answer: handled.answer, session };
  };
  sessionOf("");
  return {
    shared,
    session: sessionOf,
    knownSession,
    sessions: () => [...sessions.values()],
    openSession,
    checkOptions: (changes) => requireUsable(changes, options, shared),
    closeSession: (name) => {
      const isClosed = sessions.delete(name);
      if (isClosed) shared.keeper?.closed(name);
      return isClosed;
    },
    answer: (request) => {
      const { session: inPath, rest } = splitSession(request.target);
      const name = inPath === "" ? (headerOf(request, "x-mock-session") ?? "") : inPath;
      const inner = inPath === "" ? request : { ...request, target: rest };
      if (name !== "" && !isSessionName(name)) {
        return note(inner, sessionOf(""), misnamed(name));
      }
      let session: Session;
      try {
        session = sessionOf(name);
      } catch (error) {
        if (!(error instanceof SessionLimitError)) throw error;
        const answer = unmatchedAnswer(error.message, []);
        return { answer, session: sessionOf("") };
      }
      const handled = handleRequest(inner, session);
      if (!(handled instanceof Promise)) return note(inner, session, handled);
      return handled.then(
        (later) => note(inner, session, later),
        (error: unknown) => note(inner, session, failed(error)),
      );
    },
  };
}

function keep(keeper: StateKeeper, session: Session, { route, job }: Handled): void {
  switch (route) {
    case "submit":
      keeper.submitted(session, job);
      return;
    case "read":
    case "media":
      if (job === undefined) keeper.called(session);
      else keeper.looked(session, job);
      return;
    // A list can move all requests, and an upload is a file.
    case "list":
    case "upload":
    case "upload-url":
      keeper.session(session);
      keeper.called(session);
      return;
    case "models":
    case "model":
    case "unmatched":
    case "elsewhere":
      keeper.called(session);
      return;
  }
}

/** The number of sessions has reached its limit. */
export class SessionLimitError extends Error {
  override readonly name: string = "SessionLimitError";
  readonly code = "SESSION_LIMIT";
  constructor() {
    super(
      `the limit of ${maxSessions} sessions is reached; close some with DELETE /__mock/sessions/NAME`,
    );
  }
}

/** A session with that name is open, and was not to be replaced. */
export class SessionExistsError extends Error {
  override readonly name: string = "SessionExistsError";
  readonly code = "SESSION_EXISTS";
  constructor(name: string) {
    super(
      `there is a session named ${JSON.stringify(name)} already; choose another name, or replace it (replace: true)`,
    );
  }
}

/** No session has that name. */
export class UnknownSessionError extends Error {
  override readonly name: string = "UnknownSessionError";
  readonly code = "SESSION_UNKNOWN";
  /** Names of the open sessions that are spelt alike. */
  readonly nearest: readonly string[];
  constructor(name: string, open: readonly string[]) {
    const near = nearest(
      name,
      open.filter((one) => one !== ""),
    );
    const known = near.length === 0 ? "no session is open" : `closest: ${near.join(", ")}`;
    super(
      `there is no session named ${JSON.stringify(name)}; ${known}. A session opens with POST /__mock/sessions or with a client's first call`,
    );
    this.nearest = near;
  }
}

function requireUsable(changes: SessionOptions, options: MockApiOptions, shared: Shared): void {
  const { scenario, strict } = changes;
  const names = shared.recordings.names();
  if (scenario !== undefined && !names.includes(scenario)) {
    throw new RecordingError(describeUnknownScenario(scenario, names));
  }
  if (strict === true) requireRecordings(options, shared);
}

function requireRecordings({ recordings, watch }: MockApiOptions, shared: Shared): void {
  if (recordings !== undefined && (watch === true || shared.recordings.ownNames().length > 0)) {
    return;
  }
  throw new RangeError(
    `with strict, every submit must match one of your recordings, but there are none: add a folder with recordings (${recordings === undefined ? "--recordings DIR" : `${recordings} has none`})`,
  );
}

function describeUnknownScenario(scenario: string, names: readonly string[]): string {
  return `there is no recording named "${scenario}"; closest: ${nearest(scenario, names).join(", ")}`;
}

function failed(error: unknown): Handled {
  const message = `mock server: ${error instanceof Error ? error.message : String(error)}`;
  const isUnmatched = error instanceof RecordingError;
  const answer = isUnmatched ? unmatchedAnswer(message, []) : errorAnswer(500, message);
  return { route: "unmatched", answer };
}

/** A call that names a session which cannot exist. In the default session, it would disturb other tests. */
function misnamed(name: string): Handled {
  const message = `session ${JSON.stringify(name)}: ${sessionNameRule}`;
  return { route: "unmatched", answer: unmatchedAnswer(message, []) };
}

async function openShared(options: MockApiOptions): Promise<Shared> {
  const recordings = await openRecordings(options.recordings);
  const { scenario } = options;
  if (scenario !== undefined && (await recordings.load(scenario)) === undefined) {
    throw new RecordingError(describeUnknownScenario(scenario, recordings.names()));
  }
  await recordings.matching(); // so that mistakes in the user's files stop the start
  const shared: Shared = {
    origin: "",
    models: openModels(options.models),
    payloads: createPayloadChecker(),
    readBody: createBodyReader(),
    recordings,
    media: createResultCache(),
  };
  if (options.strict === true) requireRecordings(options, shared);
  return shared;
}

function textBody({ body }: Answer): string {
  return typeof body === "string" ? body : "";
}

/**
 * What the call log keeps of a large body that the queue has not accepted: it may have 10 000 of them. Long texts end in an ellipsis
 * after 1000 characters, and what is nested below the payload is one.
 */
function shortBody(body: JsonObject | undefined): JsonObject | undefined {
  if (body === undefined) return undefined;
  const { payload } = body;
  return { ...shortValues(body), ...(isObject(payload) ? { payload: shortValues(payload) } : {}) };
}

function shortValues(map: JsonObject): JsonObject {
  const entries = Object.entries(map).slice(0, 100);
  return Object.fromEntries(entries.map(([key, value]) => [shortText(key), shortValue(value)]));
}

function shortValue(value: JsonValue): JsonValue {
  if (typeof value === "string") return shortText(value);
  return typeof value === "object" && value !== null ? "…" : value;
}

function shortText(text: string): string {
  // A copy: a part of a string would keep the whole of it.
  return text.length <= 1000 ? text : `${Buffer.from(text.slice(0, 1000)).toString()}…`;
}

/** Why the API refuses a call. What a fault says is that of its author. */
function errorIn(answer: Answer): string | undefined {
  if (answer.status < 400 || answer.status >= 500 || answer.fault !== undefined) return undefined;
  const error = parseObject(textBody(answer))?.["error"];
  return typeof error === "string" ? shortText(error) : undefined;
}

function newCall(request: MockRequest, handled: Handled): NewCall {
  const { route, answer, job, modelId } = handled;
  const { status } = answer;
  const isLarge = request.body.length > largeBytes && job === undefined;
  const body = isLarge ? shortBody(handled.body) : handled.body;
  return {
    route,
    method: request.method,
    target: request.target,
    status,
    hasAuthorization: request.headers["authorization"] !== undefined,
    organizationId: headerOf(request, "x-organization-id"),
    job,
    modelId,
    label: job?.label ?? wordsOf(request, "x-storyreel-label"),
    fault: answer.fault?.kind,
    missed: status === 501 && "x-mock-unmatched" in answer.headers ? textBody(answer) : undefined,
    error: errorIn(answer),
    body,
  };
}
