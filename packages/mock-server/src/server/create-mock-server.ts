import type { ServerResponse } from "node:http";
import { errorAnswer } from "../api/answer.ts";
import type { MockApiOptions, OpenOptions } from "../api/mock-api.ts";
import { createMockApi } from "../api/mock-api.ts";
import type { MockRequest } from "../api/mock-request.ts";
import type { SessionControls } from "../control/session-controls.ts";
import { createSessionControls } from "../control/session-controls.ts";
import type { MockSnapshot } from "../control/snapshot.ts";
import { answerCall, failedReply, type Receiving, type Reply } from "./answer-call.ts";
import { checkCertificate } from "./check-certificate.ts";
import { expectEnd, holdConnection } from "./half-open.ts";
import { isEvery, listenOn } from "./listen-on.ts";
import { openListener } from "./open-listener.ts";
import { makeCertificate, type Certificate } from "./self-made-certificate.ts";
import { sendAnswer } from "./send-answer.ts";
import { watchRecordings } from "./watch-recordings.ts";
import { hasBody, tooLarge, type WholeRequest } from "./whole-request.ts";

export type MockServerOptions = MockApiOptions & {
  /** Default 0, which is any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`, which only this machine can reach. */
  readonly host?: string;
  /**
   * Scheme, host and port under which clients reach the server, for `baseUrl` and the URLs of results: `http://mock:8080` in a network
   * of containers. Default: where it listens, and loopback if that is every address.
   */
  readonly origin?: string;
  /**
   * Names under which browsers may reach the control routes, besides addresses, `localhost`, names without a dot and names in
   * `.local`, `.internal` and `.test`.
   */
  readonly allowedHosts?: readonly string[];
  /** Origins whose pages may call the API in a browser, such as `http://localhost:5173`; `*`: any. Default: none. */
  readonly cors?: readonly string[];
  /** Answers HTTP/2 as well: without TLS, to clients that know beforehand. Faults of the connection hit all its calls. */
  readonly http2?: boolean;
  /** Answers https instead of http: with a certificate and key as PEM, or (`true`) with one made for this server. */
  readonly tls?: true | Certificate;
  /** A file that keeps sessions and requests across restarts. It is made if it does not exist. One server may use it at a time. */
  readonly state?: string;
  /** Called after a reload, with the names of your recordings, or with the problem, in which case the old ones stay. */
  readonly onReload?: (
    result: { readonly names: readonly string[] } | { readonly problem: string },
  ) => void;
};

export type CloseOptions = {
  /** Time for answers that are under way, in milliseconds. Default 0. */
  readonly graceMs?: number;
};

