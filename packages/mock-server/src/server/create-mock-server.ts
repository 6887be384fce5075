import type { IncomingMessage, ServerResponse } from "node:http";
import { errorAnswer } from "../api/answer.ts";
import type { Answered, MockApi, MockApiOptions } from "../api/mock-api.ts";
import { createMockApi } from "../api/mock-api.ts";
import type { MockRequest } from "../api/mock-request.ts";
import type { SessionOptions } from "../api/session.ts";
import { controlPath } from "../api/route.ts";
import type { SessionControls } from "../control/session-controls.ts";
import { createSessionControls } from "../control/session-controls.ts";
import { listenOn } from "./listen-on.ts";
import { hasBody, readBody } from "./read-body.ts";
import { readHeaders } from "./read-headers.ts";
import { sendAnswer } from "./send-answer.ts";
import { watchRecordings } from "./watch-recordings.ts";

// An `import` of node:http reads all its exports. Reading that of WebSocket loads fetch, HTTP/2 and workers, which takes more CPU
// than the rest of the start.
const { createServer } = process.getBuiltinModule("node:http");

export type MockServerOptions = MockApiOptions & {
  /** Default 0, which is any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`, which only this machine can reach. */
  readonly host?: string;
  /** Reloads `recordings` when a file in it changes. */
  readonly watch?: boolean;
  /** Called after a reload, with the names of your recordings, or with the problem, in which case the old ones stay. */
  readonly onReload?: (
    result: { readonly names: readonly string[] } | { readonly problem: string },
  ) => void;
};

/** A running server. Its own controls are those of the default session. */
export type MockServer = SessionControls & {
  readonly origin: string;
  /** The base URL for clients. */
  readonly baseUrl: string;
  /**
   * Opens a session for one test. Other sessions do not see its requests, calls, faults, clock and media. A session with that name
   * that exists already starts from scratch. @throws RangeError for a name that is not 1 to 100 letters, digits, dots, underscores or hyphens
   */
  openSession(name: string, options?: SessionOptions): SessionControls;
  /** Controls of a session, which clients may also have opened by calling `/s/NAME/…`. */
  session(name: string): SessionControls;
  closeSession(name: string): boolean;
  /** Reloads the recordings. Running requests keep theirs. @throws RecordingError, and keeps the old recordings */
  reloadRecordings(): Promise<void>;
  /** Closes the port and all connections, including those that wait for an answer. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * Starts a server that behaves like GMI Cloud's request queue and its media host, at no cost.
 *
 * @throws RecordingError when the scenario does not exist or a recording has mistakes.
 * @throws Node's own error when the port is taken.
 */
export async function createMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const { port, host, watch, onReload, ...apiOptions } = options;
  const api = await createMockApi(apiOptions);
  // Idle connections stay open. Closing one just as a client uses it would be a fault that nobody asked for.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) =>
    receive(request, response, api),
  );
  const origin = await listenOn(server, {
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
  });
  api.shared.origin = origin;
  const stopWatching =
    watch === true && options.recordings !== undefined
      ? watchRecordings(options.recordings, api.shared.recordings, onReload ?? (() => {}))
      : () => {};
  const close = async (): Promise<void> => {
    stopWatching();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  return {
    ...createSessionControls(api, ""),
    origin,
    openSession: (name, sessionOptions = {}) => {
      api.openSession(name, sessionOptions);
      return createSessionControls(api, name);
    },
    session: (name) => createSessionControls(api, name),
    closeSession: (name) => api.closeSession(name),
    reloadRecordings: () => api.shared.recordings.reload(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function receive(request: IncomingMessage, response: ServerResponse, api: MockApi): void {
  const headers = readHeaders(request);
  if (!hasBody(headers)) {
    respond(response, api, { headers, body: "" });
    return;
  }
  readBody(request, Number(headers["content-length"]), (body) => {
    if (body !== undefined) respond(response, api, { headers, body });
    else sendAnswer(response, errorAnswer(413, "request body too large"));
  });
}

function respond(
  response: ServerResponse,
  api: MockApi,
  { headers, body }: Pick<MockRequest, "headers" | "body">,
): void {
  const { method = "GET", url = "/" } = response.req;
  const call: MockRequest = { method, target: url, headers, body };
  if (url.includes(controlPath)) {
    control({ ...call, headers: response.req.headers }, api).then(
      (answered) => deliver(response, answered),
      (error: unknown) => fail(response, error),
    );
    return;
  }
  try {
    const answered = api.answer(call);
    if (answered instanceof Promise) {
      answered.then(
        (later) => deliver(response, later),
        (error: unknown) => fail(response, error),
      );
    } else deliver(response, answered);
  } catch (error) {
    fail(response, error);
  }
}

/** Handles a call whose path contains that of the control routes. It may still be a call of the API. */
async function control(call: MockRequest, api: MockApi): Promise<Pick<Answered, "answer">> {
  const { handleControl, isControl } = await import("../control/handle-control.ts");
  if (!isControl(call.target)) return api.answer(call);
  return { answer: await handleControl(call, api) };
}

function deliver(
  response: ServerResponse,
  { answer, session }: Pick<Answered, "answer"> & Partial<Answered>,
): void {
  if (!response.destroyed) sendAnswer(response, answer, session?.clock);
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.destroyed || response.headersSent) return;
  const message = error instanceof Error ? error.message : String(error);
  sendAnswer(response, errorAnswer(500, `mock server: ${message}`));
}
