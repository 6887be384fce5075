import { ApiError } from "../errors/api-error.ts";
import { RequestError } from "../errors/request-error.ts";
import { callOnce, waitBeforeRepeat, type ApiCall } from "../http/call-api.ts";
import { isTimeout } from "../http/call-timeout.ts";
import type { BackoffPolicy } from "../time/backoff.ts";
import { parseRecord } from "./parse-record.ts";
import type { CallOptions, QueueContext } from "./queue-context.ts";
import type { JsonObject, RequestRecord } from "./request-record.ts";

/** Options of a submit. */
export type SubmitOptions = CallOptions & {
  /** Additional headers. They cannot replace the authorization. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

/** What is submitted. */
export type SubmitRequest = {
  readonly modelId: string;
  readonly payload: JsonObject;
  /** Called with true before bytes may leave, and with false when the outcome of an attempt is known. */
  readonly onSending?: ((isSending: boolean) => void) | undefined;
};

/** The outcome of one submit. */
export type SubmitOutcome =
  /** The API accepted it. The record may already be final (synchronous models), including a failed one. */
  | { readonly kind: "accepted"; readonly record: RequestRecord }
  /** The API clearly refused it: there is no request and no charge. It would refuse the same submit again. */
  | { readonly kind: "refused"; readonly error: ApiError }
  /** The API cannot have received it (no connection) or refused it for now (429): it may be sent again. */
  | {
      readonly kind: "not-sent";
      readonly error: ApiError;
      readonly retryAfterMs?: number;
    }
  /**
   * It may have been accepted and charged. Never send it again without looking for it first. `error.requestId` is set if the
   * answer named a request.
   */
  | { readonly kind: "uncertain"; readonly error: ApiError };

/**
 * Sends exactly one POST on its own connection. An abort is thrown unchanged; like a lost answer, it leaves open whether the API
 * accepted the submit.
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

// 6 tries with waits up to a minute outlast a short rate limit. Hourly limits are left to the caller.
const SUBMIT_TRIES = 6;
const submitBackoff: BackoffPolicy = { baseMs: 1000, capMs: 60_000 };
const MAX_SUBMIT_WAIT_MS = 120_000;

/**
 * Submits, and repeats only if the API cannot have accepted the submit.
 *
 * @throws ApiError if the API refuses, or cannot be reached after six tries.
 * @throws RequestError `REQUEST_UNCERTAIN` if the answer was lost: the request may exist and may be charged.
 */
export async function submitRequest(
  context: QueueContext,
  request: SubmitRequest,
  options: SubmitOptions = {},
): Promise<RequestRecord> {
  for (let repeat = 1; ; repeat += 1) {
    options.signal?.throwIfAborted();
    request.onSending?.(true);
    const outcome = await attemptSubmit(context, request, options);
    request.onSending?.(false);
    switch (outcome.kind) {
      case "accepted":
        return outcome.record;
      case "refused":
        throw outcome.error;
      case "uncertain":
        throw uncertainError(request.modelId, outcome.error.message, outcome.error);
      case "not-sent": {
        const { error, retryAfterMs = 0 } = outcome;
        if (repeat >= SUBMIT_TRIES || retryAfterMs > MAX_SUBMIT_WAIT_MS) throw error;
        const call = submitCall(request.modelId, request.payload, options);
        try {
          await waitBeforeRepeat(context.api, call, { repeat, error, policy: submitBackoff });
        } catch (reason) {
          // The time is over, and the last attempt says why nothing was accepted.
          throw isTimeout(reason) ? error : reason;
        }
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

/** The error of a submit whose outcome is unknown. */
export function uncertainError(modelId: string, reason: string, cause: unknown): RequestError {
  return new RequestError(
    "REQUEST_UNCERTAIN",
    `unknown whether ${modelId} accepted the request: ${reason}`,
    {
      hint: "check the list of requests before you send it again: it may have been charged",
      requestId: cause instanceof ApiError ? cause.requestId : undefined,
      modelId,
      cause,
    },
  );
}
