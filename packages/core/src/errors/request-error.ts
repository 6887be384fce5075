import { CodedError, type CodedErrorOptions } from "./coded-error.ts";
import type { ErrorCode } from "./error-codes.ts";

/** What is known about the request. */
export type RequestErrorFacts = {
  /** Undefined if no id was received. */
  readonly requestId?: string | undefined;
  readonly modelId?: string | undefined;
  /** The last status, as on the wire. */
  readonly lastStatus?: string | undefined;
};

/**
 * A request failed, was cancelled, has no result, has not finished in time, may or may not have been accepted, or was not
 * sent because its payload is wrong. Codes start with `REQUEST_`.
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
