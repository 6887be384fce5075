import { gmiCloud } from "@storyreel/models";
import type { Medium } from "@storyreel/models";
import type { ApiContext } from "../http/call-api.ts";
import { withTimeout } from "../http/call-timeout.ts";
import { adoptTransport, observeTransport } from "../http/observe-transport.ts";
import { createRedactor, type Redactor } from "../http/redact.ts";
import type { Transport, TransportTimeouts } from "../http/transport.ts";
import { checkProxy } from "../http/proxy.ts";
import { createUndiciTransport } from "../http/undici-transport.ts";
import { cancelRequest } from "../queue/cancel-request.ts";
import { listRequests } from "../queue/list-requests.ts";
import type { QueueContext } from "../queue/queue-context.ts";
import { queueFactsOf } from "../queue/queue-facts.ts";
import { listModels, readModel } from "../queue/read-models.ts";
import { readRequest } from "../queue/read-request.ts";
import type { JsonObject } from "../queue/request-record.ts";
import { attemptSubmit, submitRequest } from "../queue/submit-request.ts";
import { deadlineError, waitForRequest } from "../queue/wait-for-request.ts";
import { createClockOffset } from "../time/clock-offset.ts";
import { systemClock, type Clock } from "../time/clock.ts";
import { checkedPayload, type RunModel } from "./checked-payload.ts";
import type { Client, ClientOptions, ClientTimeouts } from "./client.ts";
import { resolveClientConfig, type ClientConfig } from "./client-config.ts";
import { downloadMedia } from "./download-media.ts";
import { openMedia } from "./open-media.ts";
import {
  resumeRequest,
  runRequest,
  type ResumeOptions,
  type RunContext,
  type RunOptions,
} from "./run-request.ts";
import type { ResultFile, RunResult } from "./run-result.ts";
import { uploadMedia } from "./upload-media.ts";

/**
 * Creates a client. The key is kept in a closure: inspecting, printing or serialising the client or its errors does not show it.
 *
 * @throws UsageError `USAGE_MISSING_KEY`, `USAGE_MALFORMED_KEY`, `USAGE_ORGANIZATION`, `USAGE_BASE_URL`, `USAGE_PROXY`
 */
export function createClient(options: ClientOptions = {}): Client {
  const environment = options.environment ?? process.env;
  const config = resolveClientConfig({ ...options, environment }, gmiCloud.baseUrl.value);
  if (options.transport === undefined) checkProxy(config.baseUrl, process.env);
  const own = options.transport ?? createUndiciTransport();
  const redactor = createRedactor([config.apiKey]);
  const clock = options.clock ?? own.clock ?? systemClock;
  const adopted = options.transport === undefined ? own : adoptTransport(own);
  const transport = observeTransport(adopted, options, { redactor, clock });
  const timeouts = resolveTimeouts(options.timeouts);
  const api = createApiContext(config, { options, transport, timeouts, redactor, clock });
  const context: QueueContext = { api, reader: createReader(api, options.onEvent) };
  const media = {
    transport,
    clock,
    redactor,
    random: api.random,
    timeouts: limits(timeouts.connectMs, timeouts.downloadIdleMs),
    allowsLoopback: config.isLoopback,
  };
  const close = async (): Promise<void> => {
    if (options.transport === undefined) await transport.close();
  };
  return {
    baseUrl: config.baseUrl,
    ...createRunCalls({ queue: context, media }),
    ...createQueueCalls(context),
    clockOffsetMs: () => api.clockOffset.current(),
    openMedia: (url, mediaOptions) => openMedia(media, url, mediaOptions),
    download: (url, target, downloadOptions) =>
      downloadMedia(media, { url, target }, downloadOptions),
    uploadMedia: (upload, callOptions = {}) =>
      withTimeout(callOptions, (signal) => uploadMedia({ api, media }, upload, { signal })),
    prepare: async () => transport.prepare?.(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** `run` and `resume`. Which medium a result has follows from the model that is passed, so the types of both say the same. */
function createRunCalls(context: RunContext): Pick<Client, "run" | "resume"> {
  return {
    run: async <M extends Medium | "unknown", F extends ResultFile>(
      model: RunModel<object, M>,
      payload: object,
      options?: RunOptions,
    ) => {
      const checked = checkedPayload(model, payload);
      const whole = model.parameters === undefined ? undefined : model;
      const request = { modelId: model.id, model: whole, payload: checked };
      return (await runRequest(context, request, options)) as RunResult<M, F>;
    },
    resume: async <M extends Medium | "unknown", F extends ResultFile>(
      requestId: string,
      { model, ...options }: ResumeOptions & { readonly model?: RunModel<object, M> } = {},
    ) => {
      const whole = model?.parameters === undefined ? undefined : model;
      return (await resumeRequest(context, { requestId, model: whole }, options)) as RunResult<
        M,
        F
      >;
    },
  };
}

type QueueCalls = Pick<
  Client,
  "attemptSubmit" | "submit" | "read" | "list" | "wait" | "cancel" | "listModels" | "readModel"
>;

function createQueueCalls(context: QueueContext): QueueCalls {
  return {
    attemptSubmit: (model, payload, options = {}) =>
      withTimeout(options, (signal) => {
        const request = { modelId: model.id, payload: payload as JsonObject };
        return attemptSubmit(context, request, { ...options, signal });
      }),
    submit: async (model, payload, options = {}) => {
      const request = { modelId: model.id, payload: checkedPayload(model, payload) };
      return withTimeout(options, (signal) =>
        submitRequest(context, request, { ...options, signal }),
      );
    },
    read: (requestId, options = {}) =>
      withTimeout(options, (signal) => readRequest(context, requestId, { signal })),
    list: (query, options = {}) =>
      withTimeout(options, (signal) => listRequests(context, query, { signal })),
    wait: (requestId, options = {}) =>
      withTimeout(
        options,
        (signal) => waitForRequest(context, requestId, { ...options, signal }),
        () => deadlineError(requestId, options.from),
      ),
    cancel: (requestId, options = {}) =>
      withTimeout(options, (signal) => cancelRequest(context, requestId, { signal })),
    listModels: (options = {}) => withTimeout(options, (signal) => listModels(context, { signal })),
    readModel: (modelId, options = {}) =>
      withTimeout(options, (signal) => readModel(context, modelId, { signal })),
  };
}

function createApiContext(
  { apiKey, organizationId, baseUrl }: ClientConfig,
  parts: {
    readonly options: ClientOptions;
    readonly transport: Transport;
    readonly timeouts: ClientTimeouts;
    readonly redactor: Redactor;
    readonly clock: Clock;
  },
): ApiContext {
  const { options, transport, timeouts, redactor, clock } = parts;
  const credentials = {
    authorization: `Bearer ${apiKey}`,
    ...(organizationId === undefined ? {} : { "x-organization-id": organizationId }),
  };
  return {
    baseUrl,
    transport,
    clock,
    random: options.random ?? Math.random,
    redactor,
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
