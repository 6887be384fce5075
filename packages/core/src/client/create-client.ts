import { check, gmiCloud } from "@storyreel/models";
import type { Model } from "@storyreel/models";
import { RequestError } from "../errors/request-error.ts";
import type { ApiContext, Retry } from "../http/call-api.ts";
import { createRedactor } from "../http/redact.ts";
import type { Transport, TransportTimeouts } from "../http/transport.ts";
import { createUndiciTransport } from "../http/undici-transport.ts";
import { listRequests, type ListQuery, type RequestPage } from "../queue/list-requests.ts";
import type { CallOptions, QueueContext } from "../queue/queue-context.ts";
import { listModels, readModel, type ModelDetails } from "../queue/read-models.ts";
import { readRequest } from "../queue/read-request.ts";
import type { JsonObject, RequestRecord } from "../queue/request-record.ts";
import {
  attemptSubmit,
  submitRequest,
  type SubmitOptions,
  type SubmitOutcome,
} from "../queue/submit-request.ts";
import { waitForRequest, type WaitOptions } from "../queue/wait-for-request.ts";
import { createClockOffset } from "../time/clock-offset.ts";
import { systemClock, type Clock } from "../time/clock.ts";
import { resolveClientConfig, type ClientConfig, type ConfigOptions } from "./client-config.ts";
import { queueFactsOf } from "../queue/queue-facts.ts";
import { openMedia, type OpenedMedia, type OpenMediaOptions } from "./open-media.ts";
import { uploadMedia, type MediaUpload } from "./upload-media.ts";

