import { CodedError, type CodedErrorOptions } from "./coded-error.ts";
import type { ErrorCode } from "./error-codes.ts";

/** What is known of the request that a `RequestError` speaks of. */
export type RequestErrorFacts = {
  /** Undefined where no id was ever received. */
  readonly requestId?: string | undefined;
  readonly modelId?: string | undefined;
  /** The status last seen, as it stood on the wire. */
  readonly lastStatus?: string | undefined;
};

/**
 * One request did not end as wanted: it failed, was cancelled, has no result, is not finished in time, may or may
 * not have been taken, or was never sent because its payload is wrong. Codes start with `REQUEST_`.
 */
export class RequestError extends CodedError implements RequestErrorFacts {
  override readonly name = "RequestError";
  readonly requestId: string | undefined;
  readonly modelId: string | undefined;
  readonly lastStatus: string | undefined;

  constructor(
    code: Extract<ErrorCode, `REQUEST_${string}`>,
    message: string,
    options: CodedErrorOptions & RequestErrorFacts = {},
  ) {
    super(code, message, options);
    this.requestId = options.requestId;
    this.modelId = options.modelId;
    this.lastStatus = options.lastStatus;
  }
}
