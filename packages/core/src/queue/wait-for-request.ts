import { ApiError } from "../errors/api-error.ts";
import { failureHint } from "../errors/failure-kind.ts";
import { RequestError } from "../errors/request-error.ts";
import {
  afterInterval,
  createPollPolicy,
  nextDelayMs,
  type PollPolicy,
  type PollProgress,
} from "./poll-policy.ts";
import type { CallOptions, QueueContext } from "./queue-context.ts";
import { readRequest } from "./read-request.ts";
import type { RequestRecord } from "./request-record.ts";

/** How to wait. */
export type WaitOptions = CallOptions & {
  /** How long the model usually takes; sets the first poll and the deadline. */
  readonly typicalSeconds?: number | undefined;
  /** Replaces parts of the policy. */
  readonly policy?: Partial<PollPolicy> | undefined;
  /** A record that is already known, such as the answer to the submit. A final one needs no call. */
  readonly from?: RequestRecord | undefined;
  /** Called for every answer, repeated states included. */
  readonly onState?: ((record: RequestRecord) => void) | undefined;
  /** False for models whose result is an id: success without a URL is then not an error. Default true. */
  readonly expectsMedia?: boolean | undefined;
  /** Whether a success without a URL contains the result, such as an id. Default: it does not. */
  readonly hasResult?: ((record: RequestRecord) => Promise<boolean>) | undefined;
};

// A request may not be readable right after its submit. This is an assumption; it is not documented.
const NOT_FOUND_GRACE_MS = 15_000;

/**
 * Waits until a request ends. A deadline is not a failure: the request is still running, and you can wait for it again.
 *
 * @throws RequestError `REQUEST_FAILED`, `REQUEST_CANCELLED`, `REQUEST_WITHOUT_RESULT`, or `REQUEST_DEADLINE` if it is still running.
 * @throws ApiError if the request cannot be read.
 */
export async function waitForRequest(
  context: QueueContext,
  requestId: string,
  options: WaitOptions = {},
): Promise<RequestRecord> {
  const { clock, random } = context.api;
  const policy = createPollPolicy(options.typicalSeconds, options.policy);
  const startedAtMs = clock.now();
  let record = options.from;
  let progress: PollProgress = { processingMs: 0, queuedMs: 0, polls: 0 };
  let hintMs = 0;
  // Without a known record, poll at once: the request may have ended long ago.
  if (record === undefined) {
    ({ record, hintMs } = await look(context, requestId, { options, record, startedAtMs }));
  }
  for (;;) {
    const ended = record === undefined ? undefined : await settle(context, record, options);
    if (ended !== undefined) return ended;
    const delayMs = nextDelayMs(policy, progress, { state: record?.state, random: random() });
    if (delayMs === undefined) throw deadlineError(requestId, record);
    const sleptFromMs = clock.now();
    await clock.sleep(Math.max(delayMs, hintMs), options.signal);
    progress = afterInterval(progress, record?.state, clock.now() - sleptFromMs);
    ({ record, hintMs } = await look(context, requestId, { options, record, startedAtMs }));
  }
}

/** Polls once. A rate limit, or a request that is not visible yet, does not end the wait. */
async function look(
  context: QueueContext,
  requestId: string,
  facts: {
    readonly options: WaitOptions;
    readonly record: RequestRecord | undefined;
    readonly startedAtMs: number;
  },
): Promise<{ readonly record: RequestRecord | undefined; readonly hintMs: number }> {
  try {
    const record = await readRequest(context, requestId, facts.options);
    facts.options.onState?.(record);
    return { record, hintMs: 0 };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { clock } = context.api;
    const isYoung = clock.now() - facts.startedAtMs < NOT_FOUND_GRACE_MS;
    const isNotThereYet = error.code === "API_NOT_FOUND" && isYoung;
    if (error.code !== "API_RATE_LIMITED" && !isNotThereYet) throw error;
    return { record: facts.record, hintMs: error.retryAfterMs ?? 0 };
  }
}

/** Returns the record of a success and undefined while the request is running; throws after any other end. */
async function settle(
  context: QueueContext,
  record: RequestRecord,
  options: WaitOptions,
): Promise<RequestRecord | undefined> {
  switch (record.state) {
    case "queued":
    case "running":
    case "unrecognised":
      return undefined;
    case "failed":
    case "cancelled":
      throw endedError(record);
    case "succeeded": {
      if (await hasResult(record, options)) return record;
      // The answer to a submit of a synchronous model may omit the outcome; the record has it.
      const again = await readRequest(context, record.requestId, options);
      if (again.state === "failed" || again.state === "cancelled") throw endedError(again);
      if (await hasResult(again, options)) return again;
      throw new RequestError(
        "REQUEST_WITHOUT_RESULT",
        `request ${record.requestId} succeeded without a result${describeReason(again)}`,
        {
          ...factsOf(record),
          hint: failureHint(again.failure?.kind) ?? "report it to the provider with the request id",
        },
      );
    }
  }
}

async function hasResult(record: RequestRecord, options: WaitOptions): Promise<boolean> {
  if (record.mediaUrls.length > 0 || options.expectsMedia === false) return true;
  return (await options.hasResult?.(record)) ?? false;
}

function endedError(record: RequestRecord): RequestError {
  const isCancelled = record.state === "cancelled";
  const reason = record.failure?.message ?? "the API gave no reason";
  return new RequestError(
    isCancelled ? "REQUEST_CANCELLED" : "REQUEST_FAILED",
    `request ${record.requestId} ${isCancelled ? "was cancelled" : "failed"}: ${reason}`,
    { ...factsOf(record), hint: failureHint(record.failure?.kind) },
  );
}

function describeReason({ failure }: RequestRecord): string {
  return failure === undefined ? "" : `: ${failure.message}`;
}

/** The error of a request that is still running when a time limit ends. */
export function deadlineError(requestId: string, record: RequestRecord | undefined): RequestError {
  const status = record === undefined ? "" : ` (last status "${record.status}")`;
  return new RequestError("REQUEST_DEADLINE", `request ${requestId} has not finished${status}`, {
    ...(record === undefined ? { requestId } : factsOf(record)),
    hint: `it is still running and is not sent again: client.resume(${JSON.stringify(requestId)}) waits for it`,
  });
}

function factsOf(record: RequestRecord) {
  return { requestId: record.requestId, modelId: record.modelId, lastStatus: record.status };
}
