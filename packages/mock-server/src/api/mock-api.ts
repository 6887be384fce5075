import type { Catalogue, Model } from "@storyreel/models";
import { createPayloadChecker } from "../catalogue/check-payload.ts";
import { openModels } from "../catalogue/open-models.ts";
import { openRecordings, RecordingError } from "../recording/load-recordings.ts";
import type { Call } from "../replay/call-log.ts";
import { describeCall } from "../replay/call-log.ts";
import { createResultCache } from "../replay/result-cache.ts";
import { errorAnswer, unmatchedAnswer } from "./answer.ts";
import type { Handled } from "./handle-request.ts";
import { handleRequest } from "./handle-request.ts";
import type { MockRequest } from "./mock-request.ts";
import { headerOf } from "./mock-request.ts";
import { nearest } from "./nearest.ts";
import { isSessionName, requestsPath, sessionNameRule, splitSession } from "./route.ts";
import type { Session, SessionOptions, Shared } from "./session.ts";
import { createSession } from "./session.ts";

/** Options of a mock, whether it is called over a socket or in process. */
export type MockApiOptions = SessionOptions & {
  /** Folder with your own recordings. One with the same name replaces a built-in one. */
  readonly recordings?: string;
  /** The models to offer, instead of the built-in ones. */
  readonly models?: readonly Model[] | Catalogue | undefined;
  /** Called for every call once its answer is decided. */
  readonly onCall?: (call: Call) => void;
};

/** A call, its answer, and the session that it belongs to. */
export type Answered = Handled & { readonly session: Session };

/** The mock without the way that calls reach it. */
export type MockApi = {
  readonly shared: Shared;
  /** Answers and logs the call. Returns a promise only when something must be loaded or made first. */
  answer(request: MockRequest): Answered | Promise<Answered>;
  /** The session with that name; opened if it does not exist. */
  session(name: string): Session;
  sessions(): readonly Session[];
  /** Starts a session from scratch; its options override those of the server. @throws RangeError for an invalid name */
  openSession(name: string, options: SessionOptions): Session;
  /** Forgets a session; false if it does not exist. */
  closeSession(name: string): boolean;
};

// 10 000: an empty session takes about 5 kB.
const maxSessions = 10_000;

/** @throws RecordingError when the scenario does not exist or a recording has mistakes. */
export async function createMockApi(options: MockApiOptions): Promise<MockApi> {
  const shared = await openShared(options);
  const { recordings: _folder, models: _models, onCall, ...defaults } = options;
  const sessions = new Map<string, Session>();
  const openSession = (name: string, changes: SessionOptions): Session => {
    if (name !== "" && !isSessionName(name)) {
      throw new RangeError(`session ${JSON.stringify(name)}: ${sessionNameRule}`);
    }
    if (sessions.size >= maxSessions && !sessions.has(name)) throw new SessionLimitError();
    const session = createSession(name, shared, { ...defaults, ...changes });
    sessions.set(name, session);
    return session;
  };
  const sessionOf = (name: string): Session => sessions.get(name) ?? openSession(name, {});
  const note = (request: MockRequest, session: Session, handled: Handled): Answered => {
    const entry = loggedCall(request, session, handled);
    session.callLog.add(entry);
    onCall?.(describeCall(entry));
    const { route, answer, job, modelId, body } = handled;
    return { route, answer, job, modelId, body, session };
  };
  return {
    shared,
    session: sessionOf,
    sessions: () => [...sessions.values()],
    openSession,
    closeSession: (name) => sessions.delete(name),
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

function failed(error: unknown): Handled {
  const message = error instanceof Error ? error.message : String(error);
  const status = error instanceof RecordingError ? 501 : 500;
  return { route: "unmatched", answer: errorAnswer(status, `mock server: ${message}`) };
}

async function openShared(options: MockApiOptions): Promise<Shared> {
  const recordings = await openRecordings(options.recordings);
  if (options.scenario !== undefined && (await recordings.load(options.scenario)) === undefined) {
    const candidates = nearest(options.scenario, recordings.names()).join(", ");
    throw new RecordingError(
      `there is no recording named "${options.scenario}"; closest: ${candidates}`,
    );
  }
  await recordings.matching(); // so that mistakes in the user's files stop the start
  return {
    origin: "",
    models: openModels(options.models),
    payloads: createPayloadChecker(),
    recordings,
    media: createResultCache(),
  };
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
    body: handled.body,
  };
}