/** A running server. Its own controls are those of the default session. */
export type MockServer = SessionControls & {
  readonly origin: string;
  /** The base URL for clients. */
  readonly baseUrl: string;
  /** With `tls`: what clients have to trust, as PEM. */
  readonly certificate: string | undefined;
  /**
   * Opens a session for one test. Other sessions do not see its requests, calls, faults, clock and media.
   *
   * @throws RangeError for a name that is not 1 to 100 letters, digits, dots, underscores or hyphens, and for `strict` without recordings
   * @throws SessionExistsError if a session has that name, unless `replace` is true: it then starts from scratch
   * @throws RecordingError for a scenario that does not exist
   */
  openSession(name: string, options?: OpenOptions): SessionControls;
  /**
   * Controls of a session, which clients may also have opened by calling `/s/NAME/…`. Asking about one that nobody has opened throws
   * an UnknownSessionError.
   */
  session(name: string): SessionControls;
  closeSession(name: string): boolean;
  /** Reloads the recordings. Running requests keep theirs. @throws RecordingError, and keeps the old recordings */
  reloadRecordings(): Promise<void>;
  /** All sessions with their requests, as JSON. See `restore`. */
  snapshot(): Promise<MockSnapshot>;
  /** Opens the sessions of a snapshot, of this server or another. Open ones with the same names are replaced. @throws SnapshotError */
  restore(snapshot: MockSnapshot): Promise<void>;
  /** Closes the port and all connections, including those that wait for an answer, unless these get some time. */
  close(options?: CloseOptions): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * Starts a server that behaves like GMI Cloud's request queue and its media host, at no cost.
 *
 * @throws RecordingError when the scenario does not exist or a recording has mistakes.
 * @throws PortTakenError when the port is taken: it says by whom. @throws RangeError for `strict` without recordings, a host or port that this
 * machine does not give, and a certificate or key that cannot be used
 * @throws SnapshotError when the state cannot be read or written. @throws StateTakenError when another server uses its file
 */
export async function createMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const { port, host, allowedHosts = [], onReload, state, ...more } = options;
  const { cors, http2 = false, tls, origin: publicOrigin, ...apiOptions } = more;
  const api = await createMockApi(apiOptions);
  const names = [host, publicOrigin === undefined ? undefined : new URL(publicOrigin).hostname];
  const certificate = tls === undefined ? undefined : certificateFor(tls, names);
  // Read before the port is open, and used before the first call: URLs of results need the number of the port.
  const kept =
    state === undefined ? undefined : await (await import("./keep-state.ts")).keepState(api, state);
  const to: Receiving = { api, allowedHosts, cors };
  const listener = openListener(
    { certificate, http2 },
    (request, response) => receive(request, response, to),
    to,
  );
  const isSecure = tls !== undefined;
  const listening = await listenOn(listener.server, { host, port, isSecure }).catch(
    (error: unknown) => {
      kept?.close();
      throw error;
    },
  );
  const origin = publicOrigin ?? listening;
  api.shared.origin = origin;
  try {
    kept?.open();
  } catch (error) {
    kept?.close();
    await listener.close(0);
    throw error;
  }
  const stopWatching =
    options.watch === true && options.recordings !== undefined
      ? watchRecordings(options.recordings, api.shared.recordings, onReload ?? (() => {}))
      : () => {};
  let closing: Promise<void> | undefined;
  const close = (closeOptions: CloseOptions = {}): Promise<void> => {
    closing ??= end(closeOptions);
    return closing;
  };
  const end = async ({ graceMs = 0 }: CloseOptions): Promise<void> => {
    stopWatching();
    await listener.close(graceMs);
    kept?.close();
  };
  return {
    ...createSessionControls(api, ""),
    origin,
    certificate: certificate?.cert,
    openSession: (name, sessionOptions = {}) => {
      api.openSession(name, sessionOptions);
      return createSessionControls(api, name);
    },
    session: (name) => createSessionControls(api, name),
    closeSession: (name) => api.closeSession(name),
    reloadRecordings: () => api.shared.recordings.reload(),
    snapshot: async () => (await import("../control/snapshot.ts")).takeSnapshot(api.sessions()),
    restore: async (snapshot) => {
      const { restoreSnapshot } = await import("../control/restore-snapshot.ts");
      await restoreSnapshot(api, snapshot);
    },
    close,
    [Symbol.asyncDispose]: () => close(),
  };
}

function certificateFor(
  tls: true | Certificate,
  more: readonly (string | undefined)[],
): Certificate {
  if (tls !== true) {
    checkCertificate(tls);
    return tls;
  }
  const given = more.flatMap((name) => (name === undefined || isEvery(name) ? [] : [name]));
  const names = ["localhost", "127.0.0.1", "::1", ...given.map(withoutBrackets)];
  return makeCertificate([...new Set(names)], Date.now());
}

function withoutBrackets(name: string): string {
  return name.replaceAll(/[[\]]/gu, "");
}

function receive(request: WholeRequest, response: ServerResponse, to: Receiving): void {
  const { headers } = request;
  if (headers.host === undefined && request.httpVersion === "1.1") {
    sendAnswer(response, errorAnswer(400, "a request in HTTP/1.1 must have the header Host"));
    return;
  }
  if (!hasBody(headers)) {
    respond(response, to, "");
    return;
  }
  if (headers["content-length"] === undefined) {
    expectEnd(request, () => sendAnswer(response, errorAnswer(400, "the body is incomplete")));
  }
  request.whenWhole((body) => {
    if (body !== undefined) respond(response, to, body);
    else sendAnswer(response, errorAnswer(413, tooLarge));
  });
}

function respond(response: ServerResponse, to: Receiving, body: MockRequest["body"]): void {
  const { method = "GET", url = "/", headers } = response.req;
  const call: MockRequest = { method, target: url, headers, body };
  try {
    const reply = answerCall(call, to);
    if (reply instanceof Promise) {
      holdConnection(response);
      reply
        .then((later) => deliver(response, later))
        .catch((error: unknown) => fail(response, error));
    } else deliver(response, reply);
  } catch (error) {
    fail(response, error);
  }
}

function deliver(response: ServerResponse, { answer, session }: Reply): void {
  if (!response.destroyed) sendAnswer(response, answer, session?.clock);
}

function fail(response: ServerResponse, error: unknown): void {
  if (!response.destroyed && !response.headersSent) deliver(response, failedReply(error));
}
