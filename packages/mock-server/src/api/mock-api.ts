import type { Catalogue, Model } from "@storyreel/models";
import { createPayloadChecker } from "../catalogue/check-payload.ts";
import { openModels } from "../catalogue/open-models.ts";
import { openRecordings, RecordingError } from "../recording/load-recordings.ts";
import type { Call } from "../replay/call-log.ts";
import { describeCall } from "../replay/call-log.ts";
import { createResultCache } from "../replay/result-cache.ts";
import type { Answer } from "./answer.ts";
import { errorAnswer, unmatchedAnswer } from "./answer.ts";
import type { Handled } from "./handle-request.ts";
import { handleRequest } from "./handle-request.ts";
import type { MockRequest } from "./mock-request.ts";
import { headerOf } from "./mock-request.ts";
import { nearest } from "./nearest.ts";
import { isSessionName, requestsPath, sessionNameRule, splitSession } from "./route.ts";
import type { Session, SessionOptions, Shared, StateKeeper } from "./session.ts";
import { createSession } from "./session.ts";

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

/** A call, its answer, and the session that it belongs to. */
export type Answered = Handled & { readonly session: Session };

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
    const entry = loggedCall(request, session, handled);
    session.callLog.add(entry);
    onCall?.(describeCall(entry));
    if (shared.keeper !== undefined) keep(shared.keeper, session, handled);
    const { route, answer, job, modelId, body } = handled;
    return { route, answer, job, modelId, body, session };
  };
  sessionOf("");
  return {
    shared,
    session: sessionOf,
    knownSession,
    sessions: () => [...sessions.values()],
    openSession,
    closeSession: (name) => {
      const isClosed = sessions.delete(name);
      if (isClosed) shared.keeper?.closed(name);
      return isClosed;
    },
    answer: (request) => {
      const { session: inPath, rest } = splitSession(request.target);
      const name = inPath === "" ? (headerOf(request, "x-mock-session") ?? "") : inPath;
      const inner = rest === request.target ? request : { ...request, target: rest };
      let session: Session;
      try {
        session = sessionOf(name === "" || !isSessionName(name) ? "" : name);
      } catch (error) {
        if (!(error instanceof SessionLimitError)) throw error;
        const answer = unmatchedAnswer(error.message, []);
        return { route: "unmatched", answer, session: sessionOf("") };
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
      if (job !== undefined) keeper.looked(session, job);
      return;
    // A list can move all requests, and an upload is a file.
    case "list":
    case "upload":
    case "upload-url":
      keeper.session(session);
      return;
    case "models":
    case "model":
    case "unmatched":
    case "elsewhere":
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
    const known = near.length === 0 ? "none is open" : `closest: ${near.join(", ")}`;
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
    `strict refuses every submit that matches none of your recordings, and there are none: give a folder with recordings (${recordings === undefined ? "--recordings DIR" : `${recordings} has none`})`,
  );
}

function describeUnknownScenario(scenario: string, names: readonly string[]): string {
  return `there is no recording named "${scenario}"; closest: ${nearest(scenario, names).join(", ")}`;
}

function failed(error: unknown): Handled {
  const message = error instanceof Error ? error.message : String(error);
  const status = error instanceof RecordingError ? 501 : 500;
  return { route: "unmatched", answer: errorAnswer(status, `mock server: ${message}`) };
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
    recordings,
    media: createResultCache(),
  };
  if (options.strict === true) requireRecordings(options, shared);
  return shared;
}

function textBody({ body }: Answer): string {
  return typeof body === "string" ? body : "";
}

function loggedCall(request: MockRequest, session: Session, handled: Handled) {
  const { route, answer, job } = handled;
  return {
    index: session.callLog.added,
    route,
    method: request.method,
    // One string shared by all submits, instead of a copy for each.
    target: request.target === requestsPath ? requestsPath : request.target,
    status: answer.status,
    hasAuthorization: request.headers["authorization"] !== undefined,
    organizationId: headerOf(request, "x-organization-id"),
    requestId: job?.requestId,
    modelId: handled.modelId ?? job?.modelId,
    label: job?.label ?? headerOf(request, "x-storyreel-label"),
    fault: answer.fault?.kind,
    recording: job?.recording.name,
    missed:
      answer.status === 501 && "x-mock-unmatched" in answer.headers ? textBody(answer) : undefined,
    body: handled.body,
  };
}
