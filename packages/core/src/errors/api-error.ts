import { CodedError, type CodedErrorOptions } from "./coded-error.ts";
import type { ErrorCode } from "./error-codes.ts";

/** What is known of the answer that led to an `ApiError`. */
export type ApiErrorFacts = {
  /** HTTP status; undefined when no answer came. */
  readonly status?: number | undefined;
  /** Id of the request when the answer names one, even a refusing one: it can be read later. */
  readonly requestId?: string | undefined;
  /** Without credentials and query. */
  readonly url?: string | undefined;
  /** Start of the answer's text on one line, without secrets. */
  readonly bodyExcerpt?: string | undefined;
  /** How long the API asked us to stay away. */
  readonly retryAfterMs?: number | undefined;
};

/** The request queue refused a call, gave an answer that cannot be used, or gave none. Codes start with `API_`. */
export class ApiError extends CodedError implements ApiErrorFacts {
  override readonly name = "ApiError";
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly url: string | undefined;
  readonly bodyExcerpt: string | undefined;
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
    this.bodyExcerpt = options.bodyExcerpt;
    this.retryAfterMs = options.retryAfterMs;
  }
}
