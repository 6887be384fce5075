import type { JsonValue } from "@storyreel/models";
import type { ErrorCode } from "../errors/error-codes.ts";
import { failureHint, type FailureKind } from "../errors/failure-kind.ts";
import { MAX_DEPTH, type ParsedText } from "./read-json.ts";
import { readReason, type Reason } from "./read-reason.ts";
import { findRequestId } from "./request-id.ts";

/** The outcome of one HTTP exchange. */
export type Attempt =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly body: ParsedText;
      readonly retryAfterMs?: number | undefined;
    }
  /** The answer is longer than we read. */
  | { readonly kind: "too-long"; readonly status: number }
  /** No connection was made. */
  | { readonly kind: "never-sent"; readonly message: string }
  /** Sent, at least in part, but without a complete answer. */
  | { readonly kind: "answer-lost"; readonly message: string };

/** What to do next. Only `repeat` may be sent again. */
export type Verdict =
  | { readonly kind: "accept"; readonly value: JsonValue }
  | { readonly kind: "repeat"; readonly failure: AttemptFailure }
  | { readonly kind: "give-up"; readonly failure: AttemptFailure }
  /** A submit that may have been accepted and charged: never sent again automatically. */
  | { readonly kind: "uncertain"; readonly failure: AttemptFailure };

/** Why an attempt failed. */
export type AttemptFailure = {
  readonly code: Extract<ErrorCode, `API_${string}`>;
  readonly message: string;
  readonly hint?: string | undefined;
  /** What the answer says about it, also inside a wrapped error. */
  readonly kind?: FailureKind | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly isHtml?: boolean | undefined;
  readonly retryAfterMs?: number | undefined;
};

/**
 * Decides what one exchange means. A `read` may always be repeated after a fault. A `submit` costs money: it is repeated only if the
 * server cannot have received it (no connection) or says that it refused it (429). Any other clear 4xx refuses it. After anything
 * else, a request may exist; a 500 has been seen to leave a record behind.
 */
export function judgeAttempt(attempt: Attempt, operation: "read" | "submit"): Verdict {
  const inDoubt = operation === "submit" ? "uncertain" : "repeat";
  switch (attempt.kind) {
    case "never-sent":
      return { kind: "repeat", failure: { code: "API_UNREACHABLE", message: attempt.message } };
    case "answer-lost":
      return { kind: inDoubt, failure: { code: "API_NO_ANSWER", message: attempt.message } };
    case "too-long": {
      const message = "the answer is too long";
      const failure = { code: "API_ANSWER_TOO_LONG", message, status: attempt.status } as const;
      return { kind: operation === "submit" ? "uncertain" : "give-up", failure };
    }
    case "answered":
      return judgeAnswer(attempt, operation, inDoubt);
  }
}

type Answered = Extract<Attempt, { kind: "answered" }>;

function judgeAnswer(
  attempt: Answered,
  operation: "read" | "submit",
  inDoubt: "repeat" | "uncertain",
): Verdict {
  const { status, body } = attempt;
  if (status >= 200 && status < 300) {
    if (body.kind === "json") return { kind: "accept", value: body.value };
    return { kind: inDoubt, failure: failureOf(attempt, "API_MALFORMED_ANSWER") };
  }
  // A conflict, a limit or a cancelled call that names a request is not a refusal: the request exists and may be charged.
  if (operation === "submit" && status >= 400 && !isClearRefusal(status) && namesRequest(attempt)) {
    return { kind: "uncertain", failure: failureOf(attempt, codeOf(status)) };
  }
  if (status === 429) return { kind: "repeat", failure: failureOf(attempt, "API_RATE_LIMITED") };
  // Not a clear refusal: gateways send these if the server does not answer in time, or its answer was not waited for.
  if (status === 408 || status === 499)
    return { kind: inDoubt, failure: failureOf(attempt, "API_NO_ANSWER") };
  if (status >= 500) return { kind: inDoubt, failure: failureOf(attempt, "API_UNAVAILABLE") };
  if (status >= 400) return { kind: "give-up", failure: failureOf(attempt, refusalCode(status)) };
  // A redirect is not followed, because it would send the key along; 1xx never gets here.
  const failure = failureOf(attempt, "API_MALFORMED_ANSWER");
  return { kind: operation === "submit" ? "uncertain" : "give-up", failure };
}

function codeOf(status: number): AttemptFailure["code"] {
  if (status === 429) return "API_RATE_LIMITED";
  return status >= 500 ? "API_UNAVAILABLE" : refusalCode(status);
}

/** Refused because of the payload, the key or missing credit. There may be a failed record, but nothing is running. */
function isClearRefusal(status: number): boolean {
  return [400, 401, 402, 403, 404, 413, 415, 422].includes(status);
}

function namesRequest({ body }: Answered): boolean {
  return requestIdIn(body) !== undefined;
}

function requestIdIn(body: ParsedText): string | undefined {
  return body.kind === "json" ? findRequestId(body.value) : undefined;
}

function refusalCode(status: number): AttemptFailure["code"] {
  if (status === 401) return "API_UNAUTHORIZED";
  if (status === 402) return "API_OUT_OF_CREDIT";
  if (status === 403) return "API_FORBIDDEN";
  if (status === 404) return "API_NOT_FOUND";
  return "API_REFUSED";
}

function failureOf(attempt: Answered, code: AttemptFailure["code"]): AttemptFailure {
  const { status, body, retryAfterMs } = attempt;
  const requestId = requestIdIn(body);
  const reason = body.kind === "json" ? readReason(body.value) : undefined;
  return {
    code,
    message: `HTTP ${status}: ${words(body, reason)}`,
    hint: hints[code] ?? failureHint(reason?.kind),
    kind: reason?.kind,
    status,
    requestId,
    isHtml: body.kind === "html" ? true : undefined,
    retryAfterMs,
  };
}

function words(body: ParsedText, reason: Reason | undefined): string {
  switch (body.kind) {
    case "json":
      return reason?.text ?? "a JSON answer without a reason";
    case "html":
      return body.title === undefined ? "an HTML page" : `an HTML page, "${body.title}"`;
    case "text":
      return "an answer that is not JSON";
    case "too-deep":
      return `JSON that is nested too deeply (more than ${MAX_DEPTH} levels)`;
    case "empty":
      return "an empty answer";
  }
}

const hints: { readonly [code in AttemptFailure["code"]]?: string } = {
  API_UNAUTHORIZED:
    "check GMI_API_KEY: the API does not accept it, or it belongs to another organization",
  API_OUT_OF_CREDIT: "add credit to the account, then try again",
  API_FORBIDDEN: "the key does not have permission: check its scope (ie_model) and GMI_ORG_ID",
};
