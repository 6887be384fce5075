import { callOnce } from "../http/call-api.ts";
import type { CallOptions, QueueContext } from "./queue-context.ts";
import { readRequest } from "./read-request.ts";
import type { RequestRecord } from "./request-record.ts";
import { isFinal } from "./request-state.ts";

/** The outcome of asking the API to cancel a request. */
export type CancelOutcome = {
  /**
   * `accepted`: the API took the call, which does not mean that it stops the work. `not-supported`: it answered that it has no such call.
   * `already-ended`: the request had ended before, so nothing was sent.
   */
  readonly answer: "accepted" | "not-supported" | "already-ended";
  /** The request afterwards. It was cancelled only if its state is `cancelled`. */
  readonly record: RequestRecord;
  /** Whether a cancelled request is charged is not published. Count it as paid until the bill says otherwise. */
  readonly billing: "unknown";
};

/**
 * Asks the API to cancel a request that is queued or running. `DELETE /requests/{id}` is not documented: one public client sends it and
 * ignores the answer (backblaze-labs/genblaze, 2026-09). It is sent once.
 *
 * @throws ApiError if the request cannot be read, or the answer to the call says nothing about it.
 */
export async function cancelRequest(
  context: QueueContext,
  requestId: string,
  options: CallOptions = {},
): Promise<CancelOutcome> {
  const before = await readRequest(context, requestId, options);
  if (isFinal(before.state)) return { answer: "already-ended", record: before, billing: "unknown" };
  const judged = await callOnce(context.api, {
    operation: `cancel request ${context.api.redactor.text(requestId)}`,
    path: `/requests/${encodeURIComponent(requestId)}`,
    method: "DELETE",
    signal: options.signal,
  });
  options.signal?.throwIfAborted();
  const status = judged.kind === "accept" ? 200 : (judged.error.status ?? 0);
  // A success without a body is not JSON, and a success all the same.
  const isAccepted = status >= 200 && status < 300;
  if (judged.kind !== "accept" && !isAccepted && !isUnknownCall(status)) throw judged.error;
  const record = await readRequest(context, requestId, options);
  return { answer: isAccepted ? "accepted" : "not-supported", record, billing: "unknown" };
}

/** The request exists, as the read before has shown: what is unknown is the call. */
function isUnknownCall(status: number): boolean {
  return status === 404 || status === 405 || status === 501;
}
