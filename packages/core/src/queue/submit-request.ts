import { ApiError } from "../errors/api-error.ts";
import { RequestError } from "../errors/request-error.ts";
import { callOnce, waitBeforeRepeat, type ApiCall } from "../http/call-api.ts";
import type { BackoffPolicy } from "../time/backoff.ts";
import { parseRecord } from "./parse-record.ts";
import type { CallOptions, QueueContext } from "./queue-context.ts";
import type { JsonObject, RequestRecord } from "./request-record.ts";

/** Options of a submit. */
export type SubmitOptions = CallOptions & {
  /** Sent along; cannot replace the authorization. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

/** What came of one submit. */
export type SubmitOutcome =
  /** The API took it. The record may be final already (synchronous models), a failed one too. */
  | { readonly kind: "accepted"; readonly record: RequestRecord }
  /** The API clearly said no: there is no request and no charge. The same submit would be refused again. */
  | { readonly kind: "refused"; readonly error: ApiError }
  /** The API cannot have taken it (no connection) or says that it did not (429): it may be sent again. */
  | {
      readonly kind: "not-sent";
      readonly error: ApiError;
      readonly retryAfterMs?: number;
    }
  /**
   * It may have been taken and may be charged. Never send it again without having looked for it; `error.requestId` is set when
   * the answer named a request after all.
   */
  | { readonly kind: "uncertain"; readonly error: ApiError };

/**
 * Sends exactly one POST on a connection of its own. An abort is thrown unchanged; once the call has begun it leaves the submit
 * as open as a lost answer does.
 */
export async function attemptSubmit(
  { api, reader }: QueueContext,
  { modelId, payload }: { readonly modelId: string; readonly payload: JsonObject },
  options: SubmitOptions = {},
): Promise<SubmitOutcome> {
  const judged = await callOnce(api, submitCall(modelId, payload, options));
  switch (judged.kind) {
    case "accept": {
      const record = parseRecord(judged.value, reader, modelId);
      if (record !== undefined) return { kind: "accepted", record };
      const message = `submit to ${modelId}: the answer contains no request id`;
      const bodyExcerpt = api.redactor.text(JSON.stringify(judged.value));
      const error = new ApiError("API_MALFORMED_ANSWER", message, { status: 200, bodyExcerpt });
      return { kind: "uncertain", error };
    }
    case "repeat": {
      const { error } = judged;
      const { retryAfterMs } = error;
      return retryAfterMs === undefined
        ? { kind: "not-sent", error }
        : { kind: "not-sent", error, retryAfterMs };
    }
    case "give-up":
      return { kind: "refused", error: judged.error };
    case "uncertain":
      return { kind: "uncertain", error: judged.error };
  }
}

// 6 tries with waits up to a minute outlast a short rate limit; hourly limits are for the caller to plan around.
const SUBMIT_TRIES = 6;
const submitBackoff: BackoffPolicy = { baseMs: 1000, capMs: 60_000 };
const MAX_SUBMIT_WAIT_MS = 120_000;

/**
 * Submits, and repeats only what cannot have been taken.
 *
 * @throws ApiError when the API refuses, or cannot be reached after six tries.
 * @throws RequestError `REQUEST_UNCERTAIN` when the answer was lost: the request may exist and may be charged.
 */
export async function submitRequest(
  context: QueueContext,
  request: { readonly modelId: string; readonly payload: JsonObject },
  options: SubmitOptions = {},
): Promise<RequestRecord> {
  for (let repeat = 1; ; repeat += 1) {
    const outcome = await attemptSubmit(context, request, options);
    switch (outcome.kind) {
      case "accepted":
        return outcome.record;
      case "refused":
        throw outcome.error;
      case "uncertain":
        throw uncertainError(request.modelId, outcome.error);
      case "not-sent": {
        const { error, retryAfterMs = 0 } = outcome;
        if (repeat >= SUBMIT_TRIES || retryAfterMs > MAX_SUBMIT_WAIT_MS) throw error;
        const call = submitCall(request.modelId, request.payload, options);
        await waitBeforeRepeat(context.api, call, { repeat, error, policy: submitBackoff });
      }
    }
  }
}

function submitCall(modelId: string, payload: JsonObject, options: SubmitOptions): ApiCall {
  return {
    operation: `submit to ${modelId}`,
    path: "/requests",
    headers: options.headers,
    submitBody: { model: modelId, payload },
    signal: options.signal,
  };
}

function uncertainError(modelId: string, cause: ApiError): RequestError {
  const message = `unknown whether ${modelId} accepted the request: ${cause.message}`;
  return new RequestError("REQUEST_UNCERTAIN", message, {
    hint: "check the list of requests before you send it again: it may have been charged",
    requestId: cause.requestId,
    modelId,
    cause,
  });
}
