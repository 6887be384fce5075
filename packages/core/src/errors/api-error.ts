import { CodedError, type CodedErrorOptions } from "./coded-error.ts";
import type { FailureKind } from "./failure-kind.ts";
import type { ErrorCode } from "./error-codes.ts";

/** What is known about the API's answer. */
export type ApiErrorFacts = {
  /** HTTP status; undefined if there was no answer. */
  readonly status?: number | undefined;
  /** Id of the request if the answer, even a refusal, names one: it can be read later. */
  readonly requestId?: string | undefined;
  /** Without credentials and query. */
  readonly url?: string | undefined;
  /** The message without the operation: `HTTP 400: duration is invalid`. */
  readonly reason?: string | undefined;
  /** Start of the answer's text on one line, without secrets. */
  readonly bodyExcerpt?: string | undefined;
  /** True if the answer is an HTML page: a gateway's, or that of an address that is not the queue's. */
  readonly isHtml?: boolean | undefined;
  /** What the answer says about the failure, also inside a wrapped error; undefined if it has no readable reason. */
  readonly kind?: FailureKind | undefined;
  /** How long the API asked us to wait. */
  readonly retryAfterMs?: number | undefined;
};

/** The request queue refused a call, gave an unusable answer, or did not answer. Codes start with `API_`. */
export class ApiError extends CodedError implements ApiErrorFacts {
  override readonly name = "ApiError";
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly url: string | undefined;
  readonly reason: string | undefined;
  readonly bodyExcerpt: string | undefined;
  readonly isHtml: boolean;
  readonly kind: FailureKind | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    code: Extract<ErrorCode, `API_${string}`>,
    message: string,
    options: CodedErrorOptions & ApiErrorFacts = {},
  ) {
    super(code, message, options);
    this.status = options.status;
    this.requestId = options.requestId;
    this.url = options.url;
    this.reason = options.reason;
    this.bodyExcerpt = options.bodyExcerpt;
    this.isHtml = options.isHtml ?? false;
    this.kind = options.kind;
    this.retryAfterMs = options.retryAfterMs;
  }
}
