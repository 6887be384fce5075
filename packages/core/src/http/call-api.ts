import { ApiError } from "../errors/api-error.ts";
import type { JsonValue } from "@storyreel/models";
import { backoffMs, type BackoffPolicy } from "../time/backoff.ts";
import type { ClockOffset } from "../time/clock-offset.ts";
import type { Clock } from "../time/clock.ts";
import { judgeAttempt, type Attempt, type AttemptFailure, type Verdict } from "./judge-attempt.ts";
import { parseText, readText, type ParsedText } from "./read-json.ts";
import type { Redactor } from "./redact.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { TransportError, type Transport, type TransportTimeouts } from "./transport.ts";

/** Everything a call needs. `authorize` adds the key, which is kept in its closure only. */
export type ApiContext = {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: () => number;
  readonly redactor: Redactor;
  readonly authorize: (
    headers: Readonly<Record<string, string>>,
  ) => Readonly<Record<string, string>>;
  readonly timeouts: { readonly read: TransportTimeouts; readonly submit: TransportTimeouts };
  readonly onRetry: (retry: Retry) => void;
  /** Called with what an answer shows about the API's clock. */
  readonly clockOffset: ClockOffset;
};

/** A wait before a call is repeated. */
export type Retry = {
  readonly operation: string;
  /** Number of the next repeat, from 1. */
  readonly repeat: number;
  readonly delayMs: number;
  readonly error: ApiError;
};

/** One call of the queue's API. */
export type ApiCall = {
  /** For messages: "submit", "read request r-1". */
  readonly operation: string;
  /** Appended to the base URL; already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Makes it a POST that costs money. */
  readonly submitBody?: JsonValue;
  /** Makes it a POST that is free and may be repeated like a read. */
  readonly freeBody?: JsonValue;
  /** Default: `POST` with a body, else `GET`. */
  readonly method?: "DELETE" | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** A verdict whose failure is an error to throw. */
export type JudgedCall =
  | { readonly kind: "accept"; readonly value: JsonValue }
  | { readonly kind: "repeat" | "give-up" | "uncertain"; readonly error: ApiError };

// The longest answer to a read is a record that echoes two pictures of 10 MB as data URIs, or a list of smaller ones.
const MAX_READ_BYTES = 48 * 1024 * 1024;
// The answer to a submit does not echo the payload.
const MAX_SUBMIT_BYTES = 8 * 1024 * 1024;

// 4 tries within about 15 s bridge the restart of a gateway.
const READ_TRIES = 4;
const readBackoff: BackoffPolicy = { baseMs: 500, capMs: 8000 };
// Longer waits are left to the caller, who may have other work or a deadline.
const MAX_READ_WAIT_MS = 60_000;

/**
 * Reads from the API, with up to four tries. An abort ends the waits at once.
 *
 * @throws ApiError with any `API_` code; `retryAfterMs` is set if the API asks for a longer wait than this function makes.
 */
export async function readApi(context: ApiContext, call: ApiCall): Promise<JsonValue> {
  for (let repeat = 1; ; repeat += 1) {
    const judged = await callOnce(context, call);
    if (judged.kind === "accept") return judged.value;
    call.signal?.throwIfAborted();
    const retryAfterMs = judged.error.retryAfterMs ?? 0;
    if (judged.kind !== "repeat" || repeat >= READ_TRIES || retryAfterMs > MAX_READ_WAIT_MS) {
      throw judged.error;
    }
    await waitBeforeRepeat(context, call, { repeat, error: judged.error, policy: readBackoff });
  }
}

/** Reports a retry and waits: for the backoff, or as long as the API asked if that is longer. */
export async function waitBeforeRepeat(
  context: ApiContext,
  call: Pick<ApiCall, "operation" | "signal">,
  {
    repeat,
    error,
    policy,
  }: { readonly repeat: number; readonly error: ApiError; readonly policy: BackoffPolicy },
): Promise<void> {
  call.signal?.throwIfAborted();
  const delayMs = Math.max(error.retryAfterMs ?? 0, backoffMs(policy, repeat, context.random()));
  context.onRetry({ operation: call.operation, repeat, delayMs, error });
  await context.clock.sleep(delayMs, call.signal);
}

/** Makes exactly one HTTP exchange and judges it. An abort is thrown unchanged. */
export async function callOnce(context: ApiContext, call: ApiCall): Promise<JudgedCall> {
  const url = new URL(context.baseUrl + call.path);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  const outcome = await exchange(context, call, url);
  const verdict = judgeAttempt(outcome.attempt, call.submitBody === undefined ? "read" : "submit");
  return toJudgedCall(context, call, {
    verdict,
    url,
    excerpt: outcome.excerpt,
    cause: outcome.cause,
  });
}

type Outcome = { readonly attempt: Attempt; readonly excerpt?: string; readonly cause?: unknown };

async function exchange(context: ApiContext, call: ApiCall, url: URL): Promise<Outcome> {
  const isSubmit = call.submitBody !== undefined;
  const body = call.submitBody ?? call.freeBody;
  const startedAtMs = context.clock.now();
  try {
    const response = await context.transport.send({
      method: call.method ?? (body === undefined ? "GET" : "POST"),
      url,
      headers: context.authorize({
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...call.headers,
      }),
      body: body === undefined ? undefined : JSON.stringify(body),
      connection: isSubmit ? "fresh" : "shared",
      addresses: "any",
      timeouts: isSubmit ? context.timeouts.submit : context.timeouts.read,
      signal: call.signal,
    });
    const { status } = response;
    context.clockOffset.learn(response.headers["date"], {
      startedAtMs,
      answeredAtMs: context.clock.now(),
    });
    const answer = await readText(response.body, isSubmit ? MAX_SUBMIT_BYTES : MAX_READ_BYTES);
    if (answer === undefined) return { attempt: { kind: "too-long", status } };
    const retryAfterMs = parseRetryAfter(response.headers["retry-after"], context.clock.now());
    const parsed = withoutSecrets(context.redactor, answer);
    const attempt = { kind: "answered", status, body: parsed, retryAfterMs } as const;
    return { attempt, excerpt: context.redactor.text(answer) };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return { attempt: { kind: error.phase, message: error.message }, cause: error };
  }
}

/** If a server echoes the key, it must not get into records, which are kept in ledgers. */
function withoutSecrets(redactor: Redactor, answer: string): ParsedText {
  const body = parseText(answer);
  return body.kind === "json" && redactor.has(answer)
    ? { ...body, value: redactor.answer(body.value) }
    : body;
}

function toJudgedCall(
  context: ApiContext,
  call: ApiCall,
  facts: {
    readonly verdict: Verdict;
    readonly url: URL;
    readonly excerpt: string | undefined;
    readonly cause: unknown;
  },
): JudgedCall {
  const { verdict } = facts;
  if (verdict.kind === "accept") return verdict;
  return {
    kind: verdict.kind,
    error: createApiError(context, call.operation, { ...facts, failure: verdict.failure }),
  };
}

function createApiError(
  { redactor }: ApiContext,
  operation: string,
  facts: {
    readonly failure: AttemptFailure;
    readonly url: URL;
    readonly excerpt: string | undefined;
    readonly cause: unknown;
  },
): ApiError {
  const { code, message, ...rest } = facts.failure;
  return new ApiError(code, redactor.text(`${operation}: ${message}`), {
    ...rest,
    url: redactor.url(facts.url),
    reason: redactor.text(message),
    bodyExcerpt: facts.excerpt,
    cause: redactor.cause(facts.cause),
  });
}
