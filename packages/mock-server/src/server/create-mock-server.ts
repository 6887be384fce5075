import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import type { CatalogueModel } from "../generated/catalogue.ts";
import type { JsonObject } from "../catalogue/json.ts";
import { createPayloadChecker } from "../catalogue/check-payload.ts";
import type { Fault } from "../recording/fault.ts";
import { openRecordings, RecordingError } from "../recording/load-recordings.ts";
import type { InjectedFault } from "../replay/injected-faults.ts";
import { createInjectedFaults } from "../replay/injected-faults.ts";
import { createMediaStore } from "../replay/media-store.ts";
import { errorAnswer } from "./answer.ts";
import type { Handled } from "./handle-request.ts";
import { handleRequest } from "./handle-request.ts";
import { listenOn } from "./listen-on.ts";
import { nearest } from "./nearest.ts";
import { readBody } from "./read-body.ts";
import type { Route } from "./route.ts";
import { apiPath } from "./route.ts";
import { sendAnswer } from "./send-answer.ts";
import type { Session } from "./session.ts";

export type MockServerOptions = {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`; another address lets other machines in. */
  readonly host?: string;
  /** Folder of further recordings; one of the same name replaces ours. */
  readonly recordings?: string;
  /** Recording for all requests that do not name their own. Default: one whose `match` fits, else `default`. */
  readonly scenario?: string;
  /** Reads that show each state before the next, where the recording does not say. Default 1; 0: the first read is final. */
  readonly pollsPerState?: number;
  /** Goes into request ids: servers with different seeds never give the same id. Default `"mock"`. */
  readonly seed?: string;
  /**
   * Unix seconds at which every request is created; each further state is one second later. Makes answers equal to the
   * byte in every run. Default: the machine's clock, so that `created_at` can be compared with one's own time.
   */
  readonly startSeconds?: number;
  /** Models to offer. Default: those of `specs/models`. */
  readonly catalogue?: readonly CatalogueModel[];
  /** Told of every call when its answer is decided. */
  readonly onCall?: (call: Call) => void;
};

/** One call that the server answered. A key is never kept, only whether one came. */
export type Call = {
  /** Counts from 0. */
  readonly index: number;
  readonly route: Route["kind"];
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly status: number;
  readonly hasAuthorization: boolean;
  readonly organizationId?: string;
  readonly requestId?: string;
  readonly modelId?: string;
  readonly label?: string;
  readonly fault?: Fault["kind"];
};

/** A request that the queue took, whether or not its answer arrived. */
export type AcceptedRequest = {
  readonly requestId: string;
  readonly modelId: string;
  readonly payload: JsonObject;
  readonly createdAtSeconds: number;
  readonly label?: string;
};

export type MockServer = {
  readonly origin: string;
  /** What a client takes as its base URL. */
  readonly baseUrl: string;
  /** The latest 10 000 calls, oldest first. */
  calls(): readonly Call[];
  /** Every accepted request, oldest first (the latest 20 000). */
  requests(): readonly AcceptedRequest[];
  /** Makes calls to come fail; faults that fit the same call are used in the order they were put in. */
  inject(fault: InjectedFault): void;
  /** Forgets the faults that were put in. */
  clearFaults(): void;
  /** Closes the port and every connection, also those that wait for an answer. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * Starts a server that behaves like GMI Cloud's request queue and its media host, on this machine and at no cost.
 *
 * @throws RecordingError when the scenario does not exist or its file has mistakes.
 * @throws Node's own error when the port is taken.
 */
export async function createMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const session = await createSession(options);
  const calls: Call[] = [];
  let callCount = 0;
  const remember = (request: IncomingMessage, handled: Handled): void => {
    const call = describeCall(callCount, request, handled);
    callCount += 1;
    calls.push(call);
    if (calls.length > 10_000) calls.splice(0, 1000);
    options.onCall?.(call);
  };
  const server = createServer((request, response) => {
    answerOne(request, session).then(
      (handled) => {
        remember(request, handled);
        sendAnswer(request, response, handled.answer);
      },
      (error: unknown) => {
        if (response.destroyed) return;
        const message = error instanceof Error ? error.message : String(error);
        sendAnswer(
          request,
          response,
          errorAnswer(error instanceof RecordingError ? 501 : 500, `mock server: ${message}`),
        );
      },
    );
  });
  session.origin = await listenOn(server, options);
  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  return {
    origin: session.origin,
    baseUrl: `${session.origin}${apiPath}`,
    calls: () => calls.slice(-10_000),
    requests: () =>
      session.ledger.map(({ requestId, modelId, payload, createdAtSeconds, label }) => ({
        requestId,
        modelId,
        payload,
        createdAtSeconds,
        ...(label === undefined ? {} : { label }),
      })),
    inject: (fault) => session.injected.add(fault),
    clearFaults: () => session.injected.clear(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function createSession(options: MockServerOptions): Promise<Session> {
  const recordings = await openRecordings(options.recordings);
  if (options.scenario !== undefined && (await recordings.load(options.scenario)) === undefined) {
    const candidates = nearest(options.scenario, recordings.names).join(", ");
    throw new RecordingError(`no recording is named "${options.scenario}"; nearest: ${candidates}`);
  }
  await recordings.matching(); // mistakes in the user's files are told at the start
  const catalogue = options.catalogue ?? (await import("../generated/catalogue.ts")).catalogue;
  const { startSeconds } = options;
  return {
    origin: "",
    models: new Map(catalogue.map((model) => [model.id, model])),
    checkPayload: createPayloadChecker(),
    recordings,
    injected: createInjectedFaults(),
    media: createMediaStore(),
    scenario: options.scenario,
    pollsPerState: options.pollsPerState ?? 1,
    seed: options.seed ?? "mock",
    timeSeconds: (state) =>
      startSeconds === undefined ? Math.floor(Date.now() / 1000) : startSeconds + state,
    jobs: new Map(),
    ledger: [],
    acceptedCount: 0,
    listCalls: 0,
    acceptedTimes: new Map(),
    submitTimes: new Map(),
  };
}

async function answerOne(request: IncomingMessage, session: Session): Promise<Handled> {
  const body = await readBody(request);
  if (body === undefined) {
    return { route: "elsewhere", answer: errorAnswer(413, "request body too large") };
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  );
  return handleRequest(
    { method: request.method ?? "GET", target: request.url ?? "/", headers, body },
    session,
  );
}

function describeCall(index: number, request: IncomingMessage, handled: Handled): Call {
  const { route, answer, job } = handled;
  const organizationId = request.headers["x-organization-id"];
  const label = job?.label ?? request.headers["x-storyreel-label"];
  const modelId = handled.modelId ?? job?.modelId;
  return {
    index,
    route,
    method: request.method ?? "GET",
    target: request.url ?? "/",
    status: answer.status,
    hasAuthorization: request.headers.authorization !== undefined,
    ...(typeof organizationId === "string" ? { organizationId } : {}),
    ...(job === undefined ? {} : { requestId: job.requestId }),
    ...(modelId === undefined ? {} : { modelId }),
    ...(typeof label === "string" ? { label } : {}),
    ...(answer.fault === undefined ? {} : { fault: answer.fault.kind }),
  };
}