/** How to create a client. Nothing is required if `GMI_API_KEY` is set. */
export type ClientOptions = ConfigOptions & {
  /** Default: undici, with its own agents. */
  readonly transport?: Transport | undefined;
  readonly clock?: Clock | undefined;
  /** From 0 up to, but not including, 1. Spreads retries. */
  readonly random?: (() => number) | undefined;
  readonly timeouts?: Partial<ClientTimeouts> | undefined;
  /** Must not throw. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
};

/** Time limits of one HTTP exchange, in milliseconds. */
export type ClientTimeouts = {
  /** Until a connection is established. Default 10 s. */
  readonly connectMs: number;
  /** A read of the API, answer included. Default 30 s. */
  readonly readMs: number;
  /** A submit, answer included. Synchronous models answer when they are done. Default 180 s. */
  readonly submitMs: number;
  /** The head of a download, and each pause inside it. Default 60 s. */
  readonly downloadIdleMs: number;
};

/** What happens besides the results. Contains no secrets. */
export type ClientEvent =
  | ({ readonly type: "retrying" } & Retry)
  /** Sent once for each unknown status, which is treated as running. */
  | { readonly type: "status-unrecognised"; readonly requestId: string; readonly status: string };

/** A model to submit to: a complete one, or just `{ id }`, whose payload is not checked. */
export type SubmitModel<P extends object> =
  | Model<P>
  | { readonly id: string; readonly parameters?: undefined };

/**
 * A client of the request queue that never sends a paid request twice by itself. All calls accept a signal; if it aborts, they end
 * at once and throw its reason unchanged.
 */
export type Client = {
  /** The base URL in use, without a trailing slash. */
  readonly baseUrl: string;
  /**
   * Sends exactly one POST, whatever happens, and returns the outcome. For callers that keep a ledger: write the intent
   * before and the request id after. Like a lost answer, an abort leaves open whether the API accepted the submit.
   */
  attemptSubmit(
    model: { readonly id: string },
    payload: JsonObject,
    options?: SubmitOptions,
  ): Promise<SubmitOutcome>;
  /**
   * Checks the payload and submits it. Repeats only if the API cannot have accepted it (no connection, 429). The record may
   * already be final: synchronous models answer with their result.
   *
   * @throws RequestError `REQUEST_PAYLOAD_INVALID` before anything is sent; `REQUEST_UNCERTAIN` if the answer was lost.
   * @throws ApiError if the API refuses or cannot be reached.
   */
  submit<P extends object>(
    model: SubmitModel<P>,
    payload: NoInfer<P>,
    options?: SubmitOptions,
  ): Promise<RequestRecord>;
  /** Reads one request by its id. Repeats after faults. @throws ApiError */
  read(requestId: string, options?: CallOptions): Promise<RequestRecord>;
  /** Reads one page of the account's requests. @throws ApiError */
  list(query?: ListQuery, options?: CallOptions): Promise<RequestPage>;
  /**
   * Waits until a request ends, and returns it if it succeeded.
   *
   * @throws RequestError `REQUEST_FAILED`, `REQUEST_CANCELLED`, `REQUEST_WITHOUT_RESULT`, or `REQUEST_DEADLINE` if it is
   *   still running and you can wait for it again.
   * @throws ApiError if it cannot be read.
   */
  wait(requestId: string, options?: WaitOptions): Promise<RequestRecord>;
  /**
   * How far the API's clock is ahead of ours, in milliseconds, from its answers; `undefined` before the first answer. Accurate
   * to about a second.
   */
  clockOffsetMs(): number | undefined;
  /** Ids of the models that the key can use. @throws ApiError */
  listModels(options?: CallOptions): Promise<readonly string[]>;
  /** The API's description of one model. @throws ApiError `API_NOT_FOUND` if it does not exist */
  readModel(modelId: string, options?: CallOptions): Promise<ModelDetails>;
  /**
   * Opens a result's URL: without the key, over https only, and at public addresses only (loopback too if the base URL is there).
   *
   * @throws DownloadError here and while reading the body.
   */
  openMedia(url: string, options?: OpenMediaOptions): Promise<OpenedMedia>;
  /**
   * Uploads a file to where models can fetch it, and returns its URL. Free of charge; repeats after faults. The key is sent to the API
   * only, not to the host that stores the file.
   *
   * @throws ApiError if the API returns no place for it.
   * @throws UploadError if the place does not accept it.
   */
  uploadMedia(upload: MediaUpload, options?: CallOptions): Promise<string>;
  /**
   * Loads the HTTP library, which otherwise delays the first call. Opens no connection.
   */
  prepare(): Promise<void>;
  /** Ends the connections after running calls have finished. A transport from the options stays open. */
  close(): Promise<void>;
};

/**
 * Creates a client. The key is kept in a closure: inspecting, printing or serialising the client or its errors does not show it.
 *
 * @throws UsageError `USAGE_MISSING_KEY`, `USAGE_MALFORMED_KEY`, `USAGE_ORGANIZATION`, `USAGE_BASE_URL`
 */
export function createClient(options: ClientOptions = {}): Client {
  const environment = options.environment ?? process.env;
  const config = resolveClientConfig({ ...options, environment }, gmiCloud.baseUrl.value);
  const transport = options.transport ?? createUndiciTransport();
  const timeouts = resolveTimeouts(options.timeouts);
  const api = createApiContext(config, { options, transport, timeouts });
  const context: QueueContext = { api, reader: createReader(api, options.onEvent) };
  const media = {
    transport,
    clock: api.clock,
    redactor: api.redactor,
    timeouts: limits(timeouts.connectMs, timeouts.downloadIdleMs),
    allowsLoopback: config.isLoopback,
  };
  return {
    baseUrl: config.baseUrl,
    attemptSubmit: (model, payload, submitOptions) =>
      attemptSubmit(context, { modelId: model.id, payload }, submitOptions),
    submit: async (model, payload, submitOptions) => {
      const checked = checkedPayload(model, payload);
      return submitRequest(context, { modelId: model.id, payload: checked }, submitOptions);
    },
    read: (requestId, callOptions) => readRequest(context, requestId, callOptions),
    list: (query, callOptions) => listRequests(context, query, callOptions),
    wait: (requestId, waitOptions) => waitForRequest(context, requestId, waitOptions),
    clockOffsetMs: () => api.clockOffset.current(),
    listModels: (callOptions) => listModels(context, callOptions),
    readModel: (modelId, callOptions) => readModel(context, modelId, callOptions),
    openMedia: (url, mediaOptions) => openMedia(media, url, mediaOptions),
    uploadMedia: (upload, callOptions) => uploadMedia({ api, media }, upload, callOptions),
    prepare: async () => transport.prepare?.(),
    close: async () => {
      if (options.transport === undefined) await transport.close();
    },
  };
}

function createApiContext(
  { apiKey, organizationId, baseUrl }: ClientConfig,
  parts: {
    readonly options: ClientOptions;
    readonly transport: Transport;
    readonly timeouts: ClientTimeouts;
  },
): ApiContext {
  const { options, transport, timeouts } = parts;
  const credentials = {
    authorization: `Bearer ${apiKey}`,
    ...(organizationId === undefined ? {} : { "x-organization-id": organizationId }),
  };
  return {
    baseUrl,
    transport,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
    redactor: createRedactor([apiKey]),
    authorize: (headers) => ({ ...lowerCaseNames(headers), ...credentials }),
    timeouts: {
      read: limits(timeouts.connectMs, timeouts.readMs, timeouts.readMs),
      submit: limits(timeouts.connectMs, timeouts.submitMs, timeouts.submitMs),
    },
    clockOffset: createClockOffset(),
    onRetry: (retry) => options.onEvent?.({ type: "retrying", ...retry }),
  };
}

function createReader(api: ApiContext, onEvent: ClientOptions["onEvent"]): QueueContext["reader"] {
  const warned = new Set<string>();
  return {
    facts: queueFactsOf(gmiCloud),
    redactor: api.redactor,
    onUnrecognised: ({ requestId, status }) => {
      if (warned.has(status)) return;
      warned.add(status);
      onEvent?.({ type: "status-unrecognised", requestId, status: api.redactor.text(status) });
    },
  };
}

function resolveTimeouts(changes: Partial<ClientTimeouts> = {}): ClientTimeouts {
  return {
    connectMs: 10_000,
    readMs: 30_000,
    // Public clients wait 120 to 180 s. Giving up earlier only makes a submit uncertain.
    submitMs: 180_000,
    downloadIdleMs: 60_000,
    ...changes,
  };
}

function limits(connectMs: number, idleMs: number, totalMs?: number): TransportTimeouts {
  return { connectMs, headersMs: idleMs, idleMs, totalMs };
}

/** Lower-case names, so that another spelling of `Authorization` cannot be added to ours. */
function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function checkedPayload<P extends object>(model: SubmitModel<P>, payload: P): JsonObject {
  const problems = model.parameters === undefined ? [] : check(model, payload);
  if (problems.length > 0) {
    throw new RequestError(
      "REQUEST_PAYLOAD_INVALID",
      `${model.id} refuses the payload: ${problems.map(({ message }) => message).join("; ")}`,
      { modelId: model.id, hint: problems.find(({ hint }) => hint !== undefined)?.hint },
    );
  }
  return payload as JsonObject;
}
