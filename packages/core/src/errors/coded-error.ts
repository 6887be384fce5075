import type { ErrorCode } from "./error-codes.ts";

/** What an error has besides its message. */
export type CodedErrorOptions = {
  /** What to do next. */
  readonly hint?: string | undefined;
  readonly cause?: unknown;
};

/**
 * Base of every error thrown on purpose. Any other error is a bug or an abort. A package with its own codes
 * names them: `class MediaError extends CodedError<MediaErrorCode>`.
 */
export class CodedError<Code extends string = ErrorCode> extends Error {
  override readonly name: string = "CodedError";
  /** Stable. Programs test this, never the message. */
  readonly code: Code;
  readonly hint: string | undefined;

  constructor(code: Code, message: string, options: CodedErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
  }
}
