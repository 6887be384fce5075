import { CodedError, type CodedErrorOptions } from "./coded-error.ts";
import type { ErrorCode } from "./error-codes.ts";

/** One limit that a payload breaks, for programs; the message says the same in words. */
export type PayloadFault = {
  /** JSON pointer into the payload: `/duration`, `/multi_prompt/0/prompt`. */
  readonly path: string;
  /** The kind of limit: `required`, `enum`, `maximum`, `rule` (a limit across parameters), … */
  readonly rule: string;
  /** The limit: the accepted values, the bound, the known parameters, or the rule in words. */
  readonly expected?: unknown;
  /** The value; long texts, such as pictures, are cut. Absent if there is none. */
  readonly actual?: unknown;
  readonly message: string;
};

/** What is known about the request. */
export type RequestErrorFacts = {
  /** Undefined if no id was received. */
  readonly requestId?: string | undefined;
  readonly modelId?: string | undefined;
  /** The last status, as on the wire. */
  readonly lastStatus?: string | undefined;
  /** Set for `REQUEST_PAYLOAD_INVALID`: everything that the model refuses. */
  readonly problems?: readonly PayloadFault[] | undefined;
};

/**
 * A request failed, was cancelled, has no result, has not finished in time, may or may not have been accepted, was left before it ended,
 * or was not sent because its payload is wrong. Codes start with `REQUEST_`.
 */
export class RequestError extends CodedError implements RequestErrorFacts {
  override readonly name = "RequestError";
  readonly requestId: string | undefined;
  readonly modelId: string | undefined;
  readonly lastStatus: string | undefined;
  readonly problems: readonly PayloadFault[];

  constructor(
    code: Extract<ErrorCode, `REQUEST_${string}`>,
    message: string,
    options: CodedErrorOptions & RequestErrorFacts = {},
  ) {
    super(code, message, options);
    this.requestId = options.requestId;
    this.modelId = options.modelId;
    this.lastStatus = options.lastStatus;
    this.problems = options.problems ?? [];
  }
}
